package org.tripletlab.ui.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tripletlab.render.style.MarkInk;
import org.tripletlab.ui.model.SphereMarks;

/** Marks of the drawing on a sphere: its placement and, if it is blended with another image, the path of the blend. */
final class DrawingMarks {
    private static final double RADIUS = 7.5;
    private static final double WAY_RADIUS = 5;
    private static final double WAY_WIDTH = 2;

    private DrawingMarks() {}

    static SphereMarks of(Optional<Placement> placement) {
        if (placement.isEmpty()) {
            return SphereMarks.NONE;
        }
        List<SphereMarks.Way> ways = new ArrayList<>();
        List<SphereMarks.Spot> spots = new ArrayList<>();
        placement.get().path().ifPresent(path -> {
            ways.add(new SphereMarks.Way(path.corners(), MarkInk.DRAWING, WAY_WIDTH, true));
            spots.add(new SphereMarks.Spot(path.point(), MarkInk.TRAIL, WAY_RADIUS));
        });
        spots.add(new SphereMarks.Spot(placement.get().point(), MarkInk.DRAWING, RADIUS));
        return new SphereMarks(ways, spots);
    }
}
