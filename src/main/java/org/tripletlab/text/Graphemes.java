package org.tripletlab.text;

import java.text.BreakIterator;
import java.util.Locale;

/** Grapheme clusters: an emoji, or a letter with its accents, counts as one for any number of characters. */
public final class Graphemes {
    private Graphemes() {}

    /** Returns the number of grapheme clusters of a text. */
    public static int count(String text) {
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(text);
        int count = 0;
        while (letters.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }

    /** Returns the first grapheme clusters of a text; all of it if there are no more. */
    public static String first(String text, int count) {
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(text);
        int end = letters.next(count);
        return end == BreakIterator.DONE ? text : text.substring(0, end);
    }

    /** Returns a text cut to at most {@code most} grapheme clusters; a text that was cut ends in an ellipsis. */
    public static String shortened(String text, int most) {
        return count(text) <= most ? text : first(text, most - 1) + "…";
    }
}
