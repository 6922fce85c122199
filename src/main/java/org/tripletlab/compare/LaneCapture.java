package org.tripletlab.compare;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.history.Branch;
import org.tripletlab.history.saved.SavedRun;

/**
 * A lane that is being saved: its training thread supplies the run between two steps.
 *
 * @param lane the lane
 * @param spec its experiment
 * @param branch its pending run; empty if it has none
 */
public record LaneCapture(Lane lane, ExperimentSpec spec, CompletableFuture<Optional<Branch>> branch) {
    /** Timeout: preparing data or measuring many images delays the answer. */
    private static final long PATIENCE_SECONDS = 60;

    /** Requests the run of a lane. */
    static LaneCapture of(Lane lane) {
        CompletableFuture<Optional<Branch>> branch = new CompletableFuture<>();
        LaneCapture taking = new LaneCapture(lane, lane.runner().view().spec(), branch);
        lane.runner().branch(OptionalInt.empty(), answer -> {
            if (!branch.complete(answer)) {
                answer.ifPresent(Branch::close);
            }
        });
        return taking;
    }

    /**
     * Brings the lane back into a run, paused.
     *
     * @param unlessOn whether a run that has only gone on since stays as it is
     */
    void into(ComparedRun run, boolean unlessOn) {
        Optional<Branch> then = PastLanes.run(this);
        boolean on =
                then.isPresent() && then.get().view().generation() == run.view().generation();
        if (unlessOn && on) {
            then.get().close();
            return;
        }
        run.become(new Lane(lane.letter(), run.runner(), lane.origin()));
        then.ifPresentOrElse(run::adopt, () -> run.runner().load(spec));
    }

    /**
     * Waits for the run. Must not be called on the user interface thread.
     *
     * @throws IllegalStateException with one sentence after the timeout
     */
    public SavedLane await() {
        try {
            Optional<SavedRun> run =
                    branch.get(PATIENCE_SECONDS, TimeUnit.SECONDS).map(SavedRun::of);
            return new SavedLane(
                    lane.letter(), lane.origin(), run.map(SavedRun::spec).orElse(spec), run);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "Interrupted while lane " + lane.letter() + " was being saved.", interrupted);
        } catch (ExecutionException | TimeoutException late) {
            branch.cancel(false);
            throw new IllegalStateException(
                    "Lane " + lane.letter() + " could not be saved: it did not answer for " + PATIENCE_SECONDS
                            + " seconds; pause it and save again.",
                    late);
        }
    }
}
