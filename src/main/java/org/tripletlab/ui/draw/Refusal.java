package org.tripletlab.ui.draw;

import java.util.Locale;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.DrawingException;
import org.tripletlab.session.Notice;

/** Why something is not taken, as a sentence. */
final class Refusal {
    private Refusal() {}

    static Notice notice(Exception refused) {
        if (refused instanceof DrawingException drawing) {
            return Notice.of("draw.refused."
                    + drawing.fault().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return refused instanceof DatasetException
                ? Notice.of("draw.refused", String.valueOf(refused.getMessage()))
                : Notice.of("draw.refused.unforeseen", refused.toString());
    }
}
