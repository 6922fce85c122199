package org.tripletlab.experiment;

import java.util.Optional;
import org.tripletlab.text.LocalizedException;
import org.tripletlab.text.Message;

/** A value that a parameter does not take; the message names the parameter, what came and what is allowed. */
public final class ParameterException extends IllegalArgumentException implements LocalizedException {
    private static final long serialVersionUID = 1L;

    private final String parameterId;
    private final transient Optional<Message> notice;

    /**
     * Makes the refusal.
     *
     * @param parameterId the parameter that was given the value
     * @param sentence one sentence for people
     */
    public ParameterException(String parameterId, String sentence) {
        this(parameterId, sentence, Optional.empty());
    }

    /**
     * Makes the refusal with words for it in every language.
     *
     * @param parameterId the parameter that was given the value
     * @param sentence one sentence for people, in English
     * @param notice the same for the window
     */
    public ParameterException(String parameterId, String sentence, Optional<Message> notice) {
        super(sentence);
        this.parameterId = parameterId;
        this.notice = notice;
    }

    @Override
    public Optional<Message> notice() {
        return notice;
    }

    /** Returns the id of the parameter that was given the value. */
    public String parameterId() {
        return parameterId;
    }
}
