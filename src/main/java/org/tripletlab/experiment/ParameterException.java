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
     * @param message the sentence for the user
     */
    public ParameterException(String parameterId, Message message) {
        this(parameterId, message, message);
    }

    /**
     * Creates the exception with another sentence in the window, where the user has other means.
     *
     * @param parameterId the parameter
     * @param message the sentence on the command line
     * @param inWindow the sentence in the window
     */
    public ParameterException(String parameterId, Message message, Message inWindow) {
        super(message.inEnglish());
        this.parameterId = parameterId;
        this.message = Optional.of(inWindow);
    }

    /**
     * Creates the exception with an English sentence only.
     *
     * @param parameterId the parameter
     * @param sentence one English sentence for the user
     */
    public ParameterException(String parameterId, String sentence) {
        super(sentence);
        this.parameterId = parameterId;
        this.message = Optional.empty();
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
