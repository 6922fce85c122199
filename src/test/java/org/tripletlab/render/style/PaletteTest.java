package org.tripletlab.render.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PaletteTest {
    private static final double[][] ORDINARY = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    private static final double[][] PROTANOPIA = {
        {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
    };
    private static final double[][] DEUTERANOPIA = {
        {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
    };
    private static final double[][] TRITANOPIA = {
        {1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}
    };

    private static double[] linear(int rgb) {
        double[] linear = new double[3];
        for (int k = 0; k < 3; k++) {
            double c = (rgb >> (16 - 8 * k) & 0xFF) / 255.0;
            linear[k] = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
        }
        return linear;
    }

    private static double[] oklab(double[] linear, double[][] sight) {
        double[] c = new double[3];
        for (int k = 0; k < 3; k++) {
            double seen = sight[k][0] * linear[0] + sight[k][1] * linear[1] + sight[k][2] * linear[2];
            c[k] = Math.min(1, Math.max(0, seen));
        }
        double l = Math.cbrt(0.4122214708 * c[0] + 0.5363325363 * c[1] + 0.0514459929 * c[2]);
        double m = Math.cbrt(0.2119034982 * c[0] + 0.6806995451 * c[1] + 0.1073969566 * c[2]);
        double s = Math.cbrt(0.0883024619 * c[0] + 0.2817188376 * c[1] + 0.6299787005 * c[2]);
        return new double[] {
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
        };
    }

    private static double luminance(int rgb) {
        double[] c = linear(rgb);
        return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2];
    }

    @Test
    void coloursDifferForEveryKindOfSight() {
        for (double[][] sight : new double[][][] {ORDINARY, PROTANOPIA, DEUTERANOPIA, TRITANOPIA}) {
            for (boolean dark : new boolean[] {false, true}) {
                for (int a = 0; a < 10; a++) {
                    for (int b = 0; b < a; b++) {
                        double[] p = oklab(linear(Palette.colour(a, dark)), sight);
                        double[] q = oklab(linear(Palette.colour(b, dark)), sight);
                        double distance = Math.hypot(Math.hypot(p[0] - q[0], p[1] - q[1]), p[2] - q[2]);
                        assertThat(distance)
                                .as("classes %d and %d, dark %s", a, b, dark)
                                .isGreaterThan(0.075);
                    }
                }
            }
        }
    }

    @Test
    void coloursReadOnTheirBackground() {
        for (SphereTheme theme : new SphereTheme[] {SphereTheme.LIGHT, SphereTheme.DARK}) {
            double background = luminance(theme.background());
            for (int label = 0; label < 10; label++) {
                double colour = luminance(theme.classColour(label));
                double contrast = (Math.max(colour, background) + 0.05) / (Math.min(colour, background) + 0.05);
                assertThat(contrast)
                        .as("class %d, dark %s", label, theme.dark())
                        .isGreaterThan(2.3);
            }
        }
    }

    @Test
    void fortyClassesLookDifferent() {
        Set<String> looks = new HashSet<>();
        for (int label = 0; label < 40; label++) {
            looks.add(Palette.colour(label, false) + " " + Palette.shape(label));
        }
        assertThat(looks).hasSize(40);
    }
}
