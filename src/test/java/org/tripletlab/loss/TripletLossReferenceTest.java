package org.tripletlab.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tripletlab.batch.Triplets;
import org.tripletlab.math.UnitLength;
import org.tripletlab.reference.ReferenceCase;
import org.tripletlab.reference.TripletOracle;

class TripletLossReferenceTest {
    @Test
    void valuesAndGradientsAgree() throws IOException {
        int compared = 0;
        for (ReferenceCase reference : ReferenceCase.all()) {
            for (JsonNode expected : reference.losses()) {
                if (expected.get("name").asText().startsWith("triplet-")) {
                    compare(reference, expected);
                    compared++;
                }
            }
        }
        assertThat(compared).isEqualTo(48);
    }

    private static void compare(ReferenceCase reference, JsonNode expected) {
        String name = expected.get("name").asText();
        JsonNode params = expected.get("params");
        double[] distances = reference.squaredDistances();
        List<List<Integer>> triplets = name.startsWith("triplet-batch-hard")
                ? TripletOracle.batchHard(reference.labels(), distances)
                : TripletOracle.triplets(reference.labels(), distances, (ap, an) -> true);
        TripletLoss loss = new TripletLoss(new TripletLossOptions(
                TripletDistance.of(params.get("distance").asText()),
                TripletForm.HINGE,
                params.get("margin").asDouble(),
                Reduction.of(name.replaceFirst("triplet-(all|batch-hard)-", ""))));

        UnitLength normalised = UnitLength.of(reference.raw(), reference.embeddingSize());
        LossValue value = loss.evaluate(new LossInput(
                normalised.unit(),
                reference.embeddingSize(),
                new Triplets(
                        TripletOracle.column(triplets, 0),
                        TripletOracle.column(triplets, 1),
                        TripletOracle.column(triplets, 2))));

        double expectedValue = expected.get("loss").asDouble();
        assertThat(value.value()).as("%s %s", name, params).isCloseTo(expectedValue, within(1e-9 * expectedValue));
        double[] expectedGradient = ReferenceCase.flat(expected.get("grad_raw"));
        double largest = Arrays.stream(expectedGradient).map(Math::abs).max().orElseThrow();
        assertThat(normalised.backward(value.unitGradient()))
                .as("%s %s", name, params)
                .containsExactly(expectedGradient, within(1e-7 * largest));
    }
}
