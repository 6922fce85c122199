package org.tripletlab.data.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.tripletlab.math.RandomStream;

class DigitPreparationTest {
    private static final int SIZE = DigitPreparation.SIZE;

    @Test
    void fitsATallBarIntoTwentyRowsAndKeepsItsAspectRatio() {
        byte[] picture = new byte[200 * 100];
        fill(picture, 100, 30, 150, 10, 40);

        byte[] prepared = DigitPreparation.prepare(picture, 200, 100);

        assertThat(inkyRows(prepared)).containsExactly(4, 23);
        assertThat(inkyColumns(prepared)).containsExactly(12, 16);
        assertThat(prepared[14 * SIZE + 13] & 0xFF).isEqualTo(255);
    }

    @Test
    void keepsAWholeBoxAsItIs() {
        byte[] picture = new byte[20 * 20];
        Arrays.fill(picture, (byte) 255);

        byte[] prepared = DigitPreparation.prepare(picture, 20, 20);

        assertThat(inkyRows(prepared)).containsExactly(4, 23);
        assertThat(inkyColumns(prepared)).containsExactly(4, 23);
    }

    @Test
    void centresTheMassOfUnevenInk() {
        for (int trial = 0; trial < 200; trial++) {
            RandomStream random = RandomStream.of(1, "centre", trial);
            byte[] picture = new byte[60 * 60];
            for (int blot = 0; blot < 4; blot++) {
                int top = random.nextInt(50);
                int left = random.nextInt(50);
                fill(picture, 60, top, top + 3 + random.nextInt(7), left, left + 3 + random.nextInt(7));
            }
            byte[] prepared = DigitPreparation.prepare(picture, 60, 60);

            int height = inkyRows(prepared)[1] - inkyRows(prepared)[0] + 1;
            int width = inkyColumns(prepared)[1] - inkyColumns(prepared)[0] + 1;
            assertThat(Math.max(height, width)).isEqualTo(DigitPreparation.BOX);
            // Four pixels of border are room for every picture whose mass is not extremely one-sided.
            assertCentredUnlessAtTheBorder(centre(prepared, true), inkyRows(prepared));
            assertCentredUnlessAtTheBorder(centre(prepared, false), inkyColumns(prepared));
        }
    }

    @Test
    void doesNotDependOnThePlaceOfTheInk() {
        byte[] here = new byte[80 * 80];
        byte[] there = new byte[70 * 90];
        fill(here, 80, 5, 40, 6, 12);
        fill(here, 80, 30, 36, 6, 30);
        fill(there, 90, 25, 60, 56, 62);
        fill(there, 90, 50, 56, 56, 80);

        assertThat(DigitPreparation.prepare(here, 80, 80)).isEqualTo(DigitPreparation.prepare(there, 70, 90));
    }

    @Test
    void hardlyDependsOnTheSizeOfTheInk() {
        byte[] small = new byte[80 * 80];
        byte[] large = new byte[240 * 240];
        fill(small, 80, 5, 45, 6, 12);
        fill(small, 80, 30, 36, 6, 30);
        fill(large, 240, 15, 135, 18, 36);
        fill(large, 240, 90, 108, 18, 90);

        byte[] one = DigitPreparation.prepare(small, 80, 80);
        byte[] other = DigitPreparation.prepare(large, 240, 240);
        for (int i = 0; i < one.length; i++) {
            assertThat(one[i] & 0xFF).isCloseTo(other[i] & 0xFF, within(1));
        }
    }

    @Test
    void enlargesADotAndLeavesAnEmptyPictureEmpty() {
        byte[] dot = new byte[30 * 30];
        dot[31] = (byte) 200;

        assertThat(inkyRows(DigitPreparation.prepare(dot, 30, 30))).containsExactly(4, 23);
        assertThat(DigitPreparation.prepare(new byte[30 * 30], 30, 30)).isEqualTo(new byte[SIZE * SIZE]);
    }

    @Test
    void refusesAPictureOfAnotherSize() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DigitPreparation.prepare(new byte[99], 10, 10))
                .withMessage("A picture of 10×10 needs 100 bytes, not 99.");
    }

    private static void assertCentredUnlessAtTheBorder(double centre, int[] extent) {
        if (extent[0] > 0 && extent[1] < SIZE - 1) {
            assertThat(centre).isCloseTo(SIZE / 2.0, within(0.51));
        }
    }

    private static void fill(byte[] picture, int width, int top, int bottom, int left, int right) {
        for (int y = top; y < bottom; y++) {
            Arrays.fill(picture, y * width + left, y * width + right, (byte) 255);
        }
    }

    private static int[] inkyRows(byte[] prepared) {
        int[] rows = {SIZE, -1};
        for (int i = 0; i < prepared.length; i++) {
            if (prepared[i] != 0) {
                rows[0] = Math.min(rows[0], i / SIZE);
                rows[1] = Math.max(rows[1], i / SIZE);
            }
        }
        return rows;
    }

    private static int[] inkyColumns(byte[] prepared) {
        byte[] turned = new byte[prepared.length];
        for (int i = 0; i < prepared.length; i++) {
            turned[i % SIZE * SIZE + i / SIZE] = prepared[i];
        }
        return inkyRows(turned);
    }

    private static double centre(byte[] prepared, boolean ofRows) {
        double mass = 0;
        double moment = 0;
        for (int i = 0; i < prepared.length; i++) {
            int ink = prepared[i] & 0xFF;
            mass += ink;
            moment += ink * ((ofRows ? i / SIZE : i % SIZE) + 0.5);
        }
        return moment / mass;
    }
}
