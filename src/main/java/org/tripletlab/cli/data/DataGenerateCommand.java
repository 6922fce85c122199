package org.tripletlab.cli.data;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tripletlab.data.digits.BundledDigitsGenerator;
import org.tripletlab.data.digits.ContactSheet;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code data generate}: generates the bundled digits again. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description = {
            "Generates synthetic handwritten digits and writes them as MNIST's four files.",
            "The same seed gives the same images, byte for byte, on every machine."
        })
final class DataGenerateCommand implements Callable<Integer> {
    private static final int SHEET_ROWS = 12;

    @Spec
    private CommandSpec command;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description =
                    "Seed of the digits. Default: " + BundledDigitsGenerator.SEED + ", which gives the bundled ones.")
    private long seed = BundledDigitsGenerator.SEED;

    @Option(names = "--output", paramLabel = "DIR", required = true, description = "Target folder of the four files.")
    private Path folder;

    @Option(
            names = "--contact-sheet",
            paramLabel = "FILE.png",
            description = "Also write a picture of the first examples of each digit.")
    private Optional<Path> contactSheet = Optional.empty();

    @Override
    public Integer call() throws Exception {
        BundledDigitsGenerator generator = new BundledDigitsGenerator(seed);
        generator.write(folder);
        if (contactSheet.isPresent()) {
            ContactSheet.write(generator.train(), SHEET_ROWS, contactSheet.get());
        }
        command.commandLine()
                .getOut()
                .println(BundledDigitsGenerator.TRAIN_COUNT + " training and " + BundledDigitsGenerator.TEST_COUNT
                        + " test images are in " + folder.toAbsolutePath());
        return CommandLine.ExitCode.OK;
    }
}
