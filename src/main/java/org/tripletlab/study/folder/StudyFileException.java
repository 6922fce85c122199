package org.tripletlab.study.folder;

import java.io.IOException;
import org.tripletlab.text.LocalizedException;
import org.tripletlab.text.Message;

/**
 * A file or folder of a study that cannot be used; the message is one sentence with the file, the cause and what to do.
 */
public final class StudyFileException extends IOException implements LocalizedException {
    private static final long serialVersionUID = 1;

    private final transient Message message;

    StudyFileException(Message message) {
        this(message, null);
    }

    StudyFileException(Message message, IOException cause) {
        super(message.inEnglish(), cause);
        this.message = message;
    }

    @Override
    public Message message() {
        return message;
    }
}
