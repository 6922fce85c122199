package org.tripletlab.study.folder;

import java.io.IOException;

/**
 * A file or folder of a study that cannot be used; the message is one sentence with the file, the cause and what to do.
 */
public final class StudyFileException extends IOException {
    private static final long serialVersionUID = 1;

    StudyFileException(String sentence) {
        super(sentence);
    }
}
