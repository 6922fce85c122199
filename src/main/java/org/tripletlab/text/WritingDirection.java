package org.tripletlab.text;

import java.text.Bidi;
import java.util.regex.Pattern;

/**
 * Isolation of right-to-left text, such as Arabic class names, in a left-to-right sentence: zero-width marks before and
 * after it keep the neighbouring numbers and commas in place.
 */
final class WritingDirection {
    static final String MARK = "\u200E";
    private static final String LETTERS =
            "[\\p{IsHebrew}\\p{IsArabic}\\p{IsSyriac}\\p{IsThaana}\\p{IsNko}\\p{IsSamaritan}\\p{IsMandaic}\\p{IsAdlam}\\p{Mn}]+";
    private static final Pattern WORDS = Pattern.compile(LETTERS + "(?:[ '’\\-]+" + LETTERS + ")*");

    private WritingDirection() {}

    /** Returns a text for insertion into a left-to-right sentence. */
    static String inSentence(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length())
                ? WORDS.matcher(text).replaceAll(MARK + "$0" + MARK)
                : text;
    }
}
