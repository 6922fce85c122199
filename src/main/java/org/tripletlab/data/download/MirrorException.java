package org.tripletlab.data.download;

import java.io.IOException;
import org.tripletlab.text.Message;

/** Failure of one mirror that another mirror may not have; the reason continues the sentence "mirror …". */
final class MirrorException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Message reason;

    MirrorException(Message reason) {
        this(reason, null);
    }

    MirrorException(Message reason, Throwable cause) {
        super(reason.inEnglish(), cause);
        this.reason = reason;
    }

    /** Returns the predicate of the sentence about the mirror. */
    Message reason() {
        return reason;
    }
}
