package org.tripletlab.ui.draw;

import java.util.Arrays;

/**
 * Blend of the drawing with another image.
 *
 * @param image pixels of the other image
 * @param className name of its class
 * @param share share of the other image in the blend, in [0, 1]
 */
record Nudge(byte[] image, String className, double share) {
    Nudge withShare(double next) {
        return new Nudge(image, className, next);
    }

    boolean shows(byte[] other) {
        return Arrays.equals(image, other);
    }
}
