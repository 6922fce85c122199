package org.tripletlab.mining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tripletlab.batch.Triplets;
import org.tripletlab.math.RandomStream;
import org.tripletlab.reference.TripletOracle;

class MinersBruteForceTest {
    private static final int BATCHES = 800;

    @Test
    void allTakesEveryValidTriplet() {
        compare("all", (batch, size) -> TripletOracle.triplets(batch.labels(), batch.distances(), (ap, an) -> true));
    }

    @Test
    void hardestNegativeTakesTheNearestNegativeOfEveryPair() {
        compare(
                "hardest-negative",
                (batch, size) -> TripletOracle.nearestNegatives(
                        TripletOracle.triplets(batch.labels(), batch.distances(), (ap, an) -> !Double.isNaN(ap + an)),
                        batch.distances(),
                        size));
    }

    @Test
    void batchHardTakesTheFarthestPositiveAndTheNearestNegativeOfEveryAnchor() {
        compare("batch-hard", (batch, size) -> TripletOracle.batchHard(batch.labels(), batch.distances()));
    }

    @Test
    void semiHardHardestTakesTheNearestNegativeOfEveryZone() {
        compare(
                "semi-hard-hardest",
                (batch, size) -> TripletOracle.nearestNegatives(semiHard(batch), batch.distances(), size));
    }

    @Test
    void semiHardRandomTakesOneNegativeOfEveryZone() {
        takesOneOfEveryPair("semi-hard-random", MinersBruteForceTest::semiHard);
    }

    @Test
    void randomTakesOneNegativeOfEveryPair() {
        takesOneOfEveryPair(
                "random", batch -> TripletOracle.triplets(batch.labels(), batch.distances(), (ap, an) -> true));
    }

    @Test
    void zonesPartTheValidTriplets() {
        RandomStream random = RandomStream.of(5, "zones");
        for (int i = 0; i < BATCHES; i++) {
            RandomBatch batch = RandomBatch.draw(random);
            double margin = batch.margin();
            int inZones = 0;
            for (Zone zone : Zone.values()) {
                inZones += TripletOracle.triplets(
                                batch.labels(), batch.distances(), (ap, an) -> zone.contains(ap, an, margin))
                        .size();
            }
            assertThat(inZones)
                    .isEqualTo(TripletOracle.triplets(
                                    batch.labels(), batch.distances(), (ap, an) -> !Double.isNaN(ap + an))
                            .size());
            assertThat(TripletOracle.triplets(
                            batch.labels(), batch.distances(), (ap, an) -> Zone.SEMI_HARD.contains(ap, an, margin)))
                    .isEqualTo(semiHard(batch));
        }
    }

    private static List<List<Integer>> semiHard(RandomBatch batch) {
        return TripletOracle.triplets(
                batch.labels(), batch.distances(), (ap, an) -> an - ap > 0 && an - ap <= batch.margin());
    }

    private static void compare(String miner, BiFunction<RandomBatch, Integer, List<List<Integer>>> oracle) {
        RandomStream random = RandomStream.of(3, miner);
        int triplets = 0;
        for (int i = 0; i < BATCHES; i++) {
            RandomBatch batch = RandomBatch.draw(random);
            TripletMiner made = Miners.create(miner, batch.margin());
            List<List<Integer>> mined = list(made.mine(batch.batch(), random));
            assertThat(mined).as("batch %d: %s", i, batch).isEqualTo(oracle.apply(batch, batch.labels().length));
            assertThat((long) mined.size())
                    .isLessThanOrEqualTo(made.capacity(batch.batch().classes()));
            triplets += mined.size();
        }
        assertThat(triplets).isGreaterThan(BATCHES);
    }

    private static void takesOneOfEveryPair(String miner, Function<RandomBatch, List<List<Integer>>> allowed) {
        RandomStream random = RandomStream.of(4, miner);
        for (int i = 0; i < BATCHES; i++) {
            RandomBatch batch = RandomBatch.draw(random);
            List<List<Integer>> candidates = allowed.apply(batch);
            List<List<Integer>> pairs = candidates.stream()
                    .map(triplet -> triplet.subList(0, 2))
                    .distinct()
                    .toList();
            List<List<Integer>> mined =
                    list(Miners.create(miner, batch.margin()).mine(batch.batch(), random));
            assertThat(mined.stream().map(triplet -> triplet.subList(0, 2)).toList())
                    .as("batch %d", i)
                    .isEqualTo(pairs);
            Set<List<Integer>> permitted = candidates.stream().collect(Collectors.toSet());
            assertThat(permitted).containsAll(mined);
        }
    }

    private static List<List<Integer>> list(Triplets triplets) {
        List<List<Integer>> list = new ArrayList<>();
        for (int i = 0; i < triplets.count(); i++) {
            list.add(List.of(triplets.anchors()[i], triplets.positives()[i], triplets.negatives()[i]));
        }
        return list;
    }
}
