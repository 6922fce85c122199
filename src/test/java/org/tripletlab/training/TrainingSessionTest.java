package org.tripletlab.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tripletlab.dataset.SmallData;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.metric.statistics.BatchStatistics;

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

    @ParameterizedTest
    @MethodSource("losses")
    void everyLossFallsAndRepeatsDigitForDigit(String loss) {
        ExperimentSpec spec = SMALL.with(Parameters.LOSS_TYPE, loss);
        List<BatchStatistics> numbers = train(spec, 60);
        double early = numbers.subList(0, 10).stream()
                .mapToDouble(BatchStatistics::loss)
                .average()
                .orElseThrow();
        double late = numbers.subList(50, 60).stream()
                .mapToDouble(BatchStatistics::loss)
                .average()
                .orElseThrow();
        assertThat(late).isLessThan(early);
        assertThat(train(spec, 60)).isEqualTo(numbers);
    }

    static List<String> losses() {
        // Semi-hard mining keeps the triplet loss where it is by always choosing what is not yet learned.
        return Parameters.LOSS_TYPE.choices().stream()
                .filter(loss -> !loss.equals("triplet"))
                .toList();
    }

    @Test
    void aLossWithWeightsTrainsThem() {
        ExperimentSpec spec = SMALL.with(Parameters.LOSS_TYPE, "arcface");
        TrainingSession session = new TrainingSession(spec, SmallData.choose(spec));
        double[] before = session.wedges().orElseThrow().axes();
        session.step();
        assertThat(session.wedges().orElseThrow().axes()).hasSameSizeAs(before).isNotEqualTo(before);
        assertThat(session.wedges().orElseThrow().halfAngleDegrees()).isPositive();
    }

    @Test
    void weightsThatOverflowAreReportedAsDivergence() {
        TrainingData data = SmallData.choose(SMALL);
        float[] huge = new TrainingSession(SMALL, data).copyWeights();
        for (int i = 0; i < huge.length; i++) {
            huge[i] *= 1e20f;
        }
        assertThat(new TrainingSession(SMALL, data, Optional.of(huge)).step().loss())
                .isNaN();
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
