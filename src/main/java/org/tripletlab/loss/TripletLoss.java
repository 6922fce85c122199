package org.tripletlab.loss;

import org.tripletlab.batch.Triplets;
import org.tripletlab.math.PairwiseDistances;

/**
 * {@code triplet}: requires an anchor to be nearer to its positive than to its negative, by a margin.
 *
 * <p>{@code max(d_ap − d_an + margin, 0)} (Schroff et al. 2015, "FaceNet", equation 3) or the soft margin {@code ln(1 +
 * exp(d_ap − d_an))} (Hermans et al. 2017, section 2), in squared or plain distance. A triplet is active if its loss is
 * above 0; with the soft margin each one is.
 *
 * <p>When to use it: to separate classes by distance, also classes never seen in training. On the sphere: with a margin
 * too small the clusters touch; with one too large no triplet can keep it, and the classes smear. The mined triplets
 * decide between separation and collapse.
 *
 * <p>At distance 0 the plain distance has no direction; its gradient there is taken as 0. No triplet: value 0, gradient
 * 0.
 */
public final class TripletLoss implements EmbeddingLoss {
    private final TripletLossOptions options;

    /** Creates the loss with these options. */
    public TripletLoss(TripletLossOptions options) {
        this.options = options;
    }

    @Override
    public TupleKind tuples() {
        return TupleKind.TRIPLETS;
    }

    @Override
    public LossValue evaluate(LossInput input) {
        int batchSize = input.batchSize();
        double[] gradient = new double[input.unit().length];
        TripletTerm term = new TripletTerm(options);
        // With more triplets than pairs it is cheaper to accumulate the weights of pairs first and then to process each
        // pair once.
        if (input.triplets().count() > (long) batchSize * batchSize) {
            addOverPairs(input, term, gradient);
        } else {
            addOverTriplets(input, term, gradient);
        }
        int tupleCount = input.triplets().count();
        double factor = options.reduction().factor(term.activeCount(), tupleCount);
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] *= factor;
        }
        return new LossValue(term.sum() * factor, gradient, term.activeCount(), tupleCount);
    }

    @Override
    public double[] tupleLosses(LossInput input) {
        boolean squared = options.distance() == TripletDistance.SQUARED;
        TripletTerm term = new TripletTerm(options);
        Triplets triplets = input.triplets();
        return TupleSample.losses(triplets.count(), t -> {
            double toPositive = squaredDistance(input, triplets.anchors()[t], triplets.positives()[t]);
            double toNegative = squaredDistance(input, triplets.anchors()[t], triplets.negatives()[t]);
            return term.loss(squared ? toPositive - toNegative : Math.sqrt(toPositive) - Math.sqrt(toNegative));
        });
    }

    private static double squaredDistance(LossInput input, int first, int second) {
        int size = input.embeddingSize();
        double sum = 0;
        for (int k = 0; k < size; k++) {
            double difference = input.unit()[first * size + k] - input.unit()[second * size + k];
            sum += difference * difference;
        }
        return sum;
    }

    @Override
    public double collapseFloor(int tupleCount) {
        double each = options.form() == TripletForm.HINGE ? options.margin() : Math.log(2);
        return options.reduction() == Reduction.SUM ? tupleCount * each : each;
    }

    private void addOverTriplets(LossInput input, TripletTerm term, double[] gradient) {
        boolean squared = options.distance() == TripletDistance.SQUARED;
        double[] unit = input.unit();
        int size = input.embeddingSize();
        int[] anchors = input.triplets().anchors();
        int[] positives = input.triplets().positives();
        int[] negatives = input.triplets().negatives();
        for (int t = 0; t < anchors.length; t++) {
            int a = anchors[t] * size;
            int p = positives[t] * size;
            int n = negatives[t] * size;
            double toPositive = 0;
            double toNegative = 0;
            for (int k = 0; k < size; k++) {
                double x = unit[a + k];
                double u = x - unit[p + k];
                double v = x - unit[n + k];
                toPositive += u * u;
                toNegative += v * v;
            }
            if (!squared) {
                toPositive = Math.sqrt(toPositive);
                toNegative = Math.sqrt(toNegative);
            }
            double slope = term.add(toPositive - toNegative);
            if (slope == 0) {
                continue;
            }
            double factor = squared ? 2 * slope : perDistance(slope, toPositive);
            double push = squared ? 2 * slope : perDistance(slope, toNegative);
            for (int k = 0; k < size; k++) {
                double x = unit[a + k];
                double u = factor * (x - unit[p + k]);
                double v = push * (x - unit[n + k]);
                gradient[a + k] += u - v;
                gradient[p + k] -= u;
                gradient[n + k] += v;
            }
        }
    }

    private void addOverPairs(LossInput input, TripletTerm term, double[] gradient) {
        boolean squared = options.distance() == TripletDistance.SQUARED;
        int batchSize = input.batchSize();
        double[] distances = new double[batchSize * batchSize];
        PairwiseDistances.squared(input.unit(), input.embeddingSize(), distances);
        if (!squared) {
            PairwiseDistances.squareRoots(distances);
        }
        double[] slopes = pairSlopes(input.triplets(), distances, batchSize, term);
        int size = input.embeddingSize();
        double[] unit = input.unit();
        for (int i = 0; i < batchSize; i++) {
            for (int j = i + 1; j < batchSize; j++) {
                double slope = slopes[i * batchSize + j] + slopes[j * batchSize + i];
                if (slope == 0) {
                    continue;
                }
                double factor = squared ? 2 * slope : perDistance(slope, distances[i * batchSize + j]);
                for (int k = 0; k < size; k++) {
                    double u = factor * (unit[i * size + k] - unit[j * size + k]);
                    gradient[i * size + k] += u;
                    gradient[j * size + k] -= u;
                }
            }
        }
    }

    /** Returns the derivative of the summed loss with respect to each distance, at {@code anchor·B + other}. */
    private static double[] pairSlopes(Triplets triplets, double[] distances, int batchSize, TripletTerm term) {
        double[] slopes = new double[distances.length];
        int[] anchors = triplets.anchors();
        int[] positives = triplets.positives();
        int[] negatives = triplets.negatives();
        for (int t = 0; t < anchors.length; t++) {
            int start = anchors[t] * batchSize;
            int toPositive = start + positives[t];
            int toNegative = start + negatives[t];
            double slope = term.add(distances[toPositive] - distances[toNegative]);
            slopes[toPositive] += slope;
            slopes[toNegative] -= slope;
        }
        return slopes;
    }

    private static double perDistance(double slope, double distance) {
        return distance == 0 ? 0 : slope / distance;
    }
}
