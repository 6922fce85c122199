package org.tripletlab.export.picture;

import java.io.IOException;
import org.tripletlab.export.ExportProgress;

/** Draws one kind of picture. */
interface PictureDrawing {
    /**
     * Draws everything but the ground.
     *
     * @param progress hears how much is drawn, from 0 to 1
     */
    void draw(PicturePage page, ExportProgress progress) throws IOException;

    /** Returns the title, for the file to carry. */
    String title();
}
