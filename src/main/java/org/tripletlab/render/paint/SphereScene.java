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
 * @param rings class directions of a loss
 * @param cones cones of the classes; drawn if the style includes them
 * @param style drawing style
 * @param hidden hidden classes; not copied
 * @param hovered the point with a ring around it, or −1
 * @param selected the point with a double ring around it, or −1
 * @param picked the points with a thin ring around each; not copied
 * @param overlay overlay on the points
 * @param magnifier the magnifier, if there is one
 */
public record SphereScene(
        PointCloud cloud,
        ClassRings rings,
        ClassCones cones,
        SphereStyle style,
        BitSet hidden,
        int hovered,
        int selected,
        BitSet picked,
        SphereOverlay overlay,
        Optional<Magnifier> magnifier) {
    /** Returns a scene of all classes with no ring, no cone and no point marked. */
    public static SphereScene of(PointCloud cloud, SphereStyle style) {
        return new SphereScene(
                cloud,
                ClassRings.NONE,
                ClassCones.NONE,
                style,
                new BitSet(),
                -1,
                -1,
                new BitSet(),
                SphereOverlay.NONE,
                Optional.empty());
    }

    public SphereScene withRings(ClassRings value) {
        return new SphereScene(cloud, value, cones, style, hidden, hovered, selected, picked, overlay, magnifier);
    }

    public SphereScene withCones(ClassCones value) {
        return new SphereScene(cloud, rings, value, style, hidden, hovered, selected, picked, overlay, magnifier);
    }

    public SphereScene withHidden(BitSet value) {
        return new SphereScene(cloud, rings, cones, style, value, hovered, selected, picked, overlay, magnifier);
    }

    public SphereScene withHovered(int value) {
        return new SphereScene(cloud, rings, cones, style, hidden, value, selected, picked, overlay, magnifier);
    }

    public SphereScene withSelected(int value) {
        return new SphereScene(cloud, rings, cones, style, hidden, hovered, value, picked, overlay, magnifier);
    }

    public SphereScene withPicked(BitSet value) {
        return new SphereScene(cloud, rings, cones, style, hidden, hovered, selected, value, overlay, magnifier);
    }

    public SphereScene withOverlay(SphereOverlay value) {
        return new SphereScene(cloud, rings, cones, style, hidden, hovered, selected, picked, value, magnifier);
    }

    public SphereScene withLens(Optional<Magnifier> value) {
        return new SphereScene(cloud, rings, cones, style, hidden, hovered, selected, picked, overlay, value);
    }
}
