package org.tripletlab.render.paint;

/**
 * Shapes of the classes on the sphere.
 *
 * @param rings class directions of a loss
 * @param cones cones of the classes; drawn if the style includes them
 */
public record ClassShapes(ClassRings rings, ClassCones cones) {
    /** No ring and no cone. */
    public static final ClassShapes NONE = new ClassShapes(ClassRings.NONE, ClassCones.NONE);
}
