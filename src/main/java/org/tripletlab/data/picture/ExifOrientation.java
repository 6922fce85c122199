package org.tripletlab.data.picture;

import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataFormatImpl;
import javax.imageio.metadata.IIOMetadataNode;
import org.w3c.dom.NodeList;

/**
 * Rotation that brings a picture upright: cameras store the rows in sensor order and record the orientation (Exif 2.32,
 * tag 274; the names are those of {@code javax_imageio_1.0}, whose turns are counter-clockwise).
 */
enum ExifOrientation {
    NORMAL("Normal", false, false, false),
    FLIP_H("FlipH", false, false, true),
    ROTATE_180("Rotate180", false, true, true),
    FLIP_V("FlipV", false, true, false),
    FLIP_V_ROTATE_90("FlipVRotate90", true, false, false),
    ROTATE_270("Rotate270", true, true, false),
    FLIP_H_ROTATE_90("FlipHRotate90", true, true, true),
    ROTATE_90("Rotate90", true, false, true);

    private final String standardName;
    private final boolean exchanged;
    private final boolean fromLastRow;
    private final boolean fromLastColumn;

    ExifOrientation(String standardName, boolean exchanged, boolean fromLastRow, boolean fromLastColumn) {
        this.standardName = standardName;
        this.exchanged = exchanged;
        this.fromLastRow = fromLastRow;
        this.fromLastColumn = fromLastColumn;
    }

    /** Returns the recorded orientation of a picture, {@link #NORMAL} if there is none. */
    static ExifOrientation of(IIOMetadata metadata) {
        if (metadata == null || !metadata.isStandardMetadataFormatSupported()) {
            return NORMAL;
        }
        IIOMetadataNode tree = (IIOMetadataNode) metadata.getAsTree(IIOMetadataFormatImpl.standardMetadataFormatName);
        NodeList found = tree.getElementsByTagName("ImageOrientation");
        if (found.getLength() > 0) {
            String name = ((IIOMetadataNode) found.item(0)).getAttribute("value");
            for (ExifOrientation each : values()) {
                if (each.standardName.equals(name)) {
                    return each;
                }
            }
        }
        return NORMAL;
    }

    /** Tells whether rows become columns. */
    boolean exchangesSides() {
        return exchanged;
    }

    /** Turns the height × width pixels of a picture upright. */
    byte[] upright(byte[] stored, int height, int width) {
        if (this == NORMAL) {
            return stored;
        }
        int columns = exchanged ? height : width;
        byte[] turned = new byte[stored.length];
        for (int i = 0; i < turned.length; i++) {
            int row = exchanged ? i % columns : i / columns;
            int column = exchanged ? i / columns : i % columns;
            int storedRow = fromLastRow ? height - 1 - row : row;
            int storedColumn = fromLastColumn ? width - 1 - column : column;
            turned[i] = stored[storedRow * width + storedColumn];
        }
        return turned;
    }
}
