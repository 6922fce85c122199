package org.tripletlab.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UsualTopTest {
    @Test
    void fewValuesFarAboveAllOthersAreLeftOut() {
        double[] loss =
                IntStream.range(0, 100).mapToDouble(i -> i < 3 ? 1.7 : 0.2).toArray();
        assertThat(UsualTop.of(loss)).isEqualTo(0.2);
        loss[50] = Double.NaN;
        assertThat(UsualTop.of(loss)).isEqualTo(0.2);
    }

    @Test
    void aCurveThatFallsAllTheTimeIsWhole() {
        assertThat(UsualTop.of(
                        IntStream.range(0, 100).mapToDouble(i -> 2 - 0.01 * i).toArray()))
                .isEqualTo(2);
        assertThat(UsualTop.of(new double[] {9, 1, 1})).isEqualTo(9);
        assertThat(UsualTop.of(new double[] {Double.NaN})).isNaN();
    }
}
