package org.tripletlab.ui.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.Parameters;

class SliderScaleTest {
    private static final SliderScale MARGIN = SliderScale.of(Parameters.MARGIN).orElseThrow();
    private static final SliderScale RATE =
            SliderScale.of(Parameters.LEARNING_RATE).orElseThrow();

    @Test
    void everyStepIsAnAllowedValueOfFewDigitsAboveTheOneBefore() {
        for (Parameter<Double> parameter : List.of(Parameters.MARGIN, Parameters.LEARNING_RATE)) {
            SliderScale scale = SliderScale.of(parameter).orElseThrow();
            double before = 0;
            for (int step = 0; step <= scale.steps(); step++) {
                double value = scale.value(step);
                assertThat(value).isGreaterThan(before);
                assertThatCode(() -> parameter.check(value)).doesNotThrowAnyException();
                assertThat(Double.toString(value).replaceAll("E.*|^0?\\.0*|\\.", ""))
                        .hasSizeLessThanOrEqualTo(4);
                assertThat(scale.position(value)).isCloseTo(step, within(0.49));
                before = value;
            }
            assertThat(scale.value(0)).isEqualTo(scale.low());
            assertThat(scale.value(scale.steps())).isEqualTo(scale.high());
        }
    }

    @Test
    void theLearningRateMovesByFactors() {
        assertThat(RATE.position(0.01) - RATE.position(0.001)).isCloseTo(20, within(1e-9));
        assertThat(RATE.value(RATE.position(0.001))).isEqualTo(0.001);
        assertThat(RATE.value(RATE.position(0.001) + 1)).isEqualTo(0.0011);
    }

    @Test
    void theMarginMovesByHundredths() {
        assertThat(MARGIN.value(MARGIN.position(0.2) + 1)).isEqualTo(0.21);
        assertThat(MARGIN.value(MARGIN.position(0.2) - 1)).isEqualTo(0.19);
    }

    @Test
    void aValueBeyondTheEndsIsAtTheEnd() {
        assertThat(MARGIN.position(0.001)).isZero();
        assertThat(RATE.position(10)).isEqualTo(RATE.steps());
        assertThat(SliderScale.of(Parameters.SCALE)).isEmpty();
    }
}
