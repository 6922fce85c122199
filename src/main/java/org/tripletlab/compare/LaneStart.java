package org.tripletlab.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.history.RunnerView;

/** The experiment that a lane began with, before its live parameters were changed. */
public final class LaneStart {
    private LaneStart() {}

    /**
     * Returns the experiment of the first recording of the lane's own: after step 0, or after the step from which it was branched off, so
     * that a change made before its first training step counts as its beginning. Before that recording, the present experiment.
     */
    public static ExperimentSpec of(RunnerView view, Optional<Lane.Origin> origin) {
        int from = origin.map(Lane.Origin::step).orElse(0);
        for (Recording recording : view.recordings()) {
            if (recording.measurement().step() > from) {
                return recording.spec();
            }
        }
        return view.spec();
    }

    /** Returns the parameters that were changed while a lane trained. */
    public static List<Parameter<?>> changed(ExperimentSpec start, ExperimentSpec now) {
        List<Parameter<?>> changed = new ArrayList<>();
        for (Parameter<?> parameter : Parameters.all()) {
            if (parameter.live() && LaneNames.differs(parameter, List.of(start, now))) {
                changed.add(parameter);
            }
        }
        return changed;
    }
}
