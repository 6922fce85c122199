package org.tripletlab.ui.sphere;

import java.util.BitSet;
import java.util.List;
import org.tripletlab.render.paint.ClassShapes;
import org.tripletlab.render.view.PointCloud;

/**
 * Content of the sphere at one moment of a run. The arrays are not copied and must not be modified afterwards.
 *
 * @param xyz coordinates in the three dimensions shown, row-major (points × 3), at true scale; on a circle z is 0
 * @param labels class of each point; pass the same array with every frame of a run
 * @param classes the classes of the points
 * @param step optimiser updates done
 * @param projectionNote origin of the coordinates if they are projected ("PCA, 62 % of the spread") or rotated, else empty
 * @param circle whether the embeddings have two dimensions and are viewed from above
 */
public record SphereFrame(float[] xyz, int[] labels, Classes classes, int step, String projectionNote, boolean circle) {
    /**
     * Classes of the points.
     *
     * @param names a name for each class
     * @param unseen classes held out of training; not copied
     * @param axes direction of each class mean, row-major (classes × 3), NaN for a class without one; or empty
     * @param shapes geometry that the loss keeps for the classes, and their spread; no spread in a projection
     */
    public record Classes(List<String> names, BitSet unseen, double[] axes, ClassShapes shapes) {
        /** Copies the names. */
        public Classes {
            names = List.copyOf(names);
        }

        /** Returns classes that were all trained, with a loss that keeps no geometry for them. */
        public static Classes of(List<String> names, double[] axes) {
            return new Classes(names, new BitSet(), axes, ClassShapes.NONE);
        }
    }

    /** Checks that the lengths agree. */
    public SphereFrame {
        new PointCloud(xyz, labels, classes.names().size(), classes.axes());
    }

    /** Tells whether the embeddings have more dimensions than are shown. */
    boolean projected() {
        return !projectionNote.isEmpty() && classes.shapes().cones().p95Degrees().length == 0;
    }
}
