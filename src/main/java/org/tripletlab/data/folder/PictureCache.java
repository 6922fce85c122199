package org.tripletlab.data.folder;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.tripletlab.data.DatasetHash;
import org.tripletlab.data.SkippedFile;
import org.tripletlab.data.picture.FittedPicture;
import org.tripletlab.io.AtomicFile;
import org.tripletlab.io.CacheFolder;

/**
 * Cache of the resized pictures of one folder, in the user's cache folder.
 *
 * <p>A picture is read from it only if size and times of its file are unchanged. A cache that is damaged, of another
 * version, or not writable is ignored without a message. Files are replaced atomically, so several processes may use it
 * at once.
 */
final class PictureCache {
    /** Size limit of all folders together in bytes; the least recently used are removed first. */
    static final long MOST_BYTES = 1L << 30;

    private static final int MAGIC = 0x544C_5043;
    /** Incremented whenever the same picture would give different pixels. */
    private static final int VERSION = 1;

    private static final String END = ".pictures";
    private static final long CLOCK_STEP = TimeUnit.SECONDS.toNanos(2);

    private final Path folder;
    private final Path pictures;
    private final int side;
    private final Clock clock;
    private final long mostBytes;

    /**
     * Cache entry of one file.
     *
     * @param stamp stamp of the file when it was read
     * @param result result of reading it
     */
    record Entry(FileStamp stamp, PictureResult result) {}

    /**
     * Creates the cache of one folder of pictures without reading or writing it.
     *
     * @param cache the user's cache folder
     * @param pictures the folder of pictures
     * @param side rows and columns of the resized pictures
     * @param clock clock for detecting files that have just been written
     * @param mostBytes size limit of all folders together
     */
    PictureCache(CacheFolder cache, Path pictures, int side, Clock clock, long mostBytes) {
        this.folder = cache.root().resolve("pictures");
        this.pictures = pictures;
        this.side = side;
        this.clock = clock;
        this.mostBytes = mostBytes;
    }

    /** Returns the entries of some files, in order: empty where there is none or the file has changed. */
    List<Optional<Entry>> find(List<Path> files) {
        Map<String, Entry> kept = read();
        List<Optional<Entry>> found = new ArrayList<>(files.size());
        for (Path file : files) {
            Entry entry = kept.get(name(file));
            found.add(entry != null && isUnchanged(file, entry) ? Optional.of(entry) : Optional.empty());
        }
        return found;
    }

    private static boolean isUnchanged(Path file, Entry entry) {
        try {
            return FileStamp.of(file).equals(entry.stamp);
        } catch (IOException gone) {
            return false;
        }
    }

    /**
     * Stores results; files that have just been written, and failures to read, are not stored.
     *
     * @param read results of the files, in order
     * @return whether the cache was written
     */
    boolean keep(List<Path> files, PicturePool.Read read) {
        if ((long) files.size() * side * side > mostBytes / 2) {
            return false;
        }
        try {
            Files.createDirectories(folder);
            Path target = file();
            AtomicFile.write(target, out -> {
                CheckedOutputStream checked = new CheckedOutputStream(out, new CRC32C());
                DataOutputStream data = new DataOutputStream(new BufferedOutputStream(checked, 1 << 16));
                write(data, files, read);
                data.flush();
                new DataOutputStream(out).writeLong(checked.getChecksum().getValue());
            });
            removeOldest(target);
            return true;
        } catch (IOException notWritable) {
            return false;
        }
    }

    private void write(DataOutputStream data, List<Path> files, PicturePool.Read read) throws IOException {
        long settled = TimeUnit.MILLISECONDS.toNanos(clock.millis()) - CLOCK_STEP;
        data.writeInt(MAGIC);
        data.writeInt(VERSION);
        data.writeInt(side);
        for (int i = 0; i < files.size(); i++) {
            Optional<FileStamp> stamp = read.stamps().get(i);
            PictureResult result = read.results().get(i);
            boolean passing = result.reason()
                    .filter(reason -> reason == SkippedFile.Reason.UNREADABLE || reason == SkippedFile.Reason.TOO_LARGE)
                    .isPresent();
            if (stamp.isEmpty() || passing || !stamp.get().isOlderThan(settled)) {
                continue;
            }
            data.writeBoolean(true);
            data.writeUTF(name(files.get(i)));
            data.writeLong(stamp.get().size());
            data.writeLong(stamp.get().modified());
            data.writeLong(stamp.get().changed());
            writeResult(data, result);
        }
        data.writeBoolean(false);
    }

    private static void writeResult(DataOutputStream data, PictureResult result) throws IOException {
        if (result.picture().isEmpty()) {
            data.writeByte(0);
            data.writeUTF(result.reason().orElseThrow().name());
            return;
        }
        FittedPicture picture = result.picture().get();
        data.writeByte(picture.onBlack().isPresent() ? -2 : -1);
        data.write(picture.onWhite());
        if (picture.onBlack().isPresent()) {
            data.write(picture.onBlack().get());
            data.writeDouble(picture.ink());
        }
    }

    private Map<String, Entry> read() {
        Map<String, Entry> kept = new HashMap<>();
        Path source = file();
        if (!Files.isRegularFile(source)) {
            return kept;
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(source), 1 << 16)) {
            CheckedInputStream checked = new CheckedInputStream(in, new CRC32C());
            DataInputStream data = new DataInputStream(checked);
            if (data.readInt() != MAGIC || data.readInt() != VERSION || data.readInt() != side) {
                return Map.of();
            }
            while (data.readBoolean()) {
                String name = data.readUTF();
                FileStamp stamp = new FileStamp(data.readLong(), data.readLong(), data.readLong());
                kept.put(name, new Entry(stamp, readResult(data)));
            }
            long checksum = checked.getChecksum().getValue();
            if (new DataInputStream(in).readLong() != checksum) {
                return Map.of();
            }
        } catch (IOException | RuntimeException damaged) {
            return Map.of();
        }
        touch(source);
        return kept;
    }

    private PictureResult readResult(DataInputStream data) throws IOException {
        byte kind = data.readByte();
        if (kind >= 0) {
            return PictureResult.without(SkippedFile.Reason.valueOf(data.readUTF()));
        }
        byte[] onWhite = data.readNBytes(side * side);
        if (kind == -1) {
            return PictureResult.of(new FittedPicture(onWhite, Optional.empty(), Double.NaN));
        }
        byte[] onBlack = data.readNBytes(side * side);
        return PictureResult.of(new FittedPicture(onWhite, Optional.of(onBlack), data.readDouble()));
    }

    /** Marks the file as used now, so that others are removed first. */
    private void touch(Path used) {
        try {
            Files.setLastModifiedTime(used, FileTime.from(clock.instant()));
        } catch (IOException readOnly) {
            // The only effect is an earlier removal.
            return;
        }
    }

    private void removeOldest(Path spared) throws IOException {
        List<Path> all;
        try (Stream<Path> entries = Files.list(folder)) {
            all = new ArrayList<>(entries.filter(path -> path.toString().endsWith(END))
                    .sorted(Comparator.comparingLong(
                            (Path path) -> path.toFile().lastModified()))
                    .toList());
        }
        long bytes = all.stream().mapToLong(path -> path.toFile().length()).sum();
        for (Path each : all) {
            if (bytes > mostBytes && !each.equals(spared)) {
                bytes -= each.toFile().length();
                Files.deleteIfExists(each);
            }
        }
    }

    /** Returns the cache file: its name depends on the folder of pictures and the size. */
    private Path file() {
        String key = place() + "\0" + side;
        byte[] hash = DatasetHash.sha256().digest(key.getBytes(StandardCharsets.UTF_8));
        return folder.resolve(HexFormat.of().formatHex(hash, 0, 16) + END);
    }

    private String place() {
        try {
            return pictures.toRealPath().toString();
        } catch (IOException unreadable) {
            return pictures.toAbsolutePath().normalize().toString();
        }
    }

    private String name(Path file) {
        return pictures.relativize(file).toString();
    }
}
