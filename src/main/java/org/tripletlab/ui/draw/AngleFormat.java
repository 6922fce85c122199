package org.tripletlab.ui.draw;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Formats angles and distances with as many digits as can be distinguished: those of a collapsed network are tiny but still differ. */
final class AngleFormat {
    private static final double TINY = 0.001;

    private AngleFormat() {}

    static String of(double amount) {
        if (amount == 0 || !Double.isFinite(amount)) {
            return amount == 0 ? "0" : "–";
        }
        return Math.abs(amount) < TINY
                ? String.format(Locale.ROOT, "%.1e", amount).replace("e-0", "e-")
                : new BigDecimal(amount)
                        .round(new MathContext(Math.abs(amount) < 1 ? 2 : 3))
                        .toPlainString();
    }
}
