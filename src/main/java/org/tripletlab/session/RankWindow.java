package org.tripletlab.session;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A window of negatives by their rank in distance, in percent: 0 is the nearest negative of an anchor, 100 the farthest.
 * It may move while its stage lasts, from easy to hard say: a curriculum without sudden changes.
 *
 * <p>Written {@code ranks[80-100]}, or {@code ranks[80-100..0-20]} for one that moves evenly from the first window to the
 * second.
 *
 * @param fromLow nearest rank at the start of the stage, in [0, 100)
 * @param fromHigh farthest rank at the start of the stage, above {@code fromLow}
 * @param toLow nearest rank at the end
 * @param toHigh farthest rank at the end
 */
public record RankWindow(double fromLow, double fromHigh, double toLow, double toHigh) {
    private static final String NUMBER = "([0-9]{1,3}(?:\\.[0-9]{1,3})?)";
    private static final String WINDOW = NUMBER + "-" + NUMBER;
    private static final Pattern PATTERN = Pattern.compile("ranks\\[" + WINDOW + "(?:\\.\\." + WINDOW + ")?\\]");

    /** Reads a window; empty if the text is none. */
    public static Optional<RankWindow> parse(String text) {
        Matcher matcher = PATTERN.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        double low = Double.parseDouble(matcher.group(1));
        double high = Double.parseDouble(matcher.group(2));
        boolean moves = matcher.group(3) != null;
        RankWindow window = new RankWindow(
                low,
                high,
                moves ? Double.parseDouble(matcher.group(3)) : low,
                moves ? Double.parseDouble(matcher.group(4)) : high);
        return window.isSound() ? Optional.of(window) : Optional.empty();
    }

    /** Returns the nearest rank as a share in [0, 1), after this share of the stage. */
    double low(double progress) {
        return (fromLow + (toLow - fromLow) * progress) / 100;
    }

    /** Returns the farthest rank as a share in (0, 1], after this share of the stage. */
    double high(double progress) {
        // Rounding must not carry it beyond the farthest.
        return Math.min(1, (fromHigh + (toHigh - fromHigh) * progress) / 100);
    }

    /** Tells whether the window moves. */
    boolean moves() {
        return fromLow != toLow || fromHigh != toHigh;
    }

    private boolean isSound() {
        return fromLow < fromHigh && fromHigh <= 100 && toLow < toHigh && toHigh <= 100;
    }

    @Override
    public String toString() {
        String start = "ranks[" + plain(fromLow) + "-" + plain(fromHigh);
        return start + (moves() ? ".." + plain(toLow) + "-" + plain(toHigh) : "") + "]";
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
