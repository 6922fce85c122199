package org.tripletlab.data.folder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tripletlab.data.ClassNames;
import org.tripletlab.data.DatasetException;
import org.tripletlab.io.NaturalOrder;

/**
 * Location of the classes in a folder of pictures.
 *
 * <p>Folders that contain only one folder are skipped, at the top and in each part of a split.
 *
 * @param root the folder with the parts or the classes
 * @param training the training class folders, by class name in natural order
 * @param test the class folders of the test part; empty where there is no such part, or none with class folders
 * @param trainingPart the folder of the training part, if there is a split
 * @param testPart the folder of the test part, if there is a split
 * @param unused folders beside the two parts
 */
record FolderLayout(
        Path root,
        Map<String, Path> training,
        Map<String, Path> test,
        Optional<Path> trainingPart,
        Optional<Path> testPart,
        List<Path> unused) {
    private static final int DEEPEST = 8;

    /**
     * Examines folders and file names without reading pictures.
     *
     * @param levels folder levels from the root or the part down to the pictures
     * @throws DatasetException if a folder cannot be read
     */
    static FolderLayout of(Path folder, int levels) throws DatasetException {
        Path root = folder;
        for (int depth = 0; depth < DEEPEST; depth++) {
            List<Path> folders = FolderEntries.folders(root);
            Optional<SplitNames> split = SplitNames.among(folders);
            if (split.isPresent() && isSplit(split.get(), folders)) {
                return of(root, folders, split.get(), levels);
            }
            Optional<Path> only = wrapped(root, levels);
            if (only.isEmpty()) {
                break;
            }
            root = only.get();
        }
        return new FolderLayout(root, classes(root, levels), Map.of(), Optional.empty(), Optional.empty(), List.of());
    }

    private static FolderLayout of(Path root, List<Path> folders, SplitNames split, int levels)
            throws DatasetException {
        Path train = unwrapped(split.train(), levels);
        Path test = unwrapped(split.test(), levels);
        List<Path> unused = new ArrayList<>(folders);
        unused.remove(split.train());
        unused.remove(split.test());
        Map<String, Path> training = classes(train, levels);
        Map<String, Path> tested = matched(training.keySet(), classes(test, levels));
        return new FolderLayout(root, training, tested, Optional.of(train), Optional.of(test), unused);
    }

    /**
     * Returns the classes of the test part under their names in the training part. The parts may come from systems that
     * differ in the composition of accents or in capitals.
     */
    private static Map<String, Path> matched(Set<String> training, Map<String, Path> test) {
        Map<String, List<String>> alike = training.stream()
                .filter(name -> !test.containsKey(name))
                .collect(Collectors.groupingBy(FolderLayout::spelling));
        Map<String, Long> sought = test.keySet().stream()
                .filter(name -> !training.contains(name))
                .collect(Collectors.groupingBy(FolderLayout::spelling, Collectors.counting()));
        Map<String, Path> matched = new LinkedHashMap<>();
        test.forEach((name, path) -> {
            List<String> found = training.contains(name) ? List.of() : alike.getOrDefault(spelling(name), List.of());
            boolean one = found.size() == 1 && sought.get(spelling(name)) == 1;
            matched.put(one ? found.get(0) : name, path);
        });
        return matched;
    }

    private static String spelling(String name) {
        return ClassNames.composed(name).toLowerCase(Locale.ROOT);
    }

    /** A class may be named train, as a vehicle: it holds pictures, whereas the training part holds folders. */
    private static boolean isSplit(SplitNames split, List<Path> folders) throws DatasetException {
        return folders.size() == 2
                || (!FolderEntries.folders(split.train()).isEmpty() && !FolderEntries.holdsPictures(split.train()));
    }

    private static Path unwrapped(Path part, int levels) throws DatasetException {
        Path inner = part;
        for (int depth = 0; depth < DEEPEST; depth++) {
            Optional<Path> only = wrapped(inner, levels);
            if (only.isEmpty()) {
                break;
            }
            inner = only.get();
        }
        return inner;
    }

    /** Returns the only folder in another one, if that has no pictures and enough folder levels below it. */
    private static Optional<Path> wrapped(Path folder, int levels) throws DatasetException {
        List<Path> folders = FolderEntries.folders(folder);
        if (folders.size() != 1 || FolderEntries.holdsPictures(folder)) {
            return Optional.empty();
        }
        Path only = folders.get(0);
        return !FolderEntries.holdsPictures(only) && hasLevels(only, levels) ? Optional.of(only) : Optional.empty();
    }

    private static boolean hasLevels(Path folder, int levels) throws DatasetException {
        for (Path inner : FolderEntries.folders(folder)) {
            if (levels == 1 || hasLevels(inner, levels - 1)) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, Path> classes(Path part, int levels) throws DatasetException {
        Map<String, Path> classes = new LinkedHashMap<>();
        for (Path folder : FolderEntries.folders(part)) {
            String name = FolderEntries.name(folder);
            if (levels == 1) {
                classes.put(name, folder);
            } else {
                classes(folder, levels - 1).forEach((inner, path) -> classes.put(name + "/" + inner, path));
            }
        }
        return classes;
    }

    /** Returns the names of the classes of both parts in natural order. */
    List<String> classNames() {
        Map<String, Path> all = new TreeMap<>(NaturalOrder.OF_NAMES);
        all.putAll(training);
        all.putAll(test);
        return List.copyOf(all.keySet());
    }
}
