package org.tripletlab.export.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tripletlab.export.font.PictureText;
import org.tripletlab.export.sphere.SpherePicture;
import org.tripletlab.render.style.Palette;
import org.tripletlab.render.style.SphereTheme;
import org.tripletlab.render.view.Clouds;

class ClassLegendTest {
    private static final List<String> NAMES =
            IntStream.range(0, 10).mapToObj(i -> "class " + i).toList();

    @Test
    void showsEveryShownClassInItsColour() throws IOException {
        BitSet hidden = new BitSet();
        hidden.set(3);
        BufferedImage image = drawn(new BitSet(), hidden, "");
        for (int label = 0; label < 10; label++) {
            long pixels = count(image, Palette.colour(label, false));
            if (label == 3) {
                assertThat(pixels).isZero();
            } else {
                assertThat(pixels).as("class %d", label).isGreaterThan(20);
            }
        }
    }

    @Test
    void outlinesAClassThatWasNeverTrainedOn() throws IOException {
        BitSet unseen = new BitSet();
        unseen.set(3);
        BufferedImage seen = drawn(new BitSet(), new BitSet(), "unseen");
        BufferedImage without = drawn(unseen, new BitSet(), "");
        BufferedImage with = drawn(unseen, new BitSet(), "unseen");
        int red = Palette.colour(3, false);
        assertThat(count(without, red)).isLessThan(count(seen, red) * 2 / 3);
        assertThat(count(without, Palette.colour(4, false))).isEqualTo(count(seen, Palette.colour(4, false)));
        int muted = SphereTheme.LIGHT.mutedInk();
        assertThat(count(without, muted)).isZero();
        assertThat(count(with, muted)).isGreaterThan(20);
        assertThat(count(seen, muted)).as("nothing to note").isZero();
    }

    @Test
    void aPictureNeedsANameForEachClass() {
        assertThatThrownBy(() -> SpherePicture.of(Clouds.clusters(10, 10, 0.1, 1), NAMES.subList(0, 9)))
                .hasMessageContaining("10 classes")
                .hasMessageContaining("not 9");
    }

    private static BufferedImage drawn(BitSet unseen, BitSet hidden, String note) throws IOException {
        SpherePicture plain = SpherePicture.of(Clouds.clusters(400, 10, 0.1, 1), NAMES);
        SpherePicture picture = new SpherePicture(
                plain.cloud(), plain.rings(), plain.cones(), plain.classNames(), unseen, plain.caption());
        BufferedImage image = new BufferedImage(200, 400, BufferedImage.TYPE_INT_RGB);
        PicturePage page = new PicturePage(image.createGraphics(), SphereTheme.LIGHT, 200, 400, false, 1);
        PictureText.smooth(page.pen());
        page.pen().setColor(new Color(SphereTheme.LIGHT.background()));
        page.pen().fillRect(0, 0, 200, 400);
        new ClassLegend(page, picture, hidden, note, 380).draw(10, 200);
        return image;
    }

    private static long count(BufferedImage image, int colour) {
        return IntStream.range(0, 200 * 400)
                .filter(i -> image.getRGB(i % 200, i / 200) == (colour | 0xFF000000))
                .count();
    }
}
