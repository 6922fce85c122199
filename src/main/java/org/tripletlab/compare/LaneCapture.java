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
 * A lane that is about to be saved: its training thread hands out the run between two steps.
 *
 * @param lane the lane
 * @param spec its experiment
 * @param branch its run, soon; nothing if it has none
 */
public record LaneCapture(Lane lane, ExperimentSpec spec, CompletableFuture<Optional<Branch>> branch) {
    /** Whoever prepares data or measures many images answers later than one who trains. */
    private static final long PATIENCE_SECONDS = 60;

    /** Asks a lane for its run. */
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
     * Waits for the run. Not for the thread of the screen.
     *
     * @throws IllegalStateException with one sentence if it does not come
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
                    "Lane " + lane.letter() + " could not be saved: it has not answered for " + PATIENCE_SECONDS
                            + " seconds; pause it and save again.",
                    late);
        }
    }
}
