package org.tripletlab.study.folder;

import java.io.IOException;
import org.tripletlab.text.LocalizedIOException;
import org.tripletlab.text.Message;

/**
 * A file or folder of a study that cannot be used; the message is one sentence with the file, the cause and what to do.
 */
public final class StudyFileException extends LocalizedIOException {
    private static final long serialVersionUID = 1;

    StudyFileException(Message message) {
        super(message);
    }

    StudyFileException(Message message, IOException cause) {
        super(message, cause);
    }
}
