package org.tripletlab.data.file;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Use of an array, or of a table, by its name: {@code x_train} holds the training images, {@code k49-test-labels.npz}
 * the test labels of {@code k49}.
 *
 * @param split part of the data set; empty if the name does not indicate it
 * @param labels whether it holds labels, not images; empty if the name does not indicate it
 * @param exact whether the name consists of these words only
 * @param prefix the name without these words, in lower case; equal for arrays that belong together
 */
public record ArrayName(Optional<Split> split, Optional<Boolean> labels, boolean exact, String prefix) {
    /** The parts of a data set. */
    public enum Split {
        TRAIN,
        VALIDATION,
        TEST
    }

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ENDING = Pattern.compile("\\.(npz|npy|csv|tsv|txt|gz)$");
    private static final Pattern COPY = Pattern.compile(" ?\\(\\d{1,3}\\)");
    private static final Set<String> TRAIN = Set.of("train", "training", "tr");
    private static final Set<String> VALIDATION = Set.of("val", "valid", "validation");
    private static final Set<String> TEST = Set.of("test", "testing", "t10k");
    private static final Set<String> IMAGES =
            Set.of("x", "images", "imgs", "image", "img", "data", "pixels", "features", "inputs", "xs");
    private static final Set<String> LABELS =
            Set.of("y", "labels", "label", "lbls", "target", "targets", "classes", "class", "ys", "outputs");

    /** Parses a name; endings like .npz are ignored. */
    public static ArrayName of(String name) {
        String small = COPY.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
        String bare = ENDING.matcher(ENDING.matcher(small).replaceFirst("")).replaceFirst("");
        Optional<Split> split = Optional.empty();
        Optional<Boolean> labels = Optional.empty();
        StringBuilder rest = new StringBuilder();
        for (String word : words(bare)) {
            Optional<Split> said = splitOf(word);
            Optional<Boolean> kind = kindOf(word);
            split = said.isPresent() ? said : split;
            labels = kind.isPresent() ? kind : labels;
            if (said.isEmpty() && kind.isEmpty()) {
                rest.append(rest.isEmpty() ? "" : "-").append(word);
            }
        }
        return new ArrayName(split, labels, rest.isEmpty(), rest.toString());
    }

    /** Returns the words of a name; xtrain and trainx count as two. */
    private static List<String> words(String bare) {
        return BETWEEN.splitAsStream(bare.replaceAll("^([xy])(train|test|val)", "$1_$2"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Optional<Split> splitOf(String word) {
        if (TRAIN.contains(word)) {
            return Optional.of(Split.TRAIN);
        }
        if (VALIDATION.contains(word)) {
            return Optional.of(Split.VALIDATION);
        }
        return TEST.contains(word) ? Optional.of(Split.TEST) : Optional.empty();
    }

    private static Optional<Boolean> kindOf(String word) {
        if (IMAGES.contains(word)) {
            return Optional.of(false);
        }
        return LABELS.contains(word) ? Optional.of(true) : Optional.empty();
    }

    /** Returns the properties of an array's name, completed by those of its file's name. */
    public ArrayName or(ArrayName other) {
        return new ArrayName(
                split.isPresent() ? split : other.split,
                labels.isPresent() ? labels : other.labels,
                exact,
                other.prefix);
    }
}
