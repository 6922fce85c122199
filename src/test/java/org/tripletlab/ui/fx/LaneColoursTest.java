package org.tripletlab.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.tripletlab.render.style.LaneColours;
import org.tripletlab.render.style.Palette;

/** The colours of four lanes are distinguishable with every type of colour vision, and visible on the background of the charts. */
class LaneColoursTest {
    /** Machado, Oliveira and Fernandes 2009, full severity: ordinary sight, protanopia, deuteranopia, tritanopia. */
    private static final double[][][] SIGHTS = {
        {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
        {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
        {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
        {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}
    };

    /** Euclidean distance in CIELAB; 2.3 is just noticeable. */
    private static final double CLEARLY = 14;

    @Test
    void differForEveryKindOfSight() {
        for (CanvasColours colours : new CanvasColours[] {CanvasColours.LIGHT, CanvasColours.DARK}) {
            for (double[][] sight : SIGHTS) {
                for (int a = 0; a < 4; a++) {
                    for (int b = 0; b < a; b++) {
                        double[] p = lab(seen(colours.lane(a), sight));
                        double[] q = lab(seen(colours.lane(b), sight));
                        double distance = Math.hypot(Math.hypot(p[0] - q[0], p[1] - q[1]), p[2] - q[2]);
                        assertThat(distance).as(a + " and " + b).isGreaterThan(CLEARLY);
                    }
                }
            }
        }
    }

    @Test
    void standOutFromTheirCards() {
        for (int lane = 0; lane < 4; lane++) {
            assertThat(contrast(CanvasColours.LIGHT.lane(lane), Color.WHITE)).isGreaterThan(3);
            assertThat(contrast(CanvasColours.DARK.lane(lane), Color.web("#161b22")))
                    .isGreaterThan(3);
        }
    }

    /** Classes and lanes are seen side by side: a lane must not look like one of the ten digits. */
    @Test
    void noLaneLooksLikeAClass() {
        for (boolean dark : new boolean[] {false, true}) {
            CanvasColours colours = dark ? CanvasColours.DARK : CanvasColours.LIGHT;
            for (int lane = 0; lane < 4; lane++) {
                for (int label = 0; label < 10; label++) {
                    double[] p = lab(seen(colours.lane(lane), SIGHTS[0]));
                    double[] q = lab(seen(FxColours.of(Palette.colour(label, dark)), SIGHTS[0]));
                    double distance = Math.hypot(Math.hypot(p[0] - q[0], p[1] - q[1]), p[2] - q[2]);
                    assertThat(distance).as("lane %d and class %d", lane, label).isGreaterThan(CLEARLY);
                }
            }
        }
    }

    /** Style sheets cannot read the list. */
    @Test
    void styleSheetsNameTheSameColours() throws Exception {
        String window = text("/org/tripletlab/ui/fx/tripletlab.css");
        String page = text("/org/tripletlab/export/replay/page.css");
        for (boolean dark : new boolean[] {false, true}) {
            for (int lane = 0; lane < 4; lane++) {
                String colour = String.format("lane-%c: #%06x;", 'a' + lane, LaneColours.rgb(lane, dark));
                assertThat(window).contains("-tl-" + colour);
                assertThat(page).contains("--" + colour);
            }
        }
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = LaneColoursTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static double[] seen(Color colour, double[][] sight) {
        double[] linear = {linear(colour.getRed()), linear(colour.getGreen()), linear(colour.getBlue())};
        double[] seen = new double[3];
        for (int i = 0; i < 3; i++) {
            double sum = 0;
            for (int k = 0; k < 3; k++) {
                sum += sight[i][k] * linear[k];
            }
            seen[i] = Math.max(0, Math.min(1, sum));
        }
        return seen;
    }

    private static double linear(double c) {
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static double[] lab(double[] rgb) {
        double x = root((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.95047);
        double y = root(luminance(rgb));
        double z = root((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double root(double t) {
        return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116.0;
    }

    private static double luminance(double[] rgb) {
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    }

    private static double contrast(Color a, Color b) {
        double first = luminance(seen(a, SIGHTS[0]));
        double second = luminance(seen(b, SIGHTS[0]));
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }
}
