package org.tripletlab.io;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import org.tripletlab.text.LocalizedException;
import org.tripletlab.text.Message;

/**
 * Atomic writing of a file: into a temporary file in the same folder, synced to the disk, then moved into place. After
 * a failure the old file is unchanged and the temporary file is deleted.
 */
public final class AtomicFile {
    private static final String START = ".tripletlab-";
    private static final String END = ".tmp";

    private AtomicFile() {}

    /** Content of the file as a stream. */
    @FunctionalInterface
    public interface Content {
        /** Writes everything to a buffered stream; need not flush or close it. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** Content that is written to an existing, empty file by its path. */
    @FunctionalInterface
    public interface Filling {
        /** Writes everything into this file and closes it. */
        void fill(Path file) throws IOException;
    }

    /**
     * Writes or replaces a file. A symbolic link stays a link; the file it points to is replaced.
     *
     * @throws IOException with a message that names the file and the cause: no such folder, a folder or a device in its
     *     place, no permission, a full disk
     */
    public static void write(Path file, Content content) throws IOException {
        writeBy(file, temporary -> {
            try (FileOutputStream out = new FileOutputStream(temporary.toFile());
                    java.io.BufferedOutputStream buffered = new java.io.BufferedOutputStream(out, 1 << 16)) {
                content.writeTo(buffered);
                buffered.flush();
                out.getFD().sync();
            }
        });
    }

    /**
     * Writes or replaces a file as {@link #write} does, for writers that need a path instead of a stream.
     *
     * @param filling receives the path of the temporary file
     * @throws IOException as from {@link #write}
     */
    public static void writeBy(Path file, Filling filling) throws IOException {
        Path target = Files.isSymbolicLink(file) && Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path folder = target.getParent();
        refuseUnfit(file, target, folder);
        sweep(folder);
        Path temporary = folder.resolve(START + Long.toHexString(System.nanoTime()) + END);
        try {
            Files.createFile(temporary);
            filling.fill(temporary);
            move(temporary, target);
        } catch (IOException e) {
            throw failure(file, e, folder);
        } finally {
            Files.deleteIfExists(temporary);
        }
        syncFolder(folder);
    }

    /**
     * Removes temporary files of a process that was killed while writing; their age exceeds the duration of any write.
     */
    private static void sweep(Path folder) {
        Instant old = Instant.now().minus(Duration.ofHours(1));
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, START + "*" + END)) {
            for (Path each : left) {
                if (Files.getLastModifiedTime(each).toInstant().isBefore(old)) {
                    Files.deleteIfExists(each);
                }
            }
        } catch (IOException | DirectoryIteratorException unreadable) {
            // A leftover file that cannot be removed does no harm.
            return;
        }
    }

    /**
     * Checks that the folder exists in which a file is to be written.
     *
     * @throws IOException with a message that names the file and the missing folder
     */
    public static void requireFolderOf(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw WriteFault.NO_FOLDER.with(file, folder);
        }
    }

    private static void refuseUnfit(Path file, Path target, Path folder) throws IOException {
        if (folder == null || Files.isDirectory(target)) {
            throw WriteFault.IS_FOLDER.with(file);
        }
        requireFolderOf(file);
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(target)) {
            throw WriteFault.NOT_ORDINARY.with(file);
        }
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw WriteFault.PROTECTED.with(file);
        }
    }

    private static void move(Path temporary, Path target) throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Returns the exception that explains why a target could not be written into a folder. */
    public static WriteException failure(Path what, IOException e, Path folder) {
        if (e instanceof AccessDeniedException) {
            return WriteFault.NO_PERMISSION.because(e, what, folder);
        }
        String message = String.valueOf(e.getMessage());
        if (message.contains("No space left") || message.contains("not enough space")) {
            return WriteFault.DISK_FULL.because(e, what);
        }
        if (message.contains("Read-only file system")) {
            return WriteFault.READ_ONLY.because(e, what);
        }
        boolean path = e instanceof FileSystemException system && system.getReason() == null;
        Object reason = path ? Message.of("write.reason.no-file", folder.toString()) : message;
        if (e instanceof LocalizedException known) {
            reason = known.message();
        }
        return WriteFault.OTHER.because(e, what, reason);
    }

    /** Makes the move itself survive a power failure, where the system allows opening a folder (not on Windows). */
    private static void syncFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // The file is complete either way; only the time at which it reaches the disk is then left to the system.
            return;
        }
    }
}
