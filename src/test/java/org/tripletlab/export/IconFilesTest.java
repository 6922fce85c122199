package org.tripletlab.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IconFilesTest {
    @Test
    void theGlobeIsOpaqueAndItsCornersAreClear(@TempDir Path folder) throws IOException {
        IconFiles.main(new String[] {folder.toString()});

        BufferedImage icon = ImageIO.read(folder.resolve("tripletlab.png").toFile());

        assertThat(icon.getWidth()).isEqualTo(512);
        assertThat(icon.getRGB(0, 0) >>> 24).isZero();
        assertThat(icon.getRGB(256, 256) >>> 24).isEqualTo(255);
        assertThat(icon.getRGB(256, 508) >>> 24).isZero();
    }

    @Test
    void everyPictureOfTheWindowsIconIsWhereItsTableSays() throws IOException {
        ByteBuffer ico = ByteBuffer.wrap(IconFiles.ico()).order(ByteOrder.LITTLE_ENDIAN);
        List<Integer> sides = new ArrayList<>();
        for (int i = 0; i < ico.getShort(4); i++) {
            int entry = 6 + 16 * i;
            byte[] png = new byte[ico.getInt(entry + 8)];
            ico.get(ico.getInt(entry + 12), png);
            int side = ImageIO.read(new ByteArrayInputStream(png)).getWidth();
            assertThat(ico.get(entry)).isEqualTo((byte) side);
            sides.add(side);
        }
        assertThat(sides).containsExactly(16, 24, 32, 48, 64, 256);
    }

    @Test
    void everyPictureOfTheMacIconHasTheSizeOfItsName() throws IOException {
        ByteBuffer icns = ByteBuffer.wrap(IconFiles.icns());
        byte[] name = new byte[4];
        icns.get(name);
        assertThat(new String(name, StandardCharsets.US_ASCII)).isEqualTo("icns");
        assertThat(icns.getInt()).isEqualTo(icns.capacity());
        List<String> found = new ArrayList<>();
        while (icns.hasRemaining()) {
            icns.get(name);
            byte[] png = new byte[icns.getInt() - 8];
            icns.get(png);
            int side = ImageIO.read(new ByteArrayInputStream(png)).getWidth();
            found.add(new String(name, StandardCharsets.US_ASCII) + " " + side);
        }
        assertThat(found).containsExactly("ic07 128", "ic08 256", "ic09 512");
    }
}
