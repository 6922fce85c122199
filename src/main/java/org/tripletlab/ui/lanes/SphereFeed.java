package org.tripletlab.ui.lanes;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.tripletlab.data.Examples;
import org.tripletlab.dataset.EvaluationSet;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.evaluation.EmbeddingSnapshot;
import org.tripletlab.export.sphere.RunPicture;
import org.tripletlab.math.ClassMeanSpread;
import org.tripletlab.math.Projection;
import org.tripletlab.math.RotationFit;
import org.tripletlab.metric.geometry.ClassMeans;
import org.tripletlab.metric.geometry.SphereAngle;
import org.tripletlab.render.paint.ClassCones;
import org.tripletlab.render.paint.ClassRings;
import org.tripletlab.render.paint.ClassShapes;
import org.tripletlab.render.paint.SphereOverlay;
import org.tripletlab.text.Texts;
import org.tripletlab.ui.fx.Background;
import org.tripletlab.ui.model.LiveModel;
import org.tripletlab.ui.model.SphereMarks;
import org.tripletlab.ui.sphere.PointFacts;
import org.tripletlab.ui.sphere.ProjectionViewModel;
import org.tripletlab.ui.sphere.SphereFrame;
import org.tripletlab.ui.sphere.SphereViewModel;

/**
 * Supplier of the shown embeddings for a sphere, projected if they have more than three dimensions.
 *
 * <p>Class means are computed from the shown embeddings, also between measurements. The projection of large embeddings is slow and
 * therefore computed in the background, one at a time. Beside another sphere it is rotated so that its class means are as near as
 * possible to those of the other.
 */
final class SphereFeed {
    /**
     * Rotation of a sphere that makes its classes match those of another lane.
     *
     * @param degrees angle in whole degrees
     * @param letter the other lane
     */
    record Alignment(double degrees, char letter) {}

    private final LiveModel model;
    private final ReadOnlyObjectProperty<SphereMarks> marks;
    private final SphereViewModel sphere;
    private final Texts texts;
    private final Background background;
    /** Projections of recorded steps, so that a step is always shown along the same directions. */
    private final Map<EmbeddingSnapshot, Projection> projections = new WeakHashMap<>();

    private Request request;
    private final Supplier<Optional<Guide>> guide;
    private SphereMarks marked = SphereMarks.NONE;
    private boolean busy;
    private Shown shown;
    private double[] shownAxes = new double[0];
    private Guide guidedBy;
    private RotationFit turn = RotationFit.NONE;

    /** Class means of the reference sphere at one moment. */
    static final class Guide {
        private final char letter;
        private final double[] axes;

        /**
         * Creates a guide from the class means of a sphere.
         *
         * @param letter its lane
         * @param axes its class means as shown, row-major (classes × 3); not copied
         */
        Guide(char letter, double[] axes) {
            this.letter = letter;
            this.axes = axes;
        }

        boolean shows(double[] others) {
            return axes == others;
        }
    }

    /** Guide of the reference sphere itself, which is not rotated. */
    static final Guide ITSELF = new Guide(' ', new double[0]);

    /** Request to show these embeddings, along the given coordinates or, without any, along the principal axes. */
    private record Request(EmbeddingSnapshot snapshot, Optional<List<Integer>> coordinates) {}

    /** Content of the sphere, with the data needed by the card of a point. */
    private record Shown(
            TrainingData data,
            EmbeddingSnapshot snapshot,
            double[] unit,
            ClassMeans axes,
            ClassCones cones,
            Projection projection,
            boolean principal) {}

    /**
     * Creates a feed.
     *
     * @param marks marks of the panels on the sphere
     * @param guide reference sphere; empty for no alignment
     */
    SphereFeed(
            LiveModel model,
            ReadOnlyObjectProperty<SphereMarks> marks,
            SphereViewModel sphere,
            Texts texts,
            Background background,
            Supplier<Optional<Guide>> guide) {
        this.guide = guide;
        this.model = model;
        this.marks = marks;
        this.sphere = sphere;
        this.texts = texts;
        this.background = background;
        sphere.setFacts(this::facts);
    }

    /** Takes the embeddings that are shown now; called once per pulse. */
    void pulse() {
        if (shown != null && !marked.equals(marks.get())) {
            handOverMarks();
        }
        EmbeddingSnapshot newest = model.shownSnapshotProperty().get();
        Optional<TrainingData> data = model.data();
        if (busy || newest == null || data.isEmpty()) {
            return;
        }
        Request next =
                new Request(newest, sphere.projection().coordinatesProperty().get());
        if (next.equals(request)) {
            if (guide.get().orElse(null) != guidedBy && shown != null) {
                handOver();
            }
            return;
        }
        busy = true;
        request = next;
        Optional<Projection> known =
                sphere.projection().axes(newest.embeddingSize()).isEmpty()
                        ? Optional.ofNullable(projections.get(newest))
                        : Optional.empty();
        Function<double[], Projection> projecting =
                known.isPresent() ? unit -> known.get() : projecting(newest.embeddingSize());
        boolean principal = sphere.projection().axes(newest.embeddingSize()).isEmpty();
        background.run(
                () -> see(data.get(), newest, projecting, principal),
                seen -> seen.ifPresentOrElse(this::show, this::skip),
                this::skip);
    }

    /** Tells whether the points on the sphere are those of the current run, not still those of the previous data set. */
    boolean isUpToDate() {
        return shown != null && model.data().filter(shown.data()::equals).isPresent();
    }

    /** Passes the same embeddings on again: the note about their projection is in the language of the window. */
    void languageChanged() {
        if (shown != null && !busy) {
            handOver();
        }
    }

    /** Returns the class means as shown, row-major (classes × 3); empty if there are none. */
    double[] shownAxes() {
        return shownAxes;
    }

    /**
     * Returns the projection of embeddings of this size as currently shown: along the chosen coordinates, or along principal axes with
     * the rotation of the sphere.
     */
    Function<double[], Projection> asShown(int size) {
        Function<double[], Projection> projecting = projecting(size);
        RotationFit now = turn;
        return unit -> projecting.apply(unit).turned(now);
    }

    private Function<double[], Projection> projecting(int size) {
        Optional<int[]> axes = sphere.projection().axes(size);
        if (axes.isPresent()) {
            return unit -> Projection.coordinates(unit, size, axes.get());
        }
        boolean goesOn = shown != null && shown.principal() && shown.snapshot().embeddingSize() == size;
        Projection before = goesOn ? shown.projection() : null;
        return unit -> goesOn ? Projection.following(unit, before) : Projection.of(unit, size);
    }

    private static Optional<Shown> see(
            TrainingData data,
            EmbeddingSnapshot snapshot,
            Function<double[], Projection> projecting,
            boolean principal) {
        EvaluationSet probe = data.probe();
        double[] unit = new double[snapshot.unit().length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = snapshot.unit()[i];
            if (!Double.isFinite(unit[i])) {
                // A diverged run has nothing to draw; the sphere keeps its last frame.
                return Optional.empty();
            }
        }
        int size = snapshot.embeddingSize();
        Projection projection = projecting.apply(unit);
        ClassMeans axes =
                ClassMeans.of(unit, size, probe.labels(), probe.classNames().size());
        ClassCones cones =
                RunPicture.cones(unit, size, probe.labels(), probe.classNames().size());
        return Optional.of(new Shown(data, snapshot, unit, axes, cones, projection, principal));
    }

    private void show(Shown seen) {
        busy = false;
        if (model.data().filter(seen.data()::equals).isEmpty()) {
            return;
        }
        shown = seen;
        if (seen.principal()) {
            projections.put(seen.snapshot(), seen.projection());
        }
        handOver();
    }

    private void handOver() {
        int size = shown.snapshot().embeddingSize();
        float[] axes = shown.projection().project(shown.axes().toArray());
        double[] directions = new double[axes.length];
        for (int i = 0; i < axes.length; i++) {
            directions[i] = axes[i];
        }
        // A circle is viewed from above and cannot be turned over.
        guidedBy = size == 2 ? null : guide.get().orElse(null);
        // From the class means alone, regardless of earlier frames: the same step gives the same picture.
        turn = guidedBy == null ? RotationFit.NONE : RotationFit.towards(directions, guidedBy.axes, RotationFit.NONE);
        shownAxes = turn.turn(directions);
        sphere.projection().setSize(size);
        EvaluationSet probe = shown.data().probe();
        ClassRings rings = RunPicture.rings(shown.snapshot());
        sphere.show(new SphereFrame(
                turn.turn(shown.projection().project(shown.unit())),
                probe.labels(),
                new SphereFrame.Classes(
                        probe.classNames(),
                        shown.data().unseenClasses(),
                        shownAxes,
                        new ClassShapes(
                                new ClassRings(turn.turn(rings.axes()), rings.halfAngleDegrees()), shown.cones())),
                shown.snapshot().step(),
                note(shown),
                size == 2));
        handOverMarks();
    }

    /** Shows the marks of the panels on the sphere; omits those made for embeddings of another size. */
    private void handOverMarks() {
        int size = shown.snapshot().embeddingSize();
        marked = marks.get();
        sphere.overlayProperty()
                .set(new SphereOverlay(
                        marked.ways().stream()
                                .filter(way -> way.corners().length % size == 0)
                                .map(way -> new SphereOverlay.Way(
                                        seen(way.corners()), way.ink(), way.lineWidth(), way.arrow()))
                                .toList(),
                        marked.spots().stream()
                                .filter(spot -> spot.point().length == size)
                                .map(spot -> new SphereOverlay.Spot(
                                        seen(spot.point()), spot.ink(), spot.radius(), spot.name()))
                                .toList()));
    }

    private double[] seen(double[] unit) {
        float[] projected = shown.projection().project(unit);
        double[] xyz = new double[projected.length];
        for (int i = 0; i < xyz.length; i++) {
            xyz[i] = projected[i];
        }
        return turn.turn(xyz);
    }

    /** Returns by how much the sphere is rotated for the comparison; empty for the lane that guides, and while nothing can be aligned. */
    Optional<Alignment> alignment() {
        boolean turned = guidedBy != null && guidedBy != ITSELF && ClassMeanSpread.isSpread(shownAxes);
        return turned ? Optional.of(new Alignment(Math.rint(turn.degrees()), guidedBy.letter)) : Optional.empty();
    }

    private String note(Shown seen) {
        int size = seen.snapshot().embeddingSize();
        double share = seen.projection().explainedShare();
        if (size <= ProjectionViewModel.SEEN) {
            return "";
        }
        return seen.principal()
                ? texts.format("sphere.projection", size, share)
                : texts.format("sphere.projection.on", size, seen.projection().coordinates(), share);
    }

    private void skip() {
        busy = false;
    }

    private void skip(Exception problem) {
        busy = false;
        throw new IllegalStateException(
                "The embeddings of step " + request.snapshot().step() + " cannot be shown.", problem);
    }

    private PointFacts facts(int point) {
        if (shown == null || point < 0 || point >= shown.data().probe().count()) {
            return null;
        }
        EvaluationSet probe = shown.data().probe();
        Examples examples = probe.examples();
        int from = probe.indices()[point] * examples.imageSize();
        boolean there = examples.hasPixels();
        byte[] image = there ? Arrays.copyOfRange(examples.pixels(), from, from + examples.imageSize()) : new byte[0];
        int own = probe.labels()[point];
        int nearest = shown.axes().nearest(shown.unit(), point);
        return new PointFacts(
                new PointFacts.Image(
                        image, there ? examples.width() : 0, there ? examples.height() : 0, examples.areDrawings()),
                angle(point, own),
                shown.data().unseenClasses().get(own),
                nearest < 0 ? new PointFacts.ClassAngle("", Double.NaN) : angle(point, nearest));
    }

    private PointFacts.ClassAngle angle(int point, int label) {
        int size = shown.snapshot().embeddingSize();
        double degrees = shown.axes().isDefined(label)
                ? SphereAngle.degrees(shown.unit(), point * size, shown.axes().toArray(), label * size, size)
                : Double.NaN;
        return new PointFacts.ClassAngle(shown.data().probe().classNames().get(label), degrees);
    }
}
