package org.tripletlab.ui.sphere;

import java.util.Optional;
import javafx.scene.control.Label;
import org.tripletlab.render.magnifier.Magnifier;
import org.tripletlab.render.magnifier.MagnifierDisc;
import org.tripletlab.render.magnifier.MagnifierField;
import org.tripletlab.render.paint.SphereScene;
import org.tripletlab.render.view.SphereView;

/** The magnifier's place on the pane, and below it how much it magnifies and how wide it is. */
final class MagnifierScale extends Label {
    /** A lens narrower than this, in units, has the short text. */
    private static final double NARROW = 130;

    /** A pane lower or narrower than this, in units, has no room for a lens. */
    private static final double SMALLEST = 170;

    private static final double LINE = 20;
    private static final double EDGE = 2;

    private final Wording wording;
    private MagnifierDisc.Corner corner = MagnifierDisc.Corner.BOTTOM;
    private double room;

    MagnifierScale(Wording wording) {
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
    Optional<Magnifier> place(SphereViewModel model, int width, int height, double clear, double scale) {
        Optional<MagnifierField> field = model.magnifier();
        if (field.isEmpty() || Math.min(width, height) < SMALLEST * scale) {
            return Optional.empty();
        }
        SphereView view = model.seenAs().view(model.cameraProperty().get(), width, height);
        double free = width - clear;
        double caption = Math.max(LINE, getHeight()) * scale;
        corner = Magnifier.corner(field.get(), view, corner, free, height, caption, scale);
        return Optional.of(new Magnifier(field.get(), MagnifierDisc.in(corner, free, height, caption, scale)));
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
        setVisible(scene.magnifier().isPresent());
        room = 0;
        scene.magnifier().ifPresent(magnifier -> {
            double scale = scene.style().scale();
            MagnifierDisc disc = new MagnifierDisc(
                    magnifier.disc().x() / scale,
                    magnifier.disc().y() / scale,
                    magnifier.disc().radius() / scale);
            setText(words(new Magnifier(magnifier.field(), disc), view));
            applyCss();
            autosize();
            double left = Math.min(disc.x() - getWidth() / 2, rightEdge - EDGE - getWidth());
            relocate(Math.max(EDGE, left), disc.y() + disc.radius() + EDGE);
            room = corner == MagnifierDisc.Corner.BOTTOM ? Math.max(2 * disc.radius(), getWidth()) : 0;
        });
        return Math.abs(room - before) > 1;
    }

    private String words(Magnifier magnifier, SphereView view) {
        boolean narrow = 2 * magnifier.disc().radius() < NARROW;
        if (magnifier.field().isOnePoint()) {
            return narrow
                    ? wording.say("sphere.lens.one.short")
                    : wording.say("sphere.lens.one", Magnifier.onePointText());
        }
        String key = narrow ? "sphere.lens.short" : "sphere.lens";
        return wording.say(key, magnifier.magnificationText(view), magnifier.acrossText());
    }
}
