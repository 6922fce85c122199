package org.tripletlab.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripletlab.dataset.SmallData;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.mining.MinerDescription;
import org.tripletlab.mining.Miners;
import org.tripletlab.training.CompletedStep;
import org.tripletlab.training.TrainingSession;

/** What the microscope says a miner takes is what it takes in training. */
class MinerChoiceTest {
    private static final ExperimentSpec SPEC = ExperimentSpec.DEFAULT
            .with(Parameters.CLASSES, 4)
            .with(Parameters.PER_CLASS, 8)
            .with(Parameters.MARGIN, 1.5)
            .with(Parameters.SEED, 5L);

    /** Four points of one class and three of another on a circle, by their angles in degrees. */
    private static TripletBatch circle(double... degrees) {
        double[] unit = new double[2 * degrees.length];
        for (int i = 0; i < degrees.length; i++) {
            unit[2 * i] = Math.cos(Math.toRadians(degrees[i]));
            unit[2 * i + 1] = Math.sin(Math.toRadians(degrees[i]));
        }
        int[] labels =
                IntStream.range(0, degrees.length).map(i -> i < 4 ? 0 : 1).toArray();
        ExperimentSpec spec = ExperimentSpec.DEFAULT.with(Parameters.EMBEDDING_SIZE, 2);
        return new TripletBatch(spec, 0, labels, 2, unit, Optional.empty());
    }

    private static MinerChoice choice(List<MinerChoice> choices, String id) {
        return choices.stream()
                .filter(each -> each.miner().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "random",
                "hardest-negative",
                "batch-hard",
                "semi-hard-random",
                "semi-hard-hardest",
                "semi-hard-all",
                "easy-positive-hard",
                "distance-weighted"
            })
    void isWhatTheRunMinedWithTheDrawsOfItsStep(String miner) {
        ExperimentSpec spec = SPEC.with(Parameters.MINER, miner);
        TrainingSession session = new TrainingSession(spec, SmallData.choose(spec));
        for (int step = 1; step <= 3; step++) {
            session.step();
        }
        CompletedStep taken = session.taken().orElseThrow();
        var mined = taken.chosen().triplets();
        TripletBatch batch = new TripletBatch(spec, 2, taken.batch().labels(), 3, taken.unit(), Optional.of(mined));
        double[] distances = batch.distances();
        assertThat(mined.count()).isPositive();
        for (int positive = 1; positive < 8; positive++) {
            MinerChoice choice = choice(MinerChoice.all(batch, distances, 0, positive), miner);
            assertThat(choice.negatives()).isEqualTo(MinerChoice.negatives(mined, 0, choice.positive()));
            if (MinerChoice.negatives(mined, 0, positive).length > 0) {
                assertThat(choice.positive()).isEqualTo(positive);
            }
        }
    }

    @Test
    void everyMinerAnswersInTheOrderOfTheCatalogue() {
        TripletBatch batch = circle(0, 20, 30, 90, 25, 35, 120);
        List<MinerChoice> choices = MinerChoice.all(batch, batch.distances(), 0, 1);
        assertThat(choices)
                .extracting(MinerChoice::miner)
                .isEqualTo(
                        Miners.descriptions().stream().map(MinerDescription::id).toList());
        // d² at 20° is 0.12, at 25° 0.19, at 35° 0.36, at 120° 3: semi-hard goes to 0.32.
        assertThat(choice(choices, "all").negatives()).containsExactly(4, 5, 6);
        assertThat(choice(choices, "hardest-negative").negatives()).containsExactly(4);
        assertThat(choice(choices, "semi-hard-hardest").negatives()).containsExactly(4);
        assertThat(choice(choices, "semi-hard-all").negatives()).containsExactly(4);
        assertThat(choice(choices, "hard-all").negatives()).isEmpty();
        assertThat(choice(choices, "easy-all").negatives()).containsExactly(5, 6);
    }

    @Test
    void saysWhichOtherPositiveAMinerTook() {
        TripletBatch batch = circle(0, 20, 30, 90, 25, 35, 120);
        List<MinerChoice> choices = MinerChoice.all(batch, batch.distances(), 0, 1);
        assertThat(choice(choices, "batch-hard").positive()).isEqualTo(3);
        assertThat(choice(choices, "batch-hard").negatives()).containsExactly(4);
        assertThat(choice(choices, "hard-all").positive()).isEqualTo(1);
        assertThat(choice(choices, "hard-all").negatives()).isEmpty();
        // The nearest positive of 0° is at 20°, whatever pair is looked at: its negative is never shown as one of the
        // class.
        for (int asked = 1; asked < 4; asked++) {
            for (String miner : List.of("easy-positive-hard", "easy-positive-semi-hard")) {
                MinerChoice taken = choice(MinerChoice.all(batch, batch.distances(), 0, asked), miner);
                assertThat(Arrays.stream(taken.negatives()).map(row -> batch.labels()[row]))
                        .as(miner)
                        .allMatch(label -> label == 1);
                assertThat(taken.negatives().length == 0 || taken.positive() == 1)
                        .as(miner)
                        .isTrue();
            }
        }
        assertThat(choice(MinerChoice.all(batch, batch.distances(), 0, 3), "easy-positive-semi-hard"))
                .isEqualTo(new MinerChoice("easy-positive-semi-hard", 1, new int[] {4}, false));
    }

    @Test
    void findsTheHardestTripletThereIs() {
        TripletBatch batch = circle(0, 20, 31, 90, 25, 35, 120);
        // From 25° the positive at 120° is farthest and the negative at 20° nearest: 95° and 5°.
        assertThat(batch.hardest(batch.distances())).contains(new TripletBatch.Rows(4, 6, 1));
        TripletBatch alone = circle(0, 20, 30, 90);
        assertThat(alone.hardest(alone.distances())).isEmpty();
        double[] nothing = batch.unit().clone();
        Arrays.fill(nothing, Double.NaN);
        TripletBatch diverged = new TripletBatch(batch.spec(), 0, batch.labels(), 2, nothing, Optional.empty());
        assertThat(diverged.isFinite()).isFalse();
        assertThat(diverged.hardest(diverged.distances())).isEmpty();
    }

    @Test
    void aBatchTooLargeForAMinerIsSaidToBeSo() {
        int[] labels = IntStream.range(0, 600).map(i -> i / 300).toArray();
        double[] unit = new double[1200];
        for (int i = 0; i < 600; i++) {
            unit[2 * i] = 1;
        }
        ExperimentSpec spec = ExperimentSpec.DEFAULT.with(Parameters.EMBEDDING_SIZE, 2);
        TripletBatch large = new TripletBatch(spec, 0, labels, 2, unit, Optional.empty());
        List<MinerChoice> choices = MinerChoice.all(large, large.distances(), 0, 1);
        assertThat(choice(choices, "all").tooMany()).isTrue();
        assertThat(choice(choices, "hardest-negative").negatives()).containsExactly(300);
    }
}
