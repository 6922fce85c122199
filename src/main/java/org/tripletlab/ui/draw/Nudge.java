package org.tripletlab.ui.draw;

import java.util.Arrays;

/**
 * A wish to see what becomes of the drawing on the way to another image.
 *
 * @param image the other image's pixels
 * @param className name of its class
 * @param share how much of it is blended in, in [0, 1]
 */
record Nudge(byte[] image, String className, double share) {
    Nudge withShare(double next) {
        return new Nudge(image, className, next);
    }

    boolean shows(byte[] other) {
        return Arrays.equals(image, other);
    }
}
