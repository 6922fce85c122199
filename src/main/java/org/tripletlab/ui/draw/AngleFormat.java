package org.tripletlab.ui.draw;

import org.tripletlab.text.SmallNumber;

/** Formats angles and distances with as many digits as can be distinguished: those of a collapsed network are tiny but still differ. */
final class AngleFormat {
    private AngleFormat() {}

    static String of(double amount) {
        return SmallNumber.format(amount, Math.abs(amount) < 1 ? 2 : 3);
    }
}
