package org.tripletlab.render.paint;

import java.util.BitSet;
import java.util.Optional;
import org.tripletlab.render.magnifier.Magnifier;
import org.tripletlab.render.view.PointCloud;
import org.tripletlab.render.view.SphereView;

/**
 * Selection of the points inside an outline drawn on a picture of the sphere: those on the near side, of the classes
 * that are not hidden. An outline that begins in the magnifier selects points in the magnifier.
 */
public final class PointsInside {
    private PointsInside() {}

    /**
     * Finds the points.
     *
     * @param scene content of the picture
     * @param view projection of the picture
     * @param outline its corners in pixels, x and y in turn; closed automatically, filled by the even-odd rule
     * @return the rows of the points
     */
    public static BitSet of(SphereScene scene, SphereView view, double[] outline) {
        BitSet inside = new BitSet();
        if (outline.length < 6) {
            return inside;
        }
        PointCloud cloud = scene.cloud();
        Optional<Magnifier> magnifier =
                scene.magnifier().filter(there -> there.disc().contains(outline[0], outline[1]));
        double horizon = view.horizon(cloud);
        double[] place = new double[3];
        float[] xyz = cloud.xyz();
        for (int i = 0; i < cloud.count(); i++) {
            if (scene.hidden().get(cloud.labels()[i])) {
                continue;
            }
            float x = xyz[3 * i];
            float y = xyz[3 * i + 1];
            float z = xyz[3 * i + 2];
            boolean seen;
            if (magnifier.isPresent()) {
                seen = inLens(magnifier.get(), x, y, z, place);
            } else {
                view.project(x, y, z, place);
                seen = place[2] > horizon
                        && scene.magnifier()
                                .filter(there -> there.disc().contains(place[0], place[1]))
                                .isEmpty();
            }
            if (seen && contains(outline, place[0], place[1])) {
                inside.set(i);
            }
        }
        return inside;
    }

    private static boolean inLens(Magnifier magnifier, float x, float y, float z, double[] place) {
        boolean there = magnifier.field().place(x, y, z, place);
        place[0] = magnifier.disc().x() + place[0] * magnifier.pixelsPerDegree();
        place[1] = magnifier.disc().y() - place[1] * magnifier.pixelsPerDegree();
        return there && magnifier.disc().contains(place[0], place[1]);
    }

    /** Counts how often a ray to the right crosses the outline. */
    private static boolean contains(double[] outline, double x, double y) {
        boolean inside = false;
        int last = outline.length - 2;
        for (int i = 0; i < outline.length; i += 2) {
            double fromY = outline[last + 1];
            double toY = outline[i + 1];
            if (fromY > y != toY > y && x < outline[i] + (y - toY) * (outline[last] - outline[i]) / (fromY - toY)) {
                inside = !inside;
            }
            last = i;
        }
        return inside;
    }
}
