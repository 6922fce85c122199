package org.tripletlab.ui.experiment;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.option.Kind;
import org.tripletlab.text.Message;

/** State of one field of the form: its text, whether it is allowed, and whether it needs a restart. */
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

    /** Returns the text of the value, allowed or not. */
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** Returns the validation error; null if the text is allowed. */
    public ReadOnlyObjectProperty<Message> errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** Returns whether the value differs from that of the running experiment and needs a restart. */
    public ReadOnlyBooleanProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /** Returns whether the experiment in the form uses the parameter. */
    public ReadOnlyBooleanProperty appliesProperty() {
        return applies.getReadOnlyProperty();
    }

    /** Returns a typed text as the parameter parses it. */
    String read(String typed) {
        return parameter.kind() == Kind.REAL ? TypedNumber.real(typed) : typed;
    }

    /** Validates a text during typing; nothing is applied. Tells whether it is allowed. */
    boolean check(String typed) {
        boolean allowed = parameter.allows(read(typed)) && parameter.exists(typed.strip());
        error.set(allowed ? null : parameter.expected());
        return allowed;
    }

    /** Sets a validation error that the parameter itself cannot detect. */
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
}
