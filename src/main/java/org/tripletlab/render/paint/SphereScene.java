package org.tripletlab.render.paint;

import java.util.BitSet;
import java.util.Optional;
import org.tripletlab.render.magnifier.Magnifier;
import org.tripletlab.render.style.SphereStyle;
import org.tripletlab.render.view.PointCloud;

/**
 * Content of a picture of the sphere, without the camera.
 *
 * @param cloud the points
 * @param shapes rings and cones of the classes
 * @param style drawing style
 * @param hidden hidden classes; not copied
 * @param marks the points with a ring around them
 * @param overlay overlay on the points
 * @param magnifier the magnifier, if there is one
 */
public record SphereScene(
        PointCloud cloud,
        ClassShapes shapes,
        SphereStyle style,
        BitSet hidden,
        Marks marks,
        SphereOverlay overlay,
        Optional<Magnifier> magnifier) {
    /**
     * Points with a ring around them.
     *
     * @param hovered the point with a ring around it, or −1
     * @param selected the point with a double ring around it, or −1
     * @param picked the points with a thin ring around each; not copied
     */
    public record Marks(int hovered, int selected, BitSet picked) {}

    /** Returns a scene of all classes with no ring, no cone and no point marked. */
    public static SphereScene of(PointCloud cloud, SphereStyle style) {
        return new SphereScene(
                cloud,
                ClassShapes.NONE,
                style,
                new BitSet(),
                new Marks(-1, -1, new BitSet()),
                SphereOverlay.NONE,
                Optional.empty());
    }

    public SphereScene withShapes(ClassShapes value) {
        return new SphereScene(cloud, value, style, hidden, marks, overlay, magnifier);
    }

    public SphereScene withRings(ClassRings value) {
        return new SphereScene(cloud, new ClassShapes(value, shapes.cones()), style, hidden, marks, overlay, magnifier);
    }

    public SphereScene withCones(ClassCones value) {
        return new SphereScene(cloud, new ClassShapes(shapes.rings(), value), style, hidden, marks, overlay, magnifier);
    }

    public SphereScene withHidden(BitSet value) {
        return new SphereScene(cloud, shapes, style, value, marks, overlay, magnifier);
    }

    public SphereScene withHovered(int value) {
        return new SphereScene(
                cloud, shapes, style, hidden, new Marks(value, marks.selected(), marks.picked()), overlay, magnifier);
    }

    public SphereScene withSelected(int value) {
        return new SphereScene(
                cloud, shapes, style, hidden, new Marks(marks.hovered(), value, marks.picked()), overlay, magnifier);
    }

    public SphereScene withPicked(BitSet value) {
        return new SphereScene(
                cloud, shapes, style, hidden, new Marks(marks.hovered(), marks.selected(), value), overlay, magnifier);
    }

    public SphereScene withOverlay(SphereOverlay value) {
        return new SphereScene(cloud, shapes, style, hidden, marks, value, magnifier);
    }

    public SphereScene withLens(Optional<Magnifier> value) {
        return new SphereScene(cloud, shapes, style, hidden, marks, overlay, value);
    }
}
