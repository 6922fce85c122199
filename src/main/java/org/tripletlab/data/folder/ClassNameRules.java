package org.tripletlab.data.folder;

import java.nio.file.Path;
import org.tripletlab.data.ClassNames;
import org.tripletlab.data.DatasetException;

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
            throw new DatasetException(folder + " has a class folder whose name cannot be spelled in "
                    + System.getProperty("sun.jnu.encoding") + ", the encoding of file names here (\"" + name
                    + "\"); rename it, or start with the environment variable LC_ALL=C.UTF-8.");
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            throw new DatasetException(folder
                    + " has a class folder with a line break, a tab or another control character in its name (\""
                    + ClassNames.onOneLine(name)
                    + "\", each shown as a space), but the name of a class is written into tables and pictures;"
                    + " rename it.");
        }
    }
}
