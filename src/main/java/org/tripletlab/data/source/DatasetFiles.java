package org.tripletlab.data.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.FolderOptions;
import org.tripletlab.data.OpenedDataset;
import org.tripletlab.data.array.ArrayDataset;
import org.tripletlab.data.array.StoredArray;
import org.tripletlab.data.file.ArrayName;
import org.tripletlab.data.file.ArrayName.Split;
import org.tripletlab.data.file.FolderReading;
import org.tripletlab.data.file.IdxName;
import org.tripletlab.data.idx.LabelNames;
import org.tripletlab.data.table.TableDataset;
import org.tripletlab.data.table.TableFile;
import org.tripletlab.data.table.TableReader;

/** Data sets of arrays and tables among the files of one folder; files with matching names form one data set. */
final class DatasetFiles {
    /** Largest number of array or table files that are examined. */
    private static final int MOST_FILES = 500;

    private final Path folder;
    private final List<Candidate> candidates = new ArrayList<>();
    private DatasetException firstProblem;

    private DatasetFiles(Path folder) {
        this.folder = folder;
    }

    /** Opens a data set. */
    interface Opening {
        /** Opens the data set with an id. */
        OpenedDataset open(String id, FolderOptions options, boolean turnEmnist, long most, FolderReading reading)
                throws IOException;
    }

    /**
     * One data set.
     *
     * @param place the file that selects it
     * @param opening opens it
     */
    record Candidate(Path place, Opening opening) {}

    /** Examines the files of a folder. */
    static DatasetFiles in(Path folder) throws IOException {
        DatasetFiles found = new DatasetFiles(folder);
        List<Path> files;
        try (Stream<Path> entries = Files.list(folder)) {
            files = entries.filter(path -> StoredArray.isOne(path) || TableFile.isOne(path))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .limit(MOST_FILES)
                    .toList();
        }
        found.arrays(files.stream().filter(StoredArray::isOne).toList());
        found.tables(files.stream().filter(TableFile::isOne).map(TableFile::new).toList());
        return found;
    }

    /** Returns the data sets. */
    List<Candidate> candidates() {
        return List.copyOf(candidates);
    }

    /** Returns the reason why files that look like a data set are not one; empty if there are no such files. */
    Optional<DatasetException> problem() {
        return Optional.ofNullable(firstProblem);
    }

    /** Returns the data set that a file belongs to. */
    static Candidate of(Path file, boolean table) throws IOException {
        if (table) {
            TableFile given = new TableFile(file);
            Optional<TableFile> test = given.use().split().equals(Optional.of(Split.TRAIN))
                    ? siblings(file).stream()
                            .filter(TableFile::isOne)
                            .map(TableFile::new)
                            .filter(other -> isTestOf(other, given))
                            .findFirst()
                    : Optional.empty();
            return ofTables(file, given, test);
        }
        List<StoredArray> arrays = StoredArray.in(file);
        if (new ArrayDataset(file, arrays).isComplete()) {
            return ofArrays(file, file, arrays);
        }
        String prefix = ArrayName.of(IdxName.nameOf(file)).prefix();
        List<StoredArray> together = new ArrayList<>(arrays);
        for (Path other : siblings(file)) {
            if (StoredArray.isOne(other)
                    && !other.equals(file)
                    && ArrayName.of(IdxName.nameOf(other)).prefix().equals(prefix)) {
                together.addAll(StoredArray.in(other));
            }
        }
        return ofArrays(file, file, together);
    }

    private static List<Path> siblings(Path file) throws IOException {
        Path parent = file.getParent() == null ? Path.of("") : file.getParent();
        try (Stream<Path> entries = Files.list(parent)) {
            return entries.filter(Files::isRegularFile)
                    .sorted()
                    .limit(10L * MOST_FILES)
                    .toList();
        }
    }

    private void arrays(List<Path> files) throws IOException {
        Map<String, List<StoredArray>> parts = new TreeMap<>();
        for (Path file : files) {
            try {
                List<StoredArray> arrays = StoredArray.in(file);
                if (new ArrayDataset(file, arrays).isComplete()) {
                    candidates.add(ofArrays(file, file, arrays));
                } else {
                    String prefix = ArrayName.of(IdxName.nameOf(file)).prefix();
                    parts.computeIfAbsent(prefix, each -> new ArrayList<>()).addAll(arrays);
                }
            } catch (DatasetException problem) {
                keep(problem);
            }
        }
        for (List<StoredArray> group : parts.values()) {
            if (group.isEmpty()) {
                continue;
            }
            ArrayDataset dataset = new ArrayDataset(folder, group);
            if (dataset.isComplete()) {
                candidates.add(ofArrays(group.get(0).file(), folder, group));
            } else {
                dataset.problem().ifPresent(this::keep);
            }
        }
    }

    private void tables(List<TableFile> tables) throws IOException {
        List<TableFile> tests = tables.stream()
                .filter(table -> table.use().split().equals(Optional.of(Split.TEST)))
                .toList();
        for (TableFile table : tables) {
            Optional<TableFile> test =
                    tests.stream().filter(each -> isTestOf(each, table)).findFirst();
            boolean belongsToAnother = tests.contains(table) && tables.stream().anyMatch(each -> isTestOf(table, each));
            if (belongsToAnother) {
                continue;
            }
            try {
                TableReader.columns(table);
                candidates.add(ofTables(table.file(), table, test));
            } catch (DatasetException noTable) {
                keep(noTable);
            }
        }
    }

    private static boolean isTestOf(TableFile test, TableFile train) {
        return test.use().split().equals(Optional.of(Split.TEST))
                && train.use().split().equals(Optional.of(Split.TRAIN))
                && test.use().prefix().equals(train.use().prefix());
    }

    private void keep(DatasetException problem) {
        firstProblem = firstProblem == null ? problem : firstProblem;
    }

    private static Candidate ofArrays(Path chosenBy, Path place, List<StoredArray> arrays) {
        return new Candidate(
                chosenBy,
                (id, options, turn, most, reading) -> new ArrayDataset(
                                place,
                                arrays.stream()
                                        .map(array -> array.watchedBy(reading))
                                        .toList())
                        .read(
                                id,
                                options,
                                most,
                                labels -> LabelNames.ofArrays(arrays.get(0).file(), labels)));
    }

    private static Candidate ofTables(Path chosenBy, TableFile train, Optional<TableFile> test) {
        return new Candidate(
                chosenBy,
                (id, options, turn, most, reading) ->
                        new TableDataset(chosenBy, train, test).read(id, options, turn, most, reading));
    }
}
