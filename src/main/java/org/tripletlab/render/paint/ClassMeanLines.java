package org.tripletlab.render.paint;

import org.tripletlab.render.style.SphereStyle;
import org.tripletlab.render.view.PointCloud;
import org.tripletlab.render.view.SphereView;

/** Class means as lines from the centre of the globe, or as dots on a map. Not thread-safe. */
final class ClassMeanLines {
    /** Length of a class mean line, in radii of the sphere. */
    private static final double AXIS_LENGTH = 1.07;

    private final double[] centre = new double[3];
    private final double[] tip = new double[3];

    /** The line is behind the near glass; only its end on the near side is drawn over it. */
    void draw(SphereScene scene, SphereView view, Strokes brush, boolean front) {
        PointCloud cloud = scene.cloud();
        SphereStyle style = scene.style();
        view.project(0, 0, 0, centre);
        double horizon = view.horizon(cloud);
        for (int label = 0; label < cloud.classes(); label++) {
            if (!cloud.hasAxis(label) || scene.hidden().get(label)) {
                continue;
            }
            double x = cloud.axes()[3 * label];
            double y = cloud.axes()[3 * label + 1];
            double z = cloud.axes()[3 * label + 2];
            boolean tipInFront = view.depth(x, y, z) > horizon;
            int colour = style.theme().classColour(label);
            double dimming = tipInFront ? 1 : 0.45;
            double lineWidth = 1.5 * style.scale();
            if (!front) {
                view.project(x, y, z, tip);
                brush.line(centre[0], centre[1], tip[0], tip[1], lineWidth, colour, 0.55 * dimming);
            }
            if (front == tipInFront) {
                view.project(x, y, z, centre);
                view.project(AXIS_LENGTH * x, AXIS_LENGTH * y, AXIS_LENGTH * z, tip);
                brush.line(centre[0], centre[1], tip[0], tip[1], lineWidth, colour, dimming);
                brush.dot(tip[0], tip[1], 2.2 * style.scale(), colour, dimming);
                view.project(0, 0, 0, centre);
            }
        }
    }

    /** On a map: a dot with a rim, over the points. */
    void drawMarks(SphereScene scene, SphereView view, Strokes brush) {
        PointCloud cloud = scene.cloud();
        SphereStyle style = scene.style();
        for (int label = 0; label < cloud.classes(); label++) {
            if (cloud.hasAxis(label) && !scene.hidden().get(label)) {
                view.project(cloud.axes()[3 * label], cloud.axes()[3 * label + 1], cloud.axes()[3 * label + 2], tip);
                ClassMeanMark.draw(brush, tip[0], tip[1], style, label);
            }
        }
    }
}
