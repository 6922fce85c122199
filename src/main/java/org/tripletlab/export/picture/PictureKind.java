package org.tripletlab.export.picture;

import java.util.Arrays;
import java.util.Optional;

/** Subject of a picture. */
public enum PictureKind {
    /** The embeddings of one lane at one step on the globe. */
    SPHERE("sphere", 1200, 900),
    /** The same on a flat map of equal areas. */
    MAP("map", 1200, 780),
    /** Loss and geometry of all lanes over the steps. */
    CHARTS("charts", 1200, 1100),
    /** Confusion matrix of one lane. */
    MATRIX("matrix", 1000, 1000),
    /** The angles between the class axes of one lane. */
    ANGLES("angles", 1000, 1000),
    /** The spheres of all lanes beside each other, with the verdict. */
    SHEET("sheet", 1160, 800),
    /** Spheres of one lane at evenly chosen recorded steps. */
    CONTACT("contact", 1400, 1200);

    private static final int MARGINS = 72;
    private static final int LANE = 520;

    private final String id;
    private final int width;
    private final int height;

    PictureKind(String id, int width, int height) {
        this.id = id;
        this.width = width;
        this.height = height;
    }

    /** Returns the word used on the command line. */
    public String id() {
        return id;
    }

    /** Finds a kind by its id. */
    public static Optional<PictureKind> byId(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }

    /** Tells whether it shows one lane of several. */
    public boolean showsOneLane() {
        return this != CHARTS && this != SHEET;
    }

    /** Tells whether it shows spheres or maps, which are seen from somewhere. */
    public boolean showsSpheres() {
        return this == SPHERE || this == MAP || this == SHEET || this == CONTACT;
    }

    /** Returns the width in units for which it is laid out with so many lanes. */
    public int naturalWidth(int lanes) {
        return this == SHEET ? MARGINS + Math.max(1, lanes) * LANE : width;
    }

    /** Returns the height in units for which it is laid out. */
    int naturalHeight() {
        return height;
    }
}
