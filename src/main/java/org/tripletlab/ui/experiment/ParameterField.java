package org.tripletlab.ui.experiment;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.ParameterException;
import org.tripletlab.text.Message;

/** One field of the form: what stands in it, whether that is allowed, and whether it waits for a restart. */
public final class ParameterField {
    private final Parameter<?> parameter;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper();
    private final ReadOnlyObjectWrapper<Message> error = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper();

    private final ReadOnlyBooleanWrapper applies = new ReadOnlyBooleanWrapper(true);

    ParameterField(Parameter<?> parameter, String text) {
        this.parameter = parameter;
        this.text.set(text);
    }

    /** Returns the parameter. */
    public Parameter<?> parameter() {
        return parameter;
    }

    /** Returns the value as people write it, allowed or not. */
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** Returns what is wrong with the text; null if it is allowed. */
    public ReadOnlyObjectProperty<Message> errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** Returns whether the value differs from the running experiment's and needs a restart. */
    public ReadOnlyBooleanProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /** Returns whether the experiment in the form has a use for the parameter. */
    public ReadOnlyBooleanProperty appliesProperty() {
        return applies.getReadOnlyProperty();
    }

    /** Checks a text while it is being typed; nothing is applied. Tells whether it is allowed. */
    boolean check(String typed) {
        try {
            parameter.parse(typed);
        } catch (ParameterException notAllowed) {
            error.set(refusal());
            return false;
        }
        boolean exists = parameter.exists(typed.strip());
        error.set(exists ? null : refusal());
        return exists;
    }

    /** Says why the value is not allowed, where that is known better than by the parameter. */
    void refuse(Message why) {
        error.set(why);
    }

    void show(String shown, boolean waits) {
        text.set(shown);
        waiting.set(waits);
    }

    void setApplies(boolean does) {
        applies.set(does);
    }

    private Message refusal() {
        return switch (parameter.kind()) {
            case INTEGER ->
                parameter.high() > Integer.MAX_VALUE
                        ? Message.of("field.whole")
                        : Message.of("field.integer", parameter.low(), parameter.high());
            case REAL -> Message.of("field.real", parameter.low(), parameter.high());
            case CHOICE_OR_FOLDER -> Message.of("field.folder");
            case CHOICE, TEXT -> Message.of("field." + parameter.id());
        };
    }
}
