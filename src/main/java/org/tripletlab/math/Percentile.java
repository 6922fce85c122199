package org.tripletlab.math;

/**
 * The project's one definition of a percentile: the p-th percentile of n ascending numbers is at position p/100·(n −
 * 1), counted from 0, with linear interpolation between its two neighbours (Hyndman and Fan, "Sample quantiles in
 * statistical packages", 1996, type 7; the default of NumPy and R).
 *
 * <p>The 0th percentile is the smallest number and the 100th the largest; of one number every percentile is that
 * number.
 */
public final class Percentile {
    private Percentile() {}

    /**
     * Returns a percentile.
     *
     * @param ascending the numbers in ascending order
     * @param percent which percentile, in [0, 100]
     * @return NaN if there are no numbers
     */
    public static double of(double[] ascending, double percent) {
        if (ascending.length == 0) {
            return Double.NaN;
        }
        Position position = position(ascending.length, percent);
        return position.between(ascending[Math.toIntExact(position.lower)], ascending[Math.toIntExact(position.upper)]);
    }

    /** Finds the position of a percentile among {@code count} ≥ 1 numbers. */
    public static Position position(long count, double percent) {
        if (!(percent >= 0 && percent <= 100)) {
            throw new IllegalArgumentException("A percentile is between 0 and 100, not " + percent + ".");
        }
        double exact = percent / 100 * (count - 1);
        long lower = Math.min((long) exact, count - 1);
        return new Position(lower, Math.min(lower + 1, count - 1), exact - lower);
    }

    /**
     * The two order statistics a percentile lies between.
     *
     * @param lower rank from 0 of the neighbour below
     * @param upper rank from 0 of the neighbour above
     * @param fraction how far from the lower to the upper, in [0, 1)
     */
    public record Position(long lower, long upper, double fraction) {
        /** Returns the percentile from the two numbers that it lies between. */
        public double between(double lowerValue, double upperValue) {
            return lowerValue + fraction * (upperValue - lowerValue);
        }
    }
}
