package org.tripletlab.ui.draw;

import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;
import javafx.stage.FileChooser;
import org.tripletlab.text.Texts;

/** Pictures on their way to the pad: chosen in the system's dialog, dropped, or pasted. */
final class IncomingPicture {
    private final DrawViewModel model;
    private final Texts texts;
    private Path folder = Path.of(System.getProperty("user.home"));

    IncomingPicture(DrawViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    /** Asks for a file. */
    void choose(Node owner) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("draw.open"));
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(
                                texts.get("draw.files"),
                                "*.png",
                                "*.jpg",
                                "*.jpeg",
                                "*.bmp",
                                "*.gif",
                                "*.pgm",
                                "*.ppm",
                                "*.PNG",
                                "*.JPG",
                                "*.JPEG"),
                        new FileChooser.ExtensionFilter(texts.get("draw.files.all"), "*"));
        if (Files.isDirectory(folder)) {
            chooser.setInitialDirectory(folder.toFile());
        }
        File chosen = chooser.showOpenDialog(owner.getScene().getWindow());
        if (chosen != null) {
            Path file = chosen.toPath().toAbsolutePath();
            folder = file.getParent();
            model.open(file);
        }
    }

    /** Tells whether there may be a picture. */
    static boolean isThere(Clipboard board) {
        return board.hasFiles() || board.hasImage();
    }

    /** Takes what is on the clipboard. */
    void paste() {
        take(Clipboard.getSystemClipboard());
    }

    /** Takes the first file, or the picture if there is none. */
    void take(Clipboard board) {
        List<File> files = board.getFiles();
        Image image = files.isEmpty() ? board.getImage() : null;
        if (!files.isEmpty()) {
            model.open(files.get(0).toPath());
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
