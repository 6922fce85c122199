package org.tripletlab.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.tripletlab.compare.PresetComparison;
import org.tripletlab.ui.NeedsWindow;
import org.tripletlab.ui.TestStage;
import org.tripletlab.ui.lanes.LaneView;
import org.tripletlab.ui.sphere.SphereFrame;

/** The plane of the triplets explains what the sphere shows, so it must show the same moment, with four lanes on two cores, too. */
@NeedsWindow
@ExtendWith(ApplicationExtension.class)
class PlaneAgeIT extends RealWindow {
    private static final Pattern STEP = Pattern.compile("Batch of step ([\\d,]+)");
    private static final int OLDEST = 20;
    private static final int SAMPLES = 40;
    private static final long BETWEEN_MILLIS = 150;

    @Start
    void open(Stage stage) {
        comparison.load(SHORT);
        show(stage);
    }

    @Test
    void noPlaneIsTwentyStepsBehindItsSphere(FxRobot robot) throws Exception {
        robot.interact(() -> {
            robot.lookup("#show-plane").queryAs(ToggleButton.class).fire();
            window.lanes().race(PresetComparison.byId("four-strategies").race());
            comparison.setSpeed(50);
            comparison.play();
        });
        await(() -> robot.lookup("#planes .plane-fact").queryAllAs(Labeled.class).stream()
                        .filter(label -> STEP.matcher(label.getText()).find())
                        .count()
                == 4);
        Map<Character, Integer> oldest = new HashMap<>();
        for (int sample = 0; sample < SAMPLES; sample++) {
            Thread.sleep(BETWEEN_MILLIS);
            TestStage.onScreen(() -> {
                for (LaneView view : window.spheres().views()) {
                    SphereFrame shown = view.sphere().frameProperty().get();
                    int age = shown.step() - batch(robot, view.lane().letter());
                    oldest.merge(view.lane().letter(), age, Math::max);
                }
                return null;
            });
        }
        assertThat(oldest)
                .hasSize(4)
                .allSatisfy((lane, age) ->
                        assertThat(age).as("oldest plane of lane %s", lane).isLessThanOrEqualTo(OLDEST));
    }

    private static int batch(FxRobot robot, char letter) {
        return robot.lookup("#plane-" + letter + " .plane-fact").queryAllAs(Labeled.class).stream()
                .map(label -> STEP.matcher(label.getText()))
                .filter(Matcher::find)
                .mapToInt(found -> Integer.parseInt(found.group(1).replace(",", "")))
                .findFirst()
                .orElse(0);
    }
}
