package org.tripletlab.data.picture;

import java.util.Arrays;

/**
 * A grey picture of any size.
 *
 * @param height rows, at least 1
 * @param width columns, at least 1
 * @param levels height · width bytes, row by row, 0 black to 255 white, unsigned
 */
record GreyPicture(int height, int width, byte[] levels) {
    /** Strokes paler than this are strengthened until the darkest is full. */
    private static final int STRONG = 200;

    /** Upper bound of the paper's roughness: the border may contain some ink. */
    private static final int ROUGHEST = 64;

    /** Returns the median level of its border pixels, in [0, 255]: the paper level. */
    int paper() {
        int[] border = border();
        Arrays.sort(border);
        return border[border.length / 2];
    }

    /** Tells whether it is drawn dark on light. */
    boolean isOnLightPaper() {
        return paper() > 127;
    }

    /** Returns the picture with light and dark exchanged. */
    GreyPicture inverted() {
        byte[] exchanged = new byte[levels.length];
        for (int i = 0; i < levels.length; i++) {
            exchanged[i] = (byte) (255 - (levels[i] & 0xFF));
        }
        return new GreyPicture(height, width, exchanged);
    }

    /**
     * Returns the ink: the difference of each pixel from the paper, darker on light paper and lighter on dark paper.
     * Differences as small as those along the border, such as paper grain in a photograph, do not count. A picture with
     * full strokes on clean paper, 0 and 255, is used unchanged.
     */
    InkPicture ink() {
        int paper = paper();
        int sign = isOnLightPaper() ? -1 : 1;
        int[] rough = border();
        Arrays.setAll(rough, i -> Math.abs(rough[i] - paper));
        Arrays.sort(rough);
        int grain = Math.min(ROUGHEST, 2 * rough[rough.length * 3 / 4]);
        double strongest = 0;
        double[] ink = new double[levels.length];
        for (int i = 0; i < ink.length; i++) {
            int difference = sign * ((levels[i] & 0xFF) - paper);
            ink[i] = difference > grain ? difference : 0;
            strongest = Math.max(strongest, ink[i]);
        }
        if (strongest >= InkPicture.INK_LEVEL && strongest < STRONG) {
            for (int i = 0; i < ink.length; i++) {
                ink[i] *= 255 / strongest;
            }
        }
        return new InkPicture(height, width, ink);
    }

    /** Returns the levels of the border pixels. */
    int[] border() {
        int[] border = new int[levels.length];
        int count = 0;
        for (int i = 0; i < levels.length; i++) {
            int row = i / width;
            int column = i % width;
            if (row == 0 || row == height - 1 || column == 0 || column == width - 1) {
                border[count++] = levels[i] & 0xFF;
            }
        }
        return Arrays.copyOf(border, count);
    }
}
