package org.tripletlab.lesson;

import java.util.ArrayList;
import java.util.List;

/** Remarks on pages with more text than a class reads beside a moving sphere. They refuse nothing. */
public final class LessonLength {
    /** Largest number of words on a page during a run. */
    public static final int MOST_BESIDE_RUN = 60;

    /** Largest number of words on any other page. */
    public static final int MOST_WORDS = 120;

    private LessonLength() {}

    /** Returns the largest number of words of a kind of page; notes are not limited. */
    static int most(LessonPart.Kind kind) {
        return switch (kind) {
            case OBSERVE -> MOST_BESIDE_RUN;
            case NOTES -> Integer.MAX_VALUE;
            case SETUP, PREDICT, EXPLAIN, TICKET -> MOST_WORDS;
        };
    }

    /** Returns a sentence for every page that is too long, in English. */
    public static List<String> remarks(Lesson lesson) {
        List<String> remarks = new ArrayList<>();
        for (LessonPart part : lesson.parts()) {
            int words = part.words();
            if (words > most(part.kind())) {
                remarks.add(lesson.id() + ", line " + part.line() + ": the page has " + words
                        + " words, and a class reads at most " + most(part.kind()) + ". Shorten it.");
            }
        }
        return remarks;
    }
}
