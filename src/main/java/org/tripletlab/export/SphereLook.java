package org.tripletlab.export;

import java.util.BitSet;
import org.tripletlab.render.Camera;
import org.tripletlab.render.SphereProjection;

/**
 * How a sphere is looked at: what a picture takes over from the screen.
 *
 * @param camera where it is seen from
 * @param hidden classes that are left out; not copied
 * @param cones whether the cones of the classes are drawn, if they have any
 * @param projection globe or map
 */
public record SphereLook(Camera camera, BitSet hidden, boolean cones, SphereProjection projection) {
    /** The whole sphere from the usual side. */
    public static final SphereLook HOME = new SphereLook(Camera.HOME, new BitSet(), false, SphereProjection.GLOBE);
}
