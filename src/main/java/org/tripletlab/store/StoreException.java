package org.tripletlab.store;

import org.tripletlab.text.LocalizedIOException;
import org.tripletlab.text.Message;

/** A file that cannot be used; the message is one sentence with the file, the cause and what to do. */
public final class StoreException extends LocalizedIOException {
    private static final long serialVersionUID = 1;

    /** Creates the exception with its sentence. */
    public StoreException(Message message) {
        super(message);
    }
}
