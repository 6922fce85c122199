package org.tripletlab.session;

/** A value that a parameter does not take; the message names the parameter, what came and what is allowed. */
public final class ParameterException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String parameterId;

    /**
     * Makes the refusal.
     *
     * @param parameterId the parameter that was given the value
     * @param sentence one sentence for people
     */
    public ParameterException(String parameterId, String sentence) {
        super(sentence);
        this.parameterId = parameterId;
    }

    /** Returns the id of the parameter that was given the value. */
    public String parameterId() {
        return parameterId;
    }
}
