package org.tripletlab.mining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tripletlab.batch.Triplets;
import org.tripletlab.math.PairwiseDistances;
import org.tripletlab.math.RandomStream;
import org.tripletlab.math.UnitLength;
import org.tripletlab.reference.ReferenceCase;
import org.tripletlab.reference.TripletOracle;

class MinersReferenceTest {
    @Test
    void distancesAgree() throws IOException {
        for (ReferenceCase reference : ReferenceCase.all()) {
            assertThat(distances(reference)).containsExactly(reference.squaredDistances(), within(1e-10));
        }
    }

    @Test
    void zonesHoldTheSameTriplets() throws IOException {
        int compared = 0;
        for (ReferenceCase reference : ReferenceCase.all()) {
            for (JsonNode miner : reference.miners()) {
                if (!miner.get("name").asText().equals("triplet-margin")) {
                    continue;
                }
                double margin = miner.get("margin").asDouble();
                TripletOracle.Rule rule = switch (miner.get("kind").asText()) {
                    case "hard" -> (ap, an) -> Zone.HARD.contains(ap, an, margin);
                    case "semihard" -> (ap, an) -> Zone.SEMI_HARD.contains(ap, an, margin);
                    case "easy" -> (ap, an) -> Zone.EASY.contains(ap, an, margin);
                    default -> (ap, an) -> !Zone.EASY.contains(ap, an, margin);
                };
                assertThat(TripletOracle.triplets(reference.labels(), distances(reference), rule))
                        .as("%s", miner.get("kind"))
                        .isEqualTo(ReferenceCase.triplets(miner.get("triplets")));
                compared++;
            }
        }
        assertThat(compared).isEqualTo(32);
    }

    @Test
    void semiHardMinersChooseAmongTheSameTriplets() throws IOException {
        int compared = 0;
        for (ReferenceCase reference : ReferenceCase.all()) {
            double[] distances = distances(reference);
            int size = reference.labels().length;
            for (JsonNode miner : reference.miners()) {
                if (!miner.path("kind").asText().equals("semihard")) {
                    continue;
                }
                double margin = miner.get("margin").asDouble();
                List<List<Integer>> zone = ReferenceCase.triplets(miner.get("triplets"));
                List<List<Integer>> nearest = TripletOracle.nearestNegatives(zone, distances, size);
                assertThat(mine("semi-hard-hardest", margin, reference)).isEqualTo(nearest);
                List<List<Integer>> drawn = mine("semi-hard-random", margin, reference);
                assertThat(zone).containsAll(drawn);
                assertThat(drawn).hasSameSizeAs(nearest);
                compared++;
            }
        }
        assertThat(compared).isEqualTo(8);
    }

    @Test
    void batchHardAndHardestNegativeChooseTheSameTriplets() throws IOException {
        int compared = 0;
        for (ReferenceCase reference : ReferenceCase.all()) {
            for (JsonNode miner : reference.miners()) {
                if (!miner.path("negative").asText().equals("hard")) {
                    continue;
                }
                List<List<Integer>> expected = ReferenceCase.triplets(miner.get("triplets"));
                if (miner.get("positive").asText().equals("hard")) {
                    assertThat(mine("batch-hard", 0.2, reference)).isEqualTo(expected);
                }
                assertThat(mine("hardest-negative", 0.2, reference)).containsAll(expected);
                compared++;
            }
        }
        assertThat(compared).isEqualTo(8);
    }

    @Test
    void minersOfAWholeZoneTakeTheSameTriplets() throws IOException {
        int compared = 0;
        for (ReferenceCase reference : ReferenceCase.all()) {
            for (JsonNode miner : reference.miners()) {
                String own = switch (miner.path("kind").asText()) {
                    case "hard" -> "hard-all";
                    case "semihard" -> "semi-hard-all";
                    case "easy" -> "easy-all";
                    default -> "";
                };
                if (!own.isEmpty()) {
                    assertThat(mine(own, miner.get("margin").asDouble(), reference))
                            .as(own)
                            .isEqualTo(ReferenceCase.triplets(miner.get("triplets")));
                    compared++;
                }
            }
        }
        assertThat(compared).isEqualTo(24);
    }

    @Test
    void easyPositiveMinersTakeTheSameTriplets() throws IOException {
        int compared = 0;
        for (ReferenceCase reference : ReferenceCase.all()) {
            for (JsonNode miner : reference.miners()) {
                if (!miner.path("positive").asText().equals("easy")) {
                    continue;
                }
                List<List<Integer>> expected = ReferenceCase.triplets(miner.get("triplets"));
                switch (miner.get("negative").asText()) {
                    case "hard" ->
                        assertThat(mine("easy-positive-hard", 0.2, reference)).isEqualTo(expected);
                    case "semihard" ->
                        assertThat(mine("easy-positive-semi-hard", 0.2, reference))
                                .isEqualTo(expected);
                    default -> // its easy negative is the farthest one, ours the nearest easy one: only positives agree
                        assertThat(expected.stream().map(triplet -> triplet.subList(0, 2)))
                                .containsAll(mine("easy-positive-easy", 0.2, reference).stream()
                                        .map(triplet -> triplet.subList(0, 2))
                                        .toList());
                }
                compared++;
            }
        }
        assertThat(compared).isEqualTo(12);
    }

    private static double[] distances(ReferenceCase reference) {
        int size = reference.labels().length;
        double[] distances = new double[size * size];
        UnitLength normalised = UnitLength.of(reference.raw(), reference.embeddingSize());
        PairwiseDistances.squared(normalised.unit(), reference.embeddingSize(), distances);
        return distances;
    }

    private static List<List<Integer>> mine(String id, double margin, ReferenceCase reference) {
        MiningBatch batch = new MiningBatch(BatchClasses.of(reference.labels()), distances(reference));
        Triplets mined = Miners.create(id, new MinerSettings(margin, 3, true)).mine(batch, RandomStream.of(1, "miner"));
        List<List<Integer>> triplets = new ArrayList<>();
        for (int i = 0; i < mined.count(); i++) {
            triplets.add(List.of(mined.anchors()[i], mined.positives()[i], mined.negatives()[i]));
        }
        return triplets;
    }
}
