package org.tripletlab.export.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.export.sphere.RunPicture;
import org.tripletlab.math.Projection;
import org.tripletlab.math.RotationFit;

/**
 * Some recordings of a lane and from which side each is seen.
 *
 * @param recordings the chosen ones, oldest first
 * @param projections how each of them is projected and turned
 */
record ReplayFrames(List<Recording> recordings, List<Projection> projections) {
    /**
     * Chooses at most so many recordings, evenly, and looks at them from the last one back, so that the end is seen from its
     * best side and nothing jumps on the way there.
     *
     * @param guide the lane towards which this one is turned at every step; empty if it stays as it is
     */
    static ReplayFrames of(List<Recording> all, int most, Optional<ReplayFrames> guide) {
        List<Recording> recordings = evenly(all, most);
        Projection[] projections = new Projection[recordings.size()];
        Projection later = null;
        RotationFit turn = RotationFit.NONE;
        for (int i = recordings.size() - 1; i >= 0; i--) {
            Recording recording = recordings.get(i);
            double[] unit = RunPicture.unit(recording.snapshot());
            int size = recording.snapshot().embeddingSize();
            later = later == null ? Projection.of(unit, size) : Projection.following(unit, later);
            if (guide.isPresent()) {
                turn = RotationFit.towards(
                        axes(recording, later),
                        guide.get().axesAt(recording.measurement().step()),
                        turn);
            }
            projections[i] = later.turned(turn);
        }
        return new ReplayFrames(recordings, List.of(projections));
    }

    /** Returns at most so many of the recordings, evenly from all, the first and the last always. */
    static List<Recording> evenly(List<Recording> recordings, int most) {
        if (recordings.size() <= most) {
            return List.copyOf(recordings);
        }
        List<Recording> chosen = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            chosen.add(recordings.get((int) Math.round(i * (recordings.size() - 1.0) / (most - 1))));
        }
        return chosen;
    }

    /** Returns the class axes as they are seen at the newest recording up to a step, or at the first. */
    private double[] axesAt(int step) {
        int index = 0;
        while (index + 1 < recordings.size()
                && recordings.get(index + 1).measurement().step() <= step) {
            index++;
        }
        return axes(recordings.get(index), projections.get(index));
    }

    private static double[] axes(Recording recording, Projection projection) {
        return RunPicture.seen(projection, recording.measurement().probe().classAxes());
    }
}
