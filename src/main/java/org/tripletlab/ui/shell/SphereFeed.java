package org.tripletlab.ui.shell;

import java.util.Arrays;
import java.util.Optional;
import org.tripletlab.data.Examples;
import org.tripletlab.export.RunPicture;
import org.tripletlab.math.Projection;
import org.tripletlab.metric.ClassAxes;
import org.tripletlab.metric.SphereAngle;
import org.tripletlab.session.EmbeddingSnapshot;
import org.tripletlab.session.ProbeSet;
import org.tripletlab.text.Texts;
import org.tripletlab.ui.fx.Background;
import org.tripletlab.ui.model.LiveModel;
import org.tripletlab.ui.sphere.PointFacts;
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
    private EmbeddingSnapshot fed;
    private boolean busy;
    private Shown shown;

    /** What is on the sphere, with all that the card of a point needs. */
    private record Shown(
            ProbeSet probe, EmbeddingSnapshot snapshot, double[] unit, ClassAxes axes, Projection projection) {}

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
        Optional<ProbeSet> probe = model.probe();
        if (busy || newest == null || newest.equals(fed) || probe.isEmpty()) {
            return;
        }
        busy = true;
        fed = newest;
        Projection before =
                shown != null && shown.snapshot().embeddingSize() == newest.embeddingSize() ? shown.projection() : null;
        background.run(
                () -> see(probe.get(), newest, before),
                seen -> seen.ifPresentOrElse(this::show, this::skip),
                this::skip);
    }

    /** Hands the same embeddings again: the note about their projection is in the language of the window. */
    void languageChanged() {
        if (shown != null && !busy) {
            show(shown);
        }
    }

    private static Optional<Shown> see(ProbeSet probe, EmbeddingSnapshot snapshot, Projection before) {
        double[] unit = new double[snapshot.unit().length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = snapshot.unit()[i];
            if (!Double.isFinite(unit[i])) {
                // A diverged run leaves nothing to draw; the sphere keeps what it showed last.
                return Optional.empty();
            }
        }
        int size = snapshot.embeddingSize();
        Projection projection = before == null ? Projection.of(unit, size) : Projection.following(unit, before);
        ClassAxes axes =
                ClassAxes.of(unit, size, probe.labels(), probe.classNames().size());
        return Optional.of(new Shown(probe, snapshot, unit, axes, projection));
    }

    private void show(Shown seen) {
        busy = false;
        if (model.probe().filter(seen.probe()::equals).isEmpty()) {
            return;
        }
        shown = seen;
        int size = seen.snapshot().embeddingSize();
        float[] axes = seen.projection().project(seen.axes().toArray());
        double[] directions = new double[axes.length];
        for (int i = 0; i < axes.length; i++) {
            directions[i] = axes[i];
        }
        String note = size <= 3
                ? ""
                : texts.format("sphere.projection", size, seen.projection().explainedShare());
        sphere.show(new SphereFrame(
                seen.projection().project(seen.unit()),
                seen.probe().labels(),
                seen.probe().classNames(),
                directions,
                RunPicture.rings(seen.snapshot()),
                seen.snapshot().step(),
                note,
                size == 2));
    }

    private void skip() {
        busy = false;
    }

    private void skip(Exception problem) {
        busy = false;
        throw new IllegalStateException("The embeddings of step " + fed.step() + " cannot be shown.", problem);
    }

    private PointFacts facts(int point) {
        if (shown == null || point < 0 || point >= shown.probe().count()) {
            return null;
        }
        ProbeSet probe = shown.probe();
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
