package org.tripletlab.data.picture;

import java.util.Arrays;
import java.util.Optional;

/**
 * A picture fitted into a frame.
 *
 * @param onWhite its levels on white paper, 0 black to 255 white
 * @param onBlack its levels on black paper; empty where nothing of it is transparent
 * @param ink mean level of what is not transparent, weighted by how little it is, in [0, 255]; NaN without any
 */
public record FittedPicture(byte[] onWhite, Optional<byte[]> onBlack, double ink) {
    /** Ink that is at least as light as this all but vanishes on white paper. */
    public static final double LIGHT = 192;

    /** Makes one from its levels on both papers: what is transparent differs, and the ink is what black paper shows. */
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

    /** Tells whether it is transparent in places and its ink so light that black paper shows it and white does not. */
    boolean needsDarkPaper() {
        return onBlack.isPresent() && ink >= LIGHT;
    }

    /** Returns the levels on black paper where it is transparent, else, or if {@code dark} is false, those on white. */
    public byte[] on(boolean dark) {
        return dark ? onBlack.orElse(onWhite) : onWhite;
    }
}
