package org.tripletlab.option;

import org.tripletlab.text.LocalizedException;
import org.tripletlab.text.Message;

/** A value that an option does not allow; the message names the option, the value and the allowed values. */
public final class OptionException extends IllegalArgumentException implements LocalizedException {
    private static final long serialVersionUID = 1L;

    private final String optionId;
    private final transient Message message;

    /**
     * Creates the exception.
     *
     * @param optionId the option
     * @param message the sentence for the user
     */
    public OptionException(String optionId, Message message) {
        this(optionId, message, message);
    }

    /**
     * Creates the exception with another sentence in the window, where the user has other means.
     *
     * @param optionId the option
     * @param message the sentence on the command line
     * @param inWindow the sentence in the window
     */
    public OptionException(String optionId, Message message, Message inWindow) {
        super(message.inEnglish());
        this.optionId = optionId;
        this.message = inWindow;
    }

    @Override
    public Message message() {
        return message;
    }

    /** Returns the id of the option. */
    public String optionId() {
        return optionId;
    }
}
