package org.tripletlab.ui.session;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tripletlab.compare.LoadedLane;
import org.tripletlab.compare.SavedLane;
import org.tripletlab.data.DatasetException;
import org.tripletlab.dataset.ErrorMessage;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.history.saved.MovedImages;
import org.tripletlab.history.saved.SavedRun;
import org.tripletlab.store.SavedSession;
import org.tripletlab.text.Message;

/**
 * Session with the images of its lanes.
 *
 * @param session content of the file
 * @param lanes its lanes, with their images or the part stored in the file
 * @param absent reason why the images of a lane are missing; empty if none are
 */
record LoadedSession(SavedSession session, List<LoadedLane> lanes, Optional<Message> absent) {
    /**
     * Loads the images of a session.
     *
     * @throws IOException if images are missing without which nothing of it can be shown
     * @throws org.tripletlab.option.OptionException if images are not those of its run, or the run is incomplete
     */
    static LoadedSession of(SavedSession session, MovedImages images) throws IOException {
        List<LoadedLane> ready = new ArrayList<>();
        Optional<Message> absent = Optional.empty();
        for (SavedLane lane : session.lanes()) {
            if (lane.run().isEmpty()) {
                ready.add(new LoadedLane(lane, Optional.empty()));
                continue;
            }
            SavedRun run = lane.run().get();
            try {
                ready.add(found(lane, images));
            } catch (DatasetException notThere) {
                if (run.images().description().isEmpty() || !MovedImages.isAtPath(run.begunWith())) {
                    throw notThere;
                }
                absent = absent.or(() -> Optional.of(ErrorMessage.of(notThere)));
                ready.add(new LoadedLane(lane, Optional.of(checked(run, run.withoutImages()))));
            }
        }
        return new LoadedSession(session, ready, absent);
    }

    /** Returns a lane that has started, with its images. */
    static LoadedLane found(SavedLane lane, MovedImages images) throws IOException {
        MovedImages.Found found = images.of(lane.run().orElseThrow());
        SavedRun run = found.run();
        return new LoadedLane(
                new SavedLane(lane.letter(), lane.origin(), run.spec(), Optional.of(run)),
                Optional.of(checked(run, found.data())));
    }

    /** Detects all inconsistencies before the current session is replaced. */
    private static TrainingData checked(SavedRun run, TrainingData data) {
        run.view(data);
        return data;
    }
}
