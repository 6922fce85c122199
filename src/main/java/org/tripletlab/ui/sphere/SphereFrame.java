package org.tripletlab.ui.sphere;

import java.util.BitSet;
import java.util.List;
import org.tripletlab.render.paint.ClassCones;
import org.tripletlab.render.paint.ClassRings;
import org.tripletlab.render.view.PointCloud;

/**
 * Content of the sphere at one moment of a run. The arrays are not copied and must not be modified afterwards.
 *
 * @param xyz coordinates in the three dimensions shown, row-major (points × 3), at true scale; on a circle z is 0
 * @param labels class of each point; pass the same array with every frame of a run
 * @param classNames a name for each class
 * @param unseen classes held out of training; not copied
 * @param axes direction of each class mean, row-major (classes × 3), NaN for a class without one; or empty
 * @param rings geometry that the loss keeps for the classes
 * @param cones spread of the classes; none in a projection
 * @param step optimiser updates done
 * @param projectionNote origin of the coordinates if they are projected ("PCA, 62 % of the spread") or rotated, else empty
 * @param circle whether the embeddings have two dimensions and are viewed from above
 */
public record SphereFrame(
        float[] xyz,
        int[] labels,
        List<String> classNames,
        BitSet unseen,
        double[] axes,
        ClassRings rings,
        ClassCones cones,
        int step,
        String projectionNote,
        boolean circle) {
    /** Checks that the lengths agree. */
    public SphereFrame {
        classNames = List.copyOf(classNames);
        new PointCloud(xyz, labels, classNames.size(), axes);
    }

    /** Creates a frame of a run that trained on all classes with a loss that keeps no geometry for them. */
    public SphereFrame(
            float[] xyz,
            int[] labels,
            List<String> classNames,
            double[] axes,
            int step,
            String projectionNote,
            boolean circle) {
        this(
                xyz,
                labels,
                classNames,
                new BitSet(),
                axes,
                ClassRings.NONE,
                ClassCones.NONE,
                step,
                projectionNote,
                circle);
    }

    /** Tells whether the embeddings have more dimensions than are shown. */
    boolean projected() {
        return !projectionNote.isEmpty() && cones.p95Degrees().length == 0;
    }
}
