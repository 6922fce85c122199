package org.tripletlab.cli.data;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code data}: commands for data sets. */
@Command(
        name = "data",
        mixinStandardHelpOptions = true,
        description = "Shows, downloads or generates data sets.",
        subcommands = {DataInfoCommand.class, DataDownloadCommand.class, DataGenerateCommand.class})
public final class DataCommand implements Runnable {
    @Spec
    private CommandSpec command;

    @Override
    public void run() {
        throw new ParameterException(command.commandLine(), "Give a command: info, download or generate.");
    }
}
