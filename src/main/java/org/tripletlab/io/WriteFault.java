package org.tripletlab.io;

import java.io.IOException;
import java.util.Locale;

/** Causes of a failed write; the values are the target, followed by those that the sentence needs. */
public enum WriteFault {
    /** The target is a folder. */
    IS_FOLDER("Could not write %s: it is a folder; give the name of a file."),
    /** The parent folder is missing; values: target, parent folder. */
    NO_FOLDER("Could not write %s: there is no folder %s; create it or choose another one."),
    /** The target is a device or another special file. */
    NOT_ORDINARY("Could not write %s: it is not a regular file; give the name of a new or a regular file."),
    /** The target is write-protected. */
    PROTECTED("Could not write %s: the file is write-protected; choose another name."),
    /** The target is a file, but a folder is to be written. */
    NOT_A_FOLDER("Could not write %s: it is not a folder; give the name of a new folder."),
    /** The target folder is not empty. */
    NOT_EMPTY(
            "Could not write %s: the folder is not empty; give the name of a new one, or say that it may be replaced."),
    /** The target folder holds other files; values: target, one such file. */
    HOLDS_MORE("Could not write %s: it also holds %s, which would be lost; give the name of a new folder."),
    /** No permission to write into the parent folder; values: target, parent folder. */
    NO_PERMISSION("Could not write %s: permission to write into %s is missing; choose another folder."),
    /** The disk is full. */
    DISK_FULL("Could not write %s: the disk is full; free some space or choose another one."),
    /** The disk is read-only. */
    READ_ONLY("Could not write %s: the disk is read-only; choose another one."),
    /** Any other failure; values: target, message of the system. */
    OTHER("Could not write %s: %s");

    private final String english;

    WriteFault(String english) {
        this.english = english;
    }

    /** Returns the id used in text keys. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the exception with the values in the order of the sentence. */
    WriteException with(Object... values) {
        return new WriteException(this, String.format(Locale.ROOT, english, values), values, null);
    }

    /** Returns the exception with the values and the causing exception. */
    WriteException because(IOException cause, Object... values) {
        return new WriteException(this, String.format(Locale.ROOT, english, values), values, cause);
    }
}
