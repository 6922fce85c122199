package org.tripletlab.ui.model;

import java.util.List;
import org.tripletlab.math.UnitLength;
import org.tripletlab.render.style.MarkInk;

/**
 * What a panel wants to be seen on the sphere of a lane, in the dimensions of its embeddings; the sphere projects and turns it as
 * it does the points.
 *
 * @param ways lines on the sphere
 * @param spots places on it
 */
public record SphereMarks(List<Way> ways, List<Spot> spots) {
    /** Nothing. */
    public static final SphereMarks NONE = new SphereMarks(List.of(), List.of());

    private static final int CORNERS = 24;

    /**
     * A line.
     *
     * @param corners unit vectors, row-major (corners × D)
     * @param ink what it is about
     * @param lineWidth in units of the screen
     * @param arrow whether it has a head at its end
     */
    public record Way(double[] corners, MarkInk ink, double lineWidth, boolean arrow) {}

    /**
     * A place.
     *
     * @param point a unit vector (D)
     * @param ink what it is about
     * @param radius in units of the screen
     * @param name what is written beside it where there is room; empty for nothing
     */
    public record Spot(double[] point, MarkInk ink, double radius, String name) {
        /** A place without a name. */
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
