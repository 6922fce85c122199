package org.tripletlab.export.sphere;

import java.util.function.Function;
import org.tripletlab.math.Projection;
import org.tripletlab.render.magnifier.MagnifierControl;
import org.tripletlab.render.magnifier.MagnifierMode;

/**
 * View of the sphere of a lane on the screen.
 *
 * @param projecting finds the projection of its embeddings, N×D
 * @param look everything else
 */
public record LaneViewOptions(Function<double[], Projection> projecting, SphereViewOptions look) {
    /** Returns the same view without the magnifier. */
    public LaneViewOptions withoutMagnifier() {
        return new LaneViewOptions(
                projecting,
                new SphereViewOptions(
                        look.camera(),
                        look.hidden(),
                        look.cones(),
                        look.projection(),
                        new MagnifierControl(MagnifierMode.NEVER)));
    }
}
