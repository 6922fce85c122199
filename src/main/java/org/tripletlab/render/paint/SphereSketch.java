package org.tripletlab.render.paint;

import java.util.function.IntFunction;
import org.tripletlab.render.magnifier.MagnifierDisc;
import org.tripletlab.render.style.MarkShape;
import org.tripletlab.render.style.Palette;
import org.tripletlab.render.style.SphereStyle;
import org.tripletlab.render.style.SphereTheme;
import org.tripletlab.render.view.Camera;
import org.tripletlab.render.view.CameraView;
import org.tripletlab.render.view.MapView;
import org.tripletlab.render.view.SphereView;

/**
 * Vector drawing of the sphere as lines and marks, for pictures that stay sharp at any size. The drawing order is that
 * of {@link SphereRenderer}, without elements of the screen only: the marks of pointer and panels.
 * Single-threaded; an instance must not be shared by threads.
 */
public final class SphereSketch {
    private final DepthOrder order = new DepthOrder();
    private final Graticule graticule = new Graticule();
    private final SphereCurve curve = new SphereCurve();
    private final MapBackground sheet = new MapBackground();
    private final ClassMeanLines axes = new ClassMeanLines();

    /** Target of the drawing, from back to front. */
    public interface Sheet extends Strokes {
        /** Draws the glass of the globe, see {@link #glass}. */
        void glass(double x, double y, double radius);

        /** Fills the ellipse of a map with an opaque colour. */
        void paper(double x, double y, double halfWidth, double halfHeight, int rgb);

        /**
         * Lays the content of a magnifier over what is drawn so far.
         *
         * @param picture draws it as a square picture of a side in pixels: ARGB, transparent outside the circle
         */
        void lens(double x, double y, double radius, IntFunction<int[]> picture);

        /**
         * Begins the marks of all points of one side.
         *
         * @param count number of marks
         */
        void beginMarks(int count);

        /**
         * Draws the mark of a point.
         *
         * @param radius of the disc of the same area
         * @param rimWidth width of its rim, inwards
         * @param fill colour of the mark
         * @param rim colour of the rim
         */
        void mark(MarkShape shape, double x, double y, double radius, double rimWidth, int fill, int rim);

        /** Ends the marks of one side. */
        void endMarks();
    }

    /**
     * Draws a scene.
     *
     * @param width of the view in units, as on a screen of one pixel per unit
     * @param height of the view
     */
    public void draw(SphereScene scene, Camera camera, int width, int height, Sheet onto) {
        SphereStyle style = scene.style();
        SphereView view = style.projection().view(camera, width, height);
        order.arrange(scene.cloud(), scene.hidden(), view);
        if (view instanceof MapView map) {
            onto.paper(
                    map.centreX(),
                    map.centreY(),
                    map.halfWidth(),
                    map.halfHeight(),
                    MapBackground.paper(style.theme()));
            sheet.drawOutline(onto, map, style);
        } else {
            drawSide(scene, view, onto, false);
            onto.glass(view.centreX(), view.centreY(), view.radius());
            SphereRenderer.drawOutline(onto, view, style);
        }
        drawSide(scene, view, onto, true);
        scene.magnifier().ifPresent(magnifier -> {
            MagnifierDisc disc = magnifier.disc();
            MagnifierPainter painter = new MagnifierPainter();
            painter.drawMark(onto, view, curve, scene, magnifier);
            onto.lens(disc.x(), disc.y(), disc.radius(), side -> painter.draw(scene, magnifier, side));
            double rim = 1.5 * style.scale();
            onto.ring(disc.x(), disc.y(), disc.radius(), rim, style.theme().mutedInk(), 1);
        });
    }

    private void drawSide(SphereScene scene, SphereView view, Sheet onto, boolean front) {
        SphereStyle style = scene.style();
        if (!front) {
            drawMarks(scene, onto, false);
        }
        if (style.graticule()) {
            graticule.draw(onto, view, style, front);
        }
        if (style.axes() && view.isSolid()) {
            axes.draw(scene, view, onto, front);
        }
        if (front) {
            drawMarks(scene, onto, true);
        }
        if (style.axes() && !view.isSolid()) {
            axes.drawMarks(scene, view, onto);
        }
        scene.shapes().rings().draw(onto, view, scene, curve, front);
        if (style.cones()) {
            scene.shapes().cones().draw(onto, view, scene, curve, front);
        }
    }

    private void drawMarks(SphereScene scene, Sheet onto, boolean front) {
        SphereStyle style = scene.style();
        double radius = style.pointRadius() * style.scale() * (front ? 1 : PointInk.BACK_SIZE);
        double rimWidth = Stamp.rimWidth(radius, style.scale());
        onto.beginMarks(order.count(front));
        order.forEach(front, point -> {
            int label = scene.cloud().labels()[point];
            PointInk ink = PointInk.of(style.theme(), label, !front);
            onto.mark(Palette.shape(label), order.x(point), order.y(point), radius, rimWidth, ink.fill(), ink.rim());
        });
        onto.endMarks();
    }

    /**
     * Returns the glass of the globe only; its outline touches the edges of the picture.
     *
     * @param side of the square picture, in pixels
     * @return premultiplied ARGB, side × side, row by row from the top
     */
    public static int[] glass(int side, SphereTheme theme) {
        Frame frame = new Frame(side, side);
        CameraView whole = Camera.HOME.view(side, side);
        new Globe().draw(frame, Camera.HOME.zoomBy(side / (2 * whole.radius())).view(side, side), theme);
        return frame.pixels();
    }
}
