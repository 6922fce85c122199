package org.tripletlab.data;

import java.util.Locale;

/**
 * A file in a class folder that cannot be used, or a folder in it whose pictures are not read.
 *
 * @param file its path below the folder of the data set, with {@code /} between the names
 * @param reason why
 */
public record SkippedFile(String file, Reason reason) {
    /** Returns its path with blanks for line breaks and control characters, which a screen or terminal would obey. */
    public String shown() {
        return ClassNames.onOneLine(file);
    }

    /** Why a file cannot be used. */
    public enum Reason {
        /** It is no picture: a text, a table, a web page, a film. */
        NOT_A_PICTURE,
        /** It has no bytes. */
        EMPTY,
        /** HEIC or AVIF, as telephones write them. */
        HEIC,
        /** WebP of a kind that cannot be read. */
        WEBP,
        /** It ends before its picture does. */
        CUT_OFF,
        /** It is a folder with pictures; those are not read. */
        FOLDER,
        /** It stands for a file that Git LFS has not fetched. */
        GIT_LFS_POINTER,
        /** It is damaged, or the system does not let it be read. */
        UNREADABLE,
        /** It has too many pixels, or more than there is memory for. */
        TOO_LARGE;

        /** Returns the id in results and texts, for example {@code not-a-picture}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Returns the reason that a refusal of one picture stands for. */
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
