package org.tripletlab.mining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripletlab.Slow;
import org.tripletlab.batch.Triplets;
import org.tripletlab.math.RandomStream;

@Slow
class MinersTest {
    static String[] ids() {
        return Miners.descriptions().stream().map(MinerDescription::id).toArray(String[]::new);
    }

    static String[] idsByDistance() {
        return Arrays.stream(ids())
                .filter(id -> !id.equals("random") && !id.equals("all"))
                .toArray(String[]::new);
    }

    /** Their order is held by the table of parameters in the README. */
    @Test
    void everyMinerIsDescribed() {
        assertThat(ids()).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z]+(-[a-z]+)*"));
        assertThat(Miners.descriptions().stream().filter(each -> each.hardest() != Hardest.NEITHER))
                .extracting(MinerDescription::id)
                .contains("hardest-negative", "batch-hard", "hard-all", "easy-positive-hard");
        assertThat(Miners.find("semi-hard-random"))
                .contains(new MinerDescription("semi-hard-random", true, Hardest.NEITHER, true, Long.MAX_VALUE));
        assertThat(Miners.find("ranks[0-10]")).isEmpty();
    }

    @Test
    void unknownIdIsAnErrorThatListsTheIds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> create("semihard", 0.2))
                .withMessage("There is no miner \"semihard\". Choose one of " + String.join(", ", ids()) + ".");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void semiHardMinersRefuseAMarginThatIsNone(double margin) {
        for (String id :
                new String[] {"semi-hard-random", "semi-hard-hardest", "semi-hard-all", "easy-all", "easy-positive-easy"
                }) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> create(id, margin))
                    .withMessage("The margin of a miner must be a number of at least 0, not " + margin + ".");
        }
        assertThat(create("random", margin)).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void descriptionsSayWhetherTheMarginMatters(String id) {
        RandomStream random = RandomStream.of(8, "descriptions");
        boolean marginMatters = false;
        for (int i = 0; i < 200; i++) {
            MiningBatch batch = RandomBatch.draw(random).batch();
            Triplets first = create(id, 0.1).mine(batch, RandomStream.of(1, "a"));
            Triplets again = create(id, 0.1).mine(batch, RandomStream.of(1, "a"));
            assertThat(again).usingRecursiveComparison().isEqualTo(first);
            Triplets otherMargin = create(id, 1).mine(batch, RandomStream.of(1, "a"));
            marginMatters |= !Arrays.equals(first.negatives(), otherMargin.negatives());
        }
        assertThat(marginMatters).isEqualTo(Miners.find(id).orElseThrow().usesMargin());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void oneClassOrSingleImagesGiveNoTriplet(String id) {
        for (int[] labels : new int[][] {{}, {4}, {4, 4, 4}, {1, 2, 3, 4}}) {
            BatchClasses classes = BatchClasses.of(labels);
            MiningBatch batch = new MiningBatch(classes, new double[labels.length * labels.length]);
            TripletMiner miner = create(id, 0.2);
            assertThat(miner.mine(batch, RandomStream.of(1, "miner")).count()).isZero();
            assertThat(miner.capacity(classes)).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void capacityOfABalancedBatchIsThatOfTheContract(String id) {
        int[] labels = new int[200];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i / 20;
        }
        long expected = switch (id) {
            case "all", "semi-hard-all", "hard-all", "easy-all" -> 10 * 20 * 19 * 180;
            case "batch-hard", "easy-positive-semi-hard", "easy-positive-hard", "easy-positive-easy" -> 10 * 20;
            default -> 10 * 20 * 19;
        };
        assertThat(create(id, 0.2).capacity(BatchClasses.of(labels))).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("idsByDistance")
    void nothingIsMinedByDistancesThatAreNoNumbers(String id) {
        double[] distances = new double[16];
        Arrays.fill(distances, Double.NaN);
        MiningBatch batch = new MiningBatch(BatchClasses.of(new int[] {0, 1, 0, 1}), distances);
        assertThat(create(id, 0.2).mine(batch, RandomStream.of(1, "miner")).count())
                .isZero();
    }

    @Test
    void collapsedBatchHasNoSemiHardTripletAndTakesTheLowestRows() {
        MiningBatch batch = new MiningBatch(BatchClasses.of(new int[] {5, 6, 5, 6, 5}), new double[25]);
        RandomStream random = RandomStream.of(1, "miner");
        assertThat(create("semi-hard-hardest", 0.2).mine(batch, random).count()).isZero();
        assertThat(create("semi-hard-random", 0.2).mine(batch, random).count()).isZero();
        Triplets hard = create("batch-hard", 0).mine(batch, random);
        assertThat(hard.positives()).containsExactly(2, 3, 0, 1, 0);
        assertThat(hard.negatives()).containsExactly(1, 0, 1, 0, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"all", "semi-hard-all", "hard-all", "easy-all"})
    void minersOfManyRefuseABatchThatWouldFillTheHeap(String id) {
        int[] labels = new int[1000];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i % 10;
        }
        MiningBatch batch = new MiningBatch(BatchClasses.of(labels), new double[1_000_000]);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> create(id, 0).mine(batch, RandomStream.of(1, "miner")))
                .withMessage("The miner \"" + id + "\" takes at most 16777216 triplets of a batch, but this batch of "
                        + "1000 images has 89100000. Choose a smaller batch or another miner.");
    }

    @ParameterizedTest
    @MethodSource("ids")
    void limitIsGivenForTheMinersThatTakeManyTriplets(String id) {
        BatchClasses classes = BatchClasses.of(new int[] {0, 0, 0, 1, 1, 1});
        boolean many = create(id, 0.2).capacity(classes) == classes.tripletCount();
        assertThat(Miners.find(id).orElseThrow().mostTriplets()).isEqualTo(many ? 1L << 24 : Long.MAX_VALUE);
    }

    @Test
    void allFollowsAChangeOfPattern() {
        TripletMiner miner = create("all", 0);
        RandomStream random = RandomStream.of(1, "miner");
        MiningBatch first = new MiningBatch(BatchClasses.of(new int[] {0, 0, 1}), new double[9]);
        MiningBatch samePattern = new MiningBatch(BatchClasses.of(new int[] {7, 7, 3}), new double[9]);
        MiningBatch other = new MiningBatch(BatchClasses.of(new int[] {0, 1, 1}), new double[9]);
        assertThat(miner.mine(first, random).anchors()).containsExactly(0, 1);
        assertThat(miner.mine(samePattern, random).anchors()).containsExactly(0, 1);
        assertThat(miner.mine(other, random).anchors()).containsExactly(1, 2);
    }

    @Test
    void batchRefusesAMatrixOfAnotherSize() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MiningBatch(BatchClasses.of(new int[3]), new double[8]))
                .withMessage("A batch of 3 embeddings has 9 distances, not 8.");
    }

    @Test
    void classesKeepTheirRowsInOrder() {
        BatchClasses classes = BatchClasses.of(new int[] {9, -1, 9, 3, -1});
        assertThat(classes.sameClass(4)).containsExactly(1, 4);
        assertThat(classes.otherClasses(4)).containsExactly(0, 2, 3);
        assertThat(classes.anchorCount()).isEqualTo(4);
        assertThat(classes.pairCount()).isEqualTo(4);
        assertThat(classes.tripletCount()).isEqualTo(12);
    }

    private static TripletMiner create(String id, double margin) {
        return Miners.create(id, new MinerSettings(margin, 3, true));
    }
}
