package org.tripletlab.io;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Atomic writing of a folder: into a temporary folder beside it, then moved into place. After a failure or a
 * cancellation the earlier content is unchanged and the temporary folder is deleted.
 */
public final class AtomicFolder {
    private AtomicFolder() {}

    /** Content of the folder. */
    @FunctionalInterface
    public interface Content {
        /** Writes every file. */
        void writeTo(Folder into) throws IOException;
    }

    /** Target of the folder's files. */
    @FunctionalInterface
    public interface Folder {
        /** Writes one file and syncs it to the disk. */
        void write(String name, AtomicFile.Content content) throws IOException;
    }

    /**
     * Refuses a place where a folder would replace something.
     *
     * @throws IOException with a message that names the folder if it is not empty, or a file
     */
    public static void requireFree(Path folder) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            requireFolder(folder);
            if (!names(folder).isEmpty()) {
                throw WriteFault.NOT_EMPTY.with(folder);
            }
        }
    }

    private static void requireFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw WriteFault.NOT_A_FOLDER.with(folder);
        }
    }

    /**
     * Writes a folder of files.
     *
     * @param replace whether an existing folder may be replaced; only a folder whose files all have names that are
     *     written again is replaced
     * @throws IOException with a message that names the folder and the cause: it holds other files, no permission, a
     *     full disk
     */
    public static void write(Path folder, boolean replace, Content content) throws IOException {
        Path target = folder.toAbsolutePath().normalize();
        Path parent = target.getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw WriteFault.NO_FOLDER.with(folder, parent);
        }
        boolean there = Files.exists(target, LinkOption.NOFOLLOW_LINKS);
        if (!replace) {
            requireFree(folder);
        } else if (there) {
            requireFolder(folder);
        }
        String mark = Long.toHexString(System.nanoTime());
        Path temporary = parent.resolve(".tripletlab-" + mark + ".tmp");
        Path old = parent.resolve(".tripletlab-" + mark + ".old");
        try {
            Files.createDirectory(temporary);
            content.writeTo((name, file) -> writeFile(temporary.resolve(name), file));
            if (there) {
                requireNothingElse(target, names(temporary));
                Files.move(target, old);
            }
            moveOrRestore(temporary, target, there ? old : null);
        } catch (WriteException refusal) {
            throw refusal;
        } catch (IOException e) {
            throw AtomicFile.failure(folder, e, parent);
        } finally {
            delete(temporary);
        }
        delete(old);
    }

    private static void writeFile(Path file, AtomicFile.Content content) throws IOException {
        try (FileOutputStream out = new FileOutputStream(file.toFile());
                BufferedOutputStream buffered = new BufferedOutputStream(out, 1 << 16)) {
            content.writeTo(buffered);
            buffered.flush();
            out.getFD().sync();
        }
    }

    private static void moveOrRestore(Path temporary, Path target, Path old) throws IOException {
        try {
            Files.move(temporary, target);
        } catch (IOException e) {
            if (old != null) {
                Files.move(old, target);
            }
            throw e;
        }
    }

    private static void requireNothingElse(Path target, Set<String> written) throws IOException {
        Set<String> others = names(target);
        others.removeAll(written);
        if (!others.isEmpty()) {
            throw WriteFault.HOLDS_MORE.with(
                    target, others.stream().sorted().findFirst().orElseThrow());
        }
    }

    private static Set<String> names(Path folder) throws IOException {
        Set<String> names = new HashSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(file -> names.add(file.getFileName().toString()));
        }
        return names;
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> inner;
        try (Stream<Path> files = Files.walk(folder)) {
            inner = files.sorted(Comparator.reverseOrder()).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (Path path : inner) {
            Files.delete(path);
        }
    }
}
