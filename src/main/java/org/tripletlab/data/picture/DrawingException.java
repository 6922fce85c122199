package org.tripletlab.data.picture;

import org.tripletlab.data.DatasetException;

/** What was drawn or shown has too little on it; the message is one sentence that says what to do. */
public final class DrawingException extends DatasetException {
    private static final long serialVersionUID = 1;

    /** What is the matter. */
    public enum Fault {
        /** There is no ink. */
        EMPTY,
        /** There is so little that nothing can be meant by it. */
        NEARLY_EMPTY,
        /** It is one filled spot. */
        SPOT
    }

    private final Fault fault;

    /** Makes the exception with what is the matter and its sentence. */
    public DrawingException(Fault fault, String sentence) {
        super(sentence);
        this.fault = fault;
    }

    /** Returns what is the matter, for a sentence in another language. */
    public Fault fault() {
        return fault;
    }
}
