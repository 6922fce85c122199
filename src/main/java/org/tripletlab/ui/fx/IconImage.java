package org.tripletlab.ui.fx;

import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.tripletlab.render.paint.ProgramIcon;

/** Icon of the program for window frames, task bars and pages. */
public final class IconImage {
    private static final List<Integer> WINDOW_SIDES = List.of(16, 32, 48, 128);

    private IconImage() {}

    /** Returns the icon with this side length in pixels. */
    public static Image of(int side) {
        WritableImage image = new WritableImage(side, side);
        image.getPixelWriter()
                .setPixels(0, 0, side, side, PixelFormat.getIntArgbInstance(), ProgramIcon.draw(side), 0, side);
        return image;
    }

    /** Returns the icon in several sizes, from which the desktop chooses. */
    public static List<Image> ofWindow() {
        return WINDOW_SIDES.stream().map(IconImage::of).toList();
    }
}
