package org.tripletlab.ui.sphere;

import java.util.Optional;
import javafx.scene.control.Label;
import org.tripletlab.render.lens.Lens;
import org.tripletlab.render.lens.LensDisc;
import org.tripletlab.render.lens.LensField;
import org.tripletlab.render.paint.SphereScene;
import org.tripletlab.render.view.SphereView;

/** The magnifier's place on the pane, and below it how much it magnifies and how wide it is. */
final class LensScale extends Label {
    /** A lens narrower than this, in units, has the short text. */
    private static final double NARROW = 130;

    /** A pane lower or narrower than this, in units, has no room for a lens. */
    private static final double SMALLEST = 170;

    private static final double LINE = 20;
    private static final double EDGE = 2;

    private final Wording wording;
    private LensDisc.Corner corner = LensDisc.Corner.BOTTOM;
    private double room;

    LensScale(Wording wording) {
        this.wording = wording;
        getStyleClass().add("lens-scale");
        setMouseTransparent(true);
        setVisible(false);
    }

    /**
     * Returns the lens on a picture of this size in pixels, if there is something to magnify and room for it.
     *
     * @param clear how much of the picture on its right must not be covered
     */
    Optional<Lens> place(SphereViewModel model, int width, int height, double clear, double scale) {
        Optional<LensField> field = model.lens();
        if (field.isEmpty() || Math.min(width, height) < SMALLEST * scale) {
            return Optional.empty();
        }
        SphereView view = model.seenAs().view(model.cameraProperty().get(), width, height);
        double free = width - clear;
        double caption = Math.max(LINE, getHeight()) * scale;
        corner = Lens.corner(field.get(), view, corner, free, height, caption, scale);
        return Optional.of(new Lens(field.get(), LensDisc.in(corner, free, height, caption, scale)));
    }

    /** Returns how much of the lower edge on the right the lens takes, in units. */
    double room() {
        return room;
    }

    /**
     * Writes the scale of the lens on a picture that is shown now.
     *
     * @param view where directions land, in units
     * @param rightEdge how far the text may reach, in units
     * @return whether {@link #room} has changed
     */
    boolean show(SphereScene scene, SphereView view, double rightEdge) {
        double before = room;
        setVisible(scene.lens().isPresent());
        room = 0;
        scene.lens().ifPresent(lens -> {
            double scale = scene.style().scale();
            LensDisc disc = new LensDisc(
                    lens.disc().x() / scale,
                    lens.disc().y() / scale,
                    lens.disc().radius() / scale);
            setText(words(new Lens(lens.field(), disc), view));
            applyCss();
            autosize();
            double left = Math.min(disc.x() - getWidth() / 2, rightEdge - EDGE - getWidth());
            relocate(Math.max(EDGE, left), disc.y() + disc.radius() + EDGE);
            room = corner == LensDisc.Corner.BOTTOM ? Math.max(2 * disc.radius(), getWidth()) : 0;
        });
        return Math.abs(room - before) > 1;
    }

    private String words(Lens lens, SphereView view) {
        boolean narrow = 2 * lens.disc().radius() < NARROW;
        if (lens.field().isOnePoint()) {
            return narrow ? wording.say("sphere.lens.one.short") : wording.say("sphere.lens.one", Lens.onePointText());
        }
        String key = narrow ? "sphere.lens.short" : "sphere.lens";
        return wording.say(key, lens.magnificationText(view), lens.acrossText());
    }
}
