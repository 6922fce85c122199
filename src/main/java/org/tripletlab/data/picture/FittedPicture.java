package org.tripletlab.data.picture;

import java.util.Arrays;
import java.util.Optional;

/**
 * A picture resized to a frame.
 *
 * @param onWhite its levels on white paper, 0 black to 255 white
 * @param onBlack its levels on black paper; empty for an opaque picture
 * @param ink mean level weighted by opacity, in [0, 255]; NaN without any
 */
public record FittedPicture(byte[] onWhite, Optional<byte[]> onBlack, double ink) {
    /** Ink at least this light almost vanishes on white paper. */
    public static final double LIGHT = 192;

    /**
     * Creates one from its levels on both papers: they differ where it is transparent, and the ink is visible on black.
     */
    static FittedPicture of(byte[] onWhite, byte[] onBlack) {
        if (Arrays.equals(onWhite, onBlack)) {
            return new FittedPicture(onWhite, Optional.empty(), Double.NaN);
        }
        double ink = 0;
        double cover = 0;
        for (int i = 0; i < onWhite.length; i++) {
            int white = onWhite[i] & 0xFF;
            int black = onBlack[i] & 0xFF;
            ink += black;
            cover += 1 - (white - black) / (double) GreyRows.WHITE;
        }
        return new FittedPicture(onWhite, Optional.of(onBlack), cover > 0 ? ink / cover : Double.NaN);
    }

    /** Tells whether it is partly transparent with ink so light that it is visible on black only. */
    boolean needsDarkPaper() {
        return onBlack.isPresent() && ink >= LIGHT;
    }

    /** Returns the levels on black for a transparent picture if {@code dark}, otherwise those on white. */
    public byte[] on(boolean dark) {
        return dark ? onBlack.orElse(onWhite) : onWhite;
    }
}
