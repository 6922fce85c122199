package org.tripletlab.ui;

import javafx.scene.paint.Color;

/** Contrast of two opaque colours (WCAG 2.2, "contrast ratio" and "relative luminance"). */
public final class ContrastRatio {
    private ContrastRatio() {}

    /** Returns the ratio, from 1 for equal colours to 21 for black and white. */
    public static double of(Color one, Color other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
