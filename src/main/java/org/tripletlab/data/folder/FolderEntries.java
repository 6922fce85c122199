package org.tripletlab.data.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.DatasetFault;
import org.tripletlab.io.NaturalOrder;

/** Folders and files of a folder in natural order, without system files. */
public final class FolderEntries {
    private static final Set<String> PICTURE_ENDINGS = Set.of(
            "png", "jpg", "jpeg", "jpe", "jfif", "bmp", "gif", "pgm", "ppm", "pbm", "pnm", "webp", "heic", "tif");

    private FolderEntries() {}

    /** Returns the folders in a folder. */
    static List<Path> folders(Path folder) throws DatasetException {
        return entries(folder, true);
    }

    /** Returns the files in a folder. */
    static List<Path> files(Path folder) throws DatasetException {
        return entries(folder, false);
    }

    /** Tells whether a folder has a file with the name of a picture. */
    public static boolean holdsPictures(Path folder) throws DatasetException {
        return files(folder).stream().anyMatch(FolderEntries::isCalledPicture);
    }

    /** Returns the name of a file or folder without its path. */
    static String name(Path path) {
        return path.getFileName().toString();
    }

    private static boolean isCalledPicture(Path file) {
        String name = name(file);
        return PICTURE_ENDINGS.contains(
                name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    /** A broken link counts as a file, so that it is reported as unreadable. */
    private static boolean isFile(Path path) {
        return Files.isRegularFile(path) || (Files.isSymbolicLink(path) && Files.notExists(path));
    }

    private static List<Path> entries(Path folder, boolean folders) throws DatasetException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(path -> !SystemFiles.isOne(name(path)))
                    .filter(path -> folders ? Files.isDirectory(path) : isFile(path))
                    .sorted(Comparator.comparing(FolderEntries::name, NaturalOrder.OF_NAMES))
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            throw DatasetFault.FOLDER_UNREADABLE.with(
                    folder, unreadable.getClass().getSimpleName());
        }
    }
}
