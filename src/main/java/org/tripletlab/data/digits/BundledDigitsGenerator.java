package org.tripletlab.data.digits;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tripletlab.data.Examples;
import org.tripletlab.data.idx.IdxWriter;
import org.tripletlab.data.picture.DigitPreparation;
import org.tripletlab.math.RandomStream;

/**
 * Generator of the bundled digits from a seed: synthetic handwriting in the forms and the format of MNIST.
 *
 * <p>Every image has a random stream of its own, and the two splits have streams of different names, so no test image
 * is ever a training image. The classes are equally frequent and in shuffled order.
 */
public final class BundledDigitsGenerator {
    /** The seed of the bundled files. */
    public static final long SEED = 0;

    /** Number of training images. */
    public static final int TRAIN_COUNT = 40_000;

    /** Number of test images. */
    public static final int TEST_COUNT = 2_000;

    /** Grey levels are multiples of this: sixteen levels look the same and reduce the bundled files by a third. */
    private static final int GREY_STEP = 17;

    private final long seed;
    private final DigitForms forms = DigitForms.bundled();

    /**
     * Prepares the generator.
     *
     * @param seed any value; {@link #SEED} gives the bundled files
     */
    public BundledDigitsGenerator(long seed) {
        this.seed = seed;
    }

    /** Returns the training split: {@link #TRAIN_COUNT} images of 28×28. */
    public Examples train() {
        return split("digits/train", TRAIN_COUNT);
    }

    /** Returns the test split: {@link #TEST_COUNT} images of 28×28. */
    public Examples test() {
        return split("digits/test", TEST_COUNT);
    }

    /** Returns both splits as uncompressed IDX files by MNIST's names, without {@code .gz}. */
    public Map<String, byte[]> idxFiles() {
        Examples train = train();
        Examples test = test();
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("train-images-idx3-ubyte", IdxWriter.images(train));
        files.put("train-labels-idx1-ubyte", IdxWriter.labels(train));
        files.put("t10k-images-idx3-ubyte", IdxWriter.images(test));
        files.put("t10k-labels-idx1-ubyte", IdxWriter.labels(test));
        return files;
    }

    /**
     * Writes both splits as compressed IDX files with MNIST's names.
     *
     * @param folder target folder; created if it does not exist
     */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> file : idxFiles().entrySet()) {
            IdxWriter.writeCompressed(folder.resolve(file.getKey() + ".gz"), file.getValue());
        }
    }

    private Examples split(String name, int count) {
        int imageSize = DigitPreparation.SIZE * DigitPreparation.SIZE;
        byte[] pixels = new byte[count * imageSize];
        int[] labels = RandomStream.of(seed, name + "/order").nextDistinct(count, count);
        for (int i = 0; i < count; i++) {
            labels[i] %= 10;
            byte[] image = image(labels[i], RandomStream.of(seed, name, i));
            for (int p = 0; p < imageSize; p++) {
                int step = ((image[p] & 0xFF) + GREY_STEP / 2) / GREY_STEP;
                pixels[i * imageSize + p] = (byte) (step * GREY_STEP);
            }
        }
        return new Examples(DigitPreparation.SIZE, DigitPreparation.SIZE, pixels, labels);
    }

    private byte[] image(int digit, RandomStream random) {
        List<Stroke> skeleton = forms.choose(digit, random).mix(random);
        List<Stroke> curves = Handwriting.random(random).write(skeleton);
        Canvas canvas = Pen.random(random).draw(curves);
        return DigitPreparation.prepare(canvas.grey(), Canvas.SIZE, Canvas.SIZE);
    }
}
