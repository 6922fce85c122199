package org.tripletlab.io;

import java.io.IOException;
import java.util.Locale;

/** Why a file or a folder cannot be written; the values are what was to be written, and what the sentence needs besides. */
public enum WriteFault {
    /** There is a folder of that name. */
    IS_FOLDER("Could not write %s: it is a folder; give the name of a file."),
    /** Its folder is missing: what, the folder. */
    NO_FOLDER("Could not write %s: there is no folder %s; create it or choose another one."),
    /** A device or the like. */
    NOT_ORDINARY("Could not write %s: it is no ordinary file; give the name of a new or an ordinary file."),
    /** It is there and may not be changed. */
    PROTECTED("Could not write %s: the file is write-protected; choose another name."),
    /** There is a file where a folder shall be. */
    NOT_A_FOLDER("Could not write %s: it is no folder; give the name of a new folder."),
    /** A folder that holds something. */
    NOT_EMPTY(
            "Could not write %s: the folder is not empty; give the name of a new one, or say that it may be replaced."),
    /** A folder that holds something else: what, the other. */
    HOLDS_MORE("Could not write %s: it also holds %s, which would be lost; give the name of a new folder."),
    /** What, the folder that may not be written into. */
    NO_PERMISSION("Could not write %s: permission to write into %s is missing; choose another folder."),
    /** No space. */
    DISK_FULL("Could not write %s: the disk is full; make room or choose another one."),
    /** A disk that can only be read. */
    READ_ONLY("Could not write %s: the disk can only be read; choose another one."),
    /** Anything else: what, what the system said. */
    OTHER("Could not write %s: %s");

    private final String english;

    WriteFault(String english) {
        this.english = english;
    }

    /** Returns the name by which its texts are found. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the exception that tells of it, with the values in the order of the sentence. */
    WriteException with(Object... values) {
        return new WriteException(this, String.format(Locale.ROOT, english, values), values, null);
    }

    /** Returns the exception that tells of it and of what led to it. */
    WriteException because(IOException cause, Object... values) {
        return new WriteException(this, String.format(Locale.ROOT, english, values), values, cause);
    }
}
