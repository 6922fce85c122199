package org.tripletlab.data.file;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parsed name of an IDX file: {@code emnist-letters-train-images-idx3-ubyte.gz} is the training images of {@code
 * emnist-letters-}.
 *
 * <p>Changes by browsers and file managers are recognised: {@code (1)}, {@code - Copy}, and {@code .txt} at the end.
 *
 * @param prefix text before the name of the part; may be empty
 * @param part one of the four files
 * @param test whether the test split is called {@code test}, not {@code t10k}
 * @param packed whether the name ends in {@code .gz}
 * @param plain whether the name is regular, without traces of copying
 */
public record IdxName(String prefix, Part part, boolean test, boolean packed, boolean plain) {
    /** The four files of a data set. */
    public enum Part {
        TRAIN_IMAGES("train-images-idx3-ubyte"),
        TRAIN_LABELS("train-labels-idx1-ubyte"),
        TEST_IMAGES("t10k-images-idx3-ubyte"),
        TEST_LABELS("t10k-labels-idx1-ubyte");

        private final String fileName;

        Part(String fileName) {
            this.fileName = fileName;
        }

        /** Returns the name of MNIST's own file. */
        public String fileName() {
            return fileName;
        }

        private static Part of(boolean train, boolean images) {
            if (train) {
                return images ? TRAIN_IMAGES : TRAIN_LABELS;
            }
            return images ? TEST_IMAGES : TEST_LABELS;
        }
    }

    private static final Pattern COPY = Pattern.compile("( ?\\(\\d{1,3}\\)| ?- ?Copy| copy|_copy)");
    private static final Pattern BEHIND = Pattern.compile("\\.(txt|bin|download)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile(
            "(?<prefix>.*)(?<split>train|t10k|test)-(?<kind>images[-.]idx3-ubyte|labels[-.]idx1-(ubyte|short|int)"
                    + "|labels[-.]idx2-int)(?<gz>(\\.gz)*)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern EMNIST = Pattern.compile("(^|.*[^A-Za-z])emnist.*", Pattern.CASE_INSENSITIVE);

    /**
     * Order of preference among several files for the same part; by name last, so that the order of the disk does not
     * matter.
     */
    public static final Comparator<Path> PREFERRED = Comparator.<Path, Boolean>comparing(
                    path -> !of(path).map(IdxName::plain).orElse(false))
            .thenComparing(path -> of(path).map(IdxName::test).orElse(false))
            .thenComparing(path -> of(path).map(IdxName::packed).orElse(false))
            .thenComparing(IdxName::nameOf);

    /** Parses the name of a file; empty if it is not the name of an IDX file. */
    public static Optional<IdxName> of(Path file) {
        String name = nameOf(file);
        Optional<IdxName> plain = of(name, true);
        return plain.isPresent()
                ? plain
                : of(COPY.matcher(BEHIND.matcher(name).replaceFirst("")).replaceAll(""), false);
    }

    private static Optional<IdxName> of(String name, boolean plain) {
        Matcher parts = NAME.matcher(name);
        if (name.startsWith(".") || !parts.matches()) {
            return Optional.empty();
        }
        String split = parts.group("split").toLowerCase(Locale.ROOT);
        Part part = Part.of(
                split.equals("train"),
                parts.group("kind").toLowerCase(Locale.ROOT).startsWith("images"));
        return Optional.of(new IdxName(
                parts.group("prefix"),
                part,
                split.equals("test"),
                !parts.group("gz").isEmpty(),
                plain));
    }

    /** Tells whether a name indicates EMNIST, whose images are stored column by column. */
    public static boolean saysEmnist(String name) {
        return EMNIST.matcher(name).matches();
    }

    /** Returns the last part of a path as text. */
    public static String nameOf(Path path) {
        return path.getFileName() == null ? "" : path.getFileName().toString();
    }
}
