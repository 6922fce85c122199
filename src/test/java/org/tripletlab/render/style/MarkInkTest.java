package org.tripletlab.render.style;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkInkTest {
    /** Two colours this far apart are told apart at a glance, also as small spots; from 2.3 on they can just be told apart. */
    private static final double AT_A_GLANCE = 45;

    @Test
    void aDrawingIsUnlikeEveryClassAndEveryOtherMark() {
        for (boolean dark : new boolean[] {false, true}) {
            int drawing = MarkInk.DRAWING.rgb(dark);
            for (int label = 0; label < Palette.COLOURS; label++) {
                assertThat(difference(drawing, Palette.colour(label, dark)))
                        .as("class %d, dark %s", label, dark)
                        .isGreaterThan(AT_A_GLANCE);
            }
            for (MarkInk other : MarkInk.values()) {
                if (other != MarkInk.DRAWING) {
                    assertThat(difference(drawing, other.rgb(dark)))
                            .as(other + ", dark " + dark)
                            .isGreaterThan(AT_A_GLANCE);
                }
            }
            int ground = (dark ? SphereTheme.DARK : SphereTheme.LIGHT).background();
            assertThat(difference(drawing, ground)).isGreaterThan(AT_A_GLANCE);
        }
    }

    @Test
    void theDifferenceIsThatOfTheStandard() {
        assertThat(difference(0xFFFFFF, 0x000000)).isBetween(99.9, 100.1);
        assertThat(difference(0xFF0000, 0x00FF00)).isBetween(170.0, 171.0);
        assertThat(difference(0x123456, 0x123456)).isZero();
    }

    /** ΔE*ab of CIE 1976, under D65. */
    private static double difference(int one, int other) {
        double[] a = lab(one);
        double[] b = lab(other);
        return Math.hypot(Math.hypot(a[0] - b[0], a[1] - b[1]), a[2] - b[2]);
    }

    private static double[] lab(int rgb) {
        double r = linear(rgb >> 16 & 0xFF);
        double g = linear(rgb >> 8 & 0xFF);
        double b = linear(rgb & 0xFF);
        double x = root((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
        double y = root(0.2126729 * r + 0.7151522 * g + 0.0721750 * b);
        double z = root((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double linear(int value) {
        double encoded = value / 255.0;
        return encoded <= 0.04045 ? encoded / 12.92 : Math.pow((encoded + 0.055) / 1.055, 2.4);
    }

    private static double root(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }
}
