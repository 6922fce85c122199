package org.tripletlab.ui.sphere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tripletlab.ui.TestStage.onScreen;

import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

/** Keys that do on the sphere what is otherwise dragged. */
class SphereKeysIT extends SphereWindow {
    @Test
    void shiftTurnsFiveTimesAsFar() throws Exception {
        double before = model.cameraProperty().get().yawDegrees();
        press(KeyCode.RIGHT, false, false);
        double small = model.cameraProperty().get().yawDegrees() - before;
        press(KeyCode.RIGHT, true, false);
        double large = model.cameraProperty().get().yawDegrees() - before - small;
        assertThat(small).isPositive();
        assertThat(large).isCloseTo(5 * small, within(1e-9));
    }

    @Test
    void allThatIsShownIsSelectedAndHiddenClassesAreNot() throws Exception {
        press(KeyCode.A, false, true);
        assertThat(model.picks().points().cardinality()).isEqualTo(2);
        onScreen(() -> {
            model.toggleClass(0);
            return null;
        });
        press(KeyCode.A, false, true);
        assertThat(model.picks().points().stream()).containsExactly(1);
    }

    private void press(KeyCode code, boolean shift, boolean control) throws Exception {
        onScreen(() -> {
            Event.fireEvent(surface(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false));
            return null;
        });
    }
}
