package org.tripletlab.data.folder;

import java.util.Optional;
import org.tripletlab.data.LeftOutFile;
import org.tripletlab.data.picture.FittedPicture;

/**
 * What came of reading one file: a picture, or why there is none.
 *
 * @param picture the picture
 * @param reason why there is none; empty exactly if there is a picture
 */
record ReadPicture(Optional<FittedPicture> picture, Optional<LeftOutFile.Reason> reason) {
    static ReadPicture of(FittedPicture picture) {
        return new ReadPicture(Optional.of(picture), Optional.empty());
    }

    static ReadPicture without(LeftOutFile.Reason reason) {
        return new ReadPicture(Optional.empty(), Optional.of(reason));
    }
}
