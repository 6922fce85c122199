package org.tripletlab.ui.microscope;

import java.util.Locale;
import org.tripletlab.explain.TripletBatch.Rows;
import org.tripletlab.render.style.MarkInk;

/** Part of a triplet. */
enum TripletPart {
    ANCHOR(MarkInk.ANCHOR),
    POSITIVE(MarkInk.POSITIVE),
    NEGATIVE(MarkInk.NEGATIVE);

    private final MarkInk ink;

    TripletPart(MarkInk ink) {
        this.ink = ink;
    }

    MarkInk ink() {
        return ink;
    }

    /** Returns the id used in text keys and style sheets. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    int row(Rows rows) {
        return switch (this) {
            case ANCHOR -> rows.anchor();
            case POSITIVE -> rows.positive();
            case NEGATIVE -> rows.negative();
        };
    }
}
