package org.tripletlab.text;

import java.text.Bidi;
import java.util.regex.Pattern;

/**
 * Keeps words that are written from right to left, such as Arabic names of classes, from turning the numbers and commas around
 * them: a mark of no width before and after them belongs to the sentence's own direction.
 */
final class WritingDirection {
    private static final String MARK = "\u200E";
    private static final String LETTERS =
            "[\\p{IsHebrew}\\p{IsArabic}\\p{IsSyriac}\\p{IsThaana}\\p{IsNko}\\p{IsSamaritan}\\p{IsMandaic}\\p{IsAdlam}\\p{Mn}]+";
    private static final Pattern WORDS = Pattern.compile(LETTERS + "(?:[ '’\\-]+" + LETTERS + ")*");

    private WritingDirection() {}

    /** Returns a text for a sentence that is written from left to right. */
    static String inSentence(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length())
                ? WORDS.matcher(text).replaceAll(MARK + "$0" + MARK)
                : text;
    }
}
