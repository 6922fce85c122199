package org.tripletlab.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SharedImagesTest {
    /** Images of 3×3, which are no whole number of longs; each has one bright pixel or none. */
    private static Examples images(int[] labels, int... bright) {
        byte[] pixels = new byte[9 * labels.length];
        for (int i = 0; i < labels.length; i++) {
            if (bright[i] >= 0) {
                pixels[9 * i + bright[i]] = (byte) 200;
            }
        }
        return new Examples(3, 3, pixels, labels);
    }

    @Test
    void countsCopiesInOtherClassesOverBothSplits() {
        Examples train = images(new int[] {0, 0, 1, 2, 3}, 8, 8, 1, 2, 3);
        Examples test = images(new int[] {1, 2, 3}, 8, 4, 3);
        assertThat(SharedImages.of(List.of(train, test))).isEqualTo(new SharedImages(3, List.of(0, 1)));
    }

    @Test
    void copiesInOneClassAndBlankImagesDoNotCount() {
        Examples train = images(new int[] {0, 0, 1, 1}, 5, 5, 6, -1);
        Examples test = images(new int[] {0, 2}, -1, 7);
        assertThat(SharedImages.of(List.of(train, test))).isEqualTo(new SharedImages(0, List.of()));
    }
}
