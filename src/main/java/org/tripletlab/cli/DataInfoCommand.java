package org.tripletlab.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tripletlab.data.BundledDigits;
import org.tripletlab.data.Dataset;
import org.tripletlab.data.DatasetFolders;
import org.tripletlab.data.DatasetLocator;
import org.tripletlab.data.DatasetPlace;
import org.tripletlab.data.Examples;
import org.tripletlab.data.FolderOptions;
import org.tripletlab.data.MnistFolder;
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

    @Spec
    private CommandSpec command;

    @Option(names = "--data", paramLabel = "DIR", description = "Folder with the four MNIST files.")
    private Optional<Path> folder = Optional.empty();

    @CommandLine.Parameters(
            arity = "0..1",
            paramLabel = "FOLDER",
            description = "A folder with IDX files, or with pictures, one folder a class: show what is in it.")
    private Optional<Path> described = Optional.empty();

    @Override
    public Integer call() throws Exception {
        PrintWriter out = command.commandLine().getOut();
        if (described.isPresent()) {
            describe(out, DatasetFolders.open(described.get(), FolderOptions.DEFAULT));
            return CommandLine.ExitCode.OK;
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
