package org.tripletlab.ui.plane;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaneScaleTest {
    @ParameterizedTest
    @CsvSource({
        "3.9, 4, 4",
        "4.0000001, 4, 4",
        "2.01, 4, 4",
        "2, 4, 2",
        "0.9, 4, 1",
        "0.012, 4, 0.02",
        "0.00049, 4, 0.0005",
        "1.3, 2, 2",
        "0.7, 2, 1",
        "0, 4, 1e-12"
    })
    void axesEndOnTheLadder(double farthest, double largest, double end) {
        assertThat(PlaneScale.end(farthest, largest, Double.NaN)).isEqualTo(end);
    }

    @Test
    void axesStayWhileTheyFit() {
        assertThat(PlaneScale.end(0.45, 4, 1)).as("hardly fits into 0.5").isEqualTo(1);
        assertThat(PlaneScale.end(0.00045, 4, 1)).as("a collapse").isEqualTo(0.0005);
        assertThat(PlaneScale.end(0.39, 4, 1)).isEqualTo(0.5);
        assertThat(PlaneScale.end(0.51, 4, 0.5)).as("nothing falls off").isEqualTo(1);
        assertThat(PlaneScale.end(1.5, 2, 4)).as("another distance").isEqualTo(2);
    }

    @Test
    void arrowsAreLengthenedInStepsAndNeverShortened() {
        assertThat(PlaneScale.factor(0.01, Double.NaN)).isEqualTo(5);
        assertThat(PlaneScale.factor(0.008, Double.NaN)).isEqualTo(10);
        assertThat(PlaneScale.factor(0.5, Double.NaN)).isEqualTo(1);
        assertThat(PlaneScale.factor(1e-9, Double.NaN)).isEqualTo(10_000);
        assertThat(PlaneScale.factor(0, 50)).isEqualTo(1);
        assertThat(PlaneScale.factor(0.012, 10)).as("still readable").isEqualTo(10);
        assertThat(PlaneScale.factor(0.02, 10)).isEqualTo(2);
    }
}
