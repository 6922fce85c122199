package org.tripletlab.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PictureTextTest {
    @Test
    void lineBreaksAndTabsFromOutsideBecomeSpaces() throws IOException {
        PictureText text = PictureText.load();
        Graphics2D pen = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB).createGraphics();

        assertThat(text.shorten(pen, "new\nline\there", true, 12, 1000)).isEqualTo("new line here");
        assertThat(text.shorten(pen, "new\nline\there", true, 12, 50))
                .startsWith("new l")
                .endsWith("…");
        assertThat(text.wrap(pen, "a\nb\u0085c", 12, 1000, 3)).containsExactly("a b c");
    }
}
