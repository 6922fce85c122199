package org.tripletlab.data.digits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tripletlab.Slow;

@Slow
class BundledDigitsGeneratorTest {
    private static Map<String, byte[]> files;

    @BeforeAll
    static void generate() {
        files = new BundledDigitsGenerator(BundledDigitsGenerator.SEED).idxFiles();
    }

    @Test
    void rebuildsTheBundledBytesExactly() throws IOException, NoSuchAlgorithmException {
        Properties expected = new Properties();
        try (InputStream stream = BundledDigitsGenerator.class.getResourceAsStream("bundled-digits.properties")) {
            expected.load(stream);
        }
        assertThat(expected.stringPropertyNames()).isEqualTo(files.keySet());
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(file.getValue());
            assertThat(HexFormat.of().formatHex(digest))
                    .as(file.getKey())
                    .isEqualTo(expected.getProperty(file.getKey()));
            assertThat(bundled(file.getKey())).as(file.getKey()).isEqualTo(file.getValue());
        }
    }

    @Test
    void balancesTheClassesInShuffledOrder() {
        byte[] labels = files.get("train-labels-idx1-ubyte");
        int[] counts = new int[10];
        int sameAsBefore = 0;
        for (int i = 8; i < labels.length; i++) {
            counts[labels[i]]++;
            sameAsBefore += i > 8 && labels[i] == labels[i - 1] ? 1 : 0;
        }
        assertThat(counts).containsOnly(BundledDigitsGenerator.TRAIN_COUNT / 10);
        // A tenth is expected of a random order, none or nearly all of a sorted or cyclic one.
        assertThat(sameAsBefore / (double) BundledDigitsGenerator.TRAIN_COUNT).isBetween(0.08, 0.12);
    }

    @Test
    void repeatsNoImage() {
        Set<ByteBuffer> images = new HashSet<>();
        for (String name : new String[] {"train-images-idx3-ubyte", "t10k-images-idx3-ubyte"}) {
            byte[] file = files.get(name);
            for (int at = 16; at < file.length; at += 784) {
                images.add(ByteBuffer.wrap(Arrays.copyOfRange(file, at, at + 784)));
            }
        }
        assertThat(images).hasSize(BundledDigitsGenerator.TRAIN_COUNT + BundledDigitsGenerator.TEST_COUNT);
    }

    @Test
    void drawsOtherDigitsFromAnotherSeed() {
        assertThat(new BundledDigitsGenerator(1).test().pixels())
                .isNotEqualTo(new BundledDigitsGenerator(2).test().pixels())
                .isEqualTo(new BundledDigitsGenerator(1).test().pixels());
    }

    private static byte[] bundled(String name) throws IOException {
        String path = "/org/tripletlab/data/bundled/" + name + ".gz";
        try (InputStream stream = BundledDigitsGenerator.class.getResourceAsStream(path)) {
            assertThat(stream).as(path).isNotNull();
            return new GZIPInputStream(stream).readAllBytes();
        }
    }
}
