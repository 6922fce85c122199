package org.tripletlab.export.replay;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.tripletlab.data.StratifiedChoice;
import org.tripletlab.math.Projection;
import org.tripletlab.session.EmbeddingSnapshot;
import org.tripletlab.session.Recording;
import org.tripletlab.session.RunnerView;

/**
 * What is seen of a lane: some of its recordings, and in each of them some of its images and the class axes.
 *
 * @param recordings the chosen ones, oldest first
 * @param points places in the probe set, ascending
 * @param axes the classes that have an axis, ascending; in the stream they follow the points
 * @param shares how much of the embeddings the projection of each recording shows, in [0, 1]
 * @param code how places are coded
 * @param stream the coded frames in Base64
 */
record LaneFrames(
        List<Recording> recordings, int[] points, int[] axes, double[] shares, PositionCode code, String stream) {
    /**
     * Chooses and codes.
     *
     * @param done hears after each frame how many are done
     */
    static LaneFrames of(RunnerView view, ReplayOptions options, IntConsumer done) throws IOException {
        List<Recording> recordings = evenly(view.recordings(), options.frames());
        int[] labels = view.data().probe().labels();
        int[] points = StratifiedChoice.choose(labels, options.points(), "page");
        int classes = view.data().probe().classNames().size();
        boolean[] seen = new boolean[classes];
        for (int label : labels) {
            seen[label] = true;
        }
        int[] axes = IntStream.range(0, classes).filter(c -> seen[c]).toArray();
        Projection[] projections = projections(recordings);
        PositionCode code = PositionCode.of(recordings.get(0).snapshot().embeddingSize());
        FrameStream stream = new FrameStream(code, points.length + axes.length);
        double[] shares = new double[recordings.size()];
        for (int i = 0; i < recordings.size(); i++) {
            shares[i] = projections[i].explainedShare();
            stream.append(places(recordings.get(i), projections[i], points, axes));
            done.accept(i + 1);
        }
        return new LaneFrames(recordings, points, axes, shares, code, stream.end());
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

    /** From the last frame back, so that the end is seen from its best side and nothing jumps on the way there. */
    private static Projection[] projections(List<Recording> recordings) {
        Projection[] projections = new Projection[recordings.size()];
        Projection later = null;
        List<Integer> backwards =
                new ArrayList<>(IntStream.range(0, recordings.size()).boxed().toList());
        Collections.reverse(backwards);
        for (int i : backwards) {
            EmbeddingSnapshot snapshot = recordings.get(i).snapshot();
            double[] unit = unit(snapshot);
            later = later == null ? Projection.of(unit, snapshot.embeddingSize()) : Projection.following(unit, later);
            projections[i] = later;
        }
        return projections;
    }

    private static float[] places(Recording recording, Projection projection, int[] points, int[] axes) {
        int size = recording.snapshot().embeddingSize();
        float[] unit = recording.snapshot().unit();
        double[] classAxes = recording.measurement().probe().classAxes();
        double[] chosen = new double[(points.length + axes.length) * size];
        for (int i = 0; i < points.length; i++) {
            for (int k = 0; k < size; k++) {
                chosen[i * size + k] = unit[points[i] * size + k];
            }
        }
        for (int i = 0; i < axes.length; i++) {
            for (int k = 0; k < size; k++) {
                int from = axes[i] * size + k;
                // A diverged measurement has no axes at all.
                chosen[(points.length + i) * size + k] = from < classAxes.length ? classAxes[from] : Double.NaN;
            }
        }
        return projection.project(chosen);
    }

    private static double[] unit(EmbeddingSnapshot snapshot) {
        double[] unit = new double[snapshot.unit().length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = snapshot.unit()[i];
        }
        return unit;
    }
}
