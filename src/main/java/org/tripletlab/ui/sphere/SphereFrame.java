package org.tripletlab.ui.sphere;

import java.util.BitSet;
import java.util.List;
import org.tripletlab.render.paint.ClassCones;
import org.tripletlab.render.paint.ClassRings;
import org.tripletlab.render.view.PointCloud;

/**
 * One moment of a run as the sphere shows it. The arrays are not copied: nobody writes to them afterwards.
 *
 * @param xyz coordinates in the three dimensions shown, row-major (points × 3), at true scale; on a circle z is 0
 * @param labels the class of each point; pass the same array with every frame of a run
 * @param classNames a name for each class
 * @param unseen the classes that were never trained on; not copied
 * @param axes direction of each class, row-major (classes × 3), NaN where a class has none; or empty
 * @param rings what the loss wants of the classes
 * @param cones how far the classes reach; none in a projection
 * @param step optimiser updates done
 * @param projectionNote how the coordinates came about if they are a projection ("PCA, 62 % of the spread") or turned, else
 *     empty
 * @param circle whether the embeddings have two dimensions and are looked at from above
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

    /** Makes a frame of a run that trained on all classes with a loss that keeps nothing for them. */
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

    /** Tells whether the embeddings have more dimensions than are seen. */
    boolean projected() {
        return !projectionNote.isEmpty() && cones.p95Degrees().length == 0;
    }
}
