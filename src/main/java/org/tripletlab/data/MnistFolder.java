package org.tripletlab.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder that holds the four IDX files of a data set in the manner of MNIST, or does not.
 *
 * <p>Names are {@code train-images-idx3-ubyte}, {@code train-labels-idx1-ubyte} and the same with {@code t10k} or
 * {@code test}, after any prefix (the same for all four, as in {@code emnist-digits-train-images-idx3-ubyte.gz}), with
 * {@code .idx} instead of {@code -idx}, with or without {@code .gz}. A plain file is preferred to a compressed one. Only
 * names are looked at here; what the files hold is checked when they are read.
 *
 * @param folder the folder
 * @param state whether the files are there
 * @param detail one sentence that says what is there and what is not
 * @param sources the files, if all are there
 */
public record MnistFolder(Path folder, State state, String detail, Optional<IdxDatasetSources> sources) {
    /** What a look into a folder shows. */
    public enum State {
        /** All four files are there. */
        COMPLETE,
        /** Some files are there, not all; or those of several data sets. */
        UNUSABLE,
        /** No such folder, or none of the files in it. */
        NOTHING
    }

    private enum Part {
        TRAIN_IMAGES("train-images-idx3-ubyte"),
        TRAIN_LABELS("train-labels-idx1-ubyte"),
        TEST_IMAGES("t10k-images-idx3-ubyte"),
        TEST_LABELS("t10k-labels-idx1-ubyte");

        private final String fileName;

        Part(String fileName) {
            this.fileName = fileName;
        }

        static Part of(boolean train, boolean images) {
            if (train) {
                return images ? TRAIN_IMAGES : TRAIN_LABELS;
            }
            return images ? TEST_IMAGES : TEST_LABELS;
        }
    }

    private static final Pattern NAME = Pattern.compile(
            "(?<prefix>.*)(?<split>train|t10k|test)-(?<kind>images[-.]idx3-ubyte|labels[-.]idx1-(ubyte|short|int))(\\.gz)?");

    /** Looks into a folder. */
    public static MnistFolder look(Path folder) {
        if (Files.notExists(folder)) {
            return new MnistFolder(folder, State.NOTHING, folder + " does not exist.", Optional.empty());
        }
        if (!Files.isDirectory(folder)) {
            return new MnistFolder(folder, State.NOTHING, folder + " is not a folder.", Optional.empty());
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return judge(folder, sort(entries));
        } catch (IOException | UncheckedIOException e) {
            return new MnistFolder(
                    folder,
                    State.NOTHING,
                    folder + " may not be read by this user (" + e.getClass().getSimpleName() + ").",
                    Optional.empty());
        }
    }

    /**
     * Reads the data set.
     *
     * @param id the id it gets
     * @param transposed whether images are stored column by column, as in EMNIST
     * @throws DatasetException if the folder lacks a file, or a file is damaged or too large
     */
    public Dataset read(String id, boolean transposed) throws DatasetException {
        IdxDatasetSources files = sources.orElseThrow(
                () -> new DatasetException(detail + " Put the four files there, or choose another folder."));
        return files.read(id, folder.toString(), transposed, IdxReader.defaultMaxBytes());
    }

    /** Returns what the names of the four files begin with; empty if they begin like MNIST's own, or are not all there. */
    String prefix() {
        return sources.map(
                        files -> NAME.matcher(nameOf(Path.of(files.trainImages().name()))))
                .filter(Matcher::matches)
                .map(name -> name.group("prefix"))
                .orElse("");
    }

    /** Sorts the files by prefix and part; of several for one part the preferred one is kept. */
    private static Map<String, Map<Part, Path>> sort(Stream<Path> entries) {
        // t10k before test, plain before compressed, then by name, so that the choice does not depend on the disk.
        // Hidden ones are what a Mac packs beside each file.
        List<Path> files = entries.filter(
                        path -> Files.isRegularFile(path) && !nameOf(path).startsWith("."))
                .sorted(Comparator.<Path, Boolean>comparing(path -> nameOf(path).contains("test-"))
                        .thenComparing(path -> nameOf(path).endsWith(".gz"))
                        .thenComparing(MnistFolder::nameOf))
                .toList();
        Map<String, Map<Part, Path>> found = new TreeMap<>();
        for (Path file : files) {
            Matcher name = NAME.matcher(nameOf(file));
            if (name.matches()) {
                Part part = Part.of(
                        name.group("split").equals("train"), name.group("kind").startsWith("images"));
                found.computeIfAbsent(name.group("prefix"), prefix -> new EnumMap<>(Part.class))
                        .putIfAbsent(part, file);
            }
        }
        return found;
    }

    private static MnistFolder judge(Path folder, Map<String, Map<Part, Path>> found) {
        List<String> complete = found.entrySet().stream()
                .filter(entry -> entry.getValue().size() == Part.values().length)
                .map(Map.Entry::getKey)
                .toList();
        if (complete.size() == 1) {
            Map<Part, Path> files = found.get(complete.get(0));
            return new MnistFolder(
                    folder,
                    State.COMPLETE,
                    folder + " has all four files.",
                    Optional.of(new IdxDatasetSources(
                            IdxSource.file(files.get(Part.TRAIN_IMAGES)),
                            IdxSource.file(files.get(Part.TRAIN_LABELS)),
                            IdxSource.file(files.get(Part.TEST_IMAGES)),
                            IdxSource.file(files.get(Part.TEST_LABELS)))));
        }
        if (complete.size() > 1) {
            return new MnistFolder(
                    folder,
                    State.UNUSABLE,
                    folder + " holds " + complete.size() + " data sets (files starting with "
                            + complete.stream()
                                    .map(prefix -> "\"" + prefix + "\"")
                                    .collect(Collectors.joining(", "))
                            + "), and one was expected: give each a folder of its own.",
                    Optional.empty());
        }
        if (found.isEmpty()) {
            return new MnistFolder(
                    folder,
                    State.NOTHING,
                    folder + " holds none of the files of MNIST (" + Part.TRAIN_IMAGES.fileName + " and three more).",
                    Optional.empty());
        }
        return incomplete(folder, found);
    }

    private static MnistFolder incomplete(Path folder, Map<String, Map<Part, Path>> found) {
        Map.Entry<String, Map<Part, Path>> nearest = found.entrySet().stream()
                .max(Comparator.comparingInt((Map.Entry<String, Map<Part, Path>> entry) ->
                        entry.getValue().size()))
                .orElseThrow();
        List<String> missing = new ArrayList<>();
        for (Part part : Part.values()) {
            if (!nearest.getValue().containsKey(part)) {
                missing.add(nearest.getKey() + part.fileName);
            }
        }
        return new MnistFolder(
                folder,
                State.UNUSABLE,
                folder + " is incomplete: it lacks " + String.join(", ", missing) + " (plain or .gz).",
                Optional.empty());
    }

    private static String nameOf(Path path) {
        return path.getFileName().toString();
    }
}
