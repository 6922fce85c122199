package org.tripletlab.data.download;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tripletlab.data.DatasetException;
import org.tripletlab.io.LocalDisk;
import org.tripletlab.text.Message;

/**
 * Target folder of a download: existing files, overwriting rules, and temporary names of incomplete files.
 *
 * @param folder the folder
 * @param files expected files
 * @param disk the file system it is on
 */
record DownloadFolder(Path folder, List<DownloadPlan.RemoteFile> files, LocalDisk disk) {
    /** A transfer writes continuously, so a temporary file of this age belongs to a killed process. */
    private static final Duration ABANDONED = Duration.ofMinutes(10);

    private static final String PART = ".part";
    private static final long RESERVE_BYTES = 1 << 20;

    /** Creates the folder if necessary and removes leftovers of a killed process. */
    void prepare() throws DatasetException {
        try {
            Files.createDirectories(folder);
            removeAbandonedParts();
        } catch (IOException e) {
            throw new DatasetException(Message.of("download.refused.folder", folder.toString(), reason(e)), e);
        }
    }

    /** Returns the files that are missing or incomplete; a complete file with other content is never overwritten. */
    List<DownloadPlan.RemoteFile> missing() throws DatasetException {
        List<DownloadPlan.RemoteFile> missing = new ArrayList<>();
        for (DownloadPlan.RemoteFile file : files) {
            if (!isThere(file)) {
                missing.add(file);
            }
        }
        return missing;
    }

    /** Checks that the disk has space for these files. */
    void checkSpace(List<DownloadPlan.RemoteFile> missing) throws DatasetException {
        if (missing.isEmpty()) {
            return;
        }
        long needed = RESERVE_BYTES
                + missing.stream().mapToLong(DownloadPlan.RemoteFile::transfer).sum();
        long usable = disk.usableBytes(folder);
        // A disk larger than the range of a long reports a negative number.
        if (usable >= 0 && usable < needed) {
            throw new DatasetException(Message.of("download.refused.space", folder.toString(), usable, needed));
        }
    }

    /** Returns a temporary name for a file; process id and time make it unique. */
    Path newPart(DownloadPlan.RemoteFile file) {
        return folder.resolve(file.compressedName() + "."
                + ProcessHandle.current().pid() + "-" + Long.toHexString(System.nanoTime()) + PART);
    }

    /** Moves a complete, checked file to its name atomically. */
    void place(Path part, DownloadPlan.RemoteFile file) throws IOException {
        Files.move(
                part,
                folder.resolve(file.compressedName()),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** Returns the exception for a file that cannot be written here. */
    DatasetException cannotWrite(DownloadPlan.RemoteFile file, IOException cause) {
        return new DatasetException(
                Message.of("download.refused.write", file.compressedName(), folder.toString(), reason(cause)), cause);
    }

    private void removeAbandonedParts() throws IOException {
        FileTime limit = FileTime.from(Instant.now().minus(ABANDONED));
        List<Path> entries;
        try (Stream<Path> listing = Files.list(folder)) {
            entries = listing.toList();
        }
        for (Path entry : entries) {
            if (isPart(entry.getFileName().toString())
                    && Files.getLastModifiedTime(entry).compareTo(limit) < 0) {
                Files.deleteIfExists(entry);
            }
        }
    }

    private boolean isPart(String name) {
        return name.endsWith(PART) && files.stream().anyMatch(file -> name.startsWith(file.compressedName() + "."));
    }

    private boolean isThere(DownloadPlan.RemoteFile file) throws DatasetException {
        Path plain = folder.resolve(file.name());
        Path compressed = folder.resolve(file.compressedName());
        try {
            // An uncompressed file is preferred when data sets are read, so a wrong one would hide the downloaded file.
            if (Files.isRegularFile(plain)) {
                ContentCheck check = ContentCheck.plain(plain, file);
                if (check.verdict() == ContentCheck.Verdict.VALID) {
                    return true;
                }
                throw inTheWay(plain, check);
            }
            if (!Files.isRegularFile(compressed)) {
                return false;
            }
            ContentCheck check = ContentCheck.compressed(compressed, file);
            if (check.verdict() == ContentCheck.Verdict.DIFFERENT) {
                throw inTheWay(compressed, check);
            }
            return check.verdict() == ContentCheck.Verdict.VALID;
        } catch (DatasetException e) {
            throw e;
        } catch (IOException e) {
            throw new DatasetException(Message.of("download.refused.read", folder.toString(), reason(e)), e);
        }
    }

    private static DatasetException inTheWay(Path file, ContentCheck check) {
        return new DatasetException(Message.of(
                "download.refused.in-the-way", file.toString(), check.detail().orElseThrow()));
    }

    /** Returns the reason in the language of the sentence where it is known, else that of the system. */
    private static Object reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return Message.of("download.reason.no-permission");
        }
        if (e instanceof FileAlreadyExistsException) {
            return Message.of("download.reason.file");
        }
        if (e instanceof FileSystemException detailed && detailed.getReason() != null) {
            return detailed.getReason();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
