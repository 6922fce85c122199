package org.tripletlab.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tripletlab.Slow;
import org.tripletlab.dataset.SmallData;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.metric.statistics.BatchStatistics;

/** Changing any parameter changes the numbers of the run, for every loss that takes it; else the parameter is refused. */
@Slow
class EveryParameterCountsTest {
    private static final ExperimentSpec SMALL =
            // At the default rate these easy classes are learned in two steps, after which nothing changes anything.
            ExperimentSpec.DEFAULT
                    .with(Parameters.CLASSES, 3)
                    .with(Parameters.PER_CLASS, 6)
                    .with(Parameters.LEARNING_RATE, 0.0001);

    private static final Map<Parameter<?>, String> OTHERS = new LinkedHashMap<>();

    static {
        OTHERS.put(Parameters.CLASSES, "2");
        OTHERS.put(Parameters.PER_CLASS, "5");
        OTHERS.put(Parameters.HOLD_OUT, "b");
        OTHERS.put(Parameters.STANDARDISE, "yes");
        OTHERS.put(Parameters.SHIFT, "1.5");
        OTHERS.put(Parameters.ROTATION, "15");
        OTHERS.put(Parameters.HIDDEN, "20");
        OTHERS.put(Parameters.ACTIVATION, "tanh");
        OTHERS.put(Parameters.EMBEDDING_SIZE, "5");
        OTHERS.put(Parameters.LOSS_TYPE, "softmax");
        OTHERS.put(Parameters.DISTANCE, "euclidean");
        OTHERS.put(Parameters.FORM, "soft-margin");
        OTHERS.put(Parameters.MARGIN, "0.7");
        OTHERS.put(Parameters.M1, "2");
        OTHERS.put(Parameters.M2, "0.2");
        OTHERS.put(Parameters.M3, "0.1");
        OTHERS.put(Parameters.SCALE, "5");
        OTHERS.put(Parameters.TEMPERATURE, "0.4");
        OTHERS.put(Parameters.LAMBDA, "0.3");
        OTHERS.put(Parameters.ANNEALING, "995");
        OTHERS.put(Parameters.CENTRE_RATE, "0.1");
        OTHERS.put(Parameters.REDUCTION, "sum");
        OTHERS.put(Parameters.MINER, "batch-hard");
        OTHERS.put(Parameters.SCHEDULE, "semi-hard-hardest@step<3,random");
        OTHERS.put(Parameters.PAIRS, "all");
        OTHERS.put(Parameters.OPTIMISER_TYPE, "sgd");
        OTHERS.put(Parameters.LEARNING_RATE, "0.0002");
        OTHERS.put(Parameters.DECAY, "linear");
        OTHERS.put(Parameters.SEED, "1");
    }

    /** These decide what is read or measured, or need pictures large enough for a CNN; they have tests of their own. */
    private static final List<Parameter<?>> ELSEWHERE = List.of(
            Parameters.DATASET,
            Parameters.PROBE_DATASET,
            Parameters.IMAGE_SIZE,
            Parameters.TEST_SHARE,
            Parameters.LEVELS,
            Parameters.MIN_PER_CLASS,
            Parameters.TRANSPOSED,
            Parameters.PROBE_CLASSES,
            Parameters.PROBE,
            Parameters.NETWORK_TYPE,
            Parameters.FILTERS,
            Parameters.STEPS);

    @Test
    void noParameterIsLeftOut() {
        List<Parameter<?>> covered =
                Stream.concat(OTHERS.keySet().stream(), ELSEWHERE.stream()).toList();
        assertThat(covered).containsExactlyInAnyOrderElementsOf(Parameters.all());
    }

    @ParameterizedTest
    @MethodSource("losses")
    void changesTheRunOfEveryLossThatTakesIt(String loss) {
        ExperimentSpec usual = SMALL.with(Parameters.LOSS_TYPE, loss);
        List<BatchStatistics> numbers = train(usual);
        OTHERS.forEach((parameter, text) -> {
            ExperimentSpec other = usual.withText(parameter, text);
            boolean same = usual.text(parameter).equals(other.text(parameter));
            if (other.applies(parameter) && !same) {
                assertThat(train(other)).as(loss + " " + parameter.id()).isNotEqualTo(numbers);
            }
        });
    }

    @Test
    void everyOtherValueIsTakenBySomeLoss() {
        OTHERS.forEach((parameter, text) -> assertThat(losses().stream()
                        .map(loss -> SMALL.with(Parameters.LOSS_TYPE, loss).withText(parameter, text))
                        .anyMatch(spec -> spec.applies(parameter)))
                .as(parameter.id())
                .isTrue());
    }

    static List<String> losses() {
        return Parameters.LOSS_TYPE.choices();
    }

    private static List<BatchStatistics> train(ExperimentSpec spec) {
        TrainingSession session = new TrainingSession(spec, SmallData.choose(spec));
        List<BatchStatistics> numbers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            numbers.add(session.step());
        }
        return numbers;
    }
}
