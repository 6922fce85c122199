package org.tripletlab.export.sphere;

import javax.imageio.ImageWriter;
import javax.imageio.event.IIOWriteProgressListener;
import org.tripletlab.export.ExportProgress;

/** Passes on how far the encoding of a picture has come; what the listener throws ends the encoding. */
record EncodingProgress(ExportProgress progress) implements IIOWriteProgressListener {
    @Override
    public void imageProgress(ImageWriter source, float percentageDone) {
        progress.reached(Math.min(1, percentageDone / 100.0));
    }

    @Override
    public void imageStarted(ImageWriter source, int imageIndex) {
        // The first share says so.
    }

    @Override
    public void imageComplete(ImageWriter source) {
        // There is still the file to write.
    }

    @Override
    public void thumbnailStarted(ImageWriter source, int imageIndex, int thumbnailIndex) {
        // There are none.
    }

    @Override
    public void thumbnailProgress(ImageWriter source, float percentageDone) {
        // There are none.
    }

    @Override
    public void thumbnailComplete(ImageWriter source) {
        // There are none.
    }

    @Override
    public void writeAborted(ImageWriter source) {
        // The caller has cancelled it and needs no message.
    }
}
