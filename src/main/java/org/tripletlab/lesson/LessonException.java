package org.tripletlab.lesson;

import org.tripletlab.text.LocalizedIOException;
import org.tripletlab.text.Message;

/** A lesson that cannot be used; the message names its file and, where there is one, the line. */
public final class LessonException extends LocalizedIOException {
    private static final long serialVersionUID = 1;

    /** Creates the exception with its sentence. */
    LessonException(Message message) {
        super(message);
    }

    /**
     * Returns the exception of a line.
     *
     * @param file name of the file
     * @param line its number, from 1
     * @param reason the sentence about it
     */
    static LessonException at(String file, int line, Message reason) {
        return new LessonException(Message.of("lesson.refused.at", file, line, reason));
    }
}
