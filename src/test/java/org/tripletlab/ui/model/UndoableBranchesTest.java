package org.tripletlab.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tripletlab.Slow;
import org.tripletlab.compare.Comparison;
import org.tripletlab.compare.Lane;
import org.tripletlab.dataset.DatasetCache;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.text.Language;
import org.tripletlab.text.Message;
import org.tripletlab.text.Texts;

/** A branch is told, closed by undo and opened again by redo, with all its steps. */
@Slow
class UndoableBranchesTest {
    private static final ExperimentSpec BASE = ExperimentSpec.DEFAULT
            .with(Parameters.DATASET, "bundled")
            .withText(Parameters.HIDDEN, "16")
            .with(Parameters.PER_CLASS, 4)
            .with(Parameters.PROBE, 60)
            .with(Parameters.STEPS, 60);

    private final Comparison comparison =
            new Comparison(DatasetCache.ofThisProcess(Optional.empty())::choose, 1L << 26);
    private final LanesModel lanes = new LanesModel(comparison, new Texts(Language.ENGLISH));
    private final List<Message> news = new ArrayList<>();
    private final BringBack bringBack = new BringBack(lanes, new NothingElse(), news::add);

    private record NothingElse() implements Undoable {
        @Override
        public Optional<Step> undo() {
            return Optional.empty();
        }

        @Override
        public Optional<Step> redo() {
            return Optional.empty();
        }
    }

    @AfterEach
    void close() {
        comparison.close();
    }

    @Test
    void undoClosesTheBranchAndRedoOpensItWithItsSteps() throws Exception {
        comparison.begin(BASE);
        await(() -> comparison.view().phase() == RunnerPhase.FINISHED);
        lanes.showStep(20);
        lanes.branch();
        await(() -> comparison.view().step() == 20);
        assertThat(news).containsExactly(Message.of("lanes.branched", "B", "A", 20));
        comparison.play();
        await(() -> comparison.view().phase() == RunnerPhase.FINISHED);
        assertThat(bringBack.undoProperty().get()).contains(Message.of("bring-back.branch", "B", "A", 20));

        bringBack.run();
        await(() -> letters().equals("A"));
        await(() -> bringBack.redoProperty().get().isPresent());
        assertThat(bringBack.redoProperty().get()).contains(Message.of("bring-forward.branch"));
        assertThat(bringBack.undoProperty().get()).isEmpty();

        // Lane A has gone on: it stays as far as it has come.
        comparison.stepOnce();
        await(() -> comparison.view().step() == 61);
        bringBack.forward();
        await(() -> letters().equals("AB") && comparison.view().step() == 60);
        assertThat(comparison.chosen().origin()).contains(new Lane.Origin('A', 20));
        assertThat(comparison.lanes().get(0).runner().view().step()).isEqualTo(61);
        assertThat(bringBack.undoProperty().get()).contains(Message.of("bring-back.branch", "B", "A", 20));
        bringBack.run();
        await(() -> letters().equals("A"));
    }

    @Test
    void whatWasLostAfterTheBranchComesBackBeforeItIsClosed() throws Exception {
        comparison.begin(BASE);
        await(() -> comparison.view().phase() == RunnerPhase.FINISHED);
        lanes.branch();
        await(() -> comparison.view().step() == 60);
        comparison.restart();
        await(() ->
                comparison.view().step() == 0 && bringBack.undoProperty().get().isPresent());
        assertThat(bringBack.undoProperty().get().orElseThrow().key()).startsWith("bring-back.restart");
        bringBack.run();
        await(() -> letters().equals("AB") && comparison.view().step() == 60);
        bringBack.run();
        await(() -> letters().equals("A"));
    }

    @Test
    void saysWhyThereIsNoBranch() {
        lanes.branch();
        assertThat(letters()).isEqualTo("A");
        assertThat(news).containsExactly(Message.of("lanes.branch.no-step"));
    }

    private String letters() {
        StringBuilder letters = new StringBuilder();
        comparison.lanes().forEach(lane -> letters.append(lane.letter()));
        return letters.toString();
    }

    private void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        pulse();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(2);
            pulse();
        }
    }

    private void pulse() {
        lanes.pull();
        bringBack.pulse();
    }
}
