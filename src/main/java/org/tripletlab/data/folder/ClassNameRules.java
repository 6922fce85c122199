package org.tripletlab.data.folder;

import java.nio.file.Path;
import org.tripletlab.data.ClassNames;
import org.tripletlab.data.DatasetException;
import org.tripletlab.text.Message;

/** Rules for the names of class folders, which are written into tables and pictures. */
final class ClassNameRules {
    /** Replacement of bytes that are invalid in the system's encoding. */
    private static final char UNKNOWN = '\uFFFD';

    private ClassNameRules() {}

    /**
     * Checks a name.
     *
     * @param folder the data set, for the message
     * @throws DatasetException if it has characters that this system's encoding lacks, or control characters
     */
    static void require(Path folder, String name) throws DatasetException {
        if (name.indexOf(UNKNOWN) >= 0) {
            throw new DatasetException(Message.of(
                    "label-names.refused.encoding",
                    folder.toString(),
                    System.getProperty("sun.jnu.encoding", "ANSI"),
                    name));
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            throw new DatasetException(
                    Message.of("label-names.refused.control", folder.toString(), ClassNames.onOneLine(name)));
        }
    }
}
