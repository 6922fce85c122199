package org.tripletlab.io;

import java.io.IOException;
import org.tripletlab.text.LocalizedException;
import org.tripletlab.text.Message;

/** Failure to write a file or folder; the earlier content is unchanged. */
public final class WriteException extends IOException implements LocalizedException {
    private static final long serialVersionUID = 1;

    private final transient Message message;

    WriteException(Message message, IOException cause) {
        super(message.inEnglish(), cause);
        this.message = message;
    }

    @Override
    public Message message() {
        return message;
    }
}
