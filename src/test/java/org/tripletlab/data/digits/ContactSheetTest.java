package org.tripletlab.data.digits;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripletlab.data.Examples;

class ContactSheetTest {
    @Test
    void givesEveryClassAColumn(@TempDir Path folder) throws IOException {
        Examples examples = new Examples(1, 1, new byte[] {10, (byte) 200, 30, 40, 50}, new int[] {1, 0, 1, 1, 2});
        Path file = folder.resolve("sheet.png");
        ContactSheet.write(examples, 2, file);

        BufferedImage sheet = ImageIO.read(file.toFile());
        assertThat(sheet.getWidth()).isEqualTo(6);
        assertThat(sheet.getHeight()).isEqualTo(4);
        int[][] expected = {{200, 200, 10, 10, 50, 50}, {200, 200, 10, 10, 50, 50}, {0, 0, 30, 30, 0, 0}};
        for (int y = 0; y < expected.length; y++) {
            for (int x = 0; x < 6; x++) {
                assertThat(sheet.getRaster().getSample(x, y, 0)).isEqualTo(expected[y][x]);
            }
        }
    }
}
