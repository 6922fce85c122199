package org.tripletlab.data.picture;

import java.util.Locale;
import org.tripletlab.data.DatasetException;
import org.tripletlab.text.Message;

/**
 * A drawing or picture with too little content; the message is one sentence that says what to do. The window has a
 * shorter one, because the drawing can be seen beside it.
 */
public final class DrawingException extends DatasetException {
    private static final long serialVersionUID = 1;

    /** Kinds of faults. */
    public enum Fault {
        /** There is no ink. */
        EMPTY,
        /** There is too little ink for a drawing. */
        NEARLY_EMPTY,
        /** It is one filled spot. */
        SPOT
    }

    private final Fault fault;

    /** Creates the exception with its kind and the sentence for the command line. */
    public DrawingException(Fault fault, Message message) {
        super(message);
        this.fault = fault;
    }

    /** Returns the kind. */
    public Fault fault() {
        return fault;
    }

    @Override
    public Message message() {
        return Message.of(
                "draw.refused." + fault.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
