/**
 * The sphere as pixels or as lines: points, view and style in, premultiplied colours and a point index for each pixel
 * out.
 *
 * <p>One renderer draws the live view, the exported pictures and the pictures in tests. Nothing here knows a toolkit,
 * and only plain arithmetic and {@link java.lang.StrictMath} decide a pixel, so a picture is the same on every machine.
 *
 * <p>Imports {@code render.magnifier}, {@code render.style} and {@code render.view}.
 */
package org.tripletlab.render.paint;
