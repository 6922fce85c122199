/**
 * Rendering of the sphere as pixels or lines: points, view and style in, premultiplied colours and a point index per
 * pixel out.
 *
 * <p>One renderer draws the live view, the exported pictures and the pictures in tests. It does not depend on a
 * toolkit, and pixels are computed with plain arithmetic and {@link java.lang.StrictMath} only, so a picture is the
 * same on every machine.
 *
 * <p>Imports {@code render.magnifier}, {@code render.style} and {@code render.view}.
 */
package org.tripletlab.render.paint;
