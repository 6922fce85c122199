package org.tripletlab.ui.draw;

import java.util.ArrayDeque;
import java.util.Deque;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.Examples;
import org.tripletlab.data.picture.DrawingPreparation;

/** Cache of the preparation of drawings for the training images of each lane; computed once for the same images. Thread-safe. */
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
     * @param preparation the preparation that produced it
     */
    record Prepared(byte[] image, DrawingPreparation preparation) {}

    /** Returns the preparation that makes drawings similar to these images. */
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
     * Prepares the content of the pad for these images. Returns the same object for the same content until another request is made.
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
