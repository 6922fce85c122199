package org.tripletlab.ui.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tripletlab.batch.Triplets;
import org.tripletlab.evaluation.BatchSnapshot;
import org.tripletlab.evaluation.BatchSnapshotOf;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.mining.Zone;
import org.tripletlab.text.Language;
import org.tripletlab.text.Texts;

/** Points, counts and arrows agree with the embeddings. */
class TripletPlaneTest {
    private static final double EXACT = 1e-12;
    private static final ExperimentSpec SPEC =
            ExperimentSpec.DEFAULT.with(Parameters.CLASSES, 5).with(Parameters.PER_CLASS, 6);

    @ParameterizedTest
    @CsvSource({"random, squared, 3", "batch-hard, euclidean, 3", "all, squared, 16", "semi-hard-all, euclidean, 2"})
    void everythingIsRecomputedFromTheEmbeddings(String miner, String distance, int size) {
        BatchSnapshot batch = BatchSnapshotOf.step(
                7,
                SPEC.with(Parameters.MINER, miner)
                        .with(Parameters.DISTANCE, distance)
                        .with(Parameters.EMBEDDING_SIZE, size),
                0.7,
                0.05);
        TripletPlane plane = TripletPlane.of(batch);

        Triplets mined = batch.mined().triplets();
        assertThat(mined.count()).isPositive();
        for (Zone zone : Zone.values()) {
            double[] sums = new double[4];
            int count = 0;
            for (int t = 0; t < mined.count(); t++) {
                double[] ways = ways(batch, mined, t);
                double gap = ways[1] - ways[0];
                boolean inside = switch (zone) {
                    case HARD -> gap <= 0;
                    case SEMI_HARD -> gap > 0 && gap <= 0.2;
                    case EASY -> gap > 0.2;
                };
                if (inside) {
                    count++;
                    for (int k = 0; k < 4; k++) {
                        sums[k] += ways[k];
                    }
                }
            }
            assertThat(plane.chosen().counts().get(zone)).as(zone.name()).isEqualTo(count);
            List<Movement> means = plane.movements().means().stream()
                    .filter(mean -> mean.zone() == zone)
                    .toList();
            assertThat(means).hasSize(count > 0 ? 1 : 0);
            if (count > 0) {
                assertThat(means.get(0).fromX()).isCloseTo(sums[0] / count, within(EXACT));
                assertThat(means.get(0).fromY()).isCloseTo(sums[1] / count, within(EXACT));
                assertThat(means.get(0).toX()).isCloseTo(sums[2] / count, within(EXACT));
                assertThat(means.get(0).toY()).isCloseTo(sums[3] / count, within(EXACT));
            }
        }
        assertThat(plane.movements().each()).hasSize(Math.min(mined.count(), TripletChoice.MOST_ARROWS));
        for (int i = 0; i < plane.movements().each().size(); i++) {
            Movement arrow = plane.movements().each().get(i);
            double[] ways = ways(batch, plane.movements().triplets(), i);
            assertThat(arrow.fromX()).isCloseTo(ways[0], within(EXACT));
            assertThat(arrow.fromY()).isCloseTo(ways[1], within(EXACT));
            assertThat(arrow.toX()).isCloseTo(ways[2], within(EXACT));
            assertThat(arrow.toY()).isCloseTo(ways[3], within(EXACT));
            assertThat(arrow.length()).isPositive();
            assertThat(arrow.zone().contains(arrow.fromX(), arrow.fromY(), 0.2)).isTrue();
            assertThat(contains(mined, plane.movements().triplets(), i)).isTrue();
        }
    }

    @Test
    void arrowsComeFromEveryZoneThatHasTriplets() {
        TripletPlane plane = TripletPlane.of(BatchSnapshotOf.step(3, SPEC.with(Parameters.MINER, "all"), 0.7, 0.05));
        for (Zone zone : Zone.values()) {
            assertThat(plane.movements().each().stream().filter(arrow -> arrow.zone() == zone))
                    .as(zone.name())
                    .hasSizeGreaterThanOrEqualTo(
                            Math.min(plane.chosen().counts().get(zone), TripletChoice.MOST_ARROWS / 3));
        }
        assertThat(plane.chosen().counts().values().stream()
                        .mapToInt(count -> count)
                        .sum())
                .isEqualTo(5 * 6 * 5 * 24);
    }

    @Test
    void greyPointsAreValidTripletsOfEveryPair() {
        BatchSnapshot batch = BatchSnapshotOf.step(3, SPEC, 0.7, 0.05);
        Triplets possible = new TripletChoice(3).possible(batch.labels());
        // 150 pairs: room for 26 negatives each.
        assertThat(possible.count()).isEqualTo(150 * 26);
        boolean[][] seen = new boolean[30][30];
        for (int t = 0; t < possible.count(); t++) {
            int anchor = possible.anchors()[t];
            int positive = possible.positives()[t];
            assertThat(batch.labels()[anchor]).isEqualTo(batch.labels()[positive]);
            assertThat(anchor).isNotEqualTo(positive);
            assertThat(batch.labels()[anchor]).isNotEqualTo(batch.labels()[possible.negatives()[t]]);
            seen[anchor][positive] = true;
        }
        int pairs = 0;
        for (boolean[] row : seen) {
            for (boolean pair : row) {
                pairs += pair ? 1 : 0;
            }
        }
        assertThat(pairs).isEqualTo(150);
        assertThat(new TripletChoice(3).possible(batch.labels()))
                .usingRecursiveComparison()
                .isEqualTo(possible);
    }

    @Test
    void ofVeryManyOnlySomeAreDrawnButAllAreCounted() {
        ExperimentSpec large = ExperimentSpec.DEFAULT.with(Parameters.MINER, "all");
        TripletPlane plane = TripletPlane.of(BatchSnapshotOf.step(1, large, 0.7, 0.05));
        assertThat(plane.chosen().counts().values().stream()
                        .mapToInt(count -> count)
                        .sum())
                .isEqualTo(684_000);
        assertThat(plane.chosen().drawnCount()).isBetween(TripletChoice.MOST_POINTS, TripletChoice.MOST_POINTS + 3);
        for (Map.Entry<Zone, double[]> each : plane.chosen().points().entrySet()) {
            double share = each.getValue().length / 2.0 / plane.chosen().drawnCount();
            assertThat(share).isCloseTo(plane.chosen().counts().get(each.getKey()) / 684_000.0, within(0.001));
        }
        assertThat(plane.possible()).hasSize(2 * 3800);
    }

    @Test
    void aLossWithoutTripletsShowsThoseOfTheBatch() {
        TripletPlane plane =
                TripletPlane.of(BatchSnapshotOf.step(2, SPEC.with(Parameters.LOSS_TYPE, "contrastive"), 0.7, 0.05));
        assertThat(plane.chosen().points()).isEmpty();
        assertThat(plane.chosen().counts().values()).containsOnly(0);
        assertThat(plane.movements().each()).hasSize(TripletChoice.MOST_ARROWS);
        assertThat(plane.movements().means()).extracting(Movement::zone).containsExactly(Zone.HARD, Zone.EASY);
    }

    @Test
    void fewOutliersDoNotSetTheAxesAndAreCounted() {
        double[] points = new double[200];
        java.util.Arrays.fill(points, 0.1);
        points[0] = 3.9;
        points[3] = 3.7;
        assertThat(TripletPlane.usual(List.of(points))).isEqualTo(0.1);
        assertThat(TripletPlane.usual(List.of(new double[] {0.1, 3.9}))).isEqualTo(3.9);
        TripletPlane plane = TripletPlane.of(BatchSnapshotOf.step(3, SPEC, 0.7, 0.05));
        TripletPlane outlying = new TripletPlane(
                plane.batch(),
                points,
                new TripletPlane.Chosen(Map.of(Zone.EASY, points), Map.of(), 100),
                plane.movements(),
                0.1);
        assertThat(PlaneScale.NONE.next(outlying).end()).isEqualTo(0.1);
        assertThat(outlying.possibleBeyond(0.1)).isEqualTo(2);
        assertThat(outlying.chosenBeyond(3.8)).isEqualTo(1);
        PlaneTexts says = new PlaneTexts(new Texts(Language.ENGLISH));
        PlaneScale scale = PlaneScale.NONE.next(outlying);
        assertThat(says.foot(outlying, scale, false, true)).contains("Beyond: 2, grey 2");
        assertThat(says.ends(outlying, scale))
                .isEqualTo("Axes end at 0.1. Triplets beyond are marked at the edge: 2 coloured, 2 grey.");
    }

    @Test
    void axesFitTheChosenTriplets() {
        TripletPlane plane = TripletPlane.of(BatchSnapshotOf.step(3, SPEC, 0.7, 0.05));
        double end = PlaneScale.NONE.next(plane).end();
        assertThat(plane.chosenBeyond(end))
                .isLessThanOrEqualTo((int) Math.ceil(0.1 * plane.chosen().drawnCount()));
    }

    @Test
    void numbersThatAreNoneAreLeftOut() {
        BatchSnapshot good = BatchSnapshotOf.step(2, SPEC.with(Parameters.MINER, "random"), 0.7, 0.05);
        java.util.Arrays.fill(good.embeddings().before(), Double.NaN);
        TripletPlane plane = TripletPlane.of(good);
        assertThat(plane.possible()).isEmpty();
        assertThat(plane.movements().each()).isEmpty();
        assertThat(plane.usual()).isZero();
    }

    /** Returns d(a,p) and d(a,n) before the step, and both after it. */
    private static double[] ways(BatchSnapshot batch, Triplets triplets, int row) {
        int anchor = triplets.anchors()[row];
        return new double[] {
            distance(batch, batch.embeddings().before(), anchor, triplets.positives()[row]),
            distance(batch, batch.embeddings().before(), anchor, triplets.negatives()[row]),
            distance(batch, batch.embeddings().after(), anchor, triplets.positives()[row]),
            distance(batch, batch.embeddings().after(), anchor, triplets.negatives()[row])
        };
    }

    private static double distance(BatchSnapshot batch, double[] unit, int row, int other) {
        double sum = 0;
        for (int k = 0; k < batch.embeddings().size(); k++) {
            sum += Math.pow(
                    unit[row * batch.embeddings().size() + k]
                            - unit[other * batch.embeddings().size() + k],
                    2);
        }
        return batch.comparesSquared() ? sum : Math.sqrt(sum);
    }

    private static boolean contains(Triplets all, Triplets some, int row) {
        for (int t = 0; t < all.count(); t++) {
            if (all.anchors()[t] == some.anchors()[row]
                    && all.positives()[t] == some.positives()[row]
                    && all.negatives()[t] == some.negatives()[row]) {
                return true;
            }
        }
        return false;
    }
}
