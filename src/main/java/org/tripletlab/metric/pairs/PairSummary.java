package org.tripletlab.metric.pairs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;
import org.tripletlab.math.Percentile;
import org.tripletlab.math.PercentileBand;
import org.tripletlab.metric.geometry.SphereAngle;

/**
 * Statistics of the pair distances, computed in one pass.
 *
 * @param equalError rate and threshold at which both kinds of error are equally frequent
 * @param angles percentiles of the angles
 * @param squared extremes of the squared distances
 * @param distances percentiles of the Euclidean distances
 */
record PairSummary(EqualError equalError, Angles angles, Squared squared, Distances distances) {
    /**
     * Equal error.
     *
     * @param rate see {@link EqualErrorRate}; NaN without genuine or without impostor pairs
     * @param angleDegrees angle threshold at this rate; NaN where that is undefined
     */
    record EqualError(double rate, double angleDegrees) {}

    /**
     * Percentiles of the angles in degrees.
     *
     * @param p95 95th percentile of all angles; NaN without pairs
     * @param max largest angle; NaN without pairs
     * @param genuineP95 95th percentile of the same-class angles; NaN without such pairs
     * @param impostorP5 5th percentile of the different-class angles; NaN without such pairs
     */
    record Angles(double p95, double max, double genuineP95, double impostorP5) {}

    /**
     * Extremes of the squared distances.
     *
     * @param genuineMax largest same-class distance; NaN without such pairs
     * @param impostorMin smallest different-class distance; NaN without such pairs
     */
    record Squared(double genuineMax, double impostorMin) {}

    /**
     * Percentiles of the Euclidean distances.
     *
     * @param all of all pairs
     * @param genuine of the same-class pairs
     * @param impostor of the different-class pairs
     */
    record Distances(PercentileBand all, PercentileBand genuine, PercentileBand impostor) {}

    private static final double[] BAND = {0, 5, 50, 95, 100};

    static PairSummary of(PairDistances distances) {
        int genuine = distances.genuineCount();
        int impostor = distances.impostorCount();
        Questions questions = new Questions();
        int anyP95 = questions.askPercentile(distances.count(), 95, PairRank::any);
        int anyMax = questions.askPercentile(distances.count(), 100, PairRank::any);
        int genuineP95 = questions.askPercentile(genuine, 95, PairRank::genuine);
        int genuineMax = questions.askPercentile(genuine, 100, PairRank::genuine);
        int impostorP5 = questions.askPercentile(impostor, 5, PairRank::impostor);
        int impostorMin = questions.askPercentile(impostor, 0, PairRank::impostor);
        boolean bothKinds = genuine > 0 && impostor > 0;
        int crossing = bothKinds ? questions.ask(EqualErrorRate.crossing(genuine, impostor)) : -1;

        int[] any = questions.askBand(distances.count(), PairRank::any);
        int[] same = questions.askBand(genuine, PairRank::genuine);
        int[] different = questions.askBand(impostor, PairRank::impostor);

        PairRank.Found[] found = distances.find(questions.ranks.toArray(PairRank[]::new));
        return new PairSummary(
                new EqualError(
                        bothKinds ? EqualErrorRate.at(found[crossing], genuine, impostor) : Double.NaN,
                        bothKinds
                                ? SphereAngle.degreesOfSquaredDistance(found[crossing].squaredDistance())
                                : Double.NaN),
                new Angles(
                        degrees(found, anyP95, distances.count(), 95),
                        degrees(found, anyMax, distances.count(), 100),
                        degrees(found, genuineP95, genuine, 95),
                        degrees(found, impostorP5, impostor, 5)),
                new Squared(
                        genuine > 0 ? found[genuineMax].squaredDistance() : Double.NaN,
                        impostor > 0 ? found[impostorMin].squaredDistance() : Double.NaN),
                new Distances(
                        band(found, any, distances.count()),
                        band(found, same, genuine),
                        band(found, different, impostor)));
    }

    private static double degrees(PairRank.Found[] found, int question, int count, double percent) {
        if (count == 0) {
            return Double.NaN;
        }
        return Percentile.position(count, percent)
                .between(
                        SphereAngle.degreesOfSquaredDistance(found[question].squaredDistance()),
                        SphereAngle.degreesOfSquaredDistance(found[question + 1].squaredDistance()));
    }

    private static PercentileBand band(PairRank.Found[] found, int[] questions, int count) {
        if (count == 0) {
            return PercentileBand.UNDEFINED;
        }
        double[] values = new double[BAND.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = Percentile.position(count, BAND[i])
                    .between(
                            Math.sqrt(found[questions[i]].squaredDistance()),
                            Math.sqrt(found[questions[i] + 1].squaredDistance()));
        }
        return new PercentileBand(values[0], values[1], values[2], values[3], values[4]);
    }

    /** Rank queries collected so far; each is identified by its index. */
    private static final class Questions {
        private final List<PairRank> ranks = new ArrayList<>();

        int ask(PairRank rank) {
            ranks.add(rank);
            return ranks.size() - 1;
        }

        /** Adds queries for the two neighbours of a percentile, next to each other; adds none if there are no pairs. */
        int askPercentile(int count, double percent, LongFunction<PairRank> rank) {
            if (count == 0) {
                return -1;
            }
            Percentile.Position position = Percentile.position(count, percent);
            int place = ask(rank.apply(position.lower()));
            ask(rank.apply(position.upper()));
            return place;
        }

        int[] askBand(int count, LongFunction<PairRank> rank) {
            return Arrays.stream(BAND)
                    .mapToInt(percent -> askPercentile(count, percent, rank))
                    .toArray();
        }
    }
}
