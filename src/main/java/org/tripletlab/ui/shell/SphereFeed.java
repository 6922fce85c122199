package org.tripletlab.ui.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tripletlab.data.Examples;
import org.tripletlab.export.RunPicture;
import org.tripletlab.math.Projection;
import org.tripletlab.metric.ClassAxes;
import org.tripletlab.metric.SphereAngle;
import org.tripletlab.render.ClassCones;
import org.tripletlab.session.EmbeddingSnapshot;
import org.tripletlab.session.ProbeSet;
import org.tripletlab.session.TrainingData;
import org.tripletlab.text.Texts;
import org.tripletlab.ui.fx.Background;
import org.tripletlab.ui.model.LiveModel;
import org.tripletlab.ui.sphere.PointFacts;
import org.tripletlab.ui.sphere.ProjectionViewModel;
import org.tripletlab.ui.sphere.SphereFrame;
import org.tripletlab.ui.sphere.SphereViewModel;

/**
 * Hands the embeddings that are shown to the sphere, projected if they have more than three dimensions.
 *
 * <p>Axes are those of the very embeddings that are shown, also between measurements. The projection of large embeddings
 * takes a while and so is found in the background, one at a time.
 */
final class SphereFeed {
    private final LiveModel model;
    private final SphereViewModel sphere;
    private final Texts texts;
    private final Background background;
    private Fed fed;
    private boolean busy;
    private Shown shown;

    /** What was asked for: these embeddings, looked at along these coordinates or, if none, along the principal axes. */
    private record Fed(EmbeddingSnapshot snapshot, Optional<List<Integer>> coordinates) {}

    /** What is on the sphere, with all that the card of a point needs. */
    private record Shown(
            TrainingData data,
            EmbeddingSnapshot snapshot,
            double[] unit,
            ClassAxes axes,
            ClassCones cones,
            Projection projection,
            boolean principal) {}

    SphereFeed(LiveModel model, SphereViewModel sphere, Texts texts, Background background) {
        this.model = model;
        this.sphere = sphere;
        this.texts = texts;
        this.background = background;
        sphere.setFacts(this::facts);
    }

    /** Takes the embeddings that are shown now; called once per pulse. */
    void pulse() {
        EmbeddingSnapshot newest = model.shownSnapshotProperty().get();
        Optional<TrainingData> data = model.data();
        if (busy || newest == null || data.isEmpty()) {
            return;
        }
        Fed next = new Fed(newest, sphere.projection().coordinatesProperty().get());
        if (next.equals(fed)) {
            return;
        }
        busy = true;
        fed = next;
        Function<double[], Projection> projecting = projecting(newest.embeddingSize());
        boolean principal = sphere.projection().axes(newest.embeddingSize()).isEmpty();
        background.run(
                () -> see(data.get(), newest, projecting, principal),
                seen -> seen.ifPresentOrElse(this::show, this::skip),
                this::skip);
    }

    /** Hands the same embeddings again: the note about their projection is in the language of the window. */
    void languageChanged() {
        if (shown != null && !busy) {
            show(shown);
        }
    }

    /**
     * Returns how embeddings of this size are projected as the sphere shows them now: along the coordinates that are
     * chosen, or along principal axes that are turned like those on the sphere.
     */
    Function<double[], Projection> projecting(int size) {
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
        ProbeSet probe = data.probe();
        double[] unit = new double[snapshot.unit().length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = snapshot.unit()[i];
            if (!Double.isFinite(unit[i])) {
                // A diverged run leaves nothing to draw; the sphere keeps what it showed last.
                return Optional.empty();
            }
        }
        int size = snapshot.embeddingSize();
        Projection projection = projecting.apply(unit);
        ClassAxes axes =
                ClassAxes.of(unit, size, probe.labels(), probe.classNames().size());
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
        int size = seen.snapshot().embeddingSize();
        float[] axes = seen.projection().project(seen.axes().toArray());
        double[] directions = new double[axes.length];
        for (int i = 0; i < axes.length; i++) {
            directions[i] = axes[i];
        }
        sphere.projection().setSize(size);
        ProbeSet probe = seen.data().probe();
        sphere.show(new SphereFrame(
                seen.projection().project(seen.unit()),
                probe.labels(),
                probe.classNames(),
                seen.data().unseenClasses(),
                directions,
                RunPicture.rings(seen.snapshot()),
                seen.cones(),
                seen.snapshot().step(),
                note(seen),
                size == 2));
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
                "The embeddings of step " + fed.snapshot().step() + " cannot be shown.", problem);
    }

    private PointFacts facts(int point) {
        if (shown == null || point < 0 || point >= shown.data().probe().count()) {
            return null;
        }
        ProbeSet probe = shown.data().probe();
        Examples examples = probe.examples();
        int from = probe.indices()[point] * examples.imageSize();
        byte[] image = Arrays.copyOfRange(examples.pixels(), from, from + examples.imageSize());
        int own = probe.labels()[point];
        int nearest = shown.axes().nearest(shown.unit(), point);
        return new PointFacts(
                image,
                examples.width(),
                examples.height(),
                probe.classNames().get(own),
                shown.data().unseenClasses().get(own),
                angle(point, own),
                nearest < 0 ? "" : probe.classNames().get(nearest),
                nearest < 0 ? Double.NaN : angle(point, nearest));
    }

    private double angle(int point, int label) {
        if (!shown.axes().isDefined(label)) {
            return Double.NaN;
        }
        int size = shown.snapshot().embeddingSize();
        return SphereAngle.degrees(shown.unit(), point * size, shown.axes().toArray(), label * size, size);
    }
}
