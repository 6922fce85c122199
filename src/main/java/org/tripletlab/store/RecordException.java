package org.tripletlab.store;

import org.tripletlab.text.LocalizedIOException;
import org.tripletlab.text.Message;

/** An entry of a session that is JSON, but not the complete record expected there. */
final class RecordException extends LocalizedIOException {
    private static final long serialVersionUID = 1;

    RecordException(Message message) {
        super(message);
    }
}
