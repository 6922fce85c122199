package org.tripletlab.export.sphere;

import java.util.BitSet;
import java.util.List;
import org.tripletlab.render.paint.ClassCones;
import org.tripletlab.render.paint.ClassRings;
import org.tripletlab.render.view.PointCloud;

/**
 * Content of a picture of the sphere, without size and style.
 *
 * @param cloud the points
 * @param rings regions that the loss requires of the classes
 * @param cones how far the classes reach; none in a projection
 * @param classNames a name for each class
 * @param unseen classes that were never trained on: only the outline of their mark is in the legend; not copied
 * @param caption lines below the sphere: a sentence about it, and how it was made
 */
public record SpherePicture(
        PointCloud cloud,
        ClassRings rings,
        ClassCones cones,
        List<String> classNames,
        BitSet unseen,
        List<String> caption) {
    /** Checks that each class has a name. */
    public SpherePicture {
        classNames = List.copyOf(classNames);
        caption = List.copyOf(caption);
        if (classNames.size() != cloud.classes()) {
            throw new IllegalArgumentException(
                    "A picture of " + cloud.classes() + " classes needs as many names, not " + classNames.size() + ".");
        }
    }

    /** Returns a picture of points alone. */
    public static SpherePicture of(PointCloud cloud, List<String> classNames) {
        return new SpherePicture(cloud, ClassRings.NONE, ClassCones.NONE, classNames, new BitSet(), List.of());
    }
}
