package org.tripletlab.ui.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tripletlab.metric.verification.VerificationPairs;
import org.tripletlab.ui.model.MatchThreshold.Rule;

class MatchThresholdTest {
    /** Two classes on a circle, at 0° and 20°, and at 90° and 130°. */
    private static final VerificationPairs PAIRS =
            VerificationPairs.of(circle(0, 20, 90, 130), 2, new int[] {0, 0, 1, 1}, 2);

    private final MatchThreshold threshold = new MatchThreshold();

    @Test
    void followsTheEqualErrorRateAtFirst() {
        assertThat(threshold.ruleProperty().get()).isEqualTo(Rule.EQUAL_ERROR);
        assertThat(threshold.at(PAIRS)).isEqualTo(PAIRS.atEqualErrorRate());
    }

    @Test
    void aHandKeepsWithinTheSphereAndTakesOver() {
        threshold.setByHand(5);
        assertThat(threshold.byHandProperty().get()).isEqualTo(2);
        assertThat(threshold.at(PAIRS).falseMatchRate()).isEqualTo(1);
        threshold.setByHand(-1);
        assertThat(threshold.at(PAIRS).falseNonMatchRate()).isEqualTo(1);
        assertThat(threshold.ruleProperty().get()).isEqualTo(Rule.BY_HAND);
    }

    @Test
    void aWantedRateIsKept() {
        threshold.setFalseMatchRate(0.3);
        assertThat(threshold.at(PAIRS)).isEqualTo(PAIRS.atFalseMatchRate(0.3));
        assertThat(threshold.at(PAIRS).falseMatchRate()).isEqualTo(0.25);
        threshold.follow(Rule.EQUAL_ERROR);
        assertThat(threshold.at(PAIRS)).isEqualTo(PAIRS.atEqualErrorRate());
        assertThatThrownBy(() -> threshold.setFalseMatchRate(1.5))
                .hasMessageContaining("a rate from 0 to 1, but was 1.5");
    }

    private static double[] circle(double... degrees) {
        double[] unit = new double[2 * degrees.length];
        for (int i = 0; i < degrees.length; i++) {
            unit[2 * i] = Math.cos(Math.toRadians(degrees[i]));
            unit[2 * i + 1] = Math.sin(Math.toRadians(degrees[i]));
        }
        return unit;
    }
}
