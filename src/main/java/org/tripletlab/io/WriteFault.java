package org.tripletlab.io;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.tripletlab.text.Message;

/**
 * Causes of a failed write; the values are the target, followed by those that the sentence needs. The sentences are in
 * the text bundles, as {@code write.refused.ID}.
 */
public enum WriteFault {
    /** The target is a folder. */
    IS_FOLDER,
    /** The parent folder is missing; values: target, parent folder. */
    NO_FOLDER,
    /** The target is a device or another special file. */
    NOT_ORDINARY,
    /** The target is write-protected. */
    PROTECTED,
    /** The target is a file, but a folder is to be written. */
    NOT_A_FOLDER,
    /** The target folder is not empty. */
    NOT_EMPTY,
    /** The target folder holds other files; values: target, one such file. */
    HOLDS_MORE,
    /** No permission to write into the parent folder; values: target, parent folder. */
    NO_PERMISSION,
    /** The disk is full. */
    DISK_FULL,
    /** The disk is read-only. */
    READ_ONLY,
    /** Any other failure; values: target, message of the system or of the writer. */
    OTHER;

    /** Returns the exception with the values in the order of the sentence's placeholders. */
    WriteException with(Object... values) {
        return because(null, values);
    }

    /** Returns the exception with the values and the causing exception. */
    WriteException because(IOException cause, Object... values) {
        List<Object> texts = Arrays.stream(values)
                .map(value -> value instanceof Message ? value : String.valueOf(value))
                .toList();
        return new WriteException(new Message("write.refused." + id(), texts), cause);
    }

    /** Returns the id at the end of the text key. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
