package org.tripletlab.ui.experiment;

import atlantafx.base.theme.Styles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.ui.control.FormControls;
import org.tripletlab.ui.control.IconButtons;
import org.tripletlab.ui.control.Sign;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.TextBindings;
import org.tripletlab.ui.model.Sentences;

/** List of the stages of the curriculum, and the schedule as text for copying. */
final class SchedulePane extends VBox {
    private static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");

    private final ScheduleViewModel schedule;
    private final TextBindings words;
    private final Appearance appearance;
    private final VBox rows = new VBox();
    private final Map<StageViewModel, StageRow> rowOf = new HashMap<>();

    /**
     * Creates the pane.
     *
     * @param attention receives the parameter when one of its controls is focused or the pointer enters it
     */
    SchedulePane(
            ScheduleViewModel schedule, TextBindings words, Appearance appearance, Consumer<Parameter<?>> attention) {
        this.schedule = schedule;
        this.words = words;
        this.appearance = appearance;
        ParameterField field = schedule.field();
        setId("schedule");
        getStyleClass().addAll("schedule", "parameter-row");
        Label label = new Label();
        label.textProperty().bind(words.text(field.parameter().labelKey()));
        rows.getStyleClass().add("stages");
        ToggleButton asText = asText();
        getChildren().addAll(label, rows, foot(add(), asText), text(asText), textError());

        setOnMouseEntered(event -> attention.accept(field.parameter()));
        focusWithinProperty().subscribe(within -> {
            if (within) {
                attention.accept(field.parameter());
            }
        });
        visibleProperty().bind(field.appliesProperty());
        managedProperty().bind(visibleProperty());
        field.waitingProperty().subscribe(waiting -> pseudoClassStateChanged(WAITING, waiting));
        schedule.stages().addListener((ListChangeListener<StageViewModel>) change -> showRows());
        showRows();
    }

    /** A stage keeps its row when it is moved. The row with the focus is never removed from the scene, so it keeps the focus. */
    private void showRows() {
        rowOf.keySet().retainAll(schedule.stages());
        List<StageRow> wanted = schedule.stages().stream()
                .map(stage -> rowOf.computeIfAbsent(
                        stage, each -> new StageRow(each, schedule, words, appearance, this::remove)))
                .toList();
        List<Node> shown = rows.getChildren();
        int kept = IntStream.range(0, wanted.size())
                .filter(place -> wanted.get(place).isFocusWithin())
                .findFirst()
                .orElse(-1);
        shown.retainAll(kept < 0 ? List.of() : List.of(wanted.get(kept)));
        shown.addAll(0, wanted.subList(0, Math.max(0, kept)));
        shown.addAll(wanted.subList(kept + 1, wanted.size()));
    }

    /** Focuses the next stage; otherwise the focus would leave the list, and the next key with it. */
    private void remove(StageViewModel stage) {
        int place = schedule.stages().indexOf(stage);
        schedule.remove(stage);
        int next = Math.min(place, schedule.stages().size() - 1);
        rowOf.get(schedule.stages().get(next)).focusMiner();
    }

    private Button add() {
        Button add = new Button();
        add.setId("schedule-add");
        add.setGraphic(IconButtons.icon(Sign.ADD));
        add.getStyleClass().addAll(Styles.FLAT, "schedule-sign");
        add.textProperty().bind(words.text("schedule.add"));
        add.setOnAction(event -> rowOf.get(schedule.add()).focusMiner());
        return add;
    }

    private ToggleButton asText() {
        ToggleButton asText = new ToggleButton();
        asText.setId("schedule-as-text");
        asText.setContentDisplay(ContentDisplay.TEXT_ONLY);
        asText.getStyleClass().addAll(Styles.FLAT, "schedule-sign");
        asText.textProperty().bind(words.text("schedule.as-text"));
        asText.setTooltip(IconButtons.tooltip(words.text("schedule.as-text.help")));
        return asText;
    }

    private TextField text(ToggleButton asText) {
        TextField text = new TextField();
        text.setId("parameter-schedule");
        text.accessibleTextProperty().bind(words.text("schedule.as-text.help"));
        // An invalid text stays visible, as it is the reason why nothing can be applied.
        text.visibleProperty()
                .bind(asText.selectedProperty().or(schedule.textErrorProperty().isNotNull()));
        text.managedProperty().bind(text.visibleProperty());
        schedule.textErrorProperty().subscribe(why -> text.pseudoClassStateChanged(FormControls.INVALID, why != null));
        schedule.textProperty().subscribe(written -> {
            if (!text.isFocused()) {
                text.setText(written);
            }
        });
        text.textProperty().subscribe(typed -> {
            if (text.isFocused()) {
                schedule.type(typed);
            }
        });
        text.focusedProperty().subscribe(focused -> {
            if (!focused && schedule.textErrorProperty().get() == null) {
                text.setText(schedule.textProperty().get());
            }
        });
        return text;
    }

    private Label textError() {
        Label error = new Label();
        error.setId("error-schedule");
        error.getStyleClass().add("field-error");
        error.setWrapText(true);
        Sentences sentences = new Sentences(words.texts());
        error.textProperty()
                .bind(words.wording(
                        () -> schedule.textErrorProperty().get() == null
                                ? ""
                                : sentences.say(schedule.textErrorProperty().get()),
                        schedule.textErrorProperty()));
        error.visibleProperty().bind(schedule.textErrorProperty().isNotNull());
        error.managedProperty().bind(error.visibleProperty());
        return error;
    }

    private static HBox foot(Button add, ToggleButton asText) {
        HBox gap = new HBox();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox foot = new HBox(add, gap, asText);
        foot.getStyleClass().add("schedule-foot");
        return foot;
    }
}
