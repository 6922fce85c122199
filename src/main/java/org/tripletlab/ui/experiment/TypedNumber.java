package org.tripletlab.ui.experiment;

import java.util.regex.Pattern;

/** Text of a number as typed into a field of the window, where a comma may be the decimal sign. */
final class TypedNumber {
    private static final Pattern WITH_COMMA = Pattern.compile("[+-]?(\\d+,\\d*|,\\d+)([eE][+-]?\\d+)?");

    /** Between one to three digits and three more, a comma may also separate thousands. */
    private static final Pattern THOUSANDS = Pattern.compile("[+-]?[1-9]\\d{0,2},\\d{3}");

    private TypedNumber() {}

    /** Returns the text of one real number with a full stop as decimal sign; a text with another meaning is unchanged. */
    static String real(String typed) {
        String text = typed.strip();
        boolean certain =
                WITH_COMMA.matcher(text).matches() && !THOUSANDS.matcher(text).matches();
        return certain ? text.replace(',', '.') : typed;
    }
}
