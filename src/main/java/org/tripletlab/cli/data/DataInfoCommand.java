package org.tripletlab.cli.data;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tripletlab.cli.support.ReadingLine;
import org.tripletlab.data.Dataset;
import org.tripletlab.data.Examples;
import org.tripletlab.data.ImageCensus;
import org.tripletlab.data.OpenedDataset;
import org.tripletlab.data.digits.BundledDigits;
import org.tripletlab.data.idx.MnistFolder;
import org.tripletlab.data.source.DatasetLocator;
import org.tripletlab.data.source.DatasetPlace;
import org.tripletlab.dataset.DatasetCache;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.export.table.DatasetJson;
import org.tripletlab.export.table.RunJson;
import org.tripletlab.text.Language;
import org.tripletlab.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code data info}: searched places and content of a data set. */
@Command(
        name = "info",
        mixinStandardHelpOptions = true,
        description = "Prints the places searched for MNIST, the results, and the content of each data set.")
final class DataInfoCommand implements Callable<Integer> {
    private static final String MNIST = "mnist";
    /** Largest number of classes listed; more would fill the screen. */
    private static final int MOST_CLASSES = 100;

    @Spec
    private CommandSpec command;

    @Option(names = "--data", paramLabel = "DIR", description = "Folder with the four MNIST files.")
    private Optional<Path> folder = Optional.empty();

    @CommandLine.Parameters(
            arity = "0..1",
            paramLabel = "FOLDER|FILE",
            description = {
                "Data set to examine: a folder or file with IDX files, NumPy arrays (.npz, .npy), tables (.csv"
                        + " with a label in each row), pictures (one folder per class), or a ZIP file of these.",
                "Select one of several data sets in a folder by its file name prefix: FOLDER/emnist-letters."
            })
    private Optional<Path> described = Optional.empty();

    @Option(
            names = "--transposed",
            paramLabel = "auto|no|yes",
            description =
                    "Swap rows and columns of the images. By default (auto) they are swapped if file names contain"
                            + " EMNIST.")
    private String transposed = Parameters.TRANSPOSED.defaultValue();

    @Option(
            names = "--levels",
            paramLabel = "N",
            description = "Folder levels above the pictures: 1, or 2 to join two levels.")
    private int levels = Parameters.LEVELS.defaultValue();

    @Option(
            names = "--min-per-class",
            paramLabel = "N",
            description = "Smallest number of pictures per class. Classes with fewer are left out.")
    private int minPerClass = Parameters.MIN_PER_CLASS.defaultValue();

    @Option(names = "--strict", description = "Refuse a folder of pictures if files or classes would be left out.")
    private boolean strict;

    @Option(
            names = "--json",
            description = "Print the content of FOLDER or FILE as one line of JSON, with all left-out files.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = command.commandLine().getOut();
        if (described.isPresent()) {
            OpenedDataset opened = DatasetCache.open(
                    described.get(),
                    spec(),
                    ReadingLine.reading(command.commandLine().getErr(), strict));
            if (json) {
                out.println(RunJson.write(fields(opened)));
            } else {
                describe(out, opened.dataset());
                sentences(opened).forEach(sentence -> out.println("  " + sentence));
                new FolderSummary(out, opened.dataset()).print();
            }
            return CommandLine.ExitCode.OK;
        }
        requirePlace();
        DatasetLocator locator = DatasetLocator.ofThisProcess();
        out.println("MNIST is searched for in this order:");
        for (DatasetPlace place : locator.places(MNIST, folder)) {
            out.printf(
                    "  %-18s %-10s %s%n",
                    place.kind().title(),
                    place.state().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    place.folder().map(path -> path.toAbsolutePath() + ": ").orElse("")
                            + place.detail().inEnglish());
        }
        out.println();
        Optional<MnistFolder> found = locator.find(MNIST, folder);
        if (found.isPresent()) {
            describe(out, found.get().read(MNIST, false));
        } else {
            out.println("mnist: not found. Get it with \"tripletlab data download\". The bundled digits are used"
                    + " instead.");
        }
        out.println();
        describe(out, new BundledDigits().read());
        return CommandLine.ExitCode.OK;
    }

    private static List<String> sentences(OpenedDataset opened) {
        Texts texts = new Texts(Language.ENGLISH);
        return opened.remarks().stream()
                .map(remark -> texts.format(remark.key(), remark.values().toArray()))
                .toList();
    }

    private static Map<String, Object> fields(OpenedDataset opened) {
        Map<String, Object> fields = DatasetJson.full(opened.dataset(), ImageCensus.of(opened.dataset()));
        fields.put("form", opened.form().name().toLowerCase(Locale.ROOT));
        fields.put("remarks", sentences(opened));
        return fields;
    }

    private ExperimentSpec spec() {
        return ExperimentSpec.DEFAULT
                .withText(Parameters.TRANSPOSED, transposed)
                .withText(Parameters.LEVELS, Integer.toString(levels))
                .withText(Parameters.MIN_PER_CLASS, Integer.toString(minPerClass));
    }

    private void requirePlace() {
        for (String option : List.of("--transposed", "--levels", "--min-per-class", "--strict", "--json")) {
            if (command.commandLine().getParseResult().hasMatchedOption(option)) {
                throw new CommandLine.ParameterException(
                        command.commandLine(), option + " needs a folder or file: data info FOLDER.");
            }
        }
    }

    private static void describe(PrintWriter out, Dataset dataset) {
        Examples train = dataset.train();
        out.printf(
                "%s: %d training and %d test images of %d×%d, %d %s, from %s%n",
                dataset.id(),
                train.count(),
                dataset.test().count(),
                train.height(),
                train.width(),
                dataset.classCount(),
                dataset.classCount() == 1 ? "class" : "classes",
                dataset.origin());
        out.println("  sha256 " + dataset.sha256());
        out.println("  class      training  test");
        int[] training = DatasetJson.counts(train, dataset.classCount());
        int[] test = DatasetJson.counts(dataset.test(), dataset.classCount());
        for (int label = 0; label < Math.min(dataset.classCount(), MOST_CLASSES); label++) {
            out.printf("  %-9s %9d %5d%n", dataset.classNames().get(label), training[label], test[label]);
        }
        if (dataset.classCount() > MOST_CLASSES) {
            out.printf("  … and %,d more classes (all with --json)%n", dataset.classCount() - MOST_CLASSES);
        }
    }
}
