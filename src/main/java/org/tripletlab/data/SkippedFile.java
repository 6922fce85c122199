package org.tripletlab.data;

import java.util.Locale;

/**
 * A file in a class folder that cannot be used, or a folder in it whose pictures are not read.
 *
 * @param file its path below the folder of the data set, with {@code /} between the names
 * @param reason cause
 */
public record SkippedFile(String file, Reason reason) {
    /** Returns its path with spaces for line breaks and control characters, which a terminal would interpret. */
    public String shown() {
        return ClassNames.onOneLine(file);
    }

    /** Causes for skipping a file. */
    public enum Reason {
        /** Not a picture: a text, a table, a web page, a video. */
        NOT_A_PICTURE,
        /** Empty. */
        EMPTY,
        /** HEIC or AVIF, the formats of phones. */
        HEIC,
        /** WebP in a variant that is not supported. */
        WEBP,
        /** Truncated. */
        CUT_OFF,
        /** A folder with pictures; it is not read. */
        FOLDER,
        /** A Git LFS pointer of a file that was not fetched. */
        GIT_LFS_POINTER,
        /** Damaged, or not readable on this system. */
        UNREADABLE,
        /** Too many pixels, or more than the memory allows. */
        TOO_LARGE;

        /** Returns the id in results and texts, for example {@code not-a-picture}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Returns the cause that corresponds to a fault of one picture. */
        public static Reason of(DatasetFault fault) {
            return switch (fault) {
                case PICTURE_EMPTY -> EMPTY;
                case PICTURE_UNKNOWN -> NOT_A_PICTURE;
                case PICTURE_HEIC -> HEIC;
                case PICTURE_WEBP -> WEBP;
                case PICTURE_CUT_OFF -> CUT_OFF;
                case PICTURE_IS_FOLDER -> FOLDER;
                case PICTURE_POINTER -> GIT_LFS_POINTER;
                case PICTURE_TOO_LARGE, PICTURE_NEEDS_MEMORY -> TOO_LARGE;
                default -> UNREADABLE;
            };
        }
    }
}
