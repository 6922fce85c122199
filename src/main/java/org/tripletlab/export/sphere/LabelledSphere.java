package org.tripletlab.export.sphere;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.tripletlab.export.font.PictureText;
import org.tripletlab.render.label.LabelLayout;
import org.tripletlab.render.magnifier.Magnifier;
import org.tripletlab.render.magnifier.MagnifierDisc;
import org.tripletlab.render.magnifier.MagnifierField;
import org.tripletlab.render.paint.ClassShapes;
import org.tripletlab.render.paint.Frame;
import org.tripletlab.render.paint.SphereRenderer;
import org.tripletlab.render.paint.SphereScene;
import org.tripletlab.render.style.SphereStyle;
import org.tripletlab.render.style.SphereTheme;
import org.tripletlab.render.view.PointCloud;
import org.tripletlab.render.view.SphereView;

/**
 * The sphere with the names of its classes, drawn into a part of an image.
 *
 * @param cloud the points
 * @param shapes what the loss wants of the classes, and how far they reach
 * @param names a name for each class, short enough to be drawn, and one for all of them in one heap
 * @param look how it is looked at
 * @param theme the colours
 * @param scale pixels per unit
 * @param nameSize height of the names in units
 */
public record LabelledSphere(
        PointCloud cloud,
        ClassShapes shapes,
        List<String> names,
        SphereViewOptions look,
        SphereTheme theme,
        double scale,
        double nameSize) {
    private static final double CAPTION_LINE = 1.3;
    private static final double CAPTION_SHARE = 0.85;

    /** Keeps between the pictures of a film what the next one can use: the glass, the marks, where the names stood. */
    public static final class Memory {
        private final SphereRenderer renderer = new SphereRenderer();
        private final LabelLayout layout = new LabelLayout();
        private Frame frame = new Frame(1, 1);

        private Frame frame(int width, int height) {
            if (frame.width() != width || frame.height() != height) {
                frame = new Frame(width, height);
            }
            return frame;
        }
    }

    void draw(BufferedImage image, Graphics2D pen, PictureText text, int top, int width, int height) {
        draw(image, pen, text, top, width, height, new Memory());
    }

    /**
     * Draws the sphere at the left border of an image.
     *
     * @param image of opaque pixels
     * @param pen draws on it
     * @param top first row that is drawn on
     * @param memory of the picture before, if this one goes on from it
     */
    public void draw(
            BufferedImage image, Graphics2D pen, PictureText text, int top, int width, int height, Memory memory) {
        Frame frame = memory.frame(Math.max(1, width), Math.max(1, height));
        SphereStyle style = SphereStyle.of(theme, cloud.count())
                .withCones(look.cones())
                .withProjection(look.projection())
                .withScale(scale);
        SphereView view = look.projection().view(look.camera(), frame.width(), frame.height());
        Optional<Magnifier> magnifier = look.magnifier(cloud).map(field -> magnifier(field, view, width, height));
        SphereScene scene = SphereScene.of(cloud, style)
                .withShapes(shapes)
                .withHidden(look.hidden())
                .withLens(magnifier);
        memory.renderer.render(scene, look.camera(), frame);
        image.setRGB(0, top, frame.width(), frame.height(), frame.pixels(), 0, frame.width());
        double[] widths = new double[names.size()];
        for (int label = 0; label < widths.length; label++) {
            widths[label] = text.width(pen, names.get(label), true, nameSize * scale);
        }
        double lineHeight = nameSize * scale * 1.15;
        for (LabelLayout.Placed placed : memory.layout.place(cloud, look.hidden(), view, widths, lineHeight, scale)) {
            boolean covered = magnifier
                    .filter(each -> each.disc().covers(placed.x(), placed.y(), lineHeight / 2))
                    .isPresent();
            if (!covered) {
                drawName(pen, text, placed, widths[placed.label()], top, lineHeight);
            }
        }
        magnifier.ifPresent(each -> drawScale(pen, text, each, view, top));
    }

    private Magnifier magnifier(MagnifierField field, SphereView view, int width, int height) {
        double caption = CAPTION_LINE * nameSize * scale;
        MagnifierDisc.Corner corner =
                Magnifier.corner(field, view, MagnifierDisc.Corner.BOTTOM, width, height, caption, scale);
        return new Magnifier(field, MagnifierDisc.in(corner, width, height, caption, scale));
    }

    /** Magnification and width of the magnifier, in signs that need no language. */
    private void drawScale(Graphics2D pen, PictureText text, Magnifier magnifier, SphereView view, int top) {
        String words = magnifier.caption(view);
        double size = CAPTION_SHARE * nameSize * scale;
        double width = text.width(pen, words, false, size);
        pen.setColor(new Color(theme.mutedInk()));
        double left = Math.min(
                magnifier.disc().x() - width / 2,
                magnifier.disc().x() + magnifier.disc().radius() - width);
        double baseline =
                top + magnifier.disc().y() + magnifier.disc().radius() + CAPTION_LINE * nameSize * scale * 0.8;
        text.draw(pen, words, false, size, Math.max(left, magnifier.disc().x() - width / 2), baseline);
    }

    /** A name with a halo in the colour of the ground, so that it reads over points and lines. */
    private void drawName(
            Graphics2D pen, PictureText text, LabelLayout.Placed placed, double width, int top, double lineHeight) {
        String name = names.get(placed.label());
        Shape outline = text.outline(
                name, true, nameSize * scale, placed.x() - width / 2, top + placed.y() + lineHeight * 0.32);
        pen.setComposite(AlphaComposite.SrcOver.derive((float) placed.opacity()));
        pen.setColor(new Color(theme.background()));
        pen.setStroke(new BasicStroke((float) (3.6 * scale), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(outline);
        pen.setColor(new Color(theme.ink()));
        pen.fill(outline);
        pen.setComposite(AlphaComposite.SrcOver);
    }
}
