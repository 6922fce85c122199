package org.tripletlab.ui.export;

import java.util.Locale;

/** What is set in the export dialog. */
public enum ExportSubject {
    /** One picture. */
    PICTURE,
    /** What moves. */
    FILM,
    /** A page that plays in a browser. */
    PAGE;

    /** Returns its word in the texts and in the ids. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
