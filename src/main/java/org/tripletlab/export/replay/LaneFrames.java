package org.tripletlab.export.replay;

import java.io.IOException;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.tripletlab.data.sampling.StratifiedChoice;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.history.RunnerView;
import org.tripletlab.math.Projection;

/**
 * Frames of a lane: some of its recordings, each with some of its images and the class means.
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
    static LaneFrames of(RunnerView view, ReplayFrames frames, ReplayOptions options, IntConsumer done)
            throws IOException {
        List<Recording> recordings = frames.recordings();
        int[] labels = view.data().probe().labels();
        int[] points = StratifiedChoice.choose(labels, options.points(), "page");
        int classes = view.data().probe().classNames().size();
        boolean[] seen = new boolean[classes];
        for (int label : labels) {
            seen[label] = true;
        }
        int[] axes = IntStream.range(0, classes).filter(c -> seen[c]).toArray();
        PositionCode code = PositionCode.of(recordings.get(0).snapshot().embeddingSize());
        FrameStream stream = new FrameStream(code, points.length + axes.length);
        double[] shares = new double[recordings.size()];
        for (int i = 0; i < recordings.size(); i++) {
            shares[i] = frames.projections().get(i).explainedShare();
            stream.append(places(recordings.get(i), frames.projections().get(i), points, axes));
            done.accept(i + 1);
        }
        return new LaneFrames(recordings, points, axes, shares, code, stream.end());
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
}
