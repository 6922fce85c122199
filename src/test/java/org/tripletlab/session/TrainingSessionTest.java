package org.tripletlab.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tripletlab.metric.BatchStatistics;
import org.tripletlab.nn.Mlp;

class TrainingSessionTest {
    private static final ExperimentSpec SMALL =
            ExperimentSpec.DEFAULT.with(Parameters.CLASSES, 4).with(Parameters.PER_CLASS, 8);

    @Test
    void theSameExperimentGivesTheSameNumbersDigitForDigit() {
        assertThat(train(SMALL, 30)).isEqualTo(train(SMALL, 30));
    }

    @Test
    void twoSessionsStepInTurnsAsTheyWouldAlone() {
        TrainingData data = SmallData.choose(SMALL);
        TrainingSession one = new TrainingSession(SMALL, data);
        TrainingSession two = new TrainingSession(SMALL.with(Parameters.MINER, "hardest-negative"), data);
        List<BatchStatistics> ones = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            ones.add(one.step());
            two.step();
        }
        assertThat(ones).isEqualTo(train(SMALL, 10));
    }

    /** Every parameter matters: with another value the numbers of the run change. */
    @Test
    void everyParameterOfTheTrainingStepChangesTheRun() {
        Map<Parameter<?>, String> others = new LinkedHashMap<>();
        others.put(Parameters.CLASSES, "3");
        others.put(Parameters.PER_CLASS, "7");
        others.put(Parameters.EMBEDDING_SIZE, "5");
        others.put(Parameters.DISTANCE, "euclidean");
        others.put(Parameters.FORM, "soft-margin");
        others.put(Parameters.MARGIN, "0.3");
        others.put(Parameters.REDUCTION, "sum");
        others.put(Parameters.MINER, "batch-hard");
        others.put(Parameters.SCHEDULE, "semi-hard-hardest@step<3,random");
        others.put(Parameters.OPTIMISER_TYPE, "sgd");
        others.put(Parameters.LEARNING_RATE, "0.002");
        others.put(Parameters.SEED, "1");
        // These four decide what is trained on, measured and for how long; they have tests of their own.
        List<Parameter<?>> elsewhere = List.of(
                Parameters.DATASET,
                Parameters.PROBE_DATASET,
                Parameters.PROBE,
                Parameters.STEPS,
                Parameters.NETWORK_TYPE);
        List<BatchStatistics> usual = train(SMALL, 8);
        for (Parameter<?> parameter : Parameters.all()) {
            if (elsewhere.contains(parameter)) {
                continue;
            }
            assertThat(others).containsKey(parameter);
            assertThat(train(SMALL.withText(parameter, others.get(parameter)), 8))
                    .as(parameter.id())
                    .isNotEqualTo(usual);
        }
    }

    @Test
    void aScheduleIsTheSameAsChangingTheMinerAtItsStep() {
        ExperimentSpec scheduled = SMALL.withText(Parameters.SCHEDULE, "random@step<5,semi-hard-hardest");
        TrainingSession byHand = new TrainingSession(SMALL.with(Parameters.MINER, "random"), SmallData.choose(SMALL));
        List<BatchStatistics> numbers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            if (i == 5) {
                byHand.change(byHand.spec().with(Parameters.MINER, "semi-hard-hardest"));
            }
            numbers.add(byHand.step());
        }
        assertThat(train(scheduled, 12)).isEqualTo(numbers);
    }

    @Test
    void weightsThatOverflowAreReportedAsDivergence() {
        TrainingData data = SmallData.choose(SMALL);
        float[] huge = Mlp.initialWeights(36, 3, 0);
        for (int i = 0; i < huge.length; i++) {
            huge[i] *= 1e20f;
        }
        assertThat(new TrainingSession(SMALL, data, huge).step().loss()).isNaN();
    }

    private static List<BatchStatistics> train(ExperimentSpec spec, int steps) {
        TrainingSession session = new TrainingSession(spec, SmallData.choose(spec));
        List<BatchStatistics> numbers = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            numbers.add(session.step());
        }
        return numbers;
    }
}
