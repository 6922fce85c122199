package org.tripletlab.mining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tripletlab.batch.Triplets;
import org.tripletlab.math.RandomStream;

/** How often a drawing miner takes each negative, against its formula. */
class MinerDrawsTest {
    private static final int DRAWS = 20_000;
    private static final int[] LABELS = {0, 0, 1, 1, 1, 1, 1, 1, 1, 1};
    private static final double[] FROM_FIRST = {0, 0.9, 0, 0.2, 0.4999, 0.6, 0.9, 1.2, 1.4, 1.41};

    @ParameterizedTest
    @CsvSource({"2, true", "2, false", "3, true", "3, false", "4, true", "8, false", "16, true"})
    void distanceWeightedDrawsByTheDensityOfDistances(int embeddingSize, boolean squared) {
        TripletMiner miner = Miners.create("distance-weighted", new MinerSettings(0.2, embeddingSize, squared));
        compare(miner, squared, row -> {
            double d = Math.max(FROM_FIRST[row], 0.5);
            double density = Math.pow(d, embeddingSize - 2) * Math.pow(1 - d * d / 4, (embeddingSize - 3) / 2.0);
            return FROM_FIRST[row] > 1.4 ? 0 : 1 / density;
        });
    }

    @Test
    void rankWindowDrawsEvenly() {
        compare(new RankWindowMiner(0.25, 0.75), false, row -> row >= 4 && row <= 7 ? 1 : 0);
        compare(new RankWindowMiner(0, 1), true, row -> 1);
        compare(new RankWindowMiner(0.7, 0.76), true, row -> row == 7 || row == 8 ? 1 : 0);
    }

    @Test
    void distanceWeightedHoldsOutInThousandsOfDimensions() {
        for (int embeddingSize : new int[] {512, 100_000}) {
            double[] distances = distances(false);
            TripletMiner miner = Miners.create("distance-weighted", new MinerSettings(0.2, embeddingSize, false));
            Triplets mined = mine(miner, distances, RandomStream.of(1, "many"));
            assertThat(mined.negatives()[0])
                    .as("one of those that count as 0.5")
                    .isBetween(2, 4);
            distances[2] = distances[3] = distances[4] = 1.3;
            mined = mine(miner, distances, RandomStream.of(1, "many"));
            assertThat(mined.negatives()[0]).isEqualTo(5);
        }
    }

    @Test
    void distanceWeightedDropsPairsWithoutANegativeNearEnough() {
        double[] distances = distances(false);
        Arrays.fill(distances, 2, LABELS.length, Math.nextUp(1.4));
        TripletMiner miner = Miners.create("distance-weighted", new MinerSettings(0.2, 3, false));
        Triplets mined = mine(miner, distances, RandomStream.of(1, "far"));
        assertThat(mined.anchors()).isNotEmpty().doesNotContain(0);
    }

    @Test
    void distanceWeightedRefusesAnEmbeddingSizeThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Miners.create("distance-weighted", new MinerSettings(0.2, 0, false)))
                .withMessage("The embedding size of a miner must be at least 1, not 0.");
        assertThat(Miners.create("random", new MinerSettings(0.2, 0, false))).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"-0.1, 0.5", "0.5, 0.5", "0.6, 0.5", "0.5, 1.1", "NaN, 1", "0, NaN"})
    void rankWindowRefusesWhatIsNoWindow(double from, double to) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RankWindowMiner(from, to))
                .withMessage("A window of ranks must run from a share of at least 0 to a larger one of at most 1, not "
                        + "from " + from + " to " + to + ".");
    }

    @Test
    void sharesThatDivideEvenlyShareNoNegative() {
        int[] labels = new int[200];
        Arrays.fill(labels, 0, 20, 1);
        double[] distances = new double[200 * 200];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = i % 200;
        }
        MiningBatch batch = new MiningBatch(BatchClasses.of(labels), distances);
        RandomStream random = RandomStream.of(2, "windows");
        for (int tenth = 0; tenth < 10; tenth++) {
            RankWindowMiner miner = new RankWindowMiner(tenth / 10.0, (tenth + 1) / 10.0);
            int[] drawn = new int[200];
            for (int draw = 0; draw < 20; draw++) {
                Triplets mined = miner.mine(batch, random);
                for (int i = 0; mined.anchors()[i] < 20; i++) {
                    drawn[mined.negatives()[i]]++;
                }
            }
            for (int row = 0; row < 200; row++) {
                boolean inside = row >= 20 + 18 * tenth && row < 20 + 18 * (tenth + 1);
                assertThat(drawn[row] > 0).as("tenth %d, row %d", tenth, row).isEqualTo(inside);
            }
        }
    }

    /** Draws for anchor 0 and positive 1; every row gets its share of the draws by chi-square, or none at all. */
    private static void compare(TripletMiner miner, boolean squared, IntToDoubleFunction weight) {
        RandomStream random = RandomStream.of(12, "draws");
        Map<Integer, Integer> counts = new HashMap<>();
        for (int draw = 0; draw < DRAWS; draw++) {
            Triplets mined = mine(miner, distances(squared), random);
            assertThat(List.of(mined.anchors()[0], mined.positives()[0])).containsExactly(0, 1);
            counts.merge(mined.negatives()[0], 1, Integer::sum);
        }
        double sum = 0;
        for (int row = 2; row < LABELS.length; row++) {
            sum += weight.applyAsDouble(row);
        }
        double chiSquare = 0;
        int freedom = -1;
        for (int row = 2; row < LABELS.length; row++) {
            double expected = DRAWS * weight.applyAsDouble(row) / sum;
            int count = counts.getOrDefault(row, 0);
            if (expected < 1) {
                assertThat(count).as("row %d", row).isLessThan(expected == 0 ? 1 : 10);
            } else {
                chiSquare += (count - expected) * (count - expected) / expected;
                freedom++;
            }
        }
        assertThat(freedom).isPositive();
        assertThat(chiSquare).isLessThan(freedom + 4 * Math.sqrt(2.0 * freedom));
    }

    private static Triplets mine(TripletMiner miner, double[] distances, RandomStream random) {
        return miner.mine(new MiningBatch(BatchClasses.of(LABELS), distances), random);
    }

    private static double[] distances(boolean squared) {
        double[] distances = new double[LABELS.length * LABELS.length];
        for (int i = 0; i < LABELS.length; i++) {
            for (int j = 0; j < LABELS.length; j++) {
                double distance = i == 0 ? FROM_FIRST[j] : j == 0 ? FROM_FIRST[i] : i == j ? 0 : 0.7;
                distances[i * LABELS.length + j] = squared ? distance * distance : distance;
            }
        }
        return distances;
    }
}
