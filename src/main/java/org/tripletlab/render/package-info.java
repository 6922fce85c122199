/**
 * The sphere as pixels: points, camera and theme in, premultiplied colours and a point index for each pixel out.
 *
 * <p>One renderer draws the live view, the exported pictures and the pictures in tests. Nothing here knows a toolkit
 * (no {@code javafx}, no {@code java.awt}), and only plain arithmetic and {@link java.lang.StrictMath} decide a pixel, so
 * a picture is the same on every machine. May import {@code metric} and {@code math}.
 */
package org.tripletlab.render;
