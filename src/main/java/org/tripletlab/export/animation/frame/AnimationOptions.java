package org.tripletlab.export.animation.frame;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.tripletlab.export.sphere.SphereViewOptions;
import org.tripletlab.render.style.SphereTheme;
import org.tripletlab.text.Language;

/**
 * Options of an animation of a recorded run.
 *
 * @param fromStep the first step; the first recorded one if empty
 * @param toStep the last step; the last recorded one if empty
 * @param frames how many frames are drawn, evenly over the steps, 1 to 10,000
 * @param framesPerSecond how many of them are shown in a second, 0.1 to 60
 * @param holdSeconds how much longer the last one stays, 0 to 30, before a film that repeats itself begins again
 * @param smooth whether the points of a lane that has fewer recordings than the film has frames travel from one recording to
 *     the next, on the sphere along great circles; else every frame shows the recording before
 * @param width of the whole picture in pixels, 240 to 3,840
 * @param height of the whole picture in pixels, 240 to 3,840
 * @param theme the colours
 * @param language of what is written in the frame
 * @param points the most points that are drawn of a lane, at least 1; of more, evenly spaced ones
 * @param look how every sphere is looked at; classes it hides are left out of the legend, too
 * @param names what each lane is called, in their order; empty to name them after what they differ in
 */
public record AnimationOptions(
        OptionalInt fromStep,
        OptionalInt toStep,
        int frames,
        double framesPerSecond,
        double holdSeconds,
        boolean smooth,
        int width,
        int height,
        SphereTheme theme,
        Language language,
        int points,
        SphereViewOptions look,
        List<String> names) {
    /** The whole history on a light ground in ten seconds, of one lane. */
    public static final AnimationOptions DEFAULT = new AnimationOptions(
            OptionalInt.empty(),
            OptionalInt.empty(),
            200,
            20,
            1.5,
            true,
            640,
            640,
            SphereTheme.LIGHT,
            Language.ENGLISH,
            1000,
            SphereViewOptions.HOME,
            List.of());

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
     * Copies the names.
     *
     * @throws IllegalArgumentException with one sentence if a value is out of its range
     */
    public AnimationOptions {
        names = List.copyOf(names);
        require("first step", fromStep.orElse(0), 0, Integer.MAX_VALUE);
        require("last step", toStep.orElse(Integer.MAX_VALUE), fromStep.orElse(0), Integer.MAX_VALUE);
        require("number of frames", frames, 1, MOST_FRAMES);
        require("width", width, SMALLEST, LARGEST);
        require("height", height, SMALLEST, LARGEST);
        require("number of points", points, 1, Integer.MAX_VALUE);
        require("frame rate", framesPerSecond, SLOWEST, FASTEST, "frames a second");
        require("time that the last frame stays", holdSeconds, 0, LONGEST_HOLD, "seconds");
    }

    private static void require(String what, int value, int low, int high) {
        if (value < low || value > high) {
            String range = high == Integer.MAX_VALUE
                    ? String.format(Locale.ROOT, "at least %,d", low)
                    : String.format(Locale.ROOT, "%,d to %,d", low, high);
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "The %s of a film must be %s, not %,d.", what, range, value));
        }
    }

    private static void require(String what, double value, double low, double high, String unit) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException("The " + what + " of a film must be " + plain(low) + " to " + plain(high)
                    + " " + unit + ", not " + plain(value) + ".");
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
            case 2 -> DEFAULT.withSize(1120, 640);
            case 3 -> DEFAULT.withSize(1440, 560);
            default -> DEFAULT.withSize(1120, 1120);
        };
    }

    /** Returns a film of these steps only. */
    public AnimationOptions withSteps(OptionalInt from, OptionalInt to) {
        return changed(draft -> {
            draft.fromStep = from;
            draft.toStep = to;
        });
    }

    /** Returns a film of another speed. */
    public AnimationOptions withTime(int newFrames, double newFramesPerSecond, double newHoldSeconds) {
        return changed(draft -> {
            draft.frames = newFrames;
            draft.framesPerSecond = newFramesPerSecond;
            draft.holdSeconds = newHoldSeconds;
        });
    }

    public AnimationOptions withSmooth(boolean value) {
        return changed(draft -> draft.smooth = value);
    }

    public AnimationOptions withSize(int newWidth, int newHeight) {
        return changed(draft -> {
            draft.width = newWidth;
            draft.height = newHeight;
        });
    }

    public AnimationOptions withTheme(SphereTheme value) {
        return changed(draft -> draft.theme = value);
    }

    public AnimationOptions withLanguage(Language value) {
        return changed(draft -> draft.language = value);
    }

    public AnimationOptions withPoints(int value) {
        return changed(draft -> draft.points = value);
    }

    public AnimationOptions withLook(SphereViewOptions value) {
        return changed(draft -> draft.look = value);
    }

    public AnimationOptions withNames(List<String> value) {
        return changed(draft -> draft.names = value);
    }

    private AnimationOptions changed(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.options();
    }

    /** The same values on their way to other ones, so that what is not changed need not be named. */
    private static final class Draft {
        private OptionalInt fromStep;
        private OptionalInt toStep;
        private int frames;
        private double framesPerSecond;
        private double holdSeconds;
        private boolean smooth;
        private int width;
        private int height;
        private SphereTheme theme;
        private Language language;
        private int points;
        private SphereViewOptions look;
        private List<String> names;

        Draft(AnimationOptions from) {
            fromStep = from.fromStep;
            toStep = from.toStep;
            frames = from.frames;
            framesPerSecond = from.framesPerSecond;
            holdSeconds = from.holdSeconds;
            smooth = from.smooth;
            width = from.width;
            height = from.height;
            theme = from.theme;
            language = from.language;
            points = from.points;
            look = from.look;
            names = from.names;
        }

        AnimationOptions options() {
            return new AnimationOptions(
                    fromStep,
                    toStep,
                    frames,
                    framesPerSecond,
                    holdSeconds,
                    smooth,
                    width,
                    height,
                    theme,
                    language,
                    points,
                    look,
                    names);
        }
    }
}
