package org.tripletlab.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tripletlab.Slow;
import org.tripletlab.data.Examples;
import org.tripletlab.data.digits.DrawnDigits;
import org.tripletlab.data.picture.DrawingException;
import org.tripletlab.data.picture.DrawingPreparation;
import org.tripletlab.dataset.DatasetCache;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.metric.geometry.ClassMeans;
import org.tripletlab.metric.geometry.NearestClassMeanAccuracy;
import org.tripletlab.training.TrainingSession;

/** What a network that learned real digits makes of digits that went through the preparation, and of drawings. */
@Slow
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DrawingRecognitionTest {
    private static final int DRAWINGS = 200;
    private static final String DRAWINGS_SHA256 = "6f33383e06750da75965e88f30dc451933de9d5b8b738295506e9505d38f8905";

    private TrainingData data;
    private ImageEmbedder embedder;
    private ClassMeans axes;
    private DrawingPreparation preparation;

    @BeforeAll
    void trainOnMnist() throws Exception {
        assumeTrue(
                System.getenv("TRIPLETLAB_DATA") != null,
                "skipped: set TRIPLETLAB_DATA to a folder with the four files of MNIST to run this test");
        ExperimentSpec spec = ExperimentSpec.DEFAULT.with(Parameters.DATASET, "mnist");
        data = DatasetCache.ofThisProcess(Optional.empty()).choose(spec);
        TrainingSession session = new TrainingSession(spec, data);
        IntStream.range(0, 600).forEach(step -> session.step());
        embedder = new ImageEmbedder(spec, data, session.copyWeights());
        Examples train = data.trained().examples();
        int[] labels = Arrays.stream(data.trained().axisIndices())
                .map(index -> train.labels()[index])
                .toArray();
        axes = ClassMeans.of(embedder.embed(train, data.trained().axisIndices()).unit(), 3, labels, 10);
        preparation = DrawingPreparation.like(train);
    }

    @Test
    void preparingWhatIsPreparedChangesNothing() throws Exception {
        Examples test = data.training().test();
        List<byte[]> plain = images(test);
        List<byte[]> prepared = new ArrayList<>();
        List<byte[]> moved = new ArrayList<>();
        List<byte[]> enlarged = new ArrayList<>();
        int changed = 0;
        for (byte[] image : plain) {
            byte[] same = preparation.drawing(image, 28, 28);
            prepared.add(same);
            changed += Arrays.equals(image, same) ? 0 : 1;
            moved.add(preparation.drawing(onLargerPaper(image), 60, 70));
            enlarged.add(preparation.drawing(enlarged(image, 8), 224, 224));
        }
        double before = accuracy(plain, test.labels());
        double after = accuracy(prepared, test.labels());
        System.out.printf(
                Locale.ROOT,
                "MNIST's 10,000 test digits: nearest axis %.4f, prepared %.4f (%d images changed), moved on larger paper"
                        + " and prepared %.4f, enlarged eight times and prepared %.4f%n",
                before,
                after,
                changed,
                accuracy(moved, test.labels()),
                accuracy(enlarged, test.labels()));
        assertThat(before).isGreaterThan(0.9);
        assertThat(after).isCloseTo(before, within(0.003));
        assertThat(changed).isZero();
        assertThat(accuracy(moved, test.labels())).isCloseTo(before, within(0.003));
        assertThat(accuracy(enlarged, test.labels())).isCloseTo(before, within(0.01));
    }

    @Test
    void drawingsAreRecognised() throws DrawingException {
        assertThat(DrawnDigits.sha256(DRAWINGS)).isEqualTo(DRAWINGS_SHA256);
        List<byte[]> images = new ArrayList<>();
        for (int i = 0; i < DRAWINGS; i++) {
            images.add(preparation.drawing(DrawnDigits.drawing(i), DrawnDigits.SIDE, DrawnDigits.SIDE));
        }
        double share =
                accuracy(images, IntStream.range(0, DRAWINGS).map(i -> i % 10).toArray());
        System.out.printf(Locale.ROOT, "%d drawings: nearest axis right for %.3f%n", DRAWINGS, share);
        assertThat(share).isGreaterThan(0.8);
    }

    private double accuracy(List<byte[]> images, int[] labels) {
        return NearestClassMeanAccuracy.ofAxes(embedder.embed(images).unit(), 3, labels, 10, axes);
    }

    private static List<byte[]> images(Examples examples) {
        int size = examples.imageSize();
        return IntStream.range(0, examples.count())
                .mapToObj(i -> Arrays.copyOfRange(examples.pixels(), i * size, (i + 1) * size))
                .toList();
    }

    private static byte[] onLargerPaper(byte[] image) {
        byte[] paper = new byte[60 * 70];
        for (int i = 0; i < image.length; i++) {
            paper[(7 + i / 28) * 70 + 31 + i % 28] = image[i];
        }
        return paper;
    }

    private static byte[] enlarged(byte[] image, int times) {
        int side = 28 * times;
        byte[] larger = new byte[side * side];
        for (int i = 0; i < larger.length; i++) {
            int row = i / side / times;
            larger[i] = image[row * 28 + i % side / times];
        }
        return larger;
    }
}
