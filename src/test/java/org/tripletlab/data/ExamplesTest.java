package org.tripletlab.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.tripletlab.data.digits.BundledDigits;

class ExamplesTest {
    @Test
    void drawingsHaveAnEmptyGroundAndPhotographsHaveNot() throws DatasetException {
        assertThat(new BundledDigits().read().test().areDrawings()).isTrue();
        byte[] grey = new byte[60];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = (byte) (i % 4 == 0 ? 3 : 40 + 3 * i);
        }
        assertThat(new Examples(5, 6, grey, new int[2]).areDrawings()).isFalse();
        byte[] light = new byte[60];
        Arrays.fill(light, (byte) 250);
        assertThat(new Examples(5, 6, light, new int[2]).areDrawings()).isFalse();
    }
}
