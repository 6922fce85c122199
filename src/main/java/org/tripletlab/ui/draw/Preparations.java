package org.tripletlab.ui.draw;

import java.util.ArrayDeque;
import java.util.Deque;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.Examples;
import org.tripletlab.data.picture.DrawingPreparation;

/** How drawings are prepared for the images of each lane; learned once for the same images. Any thread may ask. */
final class Preparations {
    private static final int MOST = 4;

    private final Deque<Known> known = new ArrayDeque<>();
    private PadContent lastContent = PadContent.BLANK;
    private Prepared last;

    private record Known(Examples training, DrawingPreparation preparation) {}

    /**
     * A prepared image.
     *
     * @param image height · width bytes
     * @param preparation what made it
     */
    record Prepared(byte[] image, DrawingPreparation preparation) {}

    /** Returns how drawings are prepared to be like these images. */
    synchronized DrawingPreparation of(Examples training) {
        for (Known each : known) {
            if (each.training.pixels() == training.pixels()) {
                return each.preparation;
            }
        }
        DrawingPreparation preparation = DrawingPreparation.like(training);
        known.addFirst(new Known(training, preparation));
        if (known.size() > MOST) {
            known.removeLast();
        }
        return preparation;
    }

    /**
     * Prepares what is on the pad to be like these images; the same object for the same strokes as long as nothing else is asked.
     *
     * @throws DatasetException if there is too little on the pad, or its picture cannot be read
     */
    synchronized Prepared prepared(PadContent content, Examples training) throws DatasetException {
        DrawingPreparation preparation = of(training);
        if (last == null || !lastContent.equals(content) || last.preparation != preparation) {
            last = new Prepared(content.preparedBy(preparation), preparation);
            lastContent = content;
        }
        return last;
    }
}
