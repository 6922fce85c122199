package org.tripletlab.experiment;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A window of negatives by their rank in distance, in percent: 0 is the nearest negative of an anchor, 100 the
 * farthest. It may move during its stage, for instance from easy to hard: a curriculum without sudden changes.
 *
 * <p>Written {@code ranks[80-100]}, or {@code ranks[80-100..0-20]} for one that moves evenly from the first window to
 * the second.
 *
 * @param fromLow nearest rank at the start of the stage, in [0, 100)
 * @param fromHigh farthest rank at the start of the stage, above {@code fromLow}
 * @param toLow nearest rank at the end
 * @param toHigh farthest rank at the end
 */
public record RankWindow(double fromLow, double fromHigh, double toLow, double toHigh) {
    private static final double FARTHEST = 100;

    private static final String NUMBER = "([0-9]{1,3}(?:\\.[0-9]{1,3})?)";
    private static final String WINDOW = NUMBER + "-" + NUMBER;
    private static final Pattern PATTERN = Pattern.compile("ranks\\[" + WINDOW + "(?:\\.\\." + WINDOW + ")?\\]");

    private static final Pattern ONE = Pattern.compile(NUMBER);

    /**
     * Checks the ranks.
     *
     * @throws IllegalArgumentException if the nearest is not below the farthest, or one is outside 0 to 100
     */
    public RankWindow {
        if (!isSound(fromLow, fromHigh) || !isSound(toLow, toHigh)) {
            throw new IllegalArgumentException(
                    "A window of ranks goes from a nearer to a farther one within 0 to 100, not " + fromLow + "-"
                            + fromHigh + " to " + toLow + "-" + toHigh + ".");
        }
    }

    /** Parses one rank in percent; empty if the text is not a number from 0 to 100 with at most three decimals. */
    public static OptionalDouble rank(String text) {
        String plain = text.strip();
        double rank = ONE.matcher(plain).matches() ? Double.parseDouble(plain) : Double.NaN;
        return rank <= FARTHEST ? OptionalDouble.of(rank) : OptionalDouble.empty();
    }

    /** Parses a window; empty if the text is not one. */
    public static Optional<RankWindow> parse(String text) {
        Matcher matcher = PATTERN.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        double low = Double.parseDouble(matcher.group(1));
        double high = Double.parseDouble(matcher.group(2));
        boolean moves = matcher.group(3) != null;
        double toLow = moves ? Double.parseDouble(matcher.group(3)) : low;
        double toHigh = moves ? Double.parseDouble(matcher.group(4)) : high;
        return isSound(low, high) && isSound(toLow, toHigh)
                ? Optional.of(new RankWindow(low, high, toLow, toHigh))
                : Optional.empty();
    }

    /** Returns the nearest rank as a share in [0, 1), after this share of the stage. */
    public double low(double progress) {
        return (fromLow + (toLow - fromLow) * progress) / 100;
    }

    /** Returns the farthest rank as a share in (0, 1], after this share of the stage. */
    public double high(double progress) {
        // Rounding must not move it beyond the farthest.
        return Math.min(1, (fromHigh + (toHigh - fromHigh) * progress) / 100);
    }

    /** Tells whether the window moves. */
    public boolean moves() {
        return fromLow != toLow || fromHigh != toHigh;
    }

    private static boolean isSound(double low, double high) {
        return low >= 0 && low < high && high <= FARTHEST;
    }

    @Override
    public String toString() {
        String start = "ranks[" + plain(fromLow) + "-" + plain(fromHigh);
        return start + (moves() ? ".." + plain(toLow) + "-" + plain(toHigh) : "") + "]";
    }

    /** Returns a rank as text. */
    public static String plain(double rank) {
        return BigDecimal.valueOf(rank).stripTrailingZeros().toPlainString();
    }
}
