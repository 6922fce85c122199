package org.tripletlab.ui.fx;

import javafx.scene.paint.Color;
import org.tripletlab.mining.Zone;

/**
 * Colours of the zones, distinguishable with every type of colour vision: vermilion, blue and bluish green of Okabe and Ito ("Color
 * universal design", 2008), lighter on a dark background.
 *
 * @param hard of hard triplets
 * @param semiHard of semi-hard triplets
 * @param easy of easy triplets
 * @param halo outline of the mean arrows
 * @param nameBrightness brightness of a zone's name relative to its colour, so that it is readable on a tint of that colour
 */
public record ZoneColours(Color hard, Color semiHard, Color easy, Color halo, double nameBrightness) {
    /** For a light background. */
    public static final ZoneColours LIGHT = new ZoneColours(
            Color.web("#c4500b"), Color.web("#0072b2"), Color.web("#00805f"), Color.web("#ffffff"), 0.85);
    /** For a dark background. */
    public static final ZoneColours DARK =
            new ZoneColours(Color.web("#ff8c4b"), Color.web("#56b4f5"), Color.web("#35cfa0"), Color.web("#161b22"), 1);

    /** Returns the colour of a zone. */
    public Color of(Zone zone) {
        return switch (zone) {
            case HARD -> hard;
            case SEMI_HARD -> semiHard;
            case EASY -> easy;
        };
    }

    /** Returns the colour of the name of a zone, for a ground that may be tinted with the colour of the zone. */
    public Color name(Zone zone) {
        return of(zone).deriveColor(0, 1, nameBrightness, 1);
    }
}
