package org.tripletlab.ui.chart;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tripletlab.dataset.EvaluationSet;
import org.tripletlab.evaluation.EmbeddingSnapshot;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.history.RunnerView;
import org.tripletlab.metric.geometry.OwnMeanAngle;
import org.tripletlab.ui.fx.Background;
import org.tripletlab.ui.model.LaneModel;
import org.tripletlab.ui.model.LanesModel;

/**
 * Angle of the picked image to the mean of its own class, at every recorded step of every lane with this image. Each step is computed
 * once, in the background, the oldest first; a step at which the network had diverged has no angle.
 */
final class PickedAngles {
    /** Number of steps computed at a time, within a few milliseconds, so that the line grows during the computation. */
    private static final int AT_ONCE = 48;

    private final LanesModel lanes;
    private final Background background;
    private Map<EmbeddingSnapshot, Double> known = new HashMap<>();
    private List<Object> followed = List.of();
    private Object version = new Object();
    private int point = -1;
    private boolean complete;
    private boolean busy;

    /** Angle that is still to be computed. */
    private record Wanted(EmbeddingSnapshot snapshot, EvaluationSet probe) {}

    PickedAngles(LanesModel lanes, Background background) {
        this.lanes = lanes;
        this.background = background;
    }

    /** Follows selection and recordings, and requests missing angles; called once per pulse. */
    void pulse() {
        BitSet picked = lanes.selection().pointsProperty().get();
        int now = picked.cardinality() == 1 ? picked.nextSetBit(0) : -1;
        List<Object> state = new ArrayList<>();
        for (LaneModel lane : lanes.lanes()) {
            List<Recording> recordings = lane.run().view().recordings();
            state.add(System.identityHashCode(recordings));
            state.add(recordings.size());
            state.add(lanes.isSelectionAbout(lane));
        }
        if (now != point) {
            known = new HashMap<>();
        }
        if (now != point || !state.equals(followed)) {
            point = now;
            followed = state;
            complete = false;
            version = new Object();
        }
        if (!busy && !complete && point >= 0) {
            List<Wanted> wanted = wanted();
            complete = wanted.isEmpty();
            if (!complete) {
                ask(wanted, point, known);
            }
        }
    }

    private List<Wanted> wanted() {
        List<Wanted> wanted = new ArrayList<>();
        Map<EmbeddingSnapshot, Double> kept = new HashMap<>();
        for (LaneModel lane : lanes.lanes()) {
            Optional<EvaluationSet> probe = lane.run().probe();
            if (!lanes.isSelectionAbout(lane) || probe.isEmpty()) {
                continue;
            }
            for (Recording recording : lane.run().view().recordings()) {
                EmbeddingSnapshot snapshot = recording.snapshot();
                Double angle = known.get(snapshot);
                if (angle != null) {
                    kept.put(snapshot, angle);
                } else if (wanted.size() < AT_ONCE
                        && point < probe.get().count()
                        && snapshot.count() == probe.get().count()) {
                    wanted.add(new Wanted(snapshot, probe.get()));
                }
            }
        }
        // Angles of steps that no run contains any more are removed.
        known = kept;
        return wanted;
    }

    private void ask(List<Wanted> wanted, int image, Map<EmbeddingSnapshot, Double> into) {
        busy = true;
        background.run(
                () -> wanted.stream()
                        .map(each -> OwnMeanAngle.degrees(
                                each.snapshot.unit(), each.snapshot.embeddingSize(), each.probe.labels(), image))
                        .toList(),
                found -> take(wanted, found, into),
                this::fail);
    }

    private void take(List<Wanted> wanted, List<Double> found, Map<EmbeddingSnapshot, Double> into) {
        busy = false;
        for (int i = 0; i < wanted.size(); i++) {
            into.put(wanted.get(i).snapshot, found.get(i));
        }
        version = new Object();
    }

    private void fail(Exception problem) {
        busy = false;
        throw new IllegalStateException("The angles of the picked image cannot be shown.", problem);
    }

    /** Returns a key that changes whenever the samples change. */
    Object version() {
        return version;
    }

    /** Returns the text key of the reason why there are no values, if not exactly one image is picked. */
    Optional<String> absence() {
        int picked = lanes.selection().pointsProperty().get().cardinality();
        return picked == 1 ? Optional.empty() : Optional.of(picked == 0 ? "chart.picked.none" : "chart.picked.several");
    }

    /** Returns the angles of a run; NaN where there is none, or none yet. */
    Samples of(RunnerView view) {
        Map<EmbeddingSnapshot, Double> angles = known;
        Samples recorded =
                Samples.recorded(view.recordings(), recording -> angles.getOrDefault(recording.snapshot(), Double.NaN));
        return new Samples() {
            @Override
            public int count() {
                return recorded.count();
            }

            @Override
            public int step(int index) {
                return recorded.step(index);
            }

            @Override
            public double value(int index) {
                return recorded.value(index);
            }

            @Override
            public boolean endsWhereUndefined() {
                return true;
            }

            @Override
            public Object source() {
                return version;
            }
        };
    }
}
