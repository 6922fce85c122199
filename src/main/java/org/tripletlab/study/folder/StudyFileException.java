package org.tripletlab.study.folder;

import java.io.IOException;

/** A file or folder of a study cannot be used; the message is one sentence that says which, why and what to do. */
public final class StudyFileException extends IOException {
    private static final long serialVersionUID = 1;

    StudyFileException(String sentence) {
        super(sentence);
    }
}
