package org.tripletlab.export.sphere;

import java.util.BitSet;
import java.util.Optional;
import org.tripletlab.render.magnifier.MagnifierControl;
import org.tripletlab.render.magnifier.MagnifierField;
import org.tripletlab.render.magnifier.MagnifierMode;
import org.tripletlab.render.view.Camera;
import org.tripletlab.render.view.PointCloud;
import org.tripletlab.render.view.SphereProjection;

/**
 * View of a sphere: the settings that a picture takes over from the screen.
 *
 * @param camera where it is seen from
 * @param hidden classes that are left out; not copied
 * @param cones whether the cones of the classes are drawn, if they have any
 * @param projection globe or map
 * @param magnifier decides what is magnified; not changed
 */
public record SphereViewOptions(
        Camera camera, BitSet hidden, boolean cones, SphereProjection projection, MagnifierControl magnifier) {
    /** The whole sphere from the usual side. */
    public static final SphereViewOptions HOME = new SphereViewOptions(
            Camera.HOME, new BitSet(), false, SphereProjection.GLOBE, new MagnifierControl(MagnifierMode.NEVER));

    /** Returns what is magnified of these points, if anything is. */
    public Optional<MagnifierField> magnifier(PointCloud cloud) {
        return magnifier.copy().find(cloud, hidden);
    }
}
