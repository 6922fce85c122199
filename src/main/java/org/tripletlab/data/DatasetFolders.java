package org.tripletlab.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Opens a folder as a data set: four IDX files in the manner of MNIST, or pictures, one folder a class. */
public final class DatasetFolders {
    private static final long MAX_NAMES_BYTES = 100_000;

    private DatasetFolders() {}

    /**
     * Opens a folder.
     *
     * @param folder the folder
     * @param options what to do with its images
     * @throws DatasetException if it is not there, is neither, or something in it is damaged or too large
     */
    public static Dataset open(Path folder, FolderOptions options) throws DatasetException {
        if (!Files.isDirectory(folder)) {
            throw new DatasetException(folder + " is not a folder; give one with IDX files or with a folder a class.");
        }
        MnistFolder idx = MnistFolder.look(folder);
        Path name = folder.toAbsolutePath().normalize().getFileName();
        String id = name == null ? folder.toString() : name.toString();
        boolean pictures = ImageFolder.looksLikeOne(folder);
        if (idx.state() == MnistFolder.State.COMPLETE) {
            return named(idx.read(id, options.transposed()), folder);
        }
        if (idx.state() == MnistFolder.State.UNUSABLE || !pictures) {
            throw new DatasetException(
                    folder + " is no data set: it has neither folders with pictures, one a class, nor"
                            + " four IDX files. " + idx.detail());
        }
        return new ImageFolder(folder, options, IdxReader.defaultMaxBytes()).read(id);
    }

    /** Gives the labels that occur numbers without gaps, and the names that lie in the folder, if any. */
    private static Dataset named(Dataset dataset, Path folder) throws DatasetException {
        int[] occurring =
                Arrays.stream(dataset.train().labels()).distinct().sorted().toArray();
        Optional<Path> file = Arrays.stream(new String[] {"classes.txt", "labels.txt"})
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst();
        List<String> names = file.isPresent()
                ? names(file.get(), occurring.length)
                : Arrays.stream(occurring).mapToObj(Integer::toString).toList();
        Examples test = dataset.test().only(occurring);
        return new Dataset(
                dataset.id(),
                dataset.origin(),
                dataset.train().renumbered(occurring),
                test.renumbered(occurring),
                names,
                dataset.sha256());
    }

    private static List<String> names(Path file, int count) throws DatasetException {
        List<String> names;
        try {
            if (Files.size(file) > MAX_NAMES_BYTES) {
                throw new DatasetException(file + " is too large for a list of names, one a line; remove it.");
            }
            names = Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (DatasetException refused) {
            throw refused;
        } catch (IOException unreadable) {
            throw new DatasetException(
                    file + " cannot be read as UTF-8 text with a name a line; correct or remove it.");
        }
        if (names.size() != count || names.stream().distinct().count() != count) {
            throw new DatasetException(file + " has " + names.size() + " names, but the data set has " + count
                    + " classes, each of which needs a name of its own; correct or remove it.");
        }
        return names;
    }
}
