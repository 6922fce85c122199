package org.tripletlab.ui.model;

import java.util.List;
import org.tripletlab.math.UnitLength;
import org.tripletlab.render.style.MarkInk;

/**
 * Marks of a panel on the sphere of a lane, in the dimensions of its embeddings; the sphere projects and rotates them like the points.
 *
 * @param ways lines on the sphere
 * @param spots points on it
 */
public record SphereMarks(List<Way> ways, List<Spot> spots) {
    /** No marks. */
    public static final SphereMarks NONE = new SphereMarks(List.of(), List.of());

    private static final int CORNERS = 24;

    /**
     * Line.
     *
     * @param corners unit vectors, row-major (corners × D)
     * @param ink its meaning, which determines the colour
     * @param lineWidth in units of the screen
     * @param arrow whether it ends in an arrow head
     */
    public record Way(double[] corners, MarkInk ink, double lineWidth, boolean arrow) {}

    /**
     * Point.
     *
     * @param point a unit vector (D)
     * @param ink its meaning, which determines the colour
     * @param radius in units of the screen
     * @param name text beside it where there is space; may be empty
     */
    public record Spot(double[] point, MarkInk ink, double radius, String name) {
        /** Creates a point without a name. */
        public Spot(double[] point, MarkInk ink, double radius) {
            this(point, ink, radius, "");
        }
    }

    /** Copies the lists. */
    public SphereMarks {
        ways = List.copyOf(ways);
        spots = List.copyOf(spots);
    }

    /** Returns a line along the great circle between two unit vectors that are not opposite. */
    public static Way between(double[] from, double[] to, MarkInk ink, double lineWidth, boolean arrow) {
        int size = from.length;
        double[] corners = new double[(CORNERS + 1) * size];
        for (int i = 0; i <= CORNERS; i++) {
            for (int k = 0; k < size; k++) {
                corners[i * size + k] = from[k] + (to[k] - from[k]) * i / CORNERS;
            }
        }
        return new Way(UnitLength.of(corners, size).unit(), ink, lineWidth, arrow);
    }
}
