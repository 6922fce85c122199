package org.tripletlab.ui.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.evaluation.EmbeddingSnapshot;
import org.tripletlab.math.RandomStream;
import org.tripletlab.math.UnitLength;
import org.tripletlab.metric.pairs.EmbeddingDistance;
import org.tripletlab.metric.retrieval.Neighbours.Neighbour;
import org.tripletlab.ui.FakePlayback;
import org.tripletlab.ui.inspect.PointReport.ClassMeanAngle;
import org.tripletlab.ui.inspect.PointReport.NeighbourKind;
import org.tripletlab.ui.inspect.PointReport.Question;

class PointReportTest {
    private static final int COUNT = 100;

    private final TrainingData data = new FakePlayback().view().data();

    @Test
    void namesTheNeighboursOfAFullSortInEveryCircle() {
        for (int size : new int[] {2, 3, 64}) {
            EmbeddingSnapshot snapshot = snapshot(size);
            PointReport report = PointReport.of(new Question(data, snapshot, EmbeddingDistance.SQUARED, 42, 7))
                    .orElseThrow();
            int own = data.probe().labels()[42];
            for (NeighbourKind kind : NeighbourKind.values()) {
                boolean same = kind == NeighbourKind.NEAREST_SAME || kind == NeighbourKind.FARTHEST_SAME;
                boolean near = kind == NeighbourKind.NEAREST_SAME || kind == NeighbourKind.NEAREST_OTHER;
                DoubleUnaryOperator sign = near ? d -> d : d -> -d;
                List<Integer> expected = IntStream.range(0, COUNT)
                        .filter(row -> row != 42 && (data.probe().labels()[row] == own) == same)
                        .boxed()
                        .sorted(Comparator.comparingDouble(
                                row -> sign.applyAsDouble(squared(snapshot.unit(), size, 42, row))))
                        .limit(7)
                        .toList();
                assertThat(report.neighbours(kind)).extracting(Neighbour::row).isEqualTo(expected);
            }
            assertThat(report.classMeans()).isSortedAccordingTo(Comparator.comparingDouble(ClassMeanAngle::degrees));
            assertThat(report.classMeans())
                    .extracting(ClassMeanAngle::label)
                    .containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        }
    }

    @Test
    void tellsTheDistanceInTheWayAskedFor() {
        EmbeddingSnapshot snapshot = snapshot(3);
        double squared = first(snapshot, EmbeddingDistance.SQUARED);
        assertThat(first(snapshot, EmbeddingDistance.EUCLIDEAN)).isCloseTo(Math.sqrt(squared), within(1e-12));
    }

    @Test
    void aDivergedNetworkHasNoNeighbours() {
        EmbeddingSnapshot snapshot = snapshot(3);
        snapshot.unit()[12] = Float.NaN;
        assertThat(PointReport.of(new Question(data, snapshot, EmbeddingDistance.SQUARED, 0, 5)))
                .isEmpty();
    }

    @Test
    void saysHowMuchTheOrderOfACollapsedNetworkStillTells() {
        assertThat(collapse(snapshot(3))).as("not collapsed").isEmpty();
        PointReport.Collapse noise = collapse(shrunk(snapshot(3), 1e-3, 0)).orElseThrow();
        assertThat(noise.isOnePoint()).isFalse();
        assertThat(noise.isOrdered()).isFalse();
        PointReport.Collapse ordered = collapse(shrunk(snapshot(12), 1e-3, 30)).orElseThrow();
        assertThat(ordered.isOrdered()).isTrue();
        assertThat(ordered.accuracy()).isGreaterThan(0.9);
        PointReport.Collapse onePoint = collapse(shrunk(snapshot(3), 1e-9, 0)).orElseThrow();
        assertThat(onePoint.isOnePoint()).isTrue();
        assertThat(onePoint.isOrdered()).as("rounding is no order").isFalse();
    }

    @Test
    void theFarthestOfACollapsedNetworkIsTheFarthestOfAll() {
        EmbeddingSnapshot snapshot = shrunk(snapshot(3), 1e-2, 0);
        double farthest = IntStream.range(0, COUNT)
                .mapToDouble(row -> Math.sqrt(squared(snapshot.unit(), 3, 42, row)))
                .max()
                .orElseThrow();
        assertThat(collapse(snapshot).orElseThrow().farthestDegrees())
                .isCloseTo(Math.toDegrees(2 * Math.asin(farthest / 2)), within(1e-4));
    }

    private Optional<PointReport.Collapse> collapse(EmbeddingSnapshot snapshot) {
        return PointReport.of(new Question(data, snapshot, EmbeddingDistance.SQUARED, 42, 3))
                .orElseThrow()
                .collapse();
    }

    /** Moves everything close to one point, each class by {@code apart} into a direction of its own. */
    private EmbeddingSnapshot shrunk(EmbeddingSnapshot snapshot, double share, double apart) {
        int size = snapshot.embeddingSize();
        double[] raw = new double[COUNT * size];
        for (int i = 0; i < COUNT; i++) {
            for (int k = 0; k < size; k++) {
                double own = k == (data.probe().labels()[i] + 1) % size ? apart : 0;
                raw[i * size + k] = (k == 0 ? 1 : 0) + share * (snapshot.unit()[i * size + k] + own);
            }
        }
        double[] unit = UnitLength.of(raw, size).unit();
        float[] narrow = new float[unit.length];
        for (int i = 0; i < unit.length; i++) {
            narrow[i] = (float) unit[i];
        }
        return new EmbeddingSnapshot(1, size, Optional.empty(), narrow);
    }

    @Test
    void listsPickedImagesClassesAndRankings() {
        EmbeddingSnapshot snapshot = snapshot(3);
        BitSet picked = new BitSet();
        picked.set(3);
        picked.set(77);
        assertThat(points(new ImageListing(ImageListing.Way.PICKED, -1).find(data, snapshot, picked)))
                .containsExactly(3, 77);
        assertThat(points(new ImageListing(ImageListing.Way.CLASS, 4).find(data, snapshot, picked)))
                .containsExactly(4, 14, 24, 34, 44, 54, 64, 74, 84, 94);
        List<ImageListing> all = ImageListing.all(10);
        assertThat(all).hasSize(14).doesNotHaveDuplicates();
        for (ImageListing listing : all) {
            if (listing.isRanking()) {
                ImageListing.Found found = listing.find(data, snapshot, picked);
                assertThat(found.entries()).hasSize(ImageListing.MOST).doesNotHaveDuplicates();
                assertThat(found.found()).isEqualTo(COUNT);
            }
        }
    }

    private static List<Integer> points(ImageListing.Found found) {
        return found.entries().stream().map(ImageListing.Entry::point).toList();
    }

    private double first(EmbeddingSnapshot snapshot, EmbeddingDistance distance) {
        return PointReport.of(new Question(data, snapshot, distance, 8, 1))
                .orElseThrow()
                .neighbours(NeighbourKind.NEAREST_OTHER)
                .get(0)
                .distance();
    }

    private static double squared(float[] unit, int size, int one, int other) {
        double sum = 0;
        for (int k = 0; k < size; k++) {
            sum += Math.pow((double) unit[one * size + k] - unit[other * size + k], 2);
        }
        return sum;
    }

    private static EmbeddingSnapshot snapshot(int size) {
        RandomStream random = RandomStream.of(size, "report");
        double[] raw = new double[COUNT * size];
        Arrays.setAll(raw, i -> random.nextGaussian());
        double[] unit = UnitLength.of(raw, size).unit();
        float[] narrow = new float[unit.length];
        for (int i = 0; i < unit.length; i++) {
            narrow[i] = (float) unit[i];
        }
        return new EmbeddingSnapshot(1, size, Optional.empty(), narrow);
    }
}
