package org.tripletlab.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tripletlab.data.BundledDigits;
import org.tripletlab.data.Dataset;
import org.tripletlab.data.DatasetLocator;
import org.tripletlab.data.DatasetPlace;
import org.tripletlab.data.Examples;
import org.tripletlab.data.MnistFolder;
import org.tripletlab.data.OpenedDataset;
import org.tripletlab.session.DatasetShelf;
import org.tripletlab.session.Parameters;
import org.tripletlab.text.Language;
import org.tripletlab.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code data info}: what was found where, and what is in it. */
@Command(
        name = "info",
        mixinStandardHelpOptions = true,
        description = "Shows where MNIST is looked for, what was found, and what is in each data set.")
final class DataInfoCommand implements Callable<Integer> {
    private static final String MNIST = "mnist";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Spec
    private CommandSpec command;

    @Option(names = "--data", paramLabel = "DIR", description = "Folder with the four MNIST files.")
    private Optional<Path> folder = Optional.empty();

    @CommandLine.Parameters(
            arity = "0..1",
            paramLabel = "FOLDER|FILE",
            description = {
                "What to look at: a folder or file with IDX files, NumPy arrays (.npz, .npy), tables (.csv with a label in"
                        + " each row), pictures (one folder a class), or a ZIP file of these.",
                "One of several data sets in a folder is named by what its files begin with: FOLDER/emnist-letters."
            })
    private Optional<Path> described = Optional.empty();

    @Option(names = "--json", description = "Print one JSON object about FOLDER or FILE.")
    private boolean json;

    @Option(
            names = "--transposed",
            paramLabel = "auto|no|yes",
            description =
                    "Exchange rows and columns of the images; auto, the default, does so where file names say EMNIST.")
    private String transposed = "auto";

    @Override
    public Integer call() throws Exception {
        PrintWriter out = command.commandLine().getOut();
        if (described.isPresent()) {
            OpenedDataset opened = DatasetShelf.open(described.get(), Parameters.TRANSPOSED.parse(transposed));
            if (json) {
                out.println(MAPPER.writeValueAsString(fields(opened)));
            } else {
                describe(out, opened.dataset());
                sentences(opened).forEach(sentence -> out.println("  " + sentence));
            }
            return CommandLine.ExitCode.OK;
        }
        if (json) {
            throw new CommandLine.ParameterException(
                    command.commandLine(), "--json describes a folder or file; name one, or leave --json out.");
        }
        DatasetLocator locator = DatasetLocator.ofThisProcess();
        out.println("MNIST is looked for in this order:");
        for (DatasetPlace place : locator.places(MNIST, folder)) {
            out.printf(
                    "  %-18s %-10s %s%n",
                    place.kind().title(),
                    place.state().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    place.folder().map(path -> path.toAbsolutePath() + ": ").orElse("") + place.detail());
        }
        out.println();
        Optional<MnistFolder> found = locator.find(MNIST, folder);
        if (found.isPresent()) {
            describe(out, found.get().read(MNIST, false));
        } else {
            out.println(
                    "mnist: not found; \"tripletlab data download\" fetches it. The bundled digits stand in for it.");
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
        Dataset dataset = opened.dataset();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("dataset", dataset.id());
        fields.put("origin", dataset.origin());
        fields.put("form", opened.form().name().toLowerCase(Locale.ROOT));
        fields.put("sha256", dataset.sha256());
        fields.put("height", dataset.train().height());
        fields.put("width", dataset.train().width());
        fields.put("trainingImages", dataset.train().count());
        fields.put("testImages", dataset.test().count());
        List<Map<String, Object>> classes = new ArrayList<>();
        for (int label = 0; label < dataset.classCount(); label++) {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("name", dataset.classNames().get(label));
            each.put("trainingImages", count(dataset.train(), label));
            each.put("testImages", count(dataset.test(), label));
            classes.add(each);
        }
        fields.put("classes", classes);
        fields.put("remarks", sentences(opened));
        return fields;
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
        for (int label = 0; label < dataset.classCount(); label++) {
            out.printf(
                    "  %-9s %9d %5d%n",
                    dataset.classNames().get(label), count(train, label), count(dataset.test(), label));
        }
    }

    private static long count(Examples examples, int label) {
        return Arrays.stream(examples.labels()).filter(l -> l == label).count();
    }
}
