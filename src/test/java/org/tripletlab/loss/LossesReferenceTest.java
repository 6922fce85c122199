package org.tripletlab.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.tripletlab.batch.Pairs;
import org.tripletlab.batch.Triplets;
import org.tripletlab.math.UnitLength;
import org.tripletlab.reference.ReferenceCase;

/** The classification and pair losses against the values of another implementation. */
class LossesReferenceTest {
    private static final Triplets NO_TRIPLETS = new Triplets(new int[0], new int[0], new int[0]);

    @Test
    void valuesAndGradientsAgree() throws IOException {
        Set<String> compared = new TreeSet<>();
        int count = 0;
        for (ReferenceCase reference : ReferenceCase.all()) {
            for (JsonNode expected : reference.losses()) {
                Optional<LossValue> value = evaluate(reference, expected);
                if (value.isPresent()) {
                    compare(reference, expected, value.get());
                    compared.add(expected.get("name").asText() + " " + expected.get("params"));
                    count++;
                }
            }
        }
        // Everything in the file but the triplets, which have a test of their own, in each of its four batches.
        assertThat(compared).hasSize(7).anyMatch(name -> name.contains("\"margin\":2,\"scale\":16"));
        assertThat(count).isEqualTo(4 * 7);
    }

    private static Optional<LossValue> evaluate(ReferenceCase reference, JsonNode expected) {
        JsonNode params = expected.get("params");
        int size = reference.embeddingSize();
        double[] weights = transposed(reference.json().get("class_weights"), size);
        int classes = weights.length / size;
        double scale = params.path("scale").asDouble();
        LossInput input = input(reference, weights);
        return switch (expected.get("name").asText()) {
            case "contrastive-linear-mean-of-active" ->
                Optional.of(new LinearContrastiveLoss(params.get("neg_margin").asDouble()).evaluate(input));
            case "normalized-softmax" ->
                Optional.of(new AngularMarginLoss(
                                classes,
                                size,
                                1,
                                0,
                                0,
                                1 / params.get("temperature").asDouble())
                        .evaluate(input));
            case "cosface" ->
                Optional.of(new AngularMarginLoss(
                                classes, size, 1, 0, params.get("margin").asDouble(), scale)
                        .evaluate(input));
            case "arcface" ->
                Optional.of(new AngularMarginLoss(
                                classes,
                                size,
                                1,
                                Math.toRadians(params.get("margin_degrees").asDouble()),
                                0,
                                scale)
                        .evaluate(input));
            case "sphereface" ->
                Optional.of(sphereFace(input, classes, params.get("margin").asInt(), scale));
            default -> Optional.empty();
        };
    }

    /**
     * A-Softmax without annealing, whose logits are {@code ‖f‖ ψ(θ)}. The file's logits are {@code scale · ‖f‖ ψ(θ)}: those
     * of the output made longer by the scale. No angle changes, so only the slope along the output takes the factor.
     */
    private static LossValue sphereFace(LossInput input, int classes, int margin, double scale) {
        double[] longer =
                Arrays.stream(input.raw()).map(coordinate -> scale * coordinate).toArray();
        LossInput scaled = new LossInput(
                longer,
                input.unit(),
                input.embeddingSize(),
                input.labels(),
                input.triplets(),
                input.pairs(),
                input.step(),
                input.weights(),
                input.memory());
        LossValue value = new ASoftmaxLoss(classes, input.embeddingSize(), margin, 0).evaluate(scaled, 0);
        return new LossValue(
                value.value(),
                value.unitGradient(),
                Arrays.stream(value.rawGradient()).map(slope -> scale * slope).toArray(),
                value.weightGradient(),
                value.memory(),
                value.activeCount(),
                value.tupleCount());
    }

    private static void compare(ReferenceCase reference, JsonNode expected, LossValue value) {
        String name = expected.get("name").asText() + " " + expected.get("params");
        double loss = expected.get("loss").asDouble();
        assertThat(value.value()).as(name).isCloseTo(loss, within(1e-9 * Math.max(1, loss)));
        double[] gradient =
                UnitLength.of(reference.raw(), reference.embeddingSize()).backward(value.unitGradient());
        for (int i = 0; i < value.rawGradient().length; i++) {
            gradient[i] += value.rawGradient()[i];
        }
        double[] wanted = ReferenceCase.flat(expected.get("grad_raw"));
        double largest = Arrays.stream(wanted).map(Math::abs).max().orElseThrow();
        assertThat(gradient).as(name).containsExactly(wanted, within(1e-7 * largest));
    }

    private static LossInput input(ReferenceCase reference, double[] weights) {
        int[] labels = reference.labels();
        int count = labels.length * (labels.length - 1);
        int[] first = new int[count];
        int[] second = new int[count];
        boolean[] same = new boolean[count];
        int pair = 0;
        for (int i = 0; i < labels.length; i++) {
            for (int j = 0; j < labels.length; j++) {
                if (i != j) {
                    first[pair] = i;
                    second[pair] = j;
                    same[pair++] = labels[i] == labels[j];
                }
            }
        }
        return new LossInput(
                reference.raw(),
                UnitLength.of(reference.raw(), reference.embeddingSize()).unit(),
                reference.embeddingSize(),
                labels,
                NO_TRIPLETS,
                new Pairs(first, second, same),
                0,
                weights,
                new double[0]);
    }

    /** The file has one column a class. */
    private static double[] transposed(JsonNode rows, int size) {
        double[] flat = ReferenceCase.flat(rows);
        int classes = flat.length / size;
        double[] weights = new double[flat.length];
        for (int k = 0; k < size; k++) {
            for (int c = 0; c < classes; c++) {
                weights[c * size + k] = flat[k * classes + c];
            }
        }
        return weights;
    }
}
