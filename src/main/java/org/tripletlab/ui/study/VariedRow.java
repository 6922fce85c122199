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
import org.tripletlab.experiment.ParameterException;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.study.Axis;
import org.tripletlab.text.Message;

/** One thing that varies in a study of the user's own: a parameter and its values as they are typed. */
public final class VariedRow {
    private static final Pattern RANGE = Pattern.compile("(-?[0-9]+)-([0-9]+)");

    private final ObjectProperty<Parameter<?>> parameter;
    private final StringProperty text;
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();

    /**
     * Why the row cannot be used.
     *
     * @param value the value it is about; empty if it is about the whole row
     * @param says the sentence
     */
    public record Problem(Optional<String> value, Message says) {}

    VariedRow(Parameter<?> parameter, String text) {
        this.parameter = new SimpleObjectProperty<>(parameter);
        this.text = new SimpleStringProperty(text);
        // The values of one parameter mean nothing to another.
        this.parameter.subscribe((before, now) -> this.text.set(""));
    }

    /** Returns what varies. */
    public ObjectProperty<Parameter<?>> parameterProperty() {
        return parameter;
    }

    /** Returns its values, parted by commas, or by semicolons where a value holds commas itself; 0-9 for whole numbers. */
    public StringProperty textProperty() {
        return text;
    }

    /** Returns why the row cannot be used; null if it can. */
    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Checks the row by itself; returns what it stands for if that is allowed. */
    Optional<Axis> check() {
        try {
            Axis axis = Axis.parse(parameter.get().id() + "=" + text.get());
            if (!axis.values().stream().allMatch(parameter.get()::exists)) {
                problem.set(why());
                return Optional.empty();
            }
            problem.set(null);
            return Optional.of(axis);
        } catch (ParameterException refused) {
            problem.set(why());
            return Optional.empty();
        }
    }

    /** Says what is wrong with the row among others. */
    void refuse(Message says) {
        problem.set(new Problem(Optional.empty(), says));
    }

    private Problem why() {
        if (text.get().isBlank()) {
            return new Problem(Optional.empty(), Message.of("study.vary.none"));
        }
        Matcher range = RANGE.matcher(text.get().strip());
        if (parameter.get().kind() == Parameter.Kind.INTEGER && range.matches() && isNoRange(range)) {
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
        try {
            parameter.parse(value);
            return parameter.exists(value.strip());
        } catch (ParameterException refused) {
            return false;
        }
    }

    private static Message expected(Parameter<?> parameter) {
        return switch (parameter.kind()) {
            case INTEGER ->
                parameter == Parameters.SEED
                        ? Message.of("study.vary.seeds")
                        : Message.of("study.vary.integer", parameter.low(), parameter.high());
            case REAL -> Message.of("field.real", parameter.low(), parameter.high());
            case CHOICE_OR_FOLDER -> Message.of("field.folder");
            case CHOICE, TEXT -> Message.of("field." + parameter.id());
        };
    }
}
