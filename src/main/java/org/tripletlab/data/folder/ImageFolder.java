package org.tripletlab.data.folder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tripletlab.data.Dataset;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.DatasetFault;
import org.tripletlab.data.DatasetHash;
import org.tripletlab.data.Examples;
import org.tripletlab.data.FolderOptions;
import org.tripletlab.data.FolderReport;
import org.tripletlab.data.SkippedClass;
import org.tripletlab.data.SkippedFile;
import org.tripletlab.data.file.FolderReading;
import org.tripletlab.io.NaturalOrder;
import org.tripletlab.math.RandomStream;

/**
 * A data set of pictures, one folder per class. If it contains two parts that both have the classes, these are the
 * split; otherwise a share of every class is kept for evaluation, the same pictures every time.
 *
 * <p>Files that cannot be used and classes with too few pictures are left out and listed in the {@link FolderReport}.
 */
public final class ImageFolder {
    /** Most classes of a data set. */
    static final int MAX_CLASSES = 5000;

    private static final long FIXED_SEED = 0;
    /** Pictures for a pair, and one for evaluation where the folder has no test part. */
    private static final int PAIR = 2;

    private final Path folder;
    private final FolderOptions options;
    private final long maxBytes;
    private final FolderReading reading;

    /** Creates a reader of a folder with a memory limit in bytes. */
    public ImageFolder(Path folder, FolderOptions options, long maxBytes, FolderReading reading) {
        this.folder = folder;
        this.options = options;
        this.maxBytes = maxBytes;
        this.reading = reading;
    }

    /** Tells whether it contains folders that could be classes. */
    public static boolean looksLikeOne(Path folder) throws DatasetException {
        return !FolderEntries.folders(folder).isEmpty();
    }

    /** Reads the pictures. */
    public Dataset read(String id) throws DatasetException {
        FolderLayout layout = FolderLayout.of(folder, options.levels());
        requireClasses(layout);
        ClassPictures training = ClassPictures.named(layout.training());
        ClassPictures test = ClassPictures.named(layout.test());
        boolean ownSplit = test.fileCount() > 0;
        int fewest = Math.max(options.minPerClass(), ownSplit ? PAIR : PAIR + 1);
        // Before reading: a class with too few files need not be read, and thousands of them may not fit.
        Map<String, Integer> small = new TreeMap<>(NaturalOrder.OF_NAMES);
        training.removeSmaller(fewest, small);
        test.removeAll(small.keySet());
        requireNumber(layout, training, fewest, small);
        requireRoom(training.fileCount() + (long) test.fileCount());
        FolderPictures pictures = FolderPictures.read(
                folder,
                Stream.concat(training.files().stream(), test.files().stream()).toList(),
                options,
                reading);
        training.keepOnly(pictures);
        test.keepOnly(pictures);
        training.removeSmaller(fewest, small);
        test.removeAll(small.keySet());
        requireNumber(layout, training, fewest, small);
        List<SkippedFile> leftOut = new ArrayList<>(pictures.leftOut());
        leftOut.addAll(innerFolders(layout));
        requireAll(leftOut, pictures.fileCount(), small, fewest);

        // Classes of the test part only come last, so that the labels of the training images do not depend on them.
        List<String> names = Stream.concat(
                        layout.classNames().stream().filter(training::has),
                        layout.classNames().stream().filter(name -> test.has(name) && !training.has(name)))
                .toList();
        Split trainSplit = new Split(pictures);
        Split testSplit = new Split(pictures);
        for (int label = 0; label < names.size(); label++) {
            String name = names.get(label);
            List<Path> files = training.of(name);
            if (ownSplit) {
                trainSplit.add(files, label);
                testSplit.add(test.of(name), label);
            } else {
                boolean[] kept = keptForTest(name, files.size());
                trainSplit.add(chosen(files, kept, false), label);
                testSplit.add(chosen(files, kept, true), label);
            }
        }
        Examples trainExamples = trainSplit.examples();
        Examples testExamples = testSplit.examples();
        return new Dataset(
                id,
                folder.toString(),
                trainExamples,
                testExamples,
                names,
                DatasetHash.of(trainExamples, testExamples),
                Optional.of(report(layout, pictures, leftOut, small, fewest, training, test)));
    }

    private FolderReport report(
            FolderLayout layout,
            FolderPictures pictures,
            List<SkippedFile> leftOut,
            Map<String, Integer> small,
            int fewest,
            ClassPictures training,
            ClassPictures test) {
        boolean ownSplit = test.fileCount() > 0;
        return new FolderReport(
                pictures.fileCount(),
                new FolderReport.LeftOut(
                        leftOut,
                        fewest,
                        small.entrySet().stream()
                                .map(each -> new SkippedClass(each.getKey(), each.getValue()))
                                .toList()),
                new FolderReport.Parts(
                        layout.trainingPart().map(this::below).orElse(""),
                        ownSplit ? layout.testPart().map(this::below).orElse("") : "",
                        layout.unused().stream().map(this::below).toList(),
                        ownSplit ? "" : layout.testPart().map(this::below).orElse(""),
                        ownSplit ? test.namesMissingIn(training) : List.of(),
                        ownSplit ? training.namesMissingIn(test) : List.of()),
                pictures.isOnDarkPaper(),
                pictures.blank(),
                pictures.cache());
    }

    /** Returns the folders with pictures inside class folders, which are not read and are reported. */
    private List<SkippedFile> innerFolders(FolderLayout layout) throws DatasetException {
        List<SkippedFile> inner = new ArrayList<>();
        for (Map<String, Path> part : List.of(layout.training(), layout.test())) {
            for (Path each : part.values()) {
                for (Path below : FolderEntries.folders(each)) {
                    if (FolderEntries.holdsPictures(below)) {
                        inner.add(new SkippedFile(below(below), SkippedFile.Reason.FOLDER));
                    }
                }
            }
        }
        return inner;
    }

    private String below(Path path) {
        return folder.relativize(path).toString().replace('\\', '/');
    }

    private void requireClasses(FolderLayout layout) throws DatasetException {
        for (String name : layout.classNames()) {
            ClassNameRules.require(folder, name);
        }
        if (options.levels() > 1 && layout.training().isEmpty()) {
            throw DatasetFault.NO_LEVELS.with(folder, options.levels());
        }
        Path part = layout.trainingPart().orElse(layout.root());
        if (layout.training().size() > 1 && !anyPictures(layout)) {
            for (Path each : layout.training().values()) {
                List<Path> inner = FolderEntries.folders(each);
                if (!inner.isEmpty()) {
                    throw DatasetFault.NESTED_CLASSES.with(
                            part, FolderEntries.name(each), FolderEntries.name(inner.get(0)));
                }
            }
        }
    }

    private static boolean anyPictures(FolderLayout layout) throws DatasetException {
        for (Path each : layout.training().values()) {
            if (FolderEntries.holdsPictures(each)) {
                return true;
            }
        }
        return false;
    }

    private void requireNumber(FolderLayout layout, ClassPictures training, int fewest, Map<String, Integer> small)
            throws DatasetException {
        int all = layout.training().size();
        Path part = layout.trainingPart().orElse(layout.root());
        if (all == 0) {
            throw DatasetFault.NO_CLASSES.with(part);
        }
        if (all == 1) {
            throw DatasetFault.ONE_CLASS.with(part, MAX_CLASSES);
        }
        if (training.classCount() < 2) {
            throw DatasetFault.FEW_CLASSES.with(part, training.classCount(), all, fewest, counted(small));
        }
        if (training.classCount() > MAX_CLASSES) {
            throw DatasetFault.WRONG_CLASSES.with(part, training.classCount(), MAX_CLASSES);
        }
    }

    private void requireAll(List<SkippedFile> leftOut, int files, Map<String, Integer> small, int fewest)
            throws DatasetException {
        if (!reading.strict()) {
            return;
        }
        if (!leftOut.isEmpty()) {
            String which = shortened(leftOut.stream()
                    .map(file -> file.shown() + " (" + file.reason().id() + ")")
                    .toList());
            throw DatasetFault.UNUSABLE_FILES.with(leftOut.size(), files, which);
        }
        if (!small.isEmpty()) {
            throw DatasetFault.SMALL_CLASSES.with(folder, small.size(), fewest, counted(small));
        }
    }

    private static String counted(Map<String, Integer> classes) {
        return shortened(classes.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .toList());
    }

    private static String shortened(List<String> all) {
        int most = 50;
        String shown = all.stream().limit(most).collect(Collectors.joining(", "));
        return all.size() > most ? shown + ", … (" + all.size() + ")" : shown;
    }

    private boolean[] keptForTest(String className, int count) {
        int tests = (int) Math.round(count * options.testShare());
        // Two must remain for a pair, where there are that many.
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

    /** The pictures of one split with their labels. */
    private final class Split {
        private final FolderPictures pictures;
        private final List<Path> files = new ArrayList<>();
        private final List<Integer> labels = new ArrayList<>();

        Split(FolderPictures pictures) {
            this.pictures = pictures;
        }

        void add(List<Path> ofClass, int label) {
            files.addAll(ofClass);
            ofClass.forEach(picture -> labels.add(label));
        }

        Examples examples() {
            int side = options.imageSize();
            byte[] pixels = new byte[files.size() * side * side];
            for (int i = 0; i < files.size(); i++) {
                System.arraycopy(pictures.levels(files.get(i)), 0, pixels, i * side * side, side * side);
            }
            Examples examples = new Examples(
                    side,
                    side,
                    pixels,
                    labels.stream().mapToInt(Integer::intValue).toArray());
            return options.transposed() ? examples.transposed() : examples;
        }
    }
}
