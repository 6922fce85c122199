package org.tripletlab.data.folder;

import java.util.Optional;
import org.tripletlab.data.SkippedFile;
import org.tripletlab.data.picture.FittedPicture;

/**
 * Result of reading one file: a picture, or the cause why there is none.
 *
 * @param picture the picture
 * @param reason cause; empty exactly if there is a picture
 */
record PictureResult(Optional<FittedPicture> picture, Optional<SkippedFile.Reason> reason) {
    static PictureResult of(FittedPicture picture) {
        return new PictureResult(Optional.of(picture), Optional.empty());
    }

    static PictureResult without(SkippedFile.Reason reason) {
        return new PictureResult(Optional.empty(), Optional.of(reason));
    }
}
