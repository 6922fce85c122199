package org.tripletlab.export.animation.frame;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.tripletlab.export.PixelSize;
import org.tripletlab.export.sphere.SphereViewOptions;
import org.tripletlab.render.style.SphereTheme;
import org.tripletlab.text.Language;

/**
 * Options of an animation of a recorded run.
 *
 * @param steps the steps that it shows
 * @param motion how fast it runs
 * @param size of the whole picture in pixels, 240 to 3,840 each way
 * @param theme the colours
 * @param captions what is written in the frame
 * @param points the most points that are drawn of a lane, at least 1; of more, evenly spaced ones
 * @param look how every sphere is looked at; classes it hides are left out of the legend, too
 */
public record AnimationOptions(
        Steps steps,
        Motion motion,
        PixelSize size,
        SphereTheme theme,
        Captions captions,
        int points,
        SphereViewOptions look) {
    /**
     * First and last step.
     *
     * @param from the first step, at least 0; the first recorded one if empty
     * @param to the last step, not before the first; the last recorded one if empty
     */
    public record Steps(OptionalInt from, OptionalInt to) {
        private static final Steps ALL = new Steps(OptionalInt.empty(), OptionalInt.empty());
    }

    /**
     * Number of frames and their time.
     *
     * @param frames how many frames are drawn, evenly over the steps, 1 to 10,000
     * @param framesPerSecond how many of them are shown in a second, 0.1 to 60
     * @param holdSeconds how much longer the last one stays, 0 to 30, before a film that repeats itself begins again
     * @param smooth whether the points of a lane that has fewer recordings than the film has frames travel from one recording to
     *     the next, on the sphere along great circles; else every frame shows the recording before
     */
    public record Motion(int frames, double framesPerSecond, double holdSeconds, boolean smooth) {}

    /**
     * Words in the frame.
     *
     * @param language of what is written in the frame
     * @param names what each lane is called, in their order; empty to name them after what they differ in
     */
    public record Captions(Language language, List<String> names) {
        /** Copies the names. */
        public Captions {
            names = List.copyOf(names);
        }
    }

    /** The whole history on a light ground in ten seconds, of one lane. */
    public static final AnimationOptions DEFAULT = new AnimationOptions(
            Steps.ALL,
            new Motion(200, 20, 1.5, true),
            new PixelSize(640, 640),
            SphereTheme.LIGHT,
            new Captions(Language.ENGLISH, List.of()),
            1000,
            SphereViewOptions.HOME);

    /** Pixels of the shortest side of a film. */
    public static final int SMALLEST = 240;
    /** Pixels of the longest side of a film. */
    public static final int LARGEST = 3840;
    /** Frames of the longest film. */
    public static final int MOST_FRAMES = 10_000;
    /** The fewest frames a second. */
    public static final double SLOWEST = 0.1;
    /** The most frames a second. */
    public static final double FASTEST = 60;

    /** Seconds that the last frame stays at most. */
    public static final double LONGEST_HOLD = 30;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException with one sentence if a value is out of its range
     */
    public AnimationOptions {
        require("first step", steps.from().orElse(0), 0, Integer.MAX_VALUE);
        require("last step", steps.to().orElse(Integer.MAX_VALUE), steps.from().orElse(0), Integer.MAX_VALUE);
        require("number of frames", motion.frames(), 1, MOST_FRAMES);
        require("width", size.width(), SMALLEST, LARGEST);
        require("height", size.height(), SMALLEST, LARGEST);
        require("number of points", points, 1, Integer.MAX_VALUE);
        require("frame rate", motion.framesPerSecond(), SLOWEST, FASTEST, "frames a second");
        require("time that the last frame stays", motion.holdSeconds(), 0, LONGEST_HOLD, "seconds");
    }

    private static void require(String what, int value, int low, int high) {
        if (value < low || value > high) {
            String range = high == Integer.MAX_VALUE
                    ? String.format(Locale.ROOT, "at least %,d", low)
                    : String.format(Locale.ROOT, "%,d to %,d", low, high);
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "The %s of an animation must be %s, not %,d.", what, range, value));
        }
    }

    private static void require(String what, double value, double low, double high, String unit) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException("The " + what + " of an animation must be " + plain(low) + " to "
                    + plain(high) + " " + unit + ", not " + plain(value) + ".");
        }
    }

    /** Returns a number without the zeros it does not need. */
    public static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /** Returns the whole history in a picture wide enough for this many lanes beside each other. */
    public static AnimationOptions of(int lanes) {
        return switch (lanes) {
            case 1 -> DEFAULT;
            case 2 -> DEFAULT.withSize(new PixelSize(1120, 640));
            case 3 -> DEFAULT.withSize(new PixelSize(1440, 560));
            default -> DEFAULT.withSize(new PixelSize(1120, 1120));
        };
    }

    /** Returns a film of these steps only. */
    public AnimationOptions withSteps(OptionalInt from, OptionalInt to) {
        return new AnimationOptions(new Steps(from, to), motion, size, theme, captions, points, look);
    }

    /** Returns a film of another speed. */
    public AnimationOptions withTime(int frames, double framesPerSecond, double holdSeconds) {
        return new AnimationOptions(
                steps,
                new Motion(frames, framesPerSecond, holdSeconds, motion.smooth()),
                size,
                theme,
                captions,
                points,
                look);
    }

    public AnimationOptions withSmooth(boolean smooth) {
        return new AnimationOptions(
                steps,
                new Motion(motion.frames(), motion.framesPerSecond(), motion.holdSeconds(), smooth),
                size,
                theme,
                captions,
                points,
                look);
    }

    public AnimationOptions withSize(PixelSize value) {
        return new AnimationOptions(steps, motion, value, theme, captions, points, look);
    }

    public AnimationOptions withTheme(SphereTheme value) {
        return new AnimationOptions(steps, motion, size, value, captions, points, look);
    }

    public AnimationOptions withLanguage(Language language) {
        return new AnimationOptions(steps, motion, size, theme, new Captions(language, captions.names()), points, look);
    }

    public AnimationOptions withPoints(int value) {
        return new AnimationOptions(steps, motion, size, theme, captions, value, look);
    }

    public AnimationOptions withLook(SphereViewOptions value) {
        return new AnimationOptions(steps, motion, size, theme, captions, points, value);
    }

    public AnimationOptions withNames(List<String> names) {
        return new AnimationOptions(steps, motion, size, theme, new Captions(captions.language(), names), points, look);
    }
}
