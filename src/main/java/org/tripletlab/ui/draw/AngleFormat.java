package org.tripletlab.ui.draw;

import org.tripletlab.text.SmallNumber;

/** Formats angles and distances with as many digits as can be distinguished: those of a collapsed network are tiny but still differ. */
final class AngleFormat {
    private AngleFormat() {}

    static String of(double amount) {
        return SmallNumber.format(amount, Math.abs(amount) < 1 ? 2 : 3);
    }

    /** Formats a distance for the width of a small picture: 0.12, 1.2e-5, or about 0 where differences are rounding errors. */
    static String brief(double distance) {
        if (distance >= 0.001) {
            return of(distance);
        }
        return distance < 1e-6 ? "≈ 0" : SmallNumber.onAxis(distance);
    }
}
