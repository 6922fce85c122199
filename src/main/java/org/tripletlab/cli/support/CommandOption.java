package org.tripletlab.cli.support;

import java.util.List;
import java.util.Optional;
import org.tripletlab.option.Option;
import org.tripletlab.option.OptionException;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * An option on the command line.
 *
 * @param option what is given
 * @param names without dashes; the first one is its id
 * @param valueName name of the value in the help, such as {@code PIXELS}; empty for a flag
 * @param help one or more sentences; {@code ${DEFAULT-VALUE}} stands for the default
 */
public record CommandOption<T>(Option<T> option, List<String> names, String valueName, String help) {
    /** Makes an option with one name. */
    public CommandOption(Option<T> option, String valueName, String help) {
        this(option, List.of(option.id()), valueName, help);
    }

    /** Returns the option for picocli. */
    public OptionSpec spec() {
        OptionSpec.Builder builder = OptionSpec.builder(
                        names.stream().map(name -> "--" + name).toArray(String[]::new))
                .description(help);
        switch (option.kind()) {
            case FLAG -> builder.type(boolean.class).arity("0");
            case INTEGER -> builder.type(int.class);
            case REAL -> builder.type(double.class);
            default -> builder.type(String.class);
        }
        option.otherwise().map(option::format).ifPresent(builder::defaultValue);
        return valueName.isEmpty()
                ? builder.build()
                : builder.paramLabel(valueName).build();
    }

    /**
     * Returns the given value, or the default; empty if there is neither.
     *
     * @throws OptionException if it is not allowed
     */
    public Optional<T> of(CommandLine command) {
        Object given = command.getParseResult().matchedOptionValue("--" + option.id(), null);
        return given == null ? option.otherwise() : Optional.of(allowed(given));
    }

    /**
     * Returns the value of an option that has a default.
     *
     * @throws OptionException if it is not allowed
     */
    public T get(CommandLine command) {
        return of(command).orElseThrow();
    }

    @SuppressWarnings("unchecked") // A number has the type of the option's kind.
    private T allowed(Object given) {
        return given instanceof Number ? option.check((T) given) : option.parse(given.toString());
    }
}
