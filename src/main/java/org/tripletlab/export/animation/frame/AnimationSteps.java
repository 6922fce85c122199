package org.tripletlab.export.animation.frame;

import java.util.List;
import java.util.Locale;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.export.LaneRecord;

/**
 * The step that each frame of a film shows: evenly from the first to the last.
 *
 * @param first step of the first frame
 * @param last step of the last frame
 * @param frames how many there are
 */
record AnimationSteps(int first, int last, int frames) {
    /**
     * Finds the steps.
     *
     * @throws IllegalArgumentException with one sentence if nothing is recorded of a lane, or not the steps that are asked for
     */
    static AnimationSteps of(List<LaneRecord> lanes, AnimationOptions options) {
        int recordedFrom = Integer.MAX_VALUE;
        int recordedTo = 0;
        for (LaneRecord lane : lanes) {
            List<Recording> recordings = lane.view().recordings();
            if (recordings.isEmpty() || lane.view().data() == null) {
                throw new IllegalArgumentException("Nothing has been recorded yet in lane " + lane.letter()
                        + ", so there is nothing to animate. Train some steps first.");
            }
            recordedFrom = Math.min(recordedFrom, step(recordings.get(0)));
            recordedTo = Math.max(recordedTo, step(recordings.get(recordings.size() - 1)));
        }
        int from = options.steps().from().orElse(recordedFrom);
        int to = options.steps().to().orElse(recordedTo);
        if (from > to || from > recordedTo || to > recordedTo || to < recordedFrom) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "An animation from step %,d to step %,d was asked for, but steps %,d to %,d are recorded. Choose some of these.",
                    from,
                    to,
                    recordedFrom,
                    recordedTo));
        }
        return new AnimationSteps(from, to, options.motion().frames());
    }

    static int step(Recording recording) {
        return recording.measurement().step();
    }

    /** Returns the step of a frame, which is no whole number as a rule. */
    double at(int frame) {
        return frames == 1 ? last : first + (double) frame * (last - first) / (frames - 1);
    }

    /** Returns how much of its steps the film has shown with this frame, 0 to 1. */
    double share(int frame) {
        return frames == 1 ? 1 : (double) frame / (frames - 1);
    }
}
