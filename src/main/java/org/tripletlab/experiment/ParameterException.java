package org.tripletlab.experiment;

import java.util.Optional;
import org.tripletlab.text.LocalizedException;
import org.tripletlab.text.Message;

/** A value that a parameter does not allow; the message names the parameter, the value and the allowed values. */
public final class ParameterException extends IllegalArgumentException implements LocalizedException {
    private static final long serialVersionUID = 1L;

    private final String parameterId;
    private final transient Optional<Message> message;

    /**
     * Creates the exception.
     *
     * @param parameterId the parameter
     * @param sentence one English sentence for the user
     */
    public ParameterException(String parameterId, String sentence) {
        this(parameterId, sentence, Optional.empty());
    }

    /**
     * Creates the exception with a localised message.
     *
     * @param parameterId the parameter
     * @param sentence one English sentence for the user
     * @param message the same for the window
     */
    public ParameterException(String parameterId, String sentence, Optional<Message> message) {
        super(sentence);
        this.parameterId = parameterId;
        this.message = message;
    }

    @Override
    public Optional<Message> message() {
        return message;
    }

    /** Returns the id of the parameter. */
    public String parameterId() {
        return parameterId;
    }
}
