package org.tripletlab.export.picture;

/** File format of a picture. */
public enum PictureFormat {
    /** Pixels, with the recipe inside. */
    PNG("png"),
    /** Vectors for the web and for drawing programs; the characters that are used come with it. */
    SVG("svg"),
    /** Vectors on a page of just the picture's size, with the typeface embedded. */
    PDF("pdf");

    private final String id;

    PictureFormat(String id) {
        this.id = id;
    }

    /** Returns the word used on the command line, which is also the ending of the file. */
    public String id() {
        return id;
    }
}
