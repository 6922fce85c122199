package org.tripletlab.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tripletlab.Slow;
import org.tripletlab.compare.Comparison;
import org.tripletlab.compare.ComparisonSpec;
import org.tripletlab.dataset.DatasetCache;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.text.Language;
import org.tripletlab.text.Message;
import org.tripletlab.text.Texts;

/** What is offered to be brought back after an experiment that began several lanes anew. */
@Slow
class UndoableLanesTest {
    private static final ExperimentSpec BASE = ExperimentSpec.DEFAULT
            .with(Parameters.DATASET, "bundled")
            .withText(Parameters.HIDDEN, "16")
            .with(Parameters.PER_CLASS, 4)
            .with(Parameters.PROBE, 60)
            .with(Parameters.STEPS, 20);

    private final Comparison comparison =
            new Comparison(DatasetCache.ofThisProcess(Optional.empty())::choose, 1L << 26);
    private final LanesModel lanes = new LanesModel(comparison, new Texts(Language.ENGLISH));
    private final UndoableLanes undoable = new UndoableLanes(lanes);

    @AfterEach
    void close() {
        comparison.close();
    }

    @Test
    void tellsOfTheLanesThatBeganAnew() throws Exception {
        lanes.race(new ComparisonSpec(List.of(BASE, BASE.with(Parameters.MINER, "hardest-negative"))));
        awaitEnd();
        comparison.begin(BASE.with(Parameters.SEED, 9L));
        await(() -> comparison.view().spec().get(Parameters.SEED) == 9L);
        awaitEnd();
        assertThat(says()).contains(Message.of("bring-back.experiment.lanes", 20, 2));

        comparison.begin(BASE.with(Parameters.SEED, 9L).with(Parameters.MARGIN, 0.5));
        await(() -> comparison.view().spec().get(Parameters.MARGIN) == 0.5);
        awaitEnd();
        assertThat(says()).as("the other lane stayed").contains(Message.of("bring-back.experiment", 20));
    }

    private Optional<Message> says() {
        return undoable.undo().map(Undoable.Step::says);
    }

    private void awaitEnd() throws InterruptedException {
        await(() -> lanes.lanes().stream().allMatch(lane -> lane.run().view().phase() == RunnerPhase.FINISHED));
    }

    private void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        lanes.pull();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(2);
            lanes.pull();
        }
    }
}
