package org.tripletlab.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PairwiseDistancesTest {
    @Test
    void agreesWithTheDefinitionAndIsExactlySymmetric() {
        RandomStream random = RandomStream.of(1, "distances");
        for (int round = 0; round < 60; round++) {
            int count = random.nextInt(40);
            int size = 1 + random.nextInt(20);
            double[] embeddings = gaussian(random, count * size);
            double[] distances = new double[count * count];
            PairwiseDistances.squared(embeddings, size, distances);
            for (int i = 0; i < count; i++) {
                assertThat(distances[i * count + i]).isEqualTo(0);
                for (int j = 0; j < count; j++) {
                    double expected = 0;
                    for (int k = 0; k < size; k++) {
                        expected += Math.pow(embeddings[i * size + k] - embeddings[j * size + k], 2);
                    }
                    assertThat(distances[i * count + j]).isCloseTo(expected, within(1e-13 * (1 + expected)));
                    assertThat(distances[i * count + j]).isEqualTo(distances[j * count + i]);
                }
            }
        }
    }

    @Test
    void keepsTheDigitsOfSmallDistances() {
        double[] distances = new double[4];
        PairwiseDistances.squared(new double[] {1, 0, 0, 1, 1e-9, 0}, 3, distances);
        assertThat(distances).containsExactly(0, 1e-18, 1e-18, 0);
        PairwiseDistances.squareRoots(distances);
        assertThat(distances).containsExactly(0, 1e-9, 1e-9, 0);
    }

    @Test
    void keepsWhatIsNotANumberInItsOwnRowAndColumn() {
        double[] distances = new double[9];
        PairwiseDistances.squared(new double[] {0, Double.NaN, 3}, 1, distances);
        assertThat(distances[2]).isEqualTo(9);
        assertThat(new double[] {distances[1], distances[3], distances[4], distances[5], distances[7]})
                .containsOnly(Double.NaN);
    }

    @Test
    void refusesSizesThatDoNotAgree() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairwiseDistances.squared(new double[7], 3, new double[4]))
                .withMessage("Embeddings of size 3 need a multiple of 3 numbers, not 7.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairwiseDistances.squared(new double[6], 3, new double[5]))
                .withMessage("The distances of 2 embeddings need room for 4 numbers, not 5.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairwiseDistances.squared(new double[6], 0, new double[4]))
                .withMessage("The embedding size must be at least 1, not 0.");
    }

    private static double[] gaussian(RandomStream random, int length) {
        double[] numbers = new double[length];
        for (int i = 0; i < length; i++) {
            numbers[i] = random.nextGaussian();
        }
        return numbers;
    }
}
