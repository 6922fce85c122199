package org.tripletlab.experiment;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.DatasetFault;
import org.tripletlab.data.source.DatasetOpener;
import org.tripletlab.option.Kind;
import org.tripletlab.option.Option;
import org.tripletlab.option.Values;
import org.tripletlab.text.Message;

/**
 * Option of an experiment.
 *
 * @param <T> type of the values: Integer, Long, Double, String, {@link Widths} or {@link Schedule}
 */
public final class Parameter<T> extends Option<T> {
    /** Sections of the form, in order. */
    public enum Group {
        DATA,
        NETWORK,
        LOSS,
        MINING,
        OPTIMISER,
        RUN
    }

    private final Group group;
    private final boolean live;

    Parameter(String id, Group group, T defaultValue, Values<T> values) {
        this(id, group, defaultValue, values, false);
    }

    private Parameter(String id, Group group, T defaultValue, Values<T> values, boolean live) {
        super(id, values, Optional.of(defaultValue));
        this.group = group;
        this.live = live;
    }

    /** Returns a copy of the parameter that may change while the session runs. */
    Parameter<T> liveChangeable() {
        return new Parameter<>(id(), group, defaultValue(), values(), true);
    }

    /** Returns its section of the form. */
    public Group group() {
        return group;
    }

    /** Returns the default value. */
    public T defaultValue() {
        return otherwise().orElseThrow();
    }

    /** Tells whether the value may change while the session runs. */
    public boolean live() {
        return live;
    }

    /** Returns the key of the label in the resource bundles. */
    public String labelKey() {
        return "parameter." + id() + ".label";
    }

    /** Returns the key of the explanation in the resource bundles. */
    public String explanationKey() {
        return "parameter." + id() + ".help";
    }

    /** Returns the sentence of the form that says what is allowed. */
    public Message expected() {
        return switch (kind()) {
            case INTEGER ->
                values().high() > Integer.MAX_VALUE
                        ? Message.of("field.whole")
                        : Message.of("field.integer", values().low(), values().high());
            case REAL -> Message.of("field.real", values().low(), values().high());
            case CHOICE_OR_FOLDER -> Message.of("field.folder");
            default -> Message.of("field." + id());
        };
    }

    /**
     * Tells whether a value can be opened: always true except for paths that do not exist. A path is not tested when it
     * is parsed, so that a session from another computer can be read without its images.
     */
    public boolean exists(String text) {
        if (kind() != Kind.CHOICE_OR_FOLDER || choices().contains(text)) {
            return true;
        }
        try {
            return DatasetOpener.exists(Path.of(text));
        } catch (InvalidPathException noPath) {
            return false;
        }
    }

    /** Returns the exception for a value that {@linkplain #exists does not exist}. */
    public DatasetException missing(String text) {
        return DatasetFault.NO_PLACE.with(id(), values().allowed(), text);
    }
}
