package org.tripletlab.export;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.tripletlab.render.paint.ProgramIcon;

/**
 * The icon of the program as files, in the formats of Linux (PNG), Windows (ICO) and macOS (ICNS). The last two are boxes
 * around PNG pictures of several sizes. Run by the build of the installers.
 */
public final class IconFiles {
    private static final int LARGE = 512;
    private static final List<Integer> ICO_SIDES = List.of(16, 24, 32, 48, 64, 256);
    private static final int ICO_HEAD = 6;
    private static final int ICO_ENTRY = 16;
    private static final int ICNS_HEAD = 8;

    private static final List<IcnsPicture> ICNS_PICTURES =
            List.of(new IcnsPicture("ic07", 128), new IcnsPicture("ic08", 256), new IcnsPicture("ic09", 512));

    /** A size of picture, and the name that ICNS has for it. */
    private record IcnsPicture(String name, int side) {}

    private IconFiles() {}

    /**
     * Writes {@code tripletlab.png}, {@code .ico} and {@code .icns}.
     *
     * @param arguments the folder to write into, made if it is not there
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Files.write(folder.resolve("tripletlab.png"), png(LARGE));
        Files.write(folder.resolve("tripletlab.ico"), ico());
        Files.write(folder.resolve("tripletlab.icns"), icns());
    }

    private static byte[] png(int side) {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, side, side, ProgramIcon.draw(side), 0, side);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** A head, a table with size and place of each picture, the pictures; 256 is written as 0. */
    static byte[] ico() {
        List<byte[]> pictures = ICO_SIDES.stream().map(IconFiles::png).toList();
        int length = ICO_HEAD + ICO_ENTRY * pictures.size() + total(pictures);
        ByteBuffer out = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        out.putShort((short) 0).putShort((short) 1).putShort((short) pictures.size());
        int start = ICO_HEAD + ICO_ENTRY * pictures.size();
        for (int i = 0; i < pictures.size(); i++) {
            byte side = (byte) (ICO_SIDES.get(i) % 256);
            out.put(side).put(side).put((byte) 0).put((byte) 0);
            out.putShort((short) 1).putShort((short) 32);
            out.putInt(pictures.get(i).length).putInt(start);
            start += pictures.get(i).length;
        }
        pictures.forEach(out::put);
        return out.array();
    }

    /** A head, then name, length and picture of each; lengths count their own eight bytes. */
    static byte[] icns() {
        List<byte[]> pictures =
                ICNS_PICTURES.stream().map(picture -> png(picture.side())).toList();
        int length = ICNS_HEAD + ICNS_HEAD * pictures.size() + total(pictures);
        ByteBuffer out = ByteBuffer.allocate(length);
        out.put("icns".getBytes(StandardCharsets.US_ASCII)).putInt(length);
        for (int i = 0; i < pictures.size(); i++) {
            out.put(ICNS_PICTURES.get(i).name().getBytes(StandardCharsets.US_ASCII));
            out.putInt(ICNS_HEAD + pictures.get(i).length).put(pictures.get(i));
        }
        return out.array();
    }

    private static int total(List<byte[]> pictures) {
        return pictures.stream().mapToInt(picture -> picture.length).sum();
    }
}
