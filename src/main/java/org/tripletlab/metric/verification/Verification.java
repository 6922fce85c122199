package org.tripletlab.metric.verification;

import java.util.Arrays;
import org.tripletlab.math.RandomStream;
import org.tripletlab.metric.catalogue.MetricValues;
import org.tripletlab.metric.catalogue.Metrics;
import org.tripletlab.metric.pairs.PairTable;

/**
 * Verification metrics over all pairs of vectors: a pair is accepted as the same class if its distance is at most a
 * threshold.
 *
 * <p>When to use it: for classes that were never seen in training. A well separated embedding gives rates near 0 and a
 * large d′; in a collapsed one the two distance distributions coincide and cannot be separated. Rates near 0 do not
 * prove that the classes fill the sphere: two close points are separated as well as two poles, by a threshold that fits
 * only this embedding. {@link VerificationCurve} gives the error rates of all other thresholds.
 *
 * @param equalErrorRate rate at which false matches and false non-matches are equally frequent; ↓
 * @param threshold distance threshold at the equal error rate
 * @param areaUnderCurve probability that a genuine pair is nearer than an impostor pair, ties half; ↑, 0.5 for chance
 * @param missed false non-match rates at low false match rates; ↓
 * @param dPrime difference of the mean distances over the root of the mean of their variances; ↑. NaN where the
 *     variances are 0
 * @param folds accuracy with thresholds of other pairs; ↑
 */
public record Verification(
        double equalErrorRate, double threshold, double areaUnderCurve, Missed missed, double dPrime, Folds folds) {
    /**
     * False non-match rates, 0 to 1.
     *
     * @param atOnePercent rate where the false match rate is at most 1 %
     * @param atOnePerMille rate where the false match rate is at most 0.1 %
     */
    public record Missed(double atOnePercent, double atOnePerMille) {}

    /**
     * Accuracy in ten folds with as many impostor as genuine pairs, each classified with the best threshold of the others.
     *
     * @param accuracy mean of the folds, 0 to 1; NaN with fewer than ten pairs of a kind
     * @param deviation standard deviation of the accuracy over the folds
     */
    public record Folds(double accuracy, double deviation) {}

    private static final int FOLDS = 10;

    /** Relative difference below which two distances differ only by rounding. */
    private static final double NOISE = 1e-12;

    private static final Verification UNDEFINED = new Verification(
            Double.NaN,
            Double.NaN,
            Double.NaN,
            new Missed(Double.NaN, Double.NaN),
            Double.NaN,
            new Folds(Double.NaN, Double.NaN));

    /**
     * Measures all pairs of some vectors, of unit length or not.
     *
     * @param vectors N × size numbers, row-major, all finite
     * @param size numbers of a vector
     * @param labels class of each vector
     * @return all NaN without genuine or without impostor pairs
     */
    public static Verification of(double[] vectors, int size, int[] labels) {
        return of(PairTable.of(vectors, size, labels));
    }

    /** Measures pairs; all NaN without genuine or without impostor ones. */
    public static Verification of(PairTable pairs) {
        double[] genuine = pairs.genuine();
        double[] impostor = pairs.impostor();
        if (genuine.length == 0 || impostor.length == 0) {
            return UNDEFINED;
        }
        OperatingPoints points = new OperatingPoints(pairs);
        double[] folds = folds(genuine, impostor);
        double mean = Arrays.stream(folds).average().orElse(Double.NaN);
        double variance = Arrays.stream(folds).map(x -> (x - mean) * (x - mean)).sum() / (folds.length - 1);
        double meanGenuine = Arrays.stream(genuine).average().orElseThrow();
        double meanImpostor = Arrays.stream(impostor).average().orElseThrow();
        double spread = Math.sqrt((variance(genuine, meanGenuine) + variance(impostor, meanImpostor)) / 2);
        return new Verification(
                points.equalErrorRate(),
                points.crossing().threshold(),
                area(genuine, impostor),
                new Missed(missed(genuine, impostor, 100), missed(genuine, impostor, 1000)),
                spread > NOISE * Math.max(meanGenuine, meanImpostor)
                        ? (meanImpostor - meanGenuine) / spread
                        : Double.NaN,
                new Folds(mean, Math.sqrt(variance)));
    }

    private static double area(double[] genuine, double[] impostor) {
        double nearer = 0;
        int below = 0;
        int upTo = 0;
        for (double distance : impostor) {
            while (below < genuine.length && genuine[below] < distance) {
                below++;
            }
            while (upTo < genuine.length && genuine[upTo] <= distance) {
                upTo++;
            }
            nearer += (below + upTo) / 2.0;
        }
        return nearer / ((double) genuine.length * impostor.length);
    }

    /** Returns the share of genuine pairs rejected where at most one impostor pair in {@code many} is accepted. */
    private static double missed(double[] genuine, double[] impostor, int many) {
        double tooFar = impostor[impostor.length / many];
        int accepted = 0;
        while (accepted < genuine.length && genuine[accepted] < tooFar) {
            accepted++;
        }
        return (double) (genuine.length - accepted) / genuine.length;
    }

    private static double[] folds(double[] genuine, double[] impostor) {
        int each = Math.min(genuine.length, impostor.length);
        int[] chosenGenuine = RandomStream.of(0, "folds/genuine").nextDistinct(genuine.length, each);
        int[] chosenImpostor = RandomStream.of(0, "folds/impostor").nextDistinct(impostor.length, each);
        double[] accuracies = new double[FOLDS];
        for (int fold = 0; fold < FOLDS; fold++) {
            double[] trainGenuine = part(genuine, chosenGenuine, fold, false);
            double[] trainImpostor = part(impostor, chosenImpostor, fold, false);
            double threshold = best(trainGenuine, trainImpostor);
            double[] testGenuine = part(genuine, chosenGenuine, fold, true);
            double[] testImpostor = part(impostor, chosenImpostor, fold, true);
            long right = Arrays.stream(testGenuine).filter(d -> d <= threshold).count()
                    + Arrays.stream(testImpostor).filter(d -> d > threshold).count();
            accuracies[fold] = (double) right / (testGenuine.length + testImpostor.length);
        }
        return accuracies;
    }

    private static double[] part(double[] distances, int[] chosen, int fold, boolean inside) {
        double[] part = new double[chosen.length];
        int count = 0;
        for (int i = 0; i < chosen.length; i++) {
            if (i % FOLDS == fold == inside) {
                part[count++] = distances[chosen[i]];
            }
        }
        double[] sorted = Arrays.copyOf(part, count);
        Arrays.sort(sorted);
        return sorted;
    }

    /** Returns the genuine distance that, as a threshold, has the highest accuracy; of equals the smallest. */
    private static double best(double[] genuine, double[] impostor) {
        double threshold = Double.NEGATIVE_INFINITY;
        long most = impostor.length;
        int accepted = 0;
        for (int i = 0; i < genuine.length; i++) {
            while (accepted < impostor.length && impostor[accepted] <= genuine[i]) {
                accepted++;
            }
            long right = i + 1L + impostor.length - accepted;
            if (right > most) {
                most = right;
                threshold = genuine[i];
            }
        }
        return threshold;
    }

    private static double variance(double[] values, double mean) {
        return Arrays.stream(values).map(x -> (x - mean) * (x - mean)).average().orElse(0);
    }

    /** Returns its scalar values by metric. */
    public MetricValues values() {
        return MetricValues.builder()
                .with(Metrics.AREA_UNDER_CURVE, areaUnderCurve)
                .with(Metrics.FALSE_NON_MATCH_RATE_AT_1_PERCENT, missed.atOnePercent())
                .with(Metrics.FALSE_NON_MATCH_RATE_AT_01_PERCENT, missed.atOnePerMille())
                .with(Metrics.D_PRIME, dPrime)
                .with(Metrics.TEN_FOLD_ACCURACY, folds.accuracy())
                .with(Metrics.TEN_FOLD_DEVIATION, folds.deviation())
                .with(Metrics.EQUAL_ERROR_THRESHOLD, threshold)
                .build();
    }
}
