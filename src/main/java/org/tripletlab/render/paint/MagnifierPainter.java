package org.tripletlab.render.paint;

import java.util.Arrays;
import org.tripletlab.render.magnifier.Magnifier;
import org.tripletlab.render.magnifier.MagnifierDisc;
import org.tripletlab.render.magnifier.MagnifierField;
import org.tripletlab.render.style.SphereStyle;
import org.tripletlab.render.view.PointCloud;
import org.tripletlab.render.view.SphereView;

/**
 * Painter of the magnifier: a flattened round part of the sphere, and a mark of its place on the sphere. Not
 * thread-safe.
 */
final class MagnifierPainter {
    private static final double SMALLEST_MARK = 5;

    private final double[] place = new double[3];
    private Frame inside = new Frame(1, 1);

    /** Marks the magnified part of the sphere, and connects the mark to the magnifier. */
    void drawMark(Strokes brush, SphereView view, SphereCurve curve, SphereScene scene, Magnifier magnifier) {
        SphereStyle style = scene.style();
        double[] centre = magnifier.field().centre();
        view.project(centre[0], centre[1], centre[2], place);
        double x = place[0];
        double y = place[1];
        boolean near = place[2] > view.horizon(scene.cloud());
        double alpha = near ? 0.9 : 0.6;
        double lineWidth = 1.2 * style.scale();
        int ink = style.theme().ink();
        double radius = StrictMath.toRadians(magnifier.field().acrossDegrees() / 2) * view.radius();
        if (radius < SMALLEST_MARK * style.scale()) {
            radius = SMALLEST_MARK * style.scale();
            brush.ring(x, y, radius, lineWidth, ink, alpha);
        } else {
            double[] circle =
                    new SmallCircle(centre, 0).corners(magnifier.field().acrossDegrees() / 2, 90);
            curve.draw(brush, view, circle, true, lineWidth, ink, alpha);
            curve.draw(brush, view, circle, false, lineWidth, ink, alpha);
        }
        MagnifierDisc disc = magnifier.disc();
        double dx = disc.x() - x;
        double dy = disc.y() - y;
        double distance = StrictMath.sqrt(dx * dx + dy * dy);
        double end = distance - disc.radius();
        if (end > radius) {
            brush.line(
                    x + dx * radius / distance,
                    y + dy * radius / distance,
                    x + dx * end / distance,
                    y + dy * end / distance,
                    style.scale(),
                    ink,
                    0.5 * alpha);
        }
    }

    /** Draws the magnifier over the current picture. */
    void draw(Frame frame, StampSet stamps, SphereCurve curve, SphereScene scene, Magnifier magnifier) {
        MagnifierDisc disc = magnifier.disc();
        int left = (int) StrictMath.floor(disc.x() - disc.radius()) - 1;
        int top = (int) StrictMath.floor(disc.y() - disc.radius()) - 1;
        int side = (int) StrictMath.ceil(2 * disc.radius()) + 3;
        if (inside.width() != side) {
            inside = new Frame(side, side);
        }
        Arrays.fill(inside.pixels(), scene.style().theme().background());
        Arrays.fill(inside.ids(), -1);
        drawInside(stamps, curve, scene, magnifier, disc.x() - left, disc.y() - top);
        copy(frame, left, top, side, disc);
        SphereStyle style = scene.style();
        new Brush(frame)
                .ring(
                        disc.x(),
                        disc.y(),
                        disc.radius(),
                        1.5 * style.scale(),
                        style.theme().mutedInk(),
                        1);
    }

    /**
     * Draws the content of a lens without its rim.
     *
     * @param side of the square picture, in pixels
     * @return ARGB, transparent outside the lens, row by row from the top
     */
    int[] draw(SphereScene scene, Magnifier magnifier, int side) {
        double radius = side / 2.0;
        double scale = scene.style().scale() * radius / magnifier.disc().radius();
        SphereStyle style = scene.style().withScale(scale);
        inside = new Frame(side, side);
        Arrays.fill(inside.pixels(), style.theme().background());
        Magnifier enlarged = new Magnifier(magnifier.field(), new MagnifierDisc(radius, radius, radius));
        StampSet stamps = new StampSet(style.theme(), style.pointRadius() * scale, scale);
        SphereScene shown = SphereScene.of(scene.cloud(), style).withHidden(scene.hidden());
        drawInside(stamps, new SphereCurve(), shown, enlarged, radius, radius);
        Frame frame = new Frame(side, side);
        copy(frame, 0, 0, side, enlarged.disc());
        return frame.pixels();
    }

    private void drawInside(
            StampSet stamps, SphereCurve curve, SphereScene scene, Magnifier magnifier, double x, double y) {
        PointCloud cloud = scene.cloud();
        SphereStyle style = scene.style();
        MagnifierField field = magnifier.field();
        double scale = magnifier.pixelsPerDegree();
        float[] xyz = cloud.xyz();
        int[] labels = cloud.labels();
        for (int i = 0; i < cloud.count(); i++) {
            if (!scene.hidden().get(labels[i]) && field.place(xyz[3 * i], xyz[3 * i + 1], xyz[3 * i + 2], place)) {
                stamps.draw(
                        inside, (float) (x + place[0] * scale), (float) (y - place[1] * scale), labels[i], false, i);
            }
        }
        Brush brush = new Brush(inside);
        for (int label = 0; style.axes() && label < cloud.classes(); label++) {
            double[] axes = cloud.axes();
            if (cloud.hasAxis(label)
                    && !scene.hidden().get(label)
                    && field.place(axes[3 * label], axes[3 * label + 1], axes[3 * label + 2], place)) {
                double axisX = x + place[0] * scale;
                double axisY = y - place[1] * scale;
                ClassMeanMark.draw(brush, axisX, axisY, style, label);
            }
        }
        scene.overlay().draw(brush, new MagnifierView(magnifier, x, y), style, curve, true);
        for (int point = scene.marks().picked().nextSetBit(0);
                point >= 0;
                point = scene.marks().picked().nextSetBit(point + 1)) {
            if (point != scene.marks().selected() && isSeen(scene, field, point)) {
                PointRing.drawThin(brush, x + place[0] * scale, y - place[1] * scale, style, 1);
            }
        }
        mark(brush, scene, field, scene.marks().selected(), x, y, scale, true);
        mark(brush, scene, field, scene.marks().hovered(), x, y, scale, false);
    }

    private void mark(
            Brush brush,
            SphereScene scene,
            MagnifierField field,
            int point,
            double x,
            double y,
            double scale,
            boolean twice) {
        if (isSeen(scene, field, point)) {
            PointRing.draw(brush, x + place[0] * scale, y - place[1] * scale, scene.style(), 1, twice);
        }
    }

    /** Tells whether a point is inside and not hidden, and computes its position. */
    private boolean isSeen(SphereScene scene, MagnifierField field, int point) {
        PointCloud cloud = scene.cloud();
        return point >= 0
                && point < cloud.count()
                && !scene.hidden().get(cloud.labels()[point])
                && field.place(cloud.xyz()[3 * point], cloud.xyz()[3 * point + 1], cloud.xyz()[3 * point + 2], place);
    }

    /** Copies the round part with its points; the rim is drawn over its jagged edge. */
    private void copy(Frame frame, int left, int top, int side, MagnifierDisc disc) {
        for (int j = Math.max(0, -top); j < Math.min(side, frame.height() - top); j++) {
            double dy = top + j + 0.5 - disc.y();
            double squared = disc.radius() * disc.radius() - dy * dy;
            if (squared <= 0) {
                continue;
            }
            double reach = StrictMath.sqrt(squared);
            int from = (int) Math.max(Math.max(0, left), StrictMath.round(disc.x() - reach));
            int to = (int) Math.min(Math.min(frame.width(), left + side), StrictMath.round(disc.x() + reach));
            if (from < to) {
                int source = j * side + from - left;
                int target = (top + j) * frame.width() + from;
                System.arraycopy(inside.pixels(), source, frame.pixels(), target, to - from);
                System.arraycopy(inside.ids(), source, frame.ids(), target, to - from);
            }
        }
    }
}
