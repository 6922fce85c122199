package org.tripletlab.store;

import java.io.IOException;

/** A file cannot be used; the message is one sentence that says which, why and what to do. */
public final class StoreException extends IOException {
    private static final long serialVersionUID = 1;

    /** Makes the exception with its sentence. */
    public StoreException(String sentence) {
        super(sentence);
    }
}
