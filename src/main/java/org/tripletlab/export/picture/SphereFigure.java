package org.tripletlab.export.picture;

import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.sphere.LaneViewOptions;
import org.tripletlab.export.sphere.RunPicture;
import org.tripletlab.export.sphere.SpherePicture;
import org.tripletlab.export.sphere.SphereViewOptions;
import org.tripletlab.history.SessionEvent;
import org.tripletlab.math.Projection;
import org.tripletlab.render.label.Heap;
import org.tripletlab.render.label.LabelLayout;
import org.tripletlab.render.magnifier.Magnifier;
import org.tripletlab.render.magnifier.MagnifierDisc;
import org.tripletlab.render.paint.SphereScene;
import org.tripletlab.render.paint.SphereSketch;
import org.tripletlab.render.style.SphereStyle;
import org.tripletlab.render.view.Camera;
import org.tripletlab.render.view.SphereProjection;
import org.tripletlab.render.view.SphereView;
import org.tripletlab.text.Texts;

/**
 * A sphere or map with the names of its classes.
 *
 * @param picture points, rings and cones
 * @param look how it is looked at
 * @param nameSize height of the names in units; 0 for no names
 * @param texts words for a heap of all classes
 */
record SphereFigure(SpherePicture picture, SphereViewOptions look, double nameSize, Texts texts) {
    private static final double LONGEST_NAME = 150;
    /** Spheres smaller than this have smaller points. */
    private static final double FULL_SIZE = 460;

    private static final double LEAST_SCALE = 0.5;
    private static final double CAPTION_LINE = 1.3;
    private static final double CAPTION_SHARE = 0.85;

    /** Returns a recorded step of a lane as it is seen. */
    static SpherePicture picture(
            PictureRequest request, LaneRecord lane, Recording recording, List<SessionEvent> events, String sentence) {
        return RunPicture.of(recording, lane.view().data(), events, projecting(request, lane, recording), sentence);
    }

    /** Returns what finds the projection of a lane's embeddings. */
    static Function<double[], Projection> projecting(PictureRequest request, LaneRecord lane, Recording recording) {
        int size = recording.snapshot().embeddingSize();
        return request.sight(lane.letter()).map(LaneViewOptions::projecting).orElse(unit -> Projection.of(unit, size));
    }

    /** Returns the view options of a lane; by default those for a circle seen from above. */
    static SphereViewOptions look(PictureRequest request, char letter, SpherePicture picture) {
        Optional<LaneViewOptions> sight = request.sight(letter);
        SphereViewOptions asked = sight.map(LaneViewOptions::look).orElse(SphereViewOptions.HOME);
        boolean onScreen = request.kind() == PictureKind.SHEET && asked.projection() == SphereProjection.MAP;
        boolean map = request.kind() == PictureKind.MAP || onScreen;
        Camera camera = sight.isEmpty() && !map && picture.cloud().isFlat() ? Camera.POLAR : asked.camera();
        return new SphereViewOptions(
                camera,
                asked.hidden(),
                asked.cones(),
                map ? SphereProjection.MAP : SphereProjection.GLOBE,
                asked.magnifier());
    }

    /** Draws it into a rectangle of the page. */
    void draw(PicturePage page, double left, double top, double wide, double high) {
        int width = (int) Math.max(1, Math.round(wide));
        int height = (int) Math.max(1, Math.round(high));
        double scale = Math.max(LEAST_SCALE, Math.min(1, Math.min(width, height) / FULL_SIZE));
        SphereStyle style = SphereStyle.of(page.theme(), picture.cloud().count())
                .withCones(look.cones())
                .withProjection(look.projection())
                .withScale(scale);
        SphereView view = look.projection().view(look.camera(), width, height);
        Optional<Magnifier> magnifier = magnifier(view, width, height, scale);
        SphereScene scene = SphereScene.of(picture.cloud(), style)
                .withRings(picture.rings())
                .withCones(picture.cones())
                .withHidden(look.hidden())
                .withLens(magnifier);
        AffineTransform before = page.pen().getTransform();
        page.pen().translate(left, top);
        SphereInk ink = new SphereInk(page, width, height, picture.cloud().count());
        new SphereSketch().draw(scene, look.camera(), width, height, ink);
        ink.flush();
        if (nameSize > 0) {
            writeNames(page, view, magnifier, scale);
        }
        magnifier.ifPresent(each -> writeScale(page, each, view));
        page.pen().setTransform(before);
    }

    /** Tells whether something is magnified; never where names have no room. */
    boolean isMagnified() {
        return nameSize > 0 && look.magnifier(picture.cloud()).isPresent();
    }

    private Optional<Magnifier> magnifier(SphereView view, int width, int height, double scale) {
        if (nameSize == 0) {
            return Optional.empty();
        }
        double caption = CAPTION_LINE * nameSize;
        return look.magnifier(picture.cloud()).map(field -> {
            MagnifierDisc.Corner corner =
                    Magnifier.corner(field, view, MagnifierDisc.Corner.BOTTOM, width, height, caption, scale);
            return new Magnifier(field, MagnifierDisc.in(corner, width, height, caption, scale));
        });
    }

    /** Writes below the magnifier how much it magnifies and how wide it is. */
    private void writeScale(PicturePage page, Magnifier magnifier, SphereView view) {
        String caption = magnifier.caption(view);
        double size = CAPTION_SHARE * nameSize;
        double half = page.textWidth(caption, false, size) / 2;
        MagnifierDisc disc = magnifier.disc();
        double middle = Math.min(disc.x(), disc.x() + disc.radius() - half);
        double baseline = disc.y() + disc.radius() + 0.8 * CAPTION_LINE * nameSize;
        page.writeCentred(caption, false, size, middle, baseline, page.theme().mutedInk());
    }

    private void writeNames(PicturePage page, SphereView view, Optional<Magnifier> magnifier, double scale) {
        List<String> names = new ArrayList<>();
        int classes = picture.cloud().classes();
        double[] widths = new double[classes + 1];
        for (int label = 0; label < widths.length; label++) {
            String name = label < classes
                    ? picture.classNames().get(label)
                    : texts.format("sphere.heap", Heap.size(picture.cloud(), look.hidden()));
            names.add(page.shorten(name, true, nameSize, LONGEST_NAME));
            widths[label] = page.textWidth(names.get(label), true, nameSize);
        }
        double line = nameSize * 1.15;
        for (LabelLayout.Placed placed :
                new LabelLayout().place(picture.cloud(), look.hidden(), view, widths, line, scale)) {
            boolean covered = magnifier
                    .filter(each -> each.disc().covers(placed.x(), placed.y(), line / 2))
                    .isPresent();
            if (!covered) {
                double baseline = placed.y() + 0.37 * nameSize;
                page.writeOver(names.get(placed.label()), nameSize, placed.x(), baseline, placed.opacity());
            }
        }
    }
}
