package org.tripletlab.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.tripletlab.data.digits.BundledDigitsGenerator;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code data generate}: draws the bundled digits anew. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description = {
            "Draws handwritten-looking digits and writes them as MNIST's four files.",
            "The same seed gives the same images, byte for byte, on every machine."
        })
final class DataGenerateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Another seed draws other digits. Default: " + BundledDigitsGenerator.SEED
                    + ", which gives the bundled ones.")
    private long seed = BundledDigitsGenerator.SEED;

    @Option(names = "--output", paramLabel = "DIR", required = true, description = "Folder to write the four files to.")
    private Path folder;

    @Override
    public Integer call() throws Exception {
        new BundledDigitsGenerator(seed).write(folder);
        command.commandLine()
                .getOut()
                .println(BundledDigitsGenerator.TRAIN_COUNT + " training and " + BundledDigitsGenerator.TEST_COUNT
                        + " test images are in " + folder.toAbsolutePath());
        return CommandLine.ExitCode.OK;
    }
}
