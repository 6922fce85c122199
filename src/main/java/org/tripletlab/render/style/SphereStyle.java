package org.tripletlab.render.style;

import org.tripletlab.render.view.SphereProjection;

/**
 * Drawing style of the sphere.
 *
 * @param theme the colours
 * @param graticule whether the lines of longitude and latitude are drawn
 * @param axes whether the class means are drawn
 * @param cones whether the cones of the classes are drawn
 * @param projection globe or map
 * @param scale pixels per unit of length on the screen: 1, or 2 on a screen of double density; multiplies the size of
 *     points and the width of lines
 * @param pointRadius radius of a point in units; the area is the same for every shape
 */
public record SphereStyle(
        SphereTheme theme,
        boolean graticule,
        boolean axes,
        boolean cones,
        SphereProjection projection,
        double scale,
        double pointRadius) {
    public SphereStyle {
        if (!(scale >= 0.1 && scale <= 32)) {
            throw new IllegalArgumentException("The drawing scale must be between 0.1 and 32, not " + scale + ".");
        }
        if (!(pointRadius >= 0.5 && pointRadius <= 20)) {
            throw new IllegalArgumentException("The point radius must be between 0.5 and 20, not " + pointRadius + ".");
        }
    }

    /**
     * Returns a style with graticule and class means, and with a point size at which this many points can be
     * distinguished.
     */
    public static SphereStyle of(SphereTheme theme, int points) {
        return new SphereStyle(theme, true, true, false, SphereProjection.GLOBE, 1, suitablePointRadius(points));
    }

    /** Returns a radius at which this many points cover the sphere without hiding each other completely. */
    public static double suitablePointRadius(int points) {
        if (points <= 500) {
            return 4.2;
        }
        if (points <= 3000) {
            return 3.2;
        }
        return points <= 20_000 ? 2.4 : 1.7;
    }

    public SphereStyle withGraticule(boolean value) {
        return new SphereStyle(theme, value, axes, cones, projection, scale, pointRadius);
    }

    public SphereStyle withAxes(boolean value) {
        return new SphereStyle(theme, graticule, value, cones, projection, scale, pointRadius);
    }

    public SphereStyle withCones(boolean value) {
        return new SphereStyle(theme, graticule, axes, value, projection, scale, pointRadius);
    }

    public SphereStyle withProjection(SphereProjection value) {
        return new SphereStyle(theme, graticule, axes, cones, value, scale, pointRadius);
    }

    public SphereStyle withScale(double value) {
        return new SphereStyle(theme, graticule, axes, cones, projection, value, pointRadius);
    }

    /** Returns the style with larger points, up to the largest allowed. */
    public SphereStyle withPointsGrown(double factor) {
        double grown = Math.min(20, pointRadius * factor);
        return new SphereStyle(theme, graticule, axes, cones, projection, scale, grown);
    }
}
