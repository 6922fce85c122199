package org.tripletlab.evaluation.oneshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tripletlab.math.RandomStream;
import org.tripletlab.metric.retrieval.OneShot;

class OneShotComparisonTest {
    @Test
    void allWaysAndFiveWithOneShotAndFive() {
        assertThat(kinds(7, 10)).containsExactly("7-way 1-shot", "5-way 1-shot", "7-way 5-shot", "5-way 5-shot");
        assertThat(kinds(30, 10)).containsExactly("20-way 1-shot", "5-way 1-shot", "20-way 5-shot", "5-way 5-shot");
        assertThat(kinds(5, 10)).containsExactly("5-way 1-shot", "5-way 5-shot");
        assertThat(kinds(2, 10)).containsExactly("2-way 1-shot", "2-way 5-shot");
    }

    @Test
    void whatThereAreTooFewImagesForIsLeftOut() {
        assertThat(kinds(7, 5)).containsExactly("7-way 1-shot", "5-way 1-shot");
        assertThat(kinds(7, 1)).isEmpty();
        assertThat(kinds(1, 10)).isEmpty();
        // Six classes of 10 images and three of 4: five shots only between the six.
        int[] labels =
                IntStream.range(0, 72).map(i -> i < 60 ? i % 6 : 6 + i % 3).toArray();
        assertThat(kinds(labels)).containsExactly("9-way 1-shot", "5-way 1-shot", "6-way 5-shot", "5-way 5-shot");
    }

    @Test
    void embeddingsAndPixelsPlayTheSameTrials() {
        int[] labels = labels(6, 8);
        double[] vectors = vectors(labels.length);
        for (OneShotComparison kind : images(labels, vectors).all(vectors, 3)) {
            assertThat(kind.embeddings()).isEqualTo(kind.pixels());
            assertThat(kind.embeddings().accuracy()).isBetween(0.05, 0.5);
            assertThat(kind.embeddings().trials()).isEqualTo(1000);
        }
    }

    private static List<String> kinds(int classes, int images) {
        return kinds(labels(classes, images));
    }

    private static List<String> kinds(int[] labels) {
        double[] vectors = vectors(labels.length);
        return images(labels, vectors).all(vectors, 3).stream()
                .map(OneShotComparison::pixels)
                .map(OneShotComparisonTest::name)
                .toList();
    }

    private static String name(OneShot kind) {
        return kind.ways() + "-way " + kind.shots() + "-shot";
    }

    private static int[] labels(int classes, int images) {
        return IntStream.range(0, classes * images).map(i -> i % classes).toArray();
    }

    private static OneShotImages images(int[] labels, double[] vectors) {
        return new OneShotImages(IntStream.range(0, labels.length).toArray(), labels, vectors, 3);
    }

    private static double[] vectors(int count) {
        RandomStream random = RandomStream.of(1, "one-shot-comparison");
        double[] vectors = new double[3 * count];
        Arrays.setAll(vectors, k -> random.nextGaussian());
        return vectors;
    }
}
