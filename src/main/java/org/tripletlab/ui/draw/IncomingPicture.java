package org.tripletlab.ui.draw;

import java.awt.image.BufferedImage;
import java.io.File;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;
import javafx.stage.Window;
import org.tripletlab.ui.control.FileChoice;

/** Sources of pictures for the pad: file chooser, drag and drop, clipboard. */
final class IncomingPicture {
    private final DrawViewModel model;
    private final FileChoice files;

    IncomingPicture(DrawViewModel model, FileChoice files) {
        this.model = model;
        this.files = files;
    }

    /** Opens the file chooser. */
    void choose(Window owner) {
        files.picture(owner).ifPresent(file -> model.open(file, 1));
    }

    /** Tells whether a clipboard or dragboard may contain a picture. */
    static boolean mayContainPicture(Clipboard board) {
        return board.hasFiles() || board.hasImage();
    }

    /** Pastes the content of the clipboard. */
    void paste() {
        take(Clipboard.getSystemClipboard());
    }

    /** Opens the first file, or the picture if there is no file. */
    void take(Clipboard board) {
        List<File> dropped = board.getFiles();
        Image image = dropped.isEmpty() ? board.getImage() : null;
        if (!dropped.isEmpty()) {
            model.open(dropped.get(0).toPath(), dropped.size());
        } else if (image != null && image.getPixelReader() != null) {
            model.paste(() -> copy(image));
        } else {
            model.refuse("draw.refused.clipboard");
        }
    }

    private static BufferedImage copy(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getPixelReader().getPixels(0, y, width, 1, PixelFormat.getIntArgbInstance(), row, 0, width);
            copy.setRGB(0, y, width, 1, row, 0, width);
        }
        return copy;
    }
}
