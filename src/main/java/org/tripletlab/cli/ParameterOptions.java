package org.tripletlab.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tripletlab.session.Parameter;
import org.tripletlab.session.Parameters;
import org.tripletlab.text.Language;
import org.tripletlab.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** An option for every parameter of the table. */
final class ParameterOptions {
    private ParameterOptions() {}

    static void addTo(CommandSpec command) {
        Texts texts = new Texts(Language.ENGLISH);
        for (Parameter<?> parameter : Parameters.all()) {
            command.addOption(OptionSpec.builder("--" + parameter.id())
                    .paramLabel("VALUE")
                    .type(String.class)
                    // Picocli reads % as the start of a variable.
                    .description((texts.get(parameter.explanationKey()) + " Allowed: " + parameter.allowed()
                                    + ". Default: " + defaultOf(parameter) + ".")
                            .replace("%", "%%"))
                    .build());
        }
    }

    /** Returns the values that were given, in the order of the table. */
    static Map<Parameter<?>, String> given(CommandLine command) {
        Map<Parameter<?>, String> given = new LinkedHashMap<>();
        for (Parameter<?> parameter : Parameters.all()) {
            String text = command.getParseResult().matchedOptionValue("--" + parameter.id(), (String) null);
            if (text != null) {
                given.put(parameter, text);
            }
        }
        return given;
    }

    private static <T> String defaultOf(Parameter<T> parameter) {
        String text = parameter.format(parameter.defaultValue());
        return text.isEmpty() ? "none" : text;
    }
}
