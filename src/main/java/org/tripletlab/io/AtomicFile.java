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

/**
 * Writes a file whole or not at all: into a temporary file in the same folder, synced to the disk, then moved into place.
 * After a failure the old file is as it was and the temporary file is gone.
 */
public final class AtomicFile {
    private static final String START = ".tripletlab-";
    private static final String END = ".tmp";

    private AtomicFile() {}

    /** Writes what goes into the file. */
    @FunctionalInterface
    public interface Content {
        /** Writes everything to a buffered stream; need not flush or close it. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** Fills a file that is there already, and empty. */
    @FunctionalInterface
    public interface Filling {
        /** Writes everything into this file and closes it. */
        void fill(Path file) throws IOException;
    }

    /**
     * Writes or replaces a file. A symbolic link stays a link; the file it points to is replaced.
     *
     * @throws IOException with one sentence that says which file and why: no such folder, a folder or a device in its place, no
     *     permission, a full disk
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
     * Writes or replaces a file as {@link #write} does, where another program does the writing and takes nothing but a name.
     *
     * @param filling gets the name of the temporary file
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

    /** Removes what a program that was killed while it wrote has left here; nobody writes for as long as that. */
    private static void sweep(Path folder) {
        Instant old = Instant.now().minus(Duration.ofHours(1));
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, START + "*" + END)) {
            for (Path each : left) {
                if (Files.getLastModifiedTime(each).toInstant().isBefore(old)) {
                    Files.deleteIfExists(each);
                }
            }
        } catch (IOException | DirectoryIteratorException unreadable) {
            // What cannot be removed harms nobody but the eye.
            return;
        }
    }

    private static void refuseUnfit(Path file, Path target, Path folder) throws IOException {
        if (folder == null || Files.isDirectory(target)) {
            throw WriteFault.IS_FOLDER.with(file);
        }
        if (!Files.isDirectory(folder)) {
            throw WriteFault.NO_FOLDER.with(file, folder);
        }
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

    /** Returns the sentence that says why something could not be written into a folder. */
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
        return WriteFault.OTHER.because(
                e,
                what,
                path ? "the system does not let a file be made in " + folder + "; choose another folder." : message);
    }

    /** Makes the move itself survive a power cut, where the system lets a folder be opened (Windows does not). */
    private static void syncFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // The file is complete either way; only the moment at which it reaches the disk is not ours to choose.
            return;
        }
    }
}
