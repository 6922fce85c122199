package org.tripletlab.ui.sphere;

import java.util.Optional;
import javafx.scene.control.Label;
import org.tripletlab.render.magnifier.Magnifier;
import org.tripletlab.render.magnifier.MagnifierDisc;
import org.tripletlab.render.magnifier.MagnifierField;
import org.tripletlab.render.paint.SphereScene;
import org.tripletlab.render.view.SphereView;

/** Placement of the magnifier on the pane, and the label below it with its magnification and width. */
public final class MagnifierScale extends Label {
    /** Width of the magnifier, in units, below which the label is shortened. */
    private static final double NARROW = 130;

    /** Minimum width and height of the pane, in units, for a magnifier. */
    private static final double SMALLEST = 170;

    private static final double LINE = 20;
    private static final double EDGE = 2;

    private final Wording wording;
    private MagnifierDisc.Corner corner = MagnifierDisc.Corner.BOTTOM;
    private double room;
    private double own;
    private double leastAcross;

    MagnifierScale(Wording wording) {
        this.wording = wording;
        getStyleClass().add("lens-scale");
        setMouseTransparent(true);
        setVisible(false);
    }

    /**
     * Returns the magnifier on a picture of this size in pixels; empty if there is nothing to magnify or no space.
     *
     * @param clear width on the right of the picture that must not be covered
     */
    Optional<Magnifier> place(SphereViewModel model, int width, int height, double clear, double scale) {
        Optional<MagnifierField> field = model.magnifier();
        own = field.map(MagnifierField::acrossDegrees).orElse(0.0);
        field = field.map(found -> found.atLeast(leastAcross));
        if (field.isEmpty() || Math.min(width, height) < SMALLEST * scale) {
            return Optional.empty();
        }
        SphereView view = model.seenAs().view(model.cameraProperty().get(), width, height);
        double free = width - clear;
        double caption = Math.max(LINE, getHeight()) * scale;
        corner = Magnifier.corner(field.get(), view, corner, free, height, caption, scale);
        return Optional.of(new Magnifier(field.get(), MagnifierDisc.in(corner, free, height, caption, scale)));
    }

    /** Returns the width in degrees that the magnifier needs for its own sphere; 0 without one. */
    public double ownAcross() {
        return own;
    }

    /** Sets the least width, that of the other spheres seen together; returns whether it is another one. */
    public boolean setLeastAcross(double degrees) {
        boolean changed = leastAcross != degrees;
        leastAcross = degrees;
        return changed;
    }

    /** Returns the width of the lower edge, on the right, covered by the magnifier, in units. */
    double room() {
        return room;
    }

    /**
     * Shows the scale of the magnifier on the current picture.
     *
     * @param view projection of directions to the picture, in units
     * @param rightEdge right limit of the text, in units
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
            setText(label(new Magnifier(magnifier.field(), disc), view));
            applyCss();
            autosize();
            double left = Math.min(disc.x() - getWidth() / 2, rightEdge - EDGE - getWidth());
            relocate(Math.max(EDGE, left), disc.y() + disc.radius() + EDGE);
            room = corner == MagnifierDisc.Corner.BOTTOM ? Math.max(2 * disc.radius(), getWidth()) : 0;
        });
        return Math.abs(room - before) > 1;
    }

    private String label(Magnifier magnifier, SphereView view) {
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
