package org.tripletlab.loss;

import java.util.Arrays;

/**
 * {@code nt-xent}: supervised contrastive loss over the whole batch (Khosla et al. 2020, "Supervised contrastive
 * learning", equation 2), which with one positive per anchor is NT-Xent (Chen et al. 2020, "SimCLR", equation 1).
 *
 * <p>For each anchor {@code −1/|P| Σ_p log( e^{s_ap/τ} / Σ_{x≠a} e^{s_ax/τ} )}, s the cosine; the mean over all anchors
 * that have a positive.
 *
 * <p>When to use it: with large batches, instead of mining: the softmax weighs the negatives by itself. On the sphere:
 * a temperature too low weights only the hardest negatives and tears clusters apart; one too high weights all alike and
 * leaves neighbouring clusters touching.
 */
public final class NtXentLoss implements EmbeddingLoss {
    private final double temperature;

    /** Creates the loss with τ above 0. */
    public NtXentLoss(double temperature) {
        this.temperature = temperature;
    }

    @Override
    public TupleKind tuples() {
        return TupleKind.NONE;
    }

    @Override
    public LossValue evaluate(LossInput input) {
        int count = input.batchSize();
        int size = input.embeddingSize();
        double[] unit = input.unit();
        int[] labels = input.labels();
        double[] slopes = new double[count * count];
        double sum = 0;
        int anchors = 0;
        for (int a = 0; a < count; a++) {
            int positives = 0;
            double largest = Double.NEGATIVE_INFINITY;
            for (int x = 0; x < count; x++) {
                double cosine = 0;
                for (int k = 0; k < size; k++) {
                    cosine += unit[a * size + k] * unit[x * size + k];
                }
                slopes[a * count + x] = cosine / temperature;
                if (x != a) {
                    largest = Math.max(largest, slopes[a * count + x]);
                    positives += labels[x] == labels[a] ? 1 : 0;
                }
            }
            sum += positives == 0 ? 0 : anchor(slopes, a, labels, positives, largest);
            anchors += positives == 0 ? 0 : 1;
            if (positives == 0) {
                Arrays.fill(slopes, a * count, (a + 1) * count, 0);
            }
        }
        double factor = anchors == 0 ? 0 : 1.0 / anchors;
        double[] gradient = new double[unit.length];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < i; j++) {
                double slope = (slopes[i * count + j] + slopes[j * count + i]) * factor / temperature;
                for (int k = 0; k < size; k++) {
                    gradient[i * size + k] += slope * unit[j * size + k];
                    gradient[j * size + k] += slope * unit[i * size + k];
                }
            }
        }
        return new LossValue(sum * factor, gradient, sum > 0 ? anchors : 0, anchors);
    }

    /** Returns the loss of one anchor and replaces its row of similarities by their derivatives. */
    private static double anchor(double[] rows, int a, int[] labels, int positives, double largest) {
        int count = labels.length;
        double all = 0;
        double mean = 0;
        for (int x = 0; x < count; x++) {
            if (x != a) {
                all += Math.exp(rows[a * count + x] - largest);
                mean += labels[x] == labels[a] ? rows[a * count + x] / positives : 0;
            }
        }
        for (int x = 0; x < count; x++) {
            double share = Math.exp(rows[a * count + x] - largest) / all;
            double wanted = labels[x] == labels[a] ? 1.0 / positives : 0;
            rows[a * count + x] = x == a ? 0 : share - wanted;
        }
        return largest + Math.log(all) - mean;
    }

    /** At one point all other images are equally likely: {@code ln(B − 1)}. */
    @Override
    public double collapseFloor(int tupleCount) {
        return tupleCount < 2 ? Double.NaN : Math.log(tupleCount - 1.0);
    }
}
