package org.tripletlab.export.animation.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tripletlab.dataset.EvaluationSet;
import org.tripletlab.evaluation.EmbeddingSnapshot;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.sphere.RunPicture;
import org.tripletlab.history.Hindsight;
import org.tripletlab.math.Projection;
import org.tripletlab.math.RotationFit;
import org.tripletlab.render.paint.ClassCones;
import org.tripletlab.render.paint.ClassRings;
import org.tripletlab.render.view.Camera;
import org.tripletlab.render.view.PointCloud;
import org.tripletlab.render.view.SphericalInterpolation;

/**
 * One lane of a film: what is on its sphere at any step. Not thread-safe.
 *
 * <p>Embeddings of more than three dimensions are projected as in the window, each recording along directions that go on from
 * those of the one before. A recording that is not finite leaves the sphere as it was.
 */
final class AnimationLane {
    private static final int SEEN = 3;

    /**
     * Content of the sphere in one frame.
     *
     * @param recording the newest recording at that step: what is written of it
     * @param cloud the points, maybe on their way to the next recording
     * @param seenShare how much of the embeddings' spread three directions show, as {@link Projection#explainedShare} says
     */
    record Moment(Recording recording, PointCloud cloud, ClassRings rings, ClassCones cones, double seenShare) {
        /** Tells whether there is more than can be seen. */
        boolean isProjected() {
            return recording.snapshot().embeddingSize() > SEEN;
        }
    }

    private final EvaluationSet probe;
    private final int every;
    private final boolean cones;
    private final boolean travels;
    private final List<Recording> recordings;
    private final List<Moment> seen = new ArrayList<>();
    private final Optional<AnimationLane> guide;
    private Projection before;
    private RotationFit turn = RotationFit.NONE;

    /**
     * Makes the lane.
     *
     * @param guide the lane towards which it is turned, so that its classes lie where they lie there
     */
    AnimationLane(LaneRecord lane, AnimationSteps steps, AnimationOptions options, Optional<AnimationLane> guide) {
        this.guide = guide;
        probe = lane.view().data().probe();
        every = Math.max(1, (probe.count() + options.points() - 1) / options.points());
        cones = options.look().cones();
        recordings = used(Hindsight.of(lane.view().recordings()), steps);
        travels = options.motion().smooth() && recordings.size() < steps.frames();
    }

    /** Returns the recordings that some frame shows or goes towards, oldest first. */
    private static List<Recording> used(List<Recording> all, AnimationSteps steps) {
        boolean[] needed = new boolean[all.size()];
        int at = 0;
        for (int frame = 0; frame < steps.frames(); frame++) {
            while (at + 1 < all.size() && AnimationSteps.step(all.get(at + 1)) <= steps.at(frame)) {
                at++;
            }
            needed[at] = true;
            boolean between = AnimationSteps.step(all.get(at)) < steps.at(frame);
            if (between && at + 1 < all.size()) {
                needed[at + 1] = true;
            }
        }
        List<Recording> used = new ArrayList<>();
        for (int i = 0; i < needed.length; i++) {
            if (needed[i]) {
                used.add(all.get(i));
            }
        }
        return used;
    }

    /** Returns the last recording that a film shows of a lane. */
    static Recording last(LaneRecord lane, AnimationSteps steps) {
        List<Recording> used = used(Hindsight.of(lane.view().recordings()), steps);
        return used.get(used.size() - 1);
    }

    int recordingCount() {
        return recordings.size();
    }

    /** Returns the side from which its sphere is seen: a circle is looked at from above unless a view was chosen. */
    Camera camera(Camera wanted) {
        boolean circle = recordings.get(0).snapshot().embeddingSize() == 2;
        return circle && wanted.equals(Camera.HOME) ? Camera.POLAR : wanted;
    }

    /** Returns what is on the sphere at a step; what lies before it is found first, if it was not yet. */
    Moment at(double step) {
        int index = 0;
        while (index + 1 < recordings.size() && AnimationSteps.step(recordings.get(index + 1)) <= step) {
            index++;
        }
        Moment here = recorded(index);
        int from = AnimationSteps.step(recordings.get(index));
        if (!travels || index + 1 == recordings.size() || step <= from) {
            return here;
        }
        Moment next = recorded(index + 1);
        double share = (step - from) / (AnimationSteps.step(recordings.get(index + 1)) - from);
        return new Moment(
                here.recording(),
                between(here.cloud(), next.cloud(), share),
                between(here.rings(), next.rings(), share),
                here.cones(),
                here.seenShare());
    }

    /** Returns what is on the sphere at a recording of this lane. */
    Moment recorded(int index) {
        while (seen.size() <= index) {
            seen.add(see(recordings.get(seen.size())));
        }
        return seen.get(index);
    }

    private Moment see(Recording recording) {
        EmbeddingSnapshot snapshot = recording.snapshot();
        if (!recording.measurement().probe().finite() && !seen.isEmpty()) {
            Moment last = seen.get(seen.size() - 1);
            return new Moment(recording, last.cloud(), last.rings(), last.cones(), last.seenShare());
        }
        int size = snapshot.embeddingSize();
        double[] unit = new double[snapshot.unit().length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = snapshot.unit()[i];
        }
        before = before == null ? Projection.of(unit, size) : Projection.following(unit, before);
        int classes = probe.classNames().size();
        double[] classAxes = recording.measurement().probe().classAxes();
        if (guide.isPresent()) {
            // From the turn before, so that nothing jumps.
            turn = RotationFit.towards(
                    doubles(before.project(classAxes)), guide.get().axesAt(AnimationSteps.step(recording)), turn);
        }
        Projection turned = before.turned(turn);
        float[] axes = turned.project(classAxes);
        boolean reaching =
                cones && size <= SEEN && recording.measurement().probe().finite();
        return new Moment(
                recording,
                thinned(turned.project(unit), doubles(axes), classes),
                turned(RunPicture.rings(snapshot)),
                reaching ? RunPicture.cones(unit, size, probe.labels(), classes) : ClassCones.NONE,
                before.explainedShare());
    }

    /** Returns the class axes as they are shown at the newest recording up to a step, or at the first. */
    private double[] axesAt(int step) {
        int index = 0;
        while (index + 1 < recordings.size() && AnimationSteps.step(recordings.get(index + 1)) <= step) {
            index++;
        }
        return recorded(index).cloud().axes();
    }

    private ClassRings turned(ClassRings rings) {
        return new ClassRings(turn.turn(rings.axes()), rings.halfAngleDegrees());
    }

    private PointCloud thinned(float[] xyz, double[] axes, int classes) {
        int kept = (probe.count() + every - 1) / every;
        float[] some = new float[SEEN * kept];
        int[] labels = new int[kept];
        for (int i = 0; i < kept; i++) {
            labels[i] = probe.labels()[i * every];
            System.arraycopy(xyz, SEEN * i * every, some, SEEN * i, SEEN);
        }
        return new PointCloud(some, labels, classes, axes);
    }

    private static PointCloud between(PointCloud from, PointCloud to, double share) {
        float[] xyz = new float[to.xyz().length];
        SphericalInterpolation.between(from.xyz(), to.xyz(), share, xyz);
        return new PointCloud(xyz, to.labels(), to.classes(), between(from.axes(), to.axes(), share));
    }

    private static ClassRings between(ClassRings from, ClassRings to, double share) {
        return from.axes().length != to.axes().length
                ? from
                : new ClassRings(between(from.axes(), to.axes(), share), from.halfAngleDegrees());
    }

    private static double[] between(double[] from, double[] to, double share) {
        float[] directions = new float[to.length];
        SphericalInterpolation.between(floats(from), floats(to), share, directions);
        return doubles(directions);
    }

    private static float[] floats(double[] numbers) {
        float[] floats = new float[numbers.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) numbers[i];
        }
        return floats;
    }

    private static double[] doubles(float[] numbers) {
        double[] doubles = new double[numbers.length];
        for (int i = 0; i < doubles.length; i++) {
            doubles[i] = numbers[i];
        }
        return doubles;
    }
}
