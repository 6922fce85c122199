package org.tripletlab.export.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tripletlab.export.font.PictureText;
import org.tripletlab.export.sphere.SpherePicture;
import org.tripletlab.export.sphere.SphereViewOptions;
import org.tripletlab.export.vector.SvgFile;
import org.tripletlab.render.magnifier.MagnifierControl;
import org.tripletlab.render.magnifier.MagnifierMode;
import org.tripletlab.render.paint.Frame;
import org.tripletlab.render.paint.SphereRenderer;
import org.tripletlab.render.paint.SphereScene;
import org.tripletlab.render.style.Palette;
import org.tripletlab.render.style.SphereStyle;
import org.tripletlab.render.style.SphereTheme;
import org.tripletlab.render.view.Camera;
import org.tripletlab.render.view.Clouds;
import org.tripletlab.render.view.PointCloud;
import org.tripletlab.render.view.SphereProjection;
import org.tripletlab.text.Language;
import org.tripletlab.text.Texts;

class SphereFigureTest {
    @Test
    void fewPointsAreVectorsAndManyAnImage() throws Exception {
        String few = svg(picture(SphereInk.MOST_VECTORS, 10));
        String many = svg(picture(SphereInk.MOST_VECTORS + 1, 10));

        // Each point is a disc in a rim.
        assertThat(count(few, "<circle")).isGreaterThanOrEqualTo(2 * SphereInk.MOST_VECTORS);
        assertThat(count(few, "<image")).isEqualTo(1);
        assertThat(count(many, "<circle")).isLessThan(100);
        assertThat(count(many, "<image")).isEqualTo(3);
        assertThat(many).hasSizeLessThan(5_000_000);
    }

    @Test
    void manyClassesHaveMarksOfTheirOwnAndTheRestIsCounted() throws Exception {
        String picture = svg(picture(400, 40));

        assertThat(picture).contains(">39<");
        // Squares, triangles and diamonds have corners.
        assertThat(count(picture, "<polygon") + count(picture, "<path")).isGreaterThan(200);
        assertThat(svg(picture(800, 400))).contains("… +");
    }

    @Test
    void linesAndPointsLieWhereTheScreenHasThem() throws Exception {
        SpherePicture picture = picture(300, 10);
        for (SphereProjection projection : SphereProjection.values()) {
            SphereViewOptions look = new SphereViewOptions(
                    Camera.HOME, new BitSet(), false, projection, SphereViewOptions.HOME.magnifier());
            BufferedImage drawn = drawn(new SphereFigure(picture, look, 0, new Texts(Language.ENGLISH)), 500, 500);

            Frame frame = new Frame(500, 500);
            SphereStyle style = SphereStyle.of(SphereTheme.LIGHT, 300).withProjection(projection);
            new SphereRenderer().render(SphereScene.of(picture.cloud(), style), Camera.HOME, frame);

            double difference = 0;
            for (int i = 0; i < 500 * 500; i++) {
                int one = drawn.getRGB(i % 500, i / 500);
                int other = frame.pixels()[i];
                for (int shift = 0; shift <= 16; shift += 8) {
                    difference += Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF));
                }
            }
            // Edges are smoothed in two ways; anything misplaced by a pixel makes several times this.
            assertThat(difference / (500 * 500 * 3)).isLessThan(1.2);
        }
    }

    @Test
    void aCollapseIsMagnifiedIfItIsOnTheScreen() throws Exception {
        List<String> names = IntStream.range(0, 10).mapToObj(i -> "class " + i).toList();
        SpherePicture collapse = SpherePicture.of(Clouds.collapsed(400), names);
        SphereViewOptions magnified = new SphereViewOptions(
                Camera.HOME, new BitSet(), false, SphereProjection.GLOBE, new MagnifierControl(MagnifierMode.AUTO));
        BufferedImage with = drawn(new SphereFigure(collapse, magnified, 16, new Texts(Language.ENGLISH)), 600, 600);
        BufferedImage without =
                drawn(new SphereFigure(collapse, SphereViewOptions.HOME, 16, new Texts(Language.ENGLISH)), 600, 600);
        long more = 0;
        for (int label = 0; label < 10; label++) {
            int colour = Palette.colour(label, false);
            more += pixels(with, colour) - pixels(without, colour);
        }
        assertThat(more).as("pixels of points in the magnifier").isGreaterThan(500);
        assertThat(count(svg(collapse, magnified), "<image") - count(svg(collapse, SphereViewOptions.HOME), "<image"))
                .isEqualTo(1);
        assertThat(svg(collapse, magnified)).contains("×");
        assertThat(new SphereFigure(collapse, magnified, 0, new Texts(Language.ENGLISH)).isMagnified())
                .as("where names have no room")
                .isFalse();
    }

    private static long pixels(BufferedImage image, int colour) {
        return IntStream.range(0, image.getWidth() * image.getHeight())
                .filter(i -> image.getRGB(i % image.getWidth(), i / image.getWidth()) == colour)
                .count();
    }

    private static BufferedImage drawn(SphereFigure figure, int width, int height) throws Exception {
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        PicturePage page = new PicturePage(drawn.createGraphics(), SphereTheme.LIGHT, width, height, false, 1);
        PictureText.smooth(page.pen());
        page.pen().setColor(new java.awt.Color(SphereTheme.LIGHT.background()));
        page.pen().fillRect(0, 0, width, height);
        figure.draw(page, 0, 0, width, height);
        return drawn;
    }

    private static SpherePicture picture(int points, int classes) {
        Random random = new Random(5);
        float[] xyz = new float[3 * points];
        for (int i = 0; i < points; i++) {
            double x = random.nextGaussian();
            double y = random.nextGaussian();
            double z = random.nextGaussian();
            double length = Math.sqrt(x * x + y * y + z * z);
            xyz[3 * i] = (float) (x / length);
            xyz[3 * i + 1] = (float) (y / length);
            xyz[3 * i + 2] = (float) (z / length);
        }
        int[] labels = IntStream.range(0, points).map(i -> i % classes).toArray();
        List<String> names =
                IntStream.range(0, classes).mapToObj(String::valueOf).toList();
        return SpherePicture.of(new PointCloud(xyz, labels, classes, new double[0]), names);
    }

    private static String svg(SpherePicture picture) throws Exception {
        return svg(picture, SphereViewOptions.HOME);
    }

    private static String svg(SpherePicture picture, SphereViewOptions look) throws Exception {
        SvgFile file = new SvgFile();
        PicturePage page = new PicturePage(file.pen(), SphereTheme.LIGHT, 1000, 800, true, 1);
        new SphereFigure(picture, look, 16, new Texts(Language.ENGLISH)).draw(page, 0, 0, 800, 800);
        new ClassLegend(page, picture, new BitSet(), "", 800).draw(810, 400);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.write(out, new double[] {1000, 800}, new int[] {1000, 800}, "many", "en", "{}");
        return out.toString(StandardCharsets.UTF_8);
    }

    private static int count(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }
}
