package org.tripletlab.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tripletlab.Slow;
import org.tripletlab.data.DatasetException;
import org.tripletlab.dataset.DatasetCache;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.history.SessionEvent;
import org.tripletlab.runner.TrainingRun;

@Slow
class ComparisonTrainingTest {
    private static final ExperimentSpec BASE = ExperimentSpec.DEFAULT
            .with(Parameters.DATASET, "bundled")
            .withText(Parameters.HIDDEN, "16")
            .with(Parameters.PER_CLASS, 4)
            .with(Parameters.PROBE, 60)
            .with(Parameters.STEPS, 70);

    private static final ComparisonSpec RACE = new ComparisonSpec(List.of(
            BASE.with(Parameters.MINER, "hardest-negative"),
            BASE,
            BASE.with(Parameters.LOSS_TYPE, "softmax"),
            BASE.with(Parameters.NETWORK_TYPE, "cnn").withText(Parameters.HIDDEN, "8")));

    private static final DatasetCache SHELF = DatasetCache.ofThisProcess(Optional.empty());
    private static final List<TrainingData> DATA = new ArrayList<>();

    @BeforeAll
    static void readOnce() throws DatasetException {
        for (ExperimentSpec lane : RACE.lanes()) {
            DATA.add(SHELF.choose(lane));
        }
    }

    @Test
    void everyLaneGivesTheNumbersThatItGivesAlone() {
        List<TrainingRun.Result> together = ComparisonTraining.run(RACE, DATA, new Heard(4));
        for (int lane = 0; lane < 4; lane++) {
            TrainingRun.Result alone = TrainingRun.run(RACE.lanes().get(lane), DATA.get(lane), new Silent());
            assertThat(together.get(lane).weights()).isEqualTo(alone.weights());
            assertThat(together.get(lane).last().snapshot().unit())
                    .isEqualTo(alone.last().snapshot().unit());
        }
    }

    @Test
    void lanesBeginAlikeAndNeverDriftApart() {
        Heard heard = new Heard(4);
        ComparisonTraining.run(RACE, DATA, heard);
        // The slow convolutional lane holds the fast ones back.
        assertThat(heard.widest.get()).isLessThanOrEqualTo(Parameters.MEASURE_EVERY);
        List<float[]> starts = heard.recordings.stream()
                .filter(each -> each.measurement().step() == 0
                        && each.spec().text(Parameters.NETWORK_TYPE).equals("mlp"))
                .map(each -> each.snapshot().unit())
                .toList();
        assertThat(starts)
                .hasSize(3)
                .allSatisfy(
                        unit -> assertThat(Arrays.equals(unit, starts.get(0))).isTrue());
    }

    @Test
    void aLaneThatDivergesHoldsNobodyUp() {
        ComparisonSpec race = new ComparisonSpec(List.of(
                BASE.with(Parameters.OPTIMISER_TYPE, "sgd")
                        .with(Parameters.LEARNING_RATE, 10.0)
                        .with(Parameters.LOSS_TYPE, "softmax"),
                BASE));
        List<TrainingRun.Result> results = ComparisonTraining.run(race, DATA.subList(0, 2), new Heard(2));
        assertThat(results.get(1).last().measurement().step()).isEqualTo(70);
    }

    @Test
    @Timeout(60)
    void aLaneThatFailsEndsTheRaceWithItsOwnReason() {
        Heard failing = new Heard(4) {
            @Override
            public void stepDone(int lane, int step, int steps) {
                if (lane == 2 && step == 30) {
                    throw new IllegalStateException("Lane 2 ran off the track.");
                }
            }
        };
        assertThatThrownBy(() -> ComparisonTraining.run(RACE, DATA, failing)).hasMessage("Lane 2 ran off the track.");
    }

    private static class Heard implements ComparisonTraining.Listener {
        private final AtomicIntegerArray steps;
        private final AtomicInteger widest = new AtomicInteger();
        private final List<Recording> recordings = new CopyOnWriteArrayList<>();

        Heard(int lanes) {
            steps = new AtomicIntegerArray(lanes);
        }

        @Override
        public void recorded(int lane, Recording recording) {
            recordings.add(recording);
        }

        @Override
        public void happened(int lane, SessionEvent event) {
            assertThat(event.step()).isNotNegative();
        }

        @Override
        public void stepDone(int lane, int step, int all) {
            steps.set(lane, step);
            for (int other = 0; other < steps.length(); other++) {
                int apart = step - steps.get(other);
                widest.accumulateAndGet(apart, Math::max);
            }
        }
    }

    private static final class Silent implements TrainingRun.Listener {
        @Override
        public void recorded(Recording recording) {
            assertThat(recording.measurement()).isNotNull();
        }

        @Override
        public void happened(SessionEvent event) {
            assertThat(event.step()).isNotNegative();
        }

        @Override
        public void stepDone(int step, int steps) {
            assertThat(step).isLessThanOrEqualTo(steps);
        }
    }
}
