package org.tripletlab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.tripletlab.compare.SavedLane;
import org.tripletlab.export.sphere.PngRecipe;
import org.tripletlab.store.SessionFile;
import org.tripletlab.store.ShareLine;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code recipe}: prints the recipe embedded in a picture. */
@Command(
        name = "recipe",
        mixinStandardHelpOptions = true,
        description = "Prints the recipe of an exported picture: every parameter, seed, step, data set and version.")
final class RecipeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Parameters(
            paramLabel = "FILE.png",
            description = "A picture exported by this program, or a session. A session gives one line per lane for"
                    + " --experiment.")
    private Path file;

    @Override
    public Integer call() throws Exception {
        if (SessionFile.isOne(file)) {
            for (SavedLane lane : SessionFile.read(file).lanes()) {
                command.commandLine().getOut().println(ShareLine.of(lane.spec()));
            }
            return CommandLine.ExitCode.OK;
        }
        String recipe = PngRecipe.read(file)
                .orElseThrow(
                        () -> new IOException(
                                file
                                        + " has no recipe: it was not exported by this program, or another program has saved it again."));
        command.commandLine().getOut().println(recipe);
        return CommandLine.ExitCode.OK;
    }
}
