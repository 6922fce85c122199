package org.tripletlab.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.tripletlab.compare.PresetComparison;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.text.Language;
import org.tripletlab.ui.NeedsWindow;
import org.tripletlab.ui.TestStage;

/** Buttons and labels show all of their text on the screens of a projector and of a laptop, in both languages. */
@NeedsWindow
@ExtendWith(ApplicationExtension.class)
class EllipsisIT extends RealWindow {
    private static final List<String> INSPECTOR =
            List.of("#show-point", "#show-triplet", "#show-draw", "#show-enrol", "#show-one-shot");

    @Start
    void open(Stage shown) {
        show(shown);
    }

    @ParameterizedTest
    @CsvSource({"en, 1440, 900", "zh, 1440, 900", "en, 1024, 768", "zh, 1024, 768"})
    void noTextIsCut(String language, double width, double height, FxRobot robot) throws Exception {
        robot.interact(() -> {
            texts.setLanguage(Language.byId(language).orElseThrow());
            comparison.begin(SHORT);
        });
        await(() -> window.lanes().focus().view().phase() == RunnerPhase.FINISHED);
        awaitSize(robot, width, height);
        noneIsCut("the window");
        robot.interact(() -> window.sideShownProperty().set(true));
        for (String tab : INSPECTOR) {
            robot.interact(() -> robot.lookup(tab).<ToggleButton>query().fire());
            noneIsCut(tab);
        }
        robot.interact(() ->
                window.lanes().race(PresetComparison.byId("four-strategies").race()));
        // A lane with nothing recorded has no picture, and without one the export window does not open.
        await(() -> window.lanes().lanes().size() == 4
                && window.lanes().lanes().stream()
                        .noneMatch(lane -> lane.run().view().recordings().isEmpty()));
        for (String tab : INSPECTOR) {
            robot.interact(() -> robot.lookup(tab).<ToggleButton>query().fire());
            noneIsCut("four lanes and " + tab);
        }
        noneIsCut("studies", window::showStudies, robot);
        noneIsCut("export", window::exportPicture, robot);
    }

    private void noneIsCut(String name, Runnable open, FxRobot robot) throws Exception {
        robot.interact(open);
        await(() -> others().findFirst().isPresent());
        Stage other = others().findFirst().orElseThrow();
        noneIsCut(name, other.getScene().getRoot());
        robot.interact(other::hide);
    }

    private Stream<Stage> others() {
        return List.copyOf(Window.getWindows()).stream()
                .filter(each -> each instanceof Stage && each != stage && each.isShowing())
                .map(each -> (Stage) each);
    }

    private void noneIsCut(String where) throws Exception {
        noneIsCut(where, stage.getScene().getRoot());
    }

    private static void noneIsCut(String where, Parent shown) throws Exception {
        TestStage.eventually(
                () -> {},
                () -> assertThat(TestStage.onScreen(() -> cut(shown).toList()))
                        .as(where)
                        .isEmpty());
    }

    /** Returns the buttons and labels below a node that show a part of their text and tell the rest nowhere. */
    static Stream<String> cut(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        boolean isCut = (node instanceof Labeled labeled && isCut(labeled)) || isLow(node);
        Stream<String> own = isCut ? Stream.of(node.toString()) : Stream.empty();
        return node instanceof Parent parent
                ? Stream.concat(own, parent.getChildrenUnmodifiable().stream().flatMap(EllipsisIT::cut))
                : own;
    }

    /** The skin writes an ellipsis in place of the text that has no room. */
    private static boolean isCut(Labeled labeled) {
        return labeled.getText() != null
                && labeled.getContentDisplay() != ContentDisplay.GRAPHIC_ONLY
                && labeled.getTextOverrun() != OverrunStyle.CLIP
                && labeled.lookup(".text") instanceof Text text
                && text.getParent() == labeled
                && !text.getText().equals(labeled.getText())
                && !isToldByTooltip(labeled, labeled.getText());
    }

    private static boolean isToldByTooltip(Node node, String says) {
        return node instanceof Label
                && Stream.iterate(node, Objects::nonNull, Node::getParent)
                        .limit(3)
                        .anyMatch(each -> each instanceof Control control
                                && control.getTooltip() != null
                                && control.getTooltip().getText().contains(says));
    }

    /** A button or a field that is lower than its words shows a part of them. */
    private static boolean isLow(Node node) {
        boolean hasWords = node instanceof TextInputControl
                || (node instanceof ButtonBase button && button.getContentDisplay() != ContentDisplay.GRAPHIC_ONLY);
        return hasWords && ((Control) node).getHeight() + 1 < ((Control) node).prefHeight(-1);
    }
}
