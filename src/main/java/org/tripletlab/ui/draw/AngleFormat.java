package org.tripletlab.ui.draw;

import org.tripletlab.text.SmallNumber;

/** Formats angles and distances with as many digits as can be distinguished: those of a collapsed network are tiny but still differ. */
final class AngleFormat {
    private AngleFormat() {}

    static String of(double amount) {
        return SmallNumber.format(amount, Math.abs(amount) < 1 ? 2 : 3);
    }

    /** Formats a distance for the width of a small picture: 0.12, 0.0012, or about 0 below a thousandth. */
    static String brief(double distance) {
        return distance < 0.001 ? "≈ 0" : of(distance);
    }
}
