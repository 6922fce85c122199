package org.tripletlab.text;

import java.text.BreakIterator;
import java.util.Locale;

/** Letters as people see them: an emoji, or a letter with its accents, is one, however many characters it is made of. */
public final class Graphemes {
    private Graphemes() {}

    /** Returns the number of letters of a text. */
    public static int count(String text) {
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(text);
        int count = 0;
        while (letters.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }

    /** Returns the first letters of a text; all of it if there are no more. */
    public static String first(String text, int count) {
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(text);
        int end = letters.next(count);
        return end == BreakIterator.DONE ? text : text.substring(0, end);
    }

    /** Returns a text of at most so many letters; a longer one ends in an ellipsis. */
    public static String shortened(String text, int most) {
        return count(text) <= most ? text : first(text, most - 1) + "…";
    }
}
