package org.tripletlab.ui.study;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.option.Kind;
import org.tripletlab.option.OptionException;
import org.tripletlab.study.Axis;
import org.tripletlab.text.Message;

/** Varied parameter of a custom study, with its values as text. */
public final class VariedRow {
    private static final Pattern RANGE = Pattern.compile("(-?[0-9]+)-([0-9]+)");

    private final ObjectProperty<Parameter<?>> parameter;
    private final StringProperty text;
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();

    /**
     * Reason why the row cannot be used.
     *
     * @param value the invalid value; empty if the problem concerns the whole row
     * @param says the message
     */
    public record Problem(Optional<String> value, Message says) {}

    VariedRow(Parameter<?> parameter, String text) {
        this.parameter = new SimpleObjectProperty<>(parameter);
        this.text = new SimpleStringProperty(text);
        // The values of one parameter do not apply to another.
        this.parameter.subscribe((before, now) -> this.text.set(""));
    }

    /** Returns the varied parameter. */
    public ObjectProperty<Parameter<?>> parameterProperty() {
        return parameter;
    }

    /** Returns its values, separated by commas, or by semicolons if a value contains commas; 0-9 for whole numbers. */
    public StringProperty textProperty() {
        return text;
    }

    /** Returns the reason why the row cannot be used; null if it can. */
    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Validates the row by itself; returns its axis if it is valid. */
    Optional<Axis> check() {
        try {
            Axis axis = Axis.parse(parameter.get().id() + "=" + text.get());
            if (!axis.values().stream().allMatch(parameter.get()::exists)) {
                problem.set(why());
                return Optional.empty();
            }
            problem.set(null);
            return Optional.of(axis);
        } catch (OptionException refused) {
            problem.set(why());
            return Optional.empty();
        }
    }

    /** Sets a problem found by comparison with other rows. */
    void refuse(Message says) {
        problem.set(new Problem(Optional.empty(), says));
    }

    private Problem why() {
        if (text.get().isBlank()) {
            return new Problem(Optional.empty(), Message.of("study.vary.none"));
        }
        Matcher range = RANGE.matcher(text.get().strip());
        if (parameter.get().kind() == Kind.INTEGER && range.matches() && isNoRange(range)) {
            return new Problem(Optional.of(text.get().strip()), Message.of("study.vary.range"));
        }
        List<String> values = Axis.parts(text.get());
        Optional<String> bad = values.stream()
                .filter(value -> !allowed(parameter.get(), value))
                .findFirst();
        if (bad.isPresent()) {
            return new Problem(bad, expected(parameter.get()));
        }
        boolean twice = new HashSet<>(values).size() < values.size();
        return new Problem(Optional.empty(), Message.of(twice ? "study.vary.twice" : "study.vary.same"));
    }

    private static boolean isNoRange(Matcher range) {
        BigInteger length = new BigInteger(range.group(2)).subtract(new BigInteger(range.group(1)));
        return length.signum() < 0 || length.compareTo(BigInteger.valueOf(Axis.MOST_VALUES)) >= 0;
    }

    private static boolean allowed(Parameter<?> parameter, String value) {
        return parameter.allows(value) && parameter.exists(value.strip());
    }

    private static Message expected(Parameter<?> parameter) {
        if (parameter.kind() != Kind.INTEGER) {
            return parameter.expected();
        }
        return parameter == Parameters.SEED
                ? Message.of("study.vary.seeds")
                : Message.of(
                        "study.vary.integer",
                        parameter.values().low(),
                        parameter.values().high());
    }
}
