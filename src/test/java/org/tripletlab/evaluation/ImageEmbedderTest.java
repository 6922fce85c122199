package org.tripletlab.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tripletlab.data.Examples;
import org.tripletlab.dataset.EvaluationSet;
import org.tripletlab.dataset.SmallData;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.LossDistance;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.math.UnitLength;
import org.tripletlab.metric.pairs.EmbeddingDistance;
import org.tripletlab.training.TrainingSession;

class ImageEmbedderTest {
    private static final ExperimentSpec SPEC = ExperimentSpec.DEFAULT
            .with(Parameters.CLASSES, 4)
            .with(Parameters.PER_CLASS, 5)
            .with(Parameters.PROBE, 20);

    @ParameterizedTest
    @CsvSource({"triplet, no", "triplet, yes", "softmax, yes"})
    void placesAnImageWhereMeasuringPlacesIt(String loss, String standardise) {
        ExperimentSpec spec = SPEC.with(Parameters.LOSS_TYPE, loss).with(Parameters.STANDARDISE, standardise);
        TrainingData data = SmallData.choose(spec);
        TrainingSession session = new TrainingSession(spec, data);
        IntStream.range(0, 5).forEach(step -> session.step());
        EvaluationSet probe = data.probe();
        UnitLength measured = new EvaluationEmbedder(data.networkShape(spec), data.scaling())
                .embed(session.copyWeights(), probe.examples(), probe.indices());

        ImageEmbedder embedder = new ImageEmbedder(spec, data, session.copyWeights());
        // A frozen state: what the session does from here on does not matter.
        session.step();
        List<byte[]> images = Arrays.stream(probe.indices())
                .mapToObj(index -> image(probe.examples(), index))
                .toList();
        assertThat(embedder.embeddingSize()).isEqualTo(3);
        assertThat(embedder.embed(images).unit()).isEqualTo(measured.unit());
        assertThat(embedder.embed(images).lengths()).isEqualTo(measured.lengths());
        for (int i = 0; i < images.size(); i++) {
            assertThat(embedder.embed(images.get(i)))
                    .containsExactly(Arrays.copyOfRange(measured.unit(), 3 * i, 3 * i + 3), within(1e-5));
        }
    }

    @Test
    void refusesImagesAndWeightsOfAnotherSize() {
        TrainingData data = SmallData.choose(SPEC);
        float[] weights = new TrainingSession(SPEC, data).copyWeights();
        ImageEmbedder embedder = new ImageEmbedder(SPEC, data, weights);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> embedder.embed(List.of(new byte[36], new byte[35])))
                .withMessage("The network was made for images of 6×6, which are 36 pixels, but image 2 has 35; bring"
                        + " it to that size first.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> embedder.embed(new Examples(4, 9, new byte[36], new int[1]), new int[] {0}))
                .withMessage("The network was made for images of 6×6, but these are 4×9.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ImageEmbedder(SPEC, data, new float[weights.length - 1]))
                .withMessageContaining("has " + weights.length + " weights");
    }

    @Test
    void theDistanceOfTheLoss() {
        assertThat(LossDistance.of(ExperimentSpec.DEFAULT)).isEqualTo(EmbeddingDistance.SQUARED);
        assertThat(LossDistance.of(ExperimentSpec.DEFAULT.with(Parameters.DISTANCE, "euclidean")))
                .isEqualTo(EmbeddingDistance.EUCLIDEAN);
        // Their margin is compared with d, or they compare cosines: the default of a parameter they do not have is no
        // matter.
        for (String loss : List.of("contrastive", "contrastive-linear", "selectively-contrastive", "arcface")) {
            assertThat(LossDistance.of(ExperimentSpec.DEFAULT.with(Parameters.LOSS_TYPE, loss)))
                    .isEqualTo(EmbeddingDistance.EUCLIDEAN);
        }
    }

    private static byte[] image(Examples examples, int index) {
        int size = examples.imageSize();
        return Arrays.copyOfRange(examples.pixels(), index * size, (index + 1) * size);
    }
}
