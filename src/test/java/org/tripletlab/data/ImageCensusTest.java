package org.tripletlab.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ImageCensusTest {
    private static Dataset dataset(int... levels) {
        byte[] pixels = new byte[levels.length * 4];
        int[] labels = new int[levels.length];
        for (int i = 0; i < levels.length; i++) {
            pixels[i * 4] = (byte) levels[i];
            labels[i] = i % 2;
        }
        Examples examples = new Examples(2, 2, pixels, labels);
        return new Dataset("small", "test", examples, examples, List.of("a", "b"), "hash");
    }

    @Test
    void countsWhatShowsNothingOrTheSame() {
        ImageCensus usual = ImageCensus.of(dataset(10, 20, 30, 40));
        assertThat(usual.images()).isEqualTo(8);
        assertThat(usual.blank()).isZero();
        assertThat(usual.allAlike()).isFalse();
        assertThat(usual.alikeClasses()).isEmpty();
        ImageCensus classAlike = ImageCensus.of(dataset(10, 20, 10, 30));
        assertThat(classAlike.alikeClasses()).containsExactly(0);
        ImageCensus black = ImageCensus.of(dataset(0, 0, 0, 0));
        assertThat(black.blank()).isEqualTo(8);
        assertThat(black.allAlike()).isTrue();
        assertThat(ImageCensus.of(dataset(3, 99, 4, 200)).blank())
                .as("noise of a blank page")
                .isEqualTo(4);
    }
}
