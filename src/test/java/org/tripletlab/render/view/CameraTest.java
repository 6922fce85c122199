package org.tripletlab.render.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CameraTest {
    @Test
    void yawTurnsWithoutEndAndPitchStopsAtThePoles() {
        assertThat(new Camera(170, 0, 1).orbit(20, 0).yawDegrees()).isCloseTo(-170, within(1e-9));
        assertThat(new Camera(-170, 0, 1).orbit(-20, 0).yawDegrees()).isCloseTo(170, within(1e-9));
        assertThat(new Camera(0, 80, 1).orbit(0, 30).pitchDegrees()).isEqualTo(90);
        assertThat(new Camera(0, -80, 1).orbit(0, -30).pitchDegrees()).isEqualTo(-90);
    }

    @Test
    void pictureMovesSmoothlyAcrossThePole() {
        double[] before = new Camera(30, 89.9, 1).view(900, 900).project(0.6, 0, 0.8);
        double[] after = new Camera(30, 90, 1).view(900, 900).project(0.6, 0, 0.8);
        assertThat(after[0]).isCloseTo(before[0], within(1.5));
        assertThat(after[1]).isCloseTo(before[1], within(1.5));
    }

    @Test
    void zoomKeepsItsRangeAndScalesTheOutline() {
        assertThat(Camera.HOME.zoomBy(1e9).zoom()).isEqualTo(Camera.MAX_ZOOM);
        assertThat(Camera.HOME.zoomBy(1e-9).zoom()).isEqualTo(Camera.MIN_ZOOM);
        double plain = Camera.HOME.view(400, 300).radius();
        assertThat(Camera.HOME.zoomBy(2).view(400, 300).radius()).isCloseTo(2 * plain, within(1e-9));
        assertThat(Camera.HOME.zoomBy(2).orbit(5, 5).fit()).isEqualTo(Camera.HOME.orbit(5, 5));
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThatThrownBy(() -> new Camera(Double.NaN, 0, 1)).hasMessageContaining("NaN");
    }
}
