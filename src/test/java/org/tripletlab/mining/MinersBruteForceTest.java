package org.tripletlab.mining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripletlab.Slow;
import org.tripletlab.batch.Triplets;
import org.tripletlab.math.RandomStream;
import org.tripletlab.reference.TripletOracle;

@Slow
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
    void minersOfAWholeZoneTakeEveryTripletOfIt() {
        compare("semi-hard-all", (batch, size) -> semiHard(batch));
        compare(
                "hard-all",
                (batch, size) -> TripletOracle.triplets(batch.labels(), batch.distances(), (ap, an) -> an - ap <= 0));
        compare(
                "easy-all",
                (batch, size) -> TripletOracle.triplets(
                        batch.labels(), batch.distances(), (ap, an) -> an - ap > batch.margin()));
    }

    @Test
    void easyPositiveMinersTakeTheNearestPositiveAndTheNegativeOfTheirName() {
        compare("easy-positive-semi-hard", (batch, size) -> easyPositive(batch, (ap, an) -> an > ap));
        compare("easy-positive-hard", (batch, size) -> easyPositive(batch, (ap, an) -> !Double.isNaN(an)));
        compare("easy-positive-easy", (batch, size) -> easyPositive(batch, (ap, an) -> an - ap > batch.margin()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void distanceWeightedTakesOneNegativeThatIsNotTooFar(boolean squared) {
        double farthest = squared ? 1.96 : 1.4;
        takesOneOfEveryPair(
                margin -> Miners.create("distance-weighted", new MinerSettings(margin, 5, squared)),
                batch -> TripletOracle.triplets(
                        batch.labels(), batch.distances(), (ap, an) -> !Double.isNaN(ap) && an <= farthest));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0, 0.2", "0.8, 1", "0.3, 0.35", "0.5, 0.75", "0.999, 1", "0, 1e-12", "0.4, 0.4000001"})
    void rankWindowTakesOneNegativeOfTheWindow(double from, double to) {
        takesOneOfEveryPair(margin -> new RankWindowMiner(from, to), batch -> window(batch, from, to));
    }

    @Test
    void semiHardRandomTakesOneNegativeOfEveryZone() {
        takesOneOfEveryPair(margin -> create("semi-hard-random", margin), MinersBruteForceTest::semiHard);
    }

    @Test
    void randomTakesOneNegativeOfEveryPair() {
        takesOneOfEveryPair(
                margin -> create("random", margin),
                batch -> TripletOracle.triplets(batch.labels(), batch.distances(), (ap, an) -> true));
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

    /** Per anchor: its nearest positive, the lowest of equals, then the nearest negative that the rule takes. */
    private static List<List<Integer>> easyPositive(RandomBatch batch, TripletOracle.Rule rule) {
        int size = batch.labels().length;
        List<List<Integer>> taken = new ArrayList<>();
        for (List<Integer> triplet : TripletOracle.triplets(batch.labels(), batch.distances(), rule)) {
            int anchor = triplet.get(0);
            double distance = batch.distances()[anchor * size + triplet.get(1)];
            boolean nearest = !Double.isNaN(distance);
            for (int other = 0; other < size; other++) {
                double otherDistance = batch.distances()[anchor * size + other];
                boolean positive = other != anchor && batch.labels()[other] == batch.labels()[anchor];
                boolean before = otherDistance < distance || (otherDistance == distance && other < triplet.get(1));
                nearest &= !(positive && before);
            }
            if (nearest) {
                taken.add(triplet);
            }
        }
        return TripletOracle.nearestNegatives(taken, batch.distances(), size);
    }

    /** By the definition: a negative with {@code k} nearer ones of {@code n} covers the shares k/n to (k + 1)/n. */
    private static List<List<Integer>> window(RandomBatch batch, double from, double to) {
        int[] labels = batch.labels();
        double[] distances = batch.distances();
        boolean[] inside = new boolean[distances.length];
        for (int a = 0; a < labels.length; a++) {
            for (int n = 0; n < labels.length; n++) {
                double distance = distances[a * labels.length + n];
                int nearer = 0;
                int count = 0;
                for (int other = 0; other < labels.length; other++) {
                    double otherDistance = distances[a * labels.length + other];
                    if (labels[other] != labels[a] && !Double.isNaN(otherDistance)) {
                        boolean before = otherDistance == distance && other < n;
                        nearer += otherDistance < distance || before ? 1 : 0;
                        count++;
                    }
                }
                double overlap = Math.min(to * count, nearer + 1) - Math.max(from * count, nearer);
                boolean narrow = (to - from) * count < 1e-8 && from * count >= nearer && from * count < nearer + 1;
                inside[a * labels.length + n] = overlap > 1e-9 || narrow;
            }
        }
        return TripletOracle.triplets(labels, distances, (ap, an) -> !Double.isNaN(ap + an)).stream()
                .filter(triplet -> inside[triplet.get(0) * labels.length + triplet.get(2)])
                .toList();
    }

    private static TripletMiner create(String id, double margin) {
        return Miners.create(id, new MinerSettings(margin, 3, true));
    }

    private static void compare(String miner, BiFunction<RandomBatch, Integer, List<List<Integer>>> oracle) {
        RandomStream random = RandomStream.of(3, miner);
        int triplets = 0;
        for (int i = 0; i < BATCHES; i++) {
            RandomBatch batch = RandomBatch.draw(random);
            TripletMiner made = create(miner, batch.margin());
            List<List<Integer>> mined = list(made.mine(batch.batch(), random));
            assertThat(mined).as("batch %d: %s", i, batch).isEqualTo(oracle.apply(batch, batch.labels().length));
            assertThat((long) mined.size())
                    .isLessThanOrEqualTo(made.capacity(batch.batch().classes()));
            triplets += mined.size();
        }
        assertThat(triplets).isGreaterThan(BATCHES);
    }

    private static void takesOneOfEveryPair(
            DoubleFunction<TripletMiner> maker, Function<RandomBatch, List<List<Integer>>> allowed) {
        RandomStream random = RandomStream.of(4, "draws");
        for (int i = 0; i < BATCHES; i++) {
            RandomBatch batch = RandomBatch.draw(random);
            List<List<Integer>> candidates = allowed.apply(batch);
            List<List<Integer>> pairs = candidates.stream()
                    .map(triplet -> triplet.subList(0, 2))
                    .distinct()
                    .toList();
            List<List<Integer>> mined = list(maker.apply(batch.margin()).mine(batch.batch(), random));
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
