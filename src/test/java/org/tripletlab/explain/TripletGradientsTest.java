package org.tripletlab.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripletlab.Slow;
import org.tripletlab.batch.Triplets;
import org.tripletlab.dataset.DatasetCache;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.math.RandomStream;
import org.tripletlab.math.UnitLength;
import org.tripletlab.metric.statistics.GradientBalance;
import org.tripletlab.training.CompletedStep;
import org.tripletlab.training.TrainingSession;

/** The pulls are minus the gradient of the loss along the sphere, found here by nudging the embeddings. */
@Slow
class TripletGradientsTest {
    private static final double NUDGE = 1e-6;
    private static final Triplets ONE = new Triplets(new int[] {0}, new int[] {1}, new int[] {2});

    @ParameterizedTest
    @CsvSource({
        "2,squared,hinge",
        "3,squared,hinge",
        "64,squared,hinge",
        "2,euclidean,hinge",
        "3,euclidean,hinge",
        "64,euclidean,hinge",
        "2,squared,soft-margin",
        "3,squared,soft-margin",
        "64,squared,soft-margin",
        "2,euclidean,soft-margin",
        "3,euclidean,soft-margin",
        "64,euclidean,soft-margin"
    })
    void pointsAgainstTheGradientOfTheLoss(int size, String distance, String form) {
        ExperimentSpec spec = ExperimentSpec.DEFAULT
                .with(Parameters.EMBEDDING_SIZE, size)
                .with(Parameters.DISTANCE, distance)
                .with(Parameters.FORM, form);
        RandomStream random = RandomStream.of(size, distance + form);
        int compared = 0;
        for (int i = 0; i < 1000; i++) {
            double[] unit = points(random, size);
            double margin = form.equals("hinge") ? spec.get(Parameters.MARGIN) : Double.NaN;
            double[] pulls = TripletGradients.of(batch(spec, unit), ONE);
            boolean active = Double.isNaN(margin) || gap(unit, size, distance) < margin;
            for (int point = 0; point < 3; point++) {
                double[] pull = Arrays.copyOfRange(pulls, point * size, (point + 1) * size);
                if (!active) {
                    assertThat(pull).containsOnly(0);
                    continue;
                }
                double[] gradient = nudged(unit, size, point, distance, margin);
                double slope = Math.sqrt(dot(gradient, gradient));
                if (slope > 1e-3) {
                    assertThat(-dot(pull, gradient) / slope / Math.sqrt(dot(pull, pull)))
                            .isGreaterThanOrEqualTo(0.9999);
                    assertThat(Math.sqrt(dot(pull, pull)) / slope).isBetween(0.999, 1.001);
                    compared++;
                }
                double[] at = Arrays.copyOfRange(unit, point * size, (point + 1) * size);
                assertThat(Math.abs(dot(pull, at))).isLessThan(1e-12);
            }
        }
        assertThat(compared).isGreaterThan(900);
    }

    @Test
    void lossesOfSingleTripletsAreThoseOfTheLossHoweverMany() {
        double[] unit = points(RandomStream.of(1, "losses"), 3);
        TripletBatch batch = batch(ExperimentSpec.DEFAULT, unit);
        int many = 10_001;
        int[] last = new int[many];
        Arrays.fill(last, 2);
        int[] second = new int[many];
        Arrays.fill(second, 1);
        double[] losses = TripletGradients.losses(batch, new Triplets(new int[many], second, last));
        assertThat(losses).hasSize(many).containsOnly(Math.max(0, 0.2 - gap(unit, 3, "squared")));
    }

    @Test
    void anEmbeddingWithoutDirectionIsNotPulled() {
        double[] unit = {0, 0, 0, 1, 0, 0, 0, 1, 0};
        assertThat(Arrays.copyOf(TripletGradients.of(batch(ExperimentSpec.DEFAULT, unit), ONE), 3))
                .containsOnly(0);
    }

    @Test
    void aLossWithoutTripletsIsRefused() {
        ExperimentSpec pairs = ExperimentSpec.DEFAULT.with(Parameters.LOSS_TYPE, "contrastive");
        TripletBatch batch = batch(pairs, points(RandomStream.of(1, "none"), 3));
        assertThatThrownBy(() -> TripletGradients.of(batch, ONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("contrastive");
    }

    /** What the microscope says of the hardest negatives, on the bundled digits. */
    @ParameterizedTest
    @ValueSource(strings = {"hardest-negative", "semi-hard-hardest"})
    void theHardestNegativesPullToTheCentreAndSemiHardOnesDoNot(String miner) throws Exception {
        ExperimentSpec spec =
                ExperimentSpec.DEFAULT.with(Parameters.DATASET, "bundled").with(Parameters.MINER, miner);
        TrainingSession session = new TrainingSession(
                spec, DatasetCache.ofThisProcess(Optional.empty()).choose(spec));
        for (int step = 1; step <= 20; step++) {
            session.step();
            CompletedStep taken = session.taken().orElseThrow();
            Triplets mined = taken.chosen().triplets();
            TripletBatch batch =
                    new TripletBatch(spec, step - 1, taken.batch().labels(), 3, taken.unit(), Optional.of(mined));
            double share = GradientBalance.of(batch.unit(), TripletGradients.of(batch, mined), 3)
                    .towardShare();
            if (miner.equals("hardest-negative")) {
                assertThat(share).isGreaterThan(0.9);
            } else {
                assertThat(share).isLessThan(0.6);
            }
        }
    }

    private static TripletBatch batch(ExperimentSpec spec, double[] unit) {
        return new TripletBatch(spec, 0, new int[] {0, 0, 1}, unit.length / 3, unit, Optional.of(ONE));
    }

    private static double[] points(RandomStream random, int size) {
        double[] raw = new double[3 * size];
        for (int i = 0; i < raw.length; i++) {
            raw[i] = random.nextGaussian();
        }
        return UnitLength.of(raw, size).unit();
    }

    /** The gradient of the loss by one point before normalisation, at length 1, by central differences. */
    private static double[] nudged(double[] unit, int size, int point, String distance, double margin) {
        double[] gradient = new double[size];
        for (int k = 0; k < size; k++) {
            double[] moved = unit.clone();
            moved[point * size + k] += NUDGE;
            double above = loss(gap(UnitLength.of(moved, size).unit(), size, distance), margin);
            moved[point * size + k] -= 2 * NUDGE;
            double below = loss(gap(UnitLength.of(moved, size).unit(), size, distance), margin);
            gradient[k] = (above - below) / (2 * NUDGE);
        }
        return gradient;
    }

    private static double loss(double gap, double margin) {
        return Double.isNaN(margin) ? Math.log1p(Math.exp(-gap)) : Math.max(0, margin - gap);
    }

    private static double gap(double[] unit, int size, String distance) {
        double positive = 0;
        double negative = 0;
        for (int k = 0; k < size; k++) {
            positive += Math.pow(unit[k] - unit[size + k], 2);
            negative += Math.pow(unit[k] - unit[2 * size + k], 2);
        }
        return distance.equals("squared") ? negative - positive : Math.sqrt(negative) - Math.sqrt(positive);
    }

    private static double dot(double[] first, double[] second) {
        double sum = 0;
        for (int k = 0; k < first.length; k++) {
            sum += first[k] * second[k];
        }
        return sum;
    }
}
