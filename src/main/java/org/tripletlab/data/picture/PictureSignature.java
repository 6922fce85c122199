package org.tripletlab.data.picture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import javax.imageio.stream.ImageInputStream;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.DatasetFault;

/** Detection of unsupported file formats by their first bytes, so that messages can name them. */
final class PictureSignature {
    private static final int LOOKED_AT = 64;
    private static final String POINTER = "version https://git-lfs";
    /** Brands of ISO base media files that are pictures: HEIC, HEIF and AVIF (ISO/IEC 23008-12, AV1 Image File Format). */
    private static final Set<String> HEIF_BRANDS = Set.of(
            "heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "mif1", "mif2", "msf1", "avif", "avis");

    private PictureSignature() {}

    /**
     * Examines the first bytes and leaves the stream at its beginning.
     *
     * @param place name of the file for messages
     * @throws DatasetException if the file is empty, a HEIC picture, or a pointer of Git LFS
     */
    static void refuseUnreadable(ImageInputStream stream, Object place) throws IOException {
        byte[] start = new byte[LOOKED_AT];
        int length = 0;
        for (int read; length < LOOKED_AT && (read = stream.read(start, length, LOOKED_AT - length)) > 0; ) {
            length += read;
        }
        stream.seek(0);
        if (length == 0) {
            throw DatasetFault.PICTURE_EMPTY.with(place);
        }
        String text = new String(start, 0, length, StandardCharsets.ISO_8859_1);
        if (text.startsWith(POINTER)) {
            throw DatasetFault.PICTURE_POINTER.with(place);
        }
        if (text.length() >= 12 && text.startsWith("ftyp", 4) && HEIF_BRANDS.contains(text.substring(8, 12))) {
            throw DatasetFault.PICTURE_HEIC.with(place);
        }
    }
}
