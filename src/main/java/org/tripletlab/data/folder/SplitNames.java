package org.tripletlab.data.folder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Parts of a split, found by their names: {@code train} and {@code test}, {@code training} and {@code testing}, {@code
 * train} and {@code val}, in any case, with a number before them ({@code 1_train}), with a common additional word
 * ({@code seg_train}, {@code seg_test}).
 *
 * @param train the training folder
 * @param test the evaluation folder: the test part, or the validation part where there is no test part
 */
record SplitNames(Path train, Path test) {
    private static final Set<String> TRAIN = Set.of("train", "training", "trn", "trainset");
    private static final Set<String> TEST = Set.of("test", "testing", "tst", "testset");
    private static final Set<String> VALIDATION = Set.of("val", "valid", "validation", "dev");
    private static final Pattern SEPARATOR = Pattern.compile("[\\s_.-]+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private enum Part {
        TRAIN,
        TEST,
        VALIDATION
    }

    private record Named(Path folder, Part part, String rest) {}

    /** Returns the parts among some folders; empty if no training part has a test or validation part of the same name. */
    static Optional<SplitNames> among(List<Path> folders) {
        Map<String, Map<Part, Path>> byRest = new LinkedHashMap<>();
        for (Path folder : folders) {
            named(folder)
                    .ifPresent(named -> byRest.computeIfAbsent(named.rest, rest -> new LinkedHashMap<>())
                            .putIfAbsent(named.part, named.folder));
        }
        return byRest.values().stream()
                .filter(parts -> parts.containsKey(Part.TRAIN) && parts.size() > 1)
                .map(parts -> new SplitNames(
                        parts.get(Part.TRAIN), parts.getOrDefault(Part.TEST, parts.get(Part.VALIDATION))))
                .findFirst();
    }

    private static Optional<Named> named(Path folder) {
        List<String> words = new ArrayList<>(Arrays.asList(SEPARATOR.split(
                FolderEntries.name(folder).toLowerCase(Locale.ROOT).strip(), -1)));
        words.removeIf(word -> word.isEmpty() || NUMBER.matcher(word).matches());
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            Part part = TRAIN.contains(word)
                    ? Part.TRAIN
                    : TEST.contains(word) ? Part.TEST : VALIDATION.contains(word) ? Part.VALIDATION : null;
            if (part != null) {
                words.remove(i);
                return Optional.of(new Named(folder, part, String.join(" ", words)));
            }
        }
        return Optional.empty();
    }
}
