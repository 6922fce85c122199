package org.tripletlab.cli.lesson;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tripletlab.text.Language;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Language of the lessons of the program on the command line. */
final class LessonLanguage {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--language", paramLabel = "ID", description = "Language of the lessons: en or zh. Default: en.")
    private Optional<String> id = Optional.empty();

    /** Returns the language; English if none was given. */
    Language chosen() {
        if (id.isEmpty()) {
            return Language.ENGLISH;
        }
        return Language.byId(id.get())
                .orElseThrow(() -> new CommandLine.ParameterException(
                        command.commandLine(),
                        "There is no language \"" + id.get() + "\". Choose one of: "
                                + Arrays.stream(Language.values())
                                        .map(Language::id)
                                        .collect(Collectors.joining(", ")) + "."));
    }
}
