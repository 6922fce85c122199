package org.tripletlab.data.idx;

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
import java.util.stream.Stream;
import org.tripletlab.data.Dataset;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.DatasetFault;
import org.tripletlab.data.ImageLimits;
import org.tripletlab.data.file.IdxName;
import org.tripletlab.data.file.IdxName.Part;
import org.tripletlab.text.Message;

/**
 * Search result for the four IDX files of a data set in a folder with MNIST's names.
 *
 * <p>Names are {@code train-images-idx3-ubyte}, {@code train-labels-idx1-ubyte} and the same with {@code t10k} or
 * {@code test}, after any prefix (the same for all four, as in {@code emnist-digits-train-images-idx3-ubyte.gz}), with
 * {@code .idx} instead of {@code -idx}, with or without {@code .gz}. A plain file is preferred to a compressed one, a
 * regular name to that of a copy. A folder with such a name stands for the only file in it, and for a folder without
 * the files its subfolder {@code raw} or {@code MNIST/raw} is searched, the layout of PyTorch. Only names are examined
 * here; the content is checked when the files are read.
 *
 * @param folder folder of the files
 * @param state whether the files exist
 * @param detail one sentence about existing and missing files
 * @param sources the files, if complete
 * @param files their paths, in the order of {@link IdxName.Part}; empty unless complete
 * @param sets name prefix of each complete data set in the folder
 */
public record MnistFolder(
        Path folder,
        State state,
        Message detail,
        Optional<IdxDatasetSources> sources,
        List<Path> files,
        List<String> sets) {
    /** Result of the search. */
    public enum State {
        /** All four files exist. */
        COMPLETE,
        /** Some of the files exist; or those of several data sets. */
        UNUSABLE,
        /** The folder does not exist, or has none of the files. */
        NOTHING
    }

    /** Copies the lists. */
    public MnistFolder {
        files = List.copyOf(files);
        sets = List.copyOf(sets);
    }

    /** Searches a folder. */
    public static MnistFolder look(Path folder) {
        return look(folder, Optional.empty());
    }

    /**
     * Searches a folder for one of several data sets.
     *
     * @param prefix name prefix of its files, with or without the hyphen before {@code train}; empty for the only one
     */
    public static MnistFolder look(Path folder, Optional<String> prefix) {
        MnistFolder here = lookHere(folder, prefix);
        if (here.state != State.NOTHING || !Files.isDirectory(folder)) {
            return here;
        }
        for (Path raw : List.of(folder.resolve("raw"), folder.resolve("MNIST").resolve("raw"))) {
            MnistFolder inside = Files.isDirectory(raw) ? lookHere(raw, prefix) : here;
            if (inside.state != State.NOTHING) {
                return inside;
            }
        }
        return here;
    }

    private static MnistFolder lookHere(Path folder, Optional<String> prefix) {
        if (Files.notExists(folder)) {
            return without(folder, State.NOTHING, Message.of("idx.found.missing", folder.toString()));
        }
        if (!Files.isDirectory(folder)) {
            return without(folder, State.NOTHING, Message.of("idx.found.no-folder", folder.toString()));
        }
        try (Stream<Path> entries = Files.list(folder)) {
            Map<String, Map<Part, Path>> found = sort(entries);
            prefix.ifPresent(
                    wanted -> found.keySet().removeIf(each -> !each.equals(wanted) && !each.equals(wanted + "-")));
            return judge(folder, found);
        } catch (IOException | UncheckedIOException e) {
            return without(
                    folder,
                    State.NOTHING,
                    Message.of(
                            "idx.found.no-permission",
                            folder.toString(),
                            e.getClass().getSimpleName()));
        }
    }

    private static MnistFolder without(Path folder, State state, Message detail) {
        return new MnistFolder(folder, state, detail, Optional.empty(), List.of(), List.of());
    }

    /**
     * Reads the data set.
     *
     * @param id id of the data set
     * @param transposed whether images are stored column by column, as in EMNIST
     * @throws DatasetException if the folder lacks a file, or a file is damaged or too large
     */
    public Dataset read(String id, boolean transposed) throws DatasetException {
        IdxDatasetSources files =
                sources.orElseThrow(() -> new DatasetException(Message.of("idx.refused.incomplete", detail)));
        return files.read(id, folder.toString(), transposed, ImageLimits.defaultMaxBytes());
    }

    /** Returns the name prefix of the four files; empty if they are named like MNIST's own, or are incomplete. */
    String prefix() {
        return files.isEmpty()
                ? ""
                : IdxName.of(named(files.get(0))).map(IdxName::prefix).orElse("");
    }

    /** Tells whether the names indicate EMNIST, whose images are stored column by column. */
    public boolean saysEmnist() {
        return IdxName.saysEmnist(prefix());
    }

    /** Groups the files by prefix and part; of several for one part the preferred one is kept. */
    private static Map<String, Map<Part, Path>> sort(Stream<Path> entries) {
        List<Path> candidates = entries.filter(path -> IdxName.of(path).isPresent())
                .sorted(Comparator.comparing((Path path) -> Files.isDirectory(path))
                        .thenComparing(IdxName.PREFERRED))
                .toList();
        Map<String, Map<Part, Path>> found = new TreeMap<>();
        for (Path candidate : candidates) {
            IdxName name = IdxName.of(candidate).orElseThrow();
            fileOf(candidate)
                    .ifPresent(file -> found.computeIfAbsent(name.prefix(), prefix -> new EnumMap<>(Part.class))
                            .putIfAbsent(name.part(), file));
        }
        return found;
    }

    /** Returns the file itself, or the only file in a folder of that name, as created by some archive programs. */
    private static Optional<Path> fileOf(Path candidate) {
        if (!Files.isDirectory(candidate)) {
            return Files.isRegularFile(candidate) ? Optional.of(candidate) : Optional.empty();
        }
        try (Stream<Path> inside = Files.list(candidate)) {
            List<Path> files = inside.filter(path -> !IdxName.nameOf(path).startsWith("."))
                    .limit(2)
                    .toList();
            return files.size() == 1 && Files.isRegularFile(files.get(0))
                    ? Optional.of(files.get(0))
                    : Optional.empty();
        } catch (IOException | UncheckedIOException unreadable) {
            return Optional.empty();
        }
    }

    /** Returns the path whose name indicates the kind of a file: its own, or that of its folder. */
    static Path named(Path file) {
        return IdxName.of(file).isPresent() ? file : file.getParent();
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
                    Message.of("idx.found.complete", folder.toString()),
                    Optional.of(new IdxDatasetSources(
                            IdxSource.file(files.get(Part.TRAIN_IMAGES)),
                            IdxSource.file(files.get(Part.TRAIN_LABELS)),
                            IdxSource.file(files.get(Part.TEST_IMAGES)),
                            IdxSource.file(files.get(Part.TEST_LABELS)))),
                    List.copyOf(files.values()),
                    complete);
        }
        if (complete.size() > 1) {
            return new MnistFolder(
                    folder,
                    State.UNUSABLE,
                    DatasetFault.SEVERAL_DATA_SETS
                            .with(folder, complete.size(), places(folder, complete))
                            .message(),
                    Optional.empty(),
                    List.of(),
                    complete);
        }
        if (found.isEmpty()) {
            return without(
                    folder,
                    State.NOTHING,
                    Message.of("idx.found.none", folder.toString(), Part.TRAIN_IMAGES.fileName()));
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
                missing.add(nearest.getKey() + part.fileName());
            }
        }
        return without(
                folder, State.UNUSABLE, Message.of("idx.found.lacks", folder.toString(), String.join(", ", missing)));
    }

    /** Returns the places of the data sets of a folder, joined by commas. */
    static String places(Path folder, List<String> prefixes) {
        return String.join(
                ", ",
                prefixes.stream()
                        .map(prefix ->
                                folder.resolve(prefix.replaceFirst("-$", "")).toString())
                        .toList());
    }
}
