package org.tripletlab.ui.microscope;

import java.util.ArrayList;
import java.util.List;
import org.tripletlab.render.style.MarkInk;
import org.tripletlab.ui.model.SphereMarks;

/** Marks of a triplet on the sphere: its points, the arcs between them, and the directions of its negative gradient. */
final class MicroscopeMarks {
    /** Length of the longest arrow, in radians. */
    private static final double LONGEST = 0.35;

    private static final double ARC_WIDTH = 1.5;
    private static final double ARROW_WIDTH = 3;
    private static final double SPOT_RADIUS = 5;
    private static final int CORNERS = 24;
    /** Cosine below which two points count as opposite, where the shortest arc is not unique. */
    private static final double OPPOSITE = -0.9999;

    private MicroscopeMarks() {}

    static SphereMarks of(TripletView view) {
        List<SphereMarks.Way> ways = new ArrayList<>();
        List<SphereMarks.Spot> spots = new ArrayList<>();
        double[] anchor = view.embedding(view.rows().anchor());
        for (TripletPart part : List.of(TripletPart.NEGATIVE, TripletPart.POSITIVE)) {
            double[] other = view.embedding(part.row(view.rows()));
            if (dot(anchor, other) > OPPOSITE) {
                ways.add(SphereMarks.between(anchor, other, part.ink(), ARC_WIDTH, false));
            }
        }
        double longest = 0;
        for (TripletPart part : TripletPart.values()) {
            double[] direction = view.negativeGradient(part);
            longest = Math.max(longest, Math.sqrt(dot(direction, direction)));
        }
        for (TripletPart part : TripletPart.values()) {
            double[] at = view.embedding(part.row(view.rows()));
            double[] direction = view.negativeGradient(part);
            double length = Math.sqrt(dot(direction, direction));
            if (length > 0) {
                ways.add(arrow(at, direction, LONGEST * length / longest, part.ink()));
            }
            spots.add(new SphereMarks.Spot(at, part.ink(), SPOT_RADIUS));
        }
        return new SphereMarks(ways, spots);
    }

    /**
     * Returns an arrow along the great circle in a direction at a point.
     *
     * @param at a unit vector
     * @param direction a tangent vector at that point, not 0
     * @param radians length of the arrow
     */
    static SphereMarks.Way arrow(double[] at, double[] direction, double radians, MarkInk ink) {
        int size = at.length;
        double length = Math.sqrt(dot(direction, direction));
        double[] corners = new double[(CORNERS + 1) * size];
        for (int i = 0; i <= CORNERS; i++) {
            double angle = radians * i / CORNERS;
            for (int k = 0; k < size; k++) {
                corners[i * size + k] = Math.cos(angle) * at[k] + Math.sin(angle) * direction[k] / length;
            }
        }
        return new SphereMarks.Way(corners, ink, ARROW_WIDTH, true);
    }

    private static double dot(double[] first, double[] second) {
        double sum = 0;
        for (int k = 0; k < first.length; k++) {
            sum += first[k] * second[k];
        }
        return sum;
    }
}
