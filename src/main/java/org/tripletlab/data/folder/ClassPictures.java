package org.tripletlab.data.folder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tripletlab.data.DatasetException;
import org.tripletlab.io.NaturalOrder;

/** The files of each class in one part of a folder of pictures. */
final class ClassPictures {
    private final Map<String, List<Path>> files = new TreeMap<>(NaturalOrder.OF_NAMES);

    private ClassPictures() {}

    /** Lists the files of class folders by name. */
    static ClassPictures named(Map<String, Path> folders) throws DatasetException {
        ClassPictures classes = new ClassPictures();
        for (Map.Entry<String, Path> each : folders.entrySet()) {
            classes.files.put(each.getKey(), FolderEntries.files(each.getValue()));
        }
        return classes;
    }

    int classCount() {
        return files.size();
    }

    int fileCount() {
        return files.values().stream().mapToInt(List::size).sum();
    }

    /** Returns the files of all classes, class by class. */
    List<Path> files() {
        List<Path> all = new ArrayList<>();
        files.values().forEach(all::addAll);
        return all;
    }

    /** Returns the files of one class; empty if the class does not exist. */
    List<Path> of(String name) {
        return files.getOrDefault(name, List.of());
    }

    /** Tells whether a class exists and has files. */
    boolean has(String name) {
        return !of(name).isEmpty();
    }

    /** Removes the files that are not usable pictures. */
    void keepOnly(FolderPictures pictures) {
        files.replaceAll((name, all) -> all.stream().filter(pictures::isUsable).toList());
    }

    /** Removes the classes with fewer files and stores their counts in {@code removed}. */
    void removeSmaller(int fewest, Map<String, Integer> removed) {
        files.forEach((name, all) -> {
            if (all.size() < fewest) {
                removed.put(name, all.size());
            }
        });
        removeAll(removed.keySet());
    }

    void removeAll(Collection<String> names) {
        files.keySet().removeAll(names);
    }

    /** Returns the classes with files that have none in the other part, in natural order. */
    List<String> namesMissingIn(ClassPictures other) {
        return files.keySet().stream()
                .filter(name -> has(name) && !other.has(name))
                .toList();
    }
}
