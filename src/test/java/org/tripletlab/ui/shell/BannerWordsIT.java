package org.tripletlab.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.tripletlab.text.Language;
import org.tripletlab.text.Texts;
import org.tripletlab.ui.NeedsWindow;
import org.tripletlab.ui.TestStage;
import org.tripletlab.ui.control.SentenceFlow;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.TextBindings;
import org.tripletlab.ui.settings.ThemeChoice;

/** Height of the sentence and the remarks of the banner. */
@NeedsWindow
class BannerWordsIT {
    private final SimpleStringProperty says = new SimpleStringProperty("Separating.");
    private FlowPane remarks;
    private Label below;
    private Label remark;

    private TestStage stage;

    @BeforeEach
    void open() throws Exception {
        stage = new TestStage();
        stage.show(TestStage.onScreen(this::banner), 500, 300);
    }

    @AfterEach
    void close() throws Exception {
        stage.close();
    }

    private VBox banner() {
        remarks = new FlowPane();
        below = new Label("below");
        remark = new Label("Saturated: Few triplets still have a loss now.");
        BannerWords banner = new BannerWords(
                new SentenceFlow(says),
                remarks,
                new TextBindings(new Texts(Language.ENGLISH)),
                new Appearance(ThemeChoice.LIGHT, 1, "sans-serif"));
        return new VBox(banner, below);
    }

    @Test
    void whatIsBelowMovesOnlyIfTheUserAsksForTheRest() {
        FxRobot robot = new FxRobot();
        double before = below.getLayoutY();
        ToggleButton more = robot.from(below.getParent()).lookup("#state-more").query();
        assertThat(more.isVisible()).isFalse();

        robot.interact(() -> remarks.getChildren().setAll(remark));
        assertThat(remarks.isVisible()).isTrue();
        robot.interact(() -> says.set("The closest two classes are moving apart. ".repeat(8)));

        assertThat(below.getLayoutY()).isEqualTo(before);
        assertThat(remarks.isVisible()).isFalse();
        assertThat(more.isVisible()).isTrue();
        assertThat(more.getTooltip().getText()).contains(says.get(), remark.getText());

        robot.interact(more::fire);
        assertThat(below.getLayoutY()).isGreaterThan(before);
        assertThat(remarks.isVisible()).isTrue();
        robot.interact(more::fire);
        assertThat(below.getLayoutY()).isEqualTo(before);
    }
}
