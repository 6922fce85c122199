package org.tripletlab.render.paint;

import java.util.Arrays;
import org.tripletlab.render.magnifier.Magnifier;
import org.tripletlab.render.style.SphereStyle;
import org.tripletlab.render.view.Camera;
import org.tripletlab.render.view.MapView;
import org.tripletlab.render.view.PointCloud;
import org.tripletlab.render.view.SphereView;

/**
 * Renderer of the unit sphere and its points into a {@link Frame}, always at true scale: a collapsed cloud looks
 * collapsed.
 *
 * <p>Drawing order of the globe: far points (dimmed), far graticule, the glass of the globe, near graticule, near
 * points, marks. A flat map has no far side. The picture is opaque. Points outside the view are clipped.
 * Single-threaded and without allocation per point; a renderer keeps its buffers between pictures and must not be
 * shared by threads. The same input gives the same pixels.
 */
public final class SphereRenderer {
    private final DepthOrder order = new DepthOrder();
    private final Globe globe = new Globe();
    private final Graticule graticule = new Graticule();
    private final SphereCurve curve = new SphereCurve();
    private final MagnifierPainter lensPainter = new MagnifierPainter();
    private final MapBackground sheet = new MapBackground();
    private final ClassMeanLines axes = new ClassMeanLines();
    private StampSet stamps;

    /** Draws a scene over the current content of the frame. */
    public void render(SphereScene scene, Camera camera, Frame frame) {
        SphereStyle style = scene.style();
        PointCloud cloud = scene.cloud();
        SphereView view = style.projection().view(camera, frame.width(), frame.height());
        if (stamps == null || !stamps.suits(style)) {
            stamps = new StampSet(style.theme(), style.pointRadius() * style.scale(), style.scale());
        }
        Brush brush = new Brush(frame);
        Arrays.fill(frame.pixels(), style.theme().background());
        Arrays.fill(frame.ids(), -1);
        order.arrange(cloud, scene.hidden(), view);
        if (view instanceof MapView map) {
            sheet.draw(frame, map, style.theme());
            sheet.drawOutline(brush, map, style);
        } else {
            drawSide(scene, view, frame, brush, false);
            globe.draw(frame, view, style.theme());
            drawOutline(brush, view, style);
        }
        drawSide(scene, view, frame, brush, true);
        drawMarks(scene, style, brush);
        frame.setLens(scene.magnifier().map(Magnifier::disc));
        scene.magnifier().ifPresent(magnifier -> {
            lensPainter.drawMark(brush, view, curve, scene, magnifier);
            lensPainter.draw(frame, stamps, curve, scene, magnifier);
        });
    }

    private void drawSide(SphereScene scene, SphereView view, Frame frame, Brush brush, boolean front) {
        SphereStyle style = scene.style();
        if (!front) {
            order.draw(frame, stamps, scene.cloud().labels(), false);
        }
        if (style.graticule()) {
            graticule.draw(brush, view, style, front);
        }
        if (style.axes() && view.isSolid()) {
            axes.draw(scene, view, brush, front);
        }
        if (front) {
            order.draw(frame, stamps, scene.cloud().labels(), true);
        }
        if (style.axes() && !view.isSolid()) {
            axes.drawMarks(scene, view, brush);
        }
        scene.shapes().rings().draw(brush, view, scene, curve, front);
        if (style.cones()) {
            scene.shapes().cones().draw(brush, view, scene, curve, front);
        }
        scene.overlay().draw(brush, view, style, curve, front);
    }

    static void drawOutline(Strokes brush, SphereView view, SphereStyle style) {
        int colour = style.theme().outline();
        brush.ring(view.centreX(), view.centreY(), view.radius(), 1.1 * style.scale(), colour, (colour >>> 24) / 255.0);
    }

    private void drawMarks(SphereScene scene, SphereStyle style, Brush brush) {
        int count = scene.cloud().count();
        for (int point = scene.marks().picked().nextSetBit(0);
                point >= 0 && point < count;
                point = scene.marks().picked().nextSetBit(point + 1)) {
            if (point != scene.marks().selected() && order.isShown(point)) {
                PointRing.drawThin(brush, order.x(point), order.y(point), style, order.isFront(point) ? 1 : 0.65);
            }
        }
        drawRing(brush, scene, scene.marks().selected(), style, true);
        drawRing(brush, scene, scene.marks().hovered(), style, false);
    }

    private void drawRing(Brush brush, SphereScene scene, int point, SphereStyle style, boolean twice) {
        if (point >= 0 && point < scene.cloud().count() && order.isShown(point)) {
            PointRing.draw(brush, order.x(point), order.y(point), style, order.isFront(point) ? 1 : 0.65, twice);
        }
    }
}
