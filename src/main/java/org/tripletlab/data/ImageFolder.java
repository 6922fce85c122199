package org.tripletlab.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.tripletlab.math.RandomStream;

/**
 * A folder of pictures, one folder a class. With the two folders {@code train} and {@code test} in it, each of which has
 * the classes, those are the split, and classes that only {@code test} has come last; else a share of every class is kept for measuring, the same pictures every time.
 */
final class ImageFolder {
    private static final int MAX_CLASSES = 1000;
    private static final long FIXED_SEED = 0;
    /** What systems leave in folders of pictures without being asked, besides hidden files; in lower case. */
    private static final Set<String> LEFT_BY_SYSTEMS =
            Set.of("thumbs.db", "ehthumbs.db", "desktop.ini", "__macosx", "@eadir");
    /** Stands in a name for bytes that are no characters of the system's encoding. */
    private static final char UNKNOWN = '\uFFFD';

    private final Path folder;
    private final FolderOptions options;
    private final long maxBytes;

    ImageFolder(Path folder, FolderOptions options, long maxBytes) {
        this.folder = folder;
        this.options = options;
        this.maxBytes = maxBytes;
    }

    /** Tells whether there are folders in it that could be classes. */
    static boolean looksLikeOne(Path folder) throws DatasetException {
        return !entries(folder, true).isEmpty();
    }

    Dataset read(String id) throws DatasetException {
        List<Path> folders = entries(folder, true);
        List<String> names = folders.stream().map(ImageFolder::name).toList();
        boolean ownSplit = names.equals(List.of("test", "train"));
        List<Path> classes = ownSplit ? entries(folder.resolve("train"), true) : folders;
        List<String> classNames = classes.stream().map(ImageFolder::name).toList();
        List<Path> onlyTested = ownSplit ? onlyTested(classNames) : List.of();
        List<String> allNames = Stream.concat(
                        classNames.stream(), onlyTested.stream().map(ImageFolder::name))
                .toList();
        requireLegible(allNames);
        if (classes.size() < 2 || classes.size() > MAX_CLASSES) {
            throw classes.size() == 1
                    ? DatasetFault.ONE_CLASS.with(folder, MAX_CLASSES)
                    : DatasetFault.WRONG_CLASSES.with(folder, classes.size(), MAX_CLASSES);
        }
        Split train = new Split();
        Split test = new Split();
        for (int label = 0; label < classes.size(); label++) {
            List<Path> pictures = entries(classes.get(label), false);
            if (pictures.size() < 2) {
                throw (pictures.isEmpty() ? DatasetFault.NO_PICTURES : DatasetFault.ONE_PICTURE)
                        .with(classes.get(label));
            }
            if (ownSplit) {
                train.add(pictures, label);
                Path tested = folder.resolve("test").resolve(classNames.get(label));
                test.add(Files.isDirectory(tested) ? entries(tested, false) : List.of(), label);
            } else {
                boolean[] kept = keptForTest(classNames.get(label), pictures.size());
                train.add(chosen(pictures, kept, false), label);
                test.add(chosen(pictures, kept, true), label);
            }
        }
        for (int i = 0; i < onlyTested.size(); i++) {
            test.add(entries(onlyTested.get(i), false), classes.size() + i);
        }
        if (test.files.isEmpty()) {
            throw DatasetFault.NO_TEST_PICTURES.with(folder.resolve("test"), folder.resolve("train"));
        }
        requireRoom(train.files.size() + (long) test.files.size());
        Examples trainExamples = train.read();
        Examples testExamples = test.read();
        return new Dataset(
                id,
                folder.toString(),
                trainExamples,
                testExamples,
                allNames,
                DatasetHash.of(trainExamples, testExamples));
    }

    /** Returns the class folders with pictures that only the test part has: classes that are never seen in training. */
    private List<Path> onlyTested(List<String> trained) throws DatasetException {
        List<Path> found = new ArrayList<>();
        for (Path tested : entries(folder.resolve("test"), true)) {
            if (!trained.contains(name(tested)) && !entries(tested, false).isEmpty()) {
                found.add(tested);
            }
        }
        return found;
    }

    private void requireLegible(List<String> classNames) throws DatasetException {
        for (String name : classNames) {
            if (name.indexOf(UNKNOWN) >= 0) {
                throw new DatasetException(folder + " has a class folder whose name cannot be spelled in "
                        + System.getProperty("sun.jnu.encoding") + ", the encoding of file names here (\"" + name
                        + "\"); rename it, or start with the environment variable LC_ALL=C.UTF-8.");
            }
            if (name.chars().anyMatch(Character::isISOControl)) {
                throw new DatasetException(folder
                        + " has a class folder with a line break, a tab or another control character in its name (\""
                        + LabelNames.onOneLine(name)
                        + "\", each shown as a space), but the name of a class is written into tables and pictures;"
                        + " rename it.");
            }
        }
    }

    private boolean[] keptForTest(String className, int count) {
        int tests = (int) Math.round(count * options.testShare());
        // Two must stay to make a pair, where there are that many.
        tests = Math.max(1, Math.min(tests, Math.max(1, count - 2)));
        boolean[] kept = new boolean[count];
        for (int index : RandomStream.of(FIXED_SEED, "split/" + className).nextDistinct(count, tests)) {
            kept[index] = true;
        }
        return kept;
    }

    private void requireRoom(long pictures) throws DatasetException {
        long bytes = pictures * options.imageSize() * options.imageSize();
        if (bytes > Math.min(maxBytes, Integer.MAX_VALUE - 8L)) {
            throw DatasetFault.PICTURES_TAKE_TOO_MUCH.with(
                    folder,
                    pictures,
                    bytes / 1_000_000,
                    options.imageSize(),
                    options.imageSize(),
                    maxBytes / 1_000_000);
        }
    }

    private static List<Path> chosen(List<Path> pictures, boolean[] kept, boolean wanted) {
        List<Path> chosen = new ArrayList<>();
        for (int i = 0; i < kept.length; i++) {
            if (kept[i] == wanted) {
                chosen.add(pictures.get(i));
            }
        }
        return chosen;
    }

    /** Returns the folders or the files in a folder, in the order in which people count; what systems left is left out. */
    private static List<Path> entries(Path folder, boolean folders) throws DatasetException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(path -> !name(path).startsWith("."))
                    .filter(path -> !LEFT_BY_SYSTEMS.contains(name(path).toLowerCase(Locale.ROOT)))
                    .filter(path -> folders ? Files.isDirectory(path) : Files.isRegularFile(path))
                    .sorted(Comparator.comparing(ImageFolder::name, NaturalOrder.OF_NAMES))
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            throw DatasetFault.FOLDER_UNREADABLE.with(
                    folder, unreadable.getClass().getSimpleName());
        }
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }

    /** The pictures of one split with their labels. */
    private final class Split {
        private final List<Path> files = new ArrayList<>();
        private final List<Integer> labels = new ArrayList<>();

        void add(List<Path> pictures, int label) {
            files.addAll(pictures);
            pictures.forEach(picture -> labels.add(label));
        }

        Examples read() throws DatasetException {
            int side = options.imageSize();
            ByteArrayOutputStream pixels = new ByteArrayOutputStream(files.size() * side * side);
            for (Path file : files) {
                pixels.writeBytes(PictureReader.readFitted(file, side, side));
            }
            Examples examples = new Examples(
                    side,
                    side,
                    pixels.toByteArray(),
                    labels.stream().mapToInt(Integer::intValue).toArray());
            return options.transposed() ? examples.transposed() : examples;
        }
    }
}
