package org.tripletlab.export.sphere;

import java.util.function.Function;
import org.tripletlab.math.Projection;

/**
 * How the sphere of a lane is seen on the screen.
 *
 * @param projecting finds the projection of its embeddings, N×D
 * @param look everything else
 */
public record LaneViewOptions(Function<double[], Projection> projecting, SphereViewOptions look) {}
