package org.tripletlab.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.UnmatchedArgumentException;

/** Suggestion of a command for arguments that do not begin with one. */
final class MissingCommand {
    private MissingCommand() {}

    /** Returns the sentence; empty if the error is another one. */
    static Optional<String> sentence(Exception exception) {
        if (!(exception instanceof UnmatchedArgumentException unmatched)
                || unmatched.getCommandLine().getParent() != null) {
            return Optional.empty();
        }
        CommandLine program = unmatched.getCommandLine();
        String first = unmatched.getUnmatched().get(0);
        if (!first.startsWith("-")) {
            return Optional.of("There is no command \"" + first + "\". Choose one of "
                    + String.join(", ", program.getSubcommands().keySet()) + ".");
        }
        String option = first.contains("=") ? first.substring(0, first.indexOf('=')) : first;
        List<String> owners = program.getSubcommands().entrySet().stream()
                .filter(each -> each.getValue().getCommandSpec().findOption(option) != null)
                .map(each -> each.getKey())
                .toList();
        if (owners.isEmpty()) {
            return Optional.of("No command has an option " + option + ". Type \"tripletlab\" alone for the window, or"
                    + " \"tripletlab train --help\" for the options of an experiment.");
        }
        String command = owners.contains("train") ? "train" : owners.get(0);
        return Optional.of("Before " + option + " a command is missing. Type \"tripletlab " + command + " " + first
                + " …\", or \"tripletlab\" alone for the window, where everything can be chosen.");
    }
}
