package org.tripletlab.ui.inspect;

import java.util.ArrayList;
import java.util.List;
import org.tripletlab.evaluation.EmbeddingSnapshot;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.metric.geometry.SphereAngle;
import org.tripletlab.render.style.MarkInk;
import org.tripletlab.ui.fx.OnChange;
import org.tripletlab.ui.model.LaneModel;
import org.tripletlab.ui.model.LanesModel;
import org.tripletlab.ui.model.LiveModel;
import org.tripletlab.ui.model.SphereMarks;

/** Trajectory of the picked image through the recorded steps of one lane, up to the shown step. */
final class Trajectory {
    /** Maximum number of points; more cannot be distinguished on a sphere. */
    private static final int MOST = 240;

    /** A chord of 6° deviates less than half a pixel from its arc on a sphere of 300 pixels. */
    private static final double CHORD_DEGREES = 6;

    private static final double WIDTH = 1.6;
    private static final double START = 3;

    private final LaneModel lane;
    private final OnChange drawing = new OnChange();

    Trajectory(LaneModel lane) {
        this.lane = lane;
    }

    /** Updates the trajectory; called once per pulse. */
    void pulse(LanesModel lanes) {
        int point =
                lanes.isSelectionAbout(lane) ? lanes.selection().pointProperty().get() : -1;
        List<EmbeddingSnapshot> way = point < 0 ? List.of() : way(lane.run());
        Object now = way.isEmpty() ? List.of() : List.of(point, way.size(), way.get(0), way.get(way.size() - 1));
        if (drawing.isDue(now)) {
            lane.mark(this, marks(way, point));
        }
    }

    /** Returns the embeddings along the trajectory, the oldest first. */
    private static List<EmbeddingSnapshot> way(LiveModel run) {
        EmbeddingSnapshot last = run.shownSnapshotProperty().get();
        if (last == null) {
            return List.of();
        }
        List<Recording> recordings = run.view().recordings();
        List<EmbeddingSnapshot> way = new ArrayList<>();
        int stride = 1 + recordings.size() / MOST;
        for (int i = 0; i < recordings.size(); i += stride) {
            EmbeddingSnapshot snapshot = recordings.get(i).snapshot();
            if (snapshot.step() < last.step() && snapshot.embeddingSize() == last.embeddingSize()) {
                way.add(snapshot);
            }
        }
        way.add(last);
        return way;
    }

    static SphereMarks marks(List<EmbeddingSnapshot> way, int point) {
        List<double[]> corners = new ArrayList<>();
        for (EmbeddingSnapshot snapshot : way) {
            if (point >= snapshot.count()) {
                return SphereMarks.NONE;
            }
            double[] position = position(snapshot, point);
            if (position != null) {
                extend(corners, position);
            }
        }
        if (corners.size() < 2) {
            return SphereMarks.NONE;
        }
        int size = corners.get(0).length;
        double[] all = new double[corners.size() * size];
        for (int i = 0; i < corners.size(); i++) {
            System.arraycopy(corners.get(i), 0, all, i * size, size);
        }
        return new SphereMarks(
                List.of(new SphereMarks.Way(all, MarkInk.TRAIL, WIDTH, false)),
                List.of(new SphereMarks.Spot(corners.get(0), MarkInk.TRAIL, START)));
    }

    /** Returns the position of the image; null if it has none because the network had diverged. */
    private static double[] position(EmbeddingSnapshot snapshot, int point) {
        int size = snapshot.embeddingSize();
        double[] position = new double[size];
        for (int k = 0; k < size; k++) {
            position[k] = snapshot.unit()[point * size + k];
            if (!Double.isFinite(position[k])) {
                return null;
            }
        }
        return position;
    }

    /** Extends the trajectory along the great circle, with intermediate points over long distances. */
    private static void extend(List<double[]> corners, double[] to) {
        if (!corners.isEmpty()) {
            double[] from = corners.get(corners.size() - 1);
            double degrees = SphereAngle.degrees(from, 0, to, 0, to.length);
            int pieces = (int) Math.ceil(degrees / CHORD_DEGREES);
            for (int i = 1; i < pieces; i++) {
                corners.add(between(from, to, Math.toRadians(degrees), (double) i / pieces));
            }
        }
        corners.add(to);
    }

    private static double[] between(double[] from, double[] to, double angle, double share) {
        double[] position = new double[from.length];
        double sine = Math.sin(angle);
        for (int k = 0; k < position.length; k++) {
            // Between opposite points the great circle is not unique; a straight line is used instead.
            position[k] = sine < 1e-6
                    ? from[k] + share * (to[k] - from[k])
                    : (Math.sin((1 - share) * angle) * from[k] + Math.sin(share * angle) * to[k]) / sine;
        }
        return position;
    }
}
