package org.tripletlab.mining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripletlab.batch.Triplets;
import org.tripletlab.math.PairwiseDistances;
import org.tripletlab.math.RandomStream;
import org.tripletlab.math.UnitLength;
import org.tripletlab.reference.TripletOracle;

class RandomMinersUniformityTest {
    private static final int DRAWS = 4000;

    @ParameterizedTest
    @ValueSource(strings = {"random", "semi-hard-random"})
    void everyNegativeOfAPairComesEquallyOften(String id) {
        RandomStream random = RandomStream.of(11, id);
        int[] labels = {0, 1, 2, 0, 1, 2, 0, 1, 2, 3, 3, 3};
        double[] raw = new double[labels.length * 3];
        for (int i = 0; i < raw.length; i++) {
            raw[i] = random.nextGaussian();
        }
        double[] distances = new double[labels.length * labels.length];
        PairwiseDistances.squared(UnitLength.of(raw, 3).unit(), 3, distances);
        double margin = 1.5;
        List<List<Integer>> possible = TripletOracle.triplets(
                labels, distances, (ap, an) -> id.equals("random") || (an > ap && an - ap <= margin));

        Map<List<Integer>, Integer> counts = new HashMap<>();
        MiningBatch batch = new MiningBatch(BatchClasses.of(labels), distances);
        TripletMiner miner = Miners.create(id, new MinerSettings(margin, 3, true));
        for (int draw = 0; draw < DRAWS; draw++) {
            Triplets mined = miner.mine(batch, random);
            for (int i = 0; i < mined.count(); i++) {
                counts.merge(List.of(mined.anchors()[i], mined.positives()[i], mined.negatives()[i]), 1, Integer::sum);
            }
        }

        Map<List<Integer>, Integer> choices = new HashMap<>();
        possible.forEach(triplet -> choices.merge(triplet.subList(0, 2), 1, Integer::sum));
        double chiSquare = 0;
        for (List<Integer> triplet : possible) {
            double expected = (double) DRAWS / choices.get(triplet.subList(0, 2));
            double difference = counts.getOrDefault(triplet, 0) - expected;
            chiSquare += difference * difference / expected;
        }
        double freedom = possible.size() - choices.size();
        assertThat(freedom).isGreaterThan(40);
        assertThat(Math.abs(chiSquare - freedom)).isLessThan(4 * Math.sqrt(2 * freedom));
    }
}
