package org.tripletlab.data.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tripletlab.data.Dataset;
import org.tripletlab.data.Examples;
import org.tripletlab.data.sampling.BalancedBatchSampler;
import org.tripletlab.data.sampling.StratifiedChoice;

class RealMnistTest {
    @BeforeEach
    void needsMnist() {
        assumeTrue(
                System.getenv("TRIPLETLAB_DATA") != null,
                "skipped: set TRIPLETLAB_DATA to a folder with the four files of MNIST to run this test");
    }

    @Test
    void hasTheKnownCountsAndPixels() throws IOException {
        Dataset mnist = read();
        assertThat(mnist.train().count()).isEqualTo(60_000);
        assertThat(mnist.test().count()).isEqualTo(10_000);
        assertThat(mnist.train().height()).isEqualTo(28);
        assertThat(mnist.classCount()).isEqualTo(10);
        // Published facts: class counts, and the mean grey level 0.1307 of the training images.
        assertThat(counts(mnist.train())).containsExactly(5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949);
        assertThat(counts(mnist.test())).containsExactly(980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009);
        assertThat(Arrays.copyOf(mnist.train().labels(), 8)).containsExactly(5, 0, 4, 1, 9, 2, 1, 3);
        long sum = 0;
        for (byte pixel : mnist.train().pixels()) {
            sum += pixel & 0xFF;
        }
        assertThat(sum / 255.0 / mnist.train().pixels().length).isBetween(0.13065, 0.13067);
    }

    @Test
    void probeSetHasTwoHundredOfEachClass() throws IOException {
        int[] labels = read().test().labels();
        int[] chosen = StratifiedChoice.choose(labels, 2_000, "probe");
        int[] shares = new int[10];
        for (int i : chosen) {
            shares[labels[i]]++;
        }
        assertThat(shares).containsOnly(200);
    }

    @Test
    void samplesTheDefaultBatch() throws IOException {
        int[] labels = read().train().labels();
        int[] batch = new BalancedBatchSampler(labels, 10, 20, 0).sample(0).labels();
        assertThat(batch).isEqualTo(IntStream.range(0, 200).map(i -> i / 20).toArray());
    }

    private static Dataset read() throws IOException {
        return DatasetLocator.ofThisProcess()
                .find("mnist", Optional.of(Path.of(System.getenv("TRIPLETLAB_DATA"))))
                .orElseThrow()
                .read("mnist", false);
    }

    private static int[] counts(Examples examples) {
        int[] counts = new int[examples.classCount()];
        for (int label : examples.labels()) {
            counts[label]++;
        }
        return counts;
    }
}
