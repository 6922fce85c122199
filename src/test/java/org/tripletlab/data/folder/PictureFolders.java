package org.tripletlab.data.folder;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/** Small folders of pictures for tests. */
final class PictureFolders {
    private PictureFolders() {}

    /** Writes so many pictures of each class: a bar of dark ink on white paper, at another place in each picture. */
    static void write(Path folder, List<String> classes, int perClass) throws IOException {
        for (int label = 0; label < classes.size(); label++) {
            for (int i = 0; i < perClass; i++) {
                write(folder.resolve(classes.get(label)).resolve(i + ".png"), png(i, label));
            }
        }
    }

    static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    /** Returns a PNG file of 16×16 pixels with a dark bar. */
    static byte[] png(int row, int column) throws IOException {
        BufferedImage picture = new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < 16; y++) {
            for (int x = 0; x < 16; x++) {
                boolean ink = y == row % 16 || x == column % 16;
                picture.getRaster().setSample(x, y, 0, ink ? 20 : 255);
            }
        }
        return png(picture);
    }

    /** Returns a PNG file of 16×16 pixels: a bar of ink of one grey on transparent ground. */
    static byte[] transparent(int row, int level) throws IOException {
        BufferedImage picture = new BufferedImage(16, 16, BufferedImage.TYPE_INT_ARGB);
        for (int x = 0; x < 16; x++) {
            picture.setRGB(x, row % 16, 0xFF000000 | level << 16 | level << 8 | level);
        }
        return png(picture);
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }
}
