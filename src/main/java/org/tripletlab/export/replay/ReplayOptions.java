package org.tripletlab.export.replay;

import org.tripletlab.text.Language;

/**
 * Options of an HTML replay.
 *
 * @param frames how many recorded steps of each lane at most, from 2 to 1,000; the first and the last are always among them
 * @param points how many images of each lane at most, from 1 to 20,000, of every class the same share
 * @param language the language it opens in; the other one is a button away
 * @param title what stands above it, 200 characters at most; empty names the lanes
 */
public record ReplayOptions(int frames, int points, Language language, String title) {
    /** 200 frames of 2,000 points, in English, titled by the names of the lanes. */
    public static final ReplayOptions DEFAULT = new ReplayOptions(200, 2000, Language.ENGLISH, "");

    /** Recorded steps of a page: fewer do not move. */
    public static final int LEAST_FRAMES = 2;

    /** Recorded steps of the longest page. */
    public static final int MOST_FRAMES = 1_000;

    /** Images of each lane of the largest page. */
    public static final int MOST_POINTS = 20_000;

    /** Characters of the longest title. */
    public static final int LONGEST_TITLE = 200;

    public ReplayOptions {
        requireWithin("frames", frames, LEAST_FRAMES, MOST_FRAMES);
        requireWithin("points", points, 1, MOST_POINTS);
        title = title.strip();
        if (title.length() > LONGEST_TITLE) {
            throw new IllegalArgumentException("The title of a page must have at most " + LONGEST_TITLE
                    + " characters, not " + title.length() + ".");
        }
    }

    private static void requireWithin(String what, int value, int low, int high) {
        if (value < low || value > high) {
            throw new IllegalArgumentException(
                    "The " + what + " of a page must be " + low + " to " + high + ", not " + value + ".");
        }
    }

    public ReplayOptions withFrames(int newFrames) {
        return new ReplayOptions(newFrames, points, language, title);
    }

    public ReplayOptions withPoints(int newPoints) {
        return new ReplayOptions(frames, newPoints, language, title);
    }

    public ReplayOptions withLanguage(Language newLanguage) {
        return new ReplayOptions(frames, points, newLanguage, title);
    }

    public ReplayOptions withTitle(String newTitle) {
        return new ReplayOptions(frames, points, language, newTitle);
    }
}
