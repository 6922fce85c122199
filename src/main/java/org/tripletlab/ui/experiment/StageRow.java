package org.tripletlab.ui.experiment;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.experiment.StageCondition;
import org.tripletlab.text.Message;
import org.tripletlab.ui.control.FormControls;
import org.tripletlab.ui.control.IconButtons;
import org.tripletlab.ui.control.Sign;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.TextBindings;
import org.tripletlab.ui.model.Sentences;

/** Row with the controls of one stage: its miner, the window of ranks if it has one, and its end condition. */
final class StageRow extends VBox {
    private static final double RANK_WIDTH = 46;
    private static final double LIMIT_WIDTH = 68;
    private static final int MOST_ROWS = 20;

    private final StageViewModel stage;
    private final ScheduleViewModel schedule;
    private final TextBindings words;
    private final Appearance appearance;
    private final ComboBox<String> miner;
    private final Button up;
    private final Button down;
    private final Button remove;

    /**
     * Creates the row.
     *
     * @param takeAway removes the stage
     */
    StageRow(
            StageViewModel stage,
            ScheduleViewModel schedule,
            TextBindings words,
            Appearance appearance,
            Consumer<StageViewModel> takeAway) {
        this.stage = stage;
        this.schedule = schedule;
        this.words = words;
        this.appearance = appearance;
        getStyleClass().add("stage");
        idProperty().bind(stage.numberProperty().map(number -> "stage-" + number));
        up = sign("stage-up", Sign.UP, "schedule.up", () -> move(-1));
        down = sign("stage-down", Sign.DOWN, "schedule.down", () -> move(1));
        remove = sign("stage-remove", Sign.REMOVE, "schedule.remove", () -> takeAway.accept(stage));
        miner = miner();
        up.disableProperty().bind(stage.numberProperty().isEqualTo(1));
        down.disableProperty().bind(stage.lastProperty());
        remove.disableProperty().bind(stage.numberProperty().isEqualTo(1).and(stage.lastProperty()));
        HBox signs = new HBox(up, down, remove);
        HBox first = line(miner, signs);
        first.getStyleClass().add("stage-head");
        getChildren()
                .addAll(
                        first,
                        shownWith(startOfWindow(), isWindow()),
                        shownWith(endOfWindow(), isWindow()),
                        error("stage-window-error", stage.windowErrorProperty()),
                        shownWith(condition(), stage.lastProperty().not()),
                        error("stage-condition-error", stage.conditionErrorProperty()),
                        shownWith(toTheEnd(), stage.lastProperty()));
    }

    void focusMiner() {
        miner.requestFocus();
    }

    /** Keeps the focus on the button, so that the stage can be moved again; at the end of the list the focus stays in the row. */
    private void move(int by) {
        schedule.move(stage, by);
        if ((by < 0 ? up : down).isDisabled()) {
            miner.requestFocus();
        }
    }

    private ObservableValue<Boolean> isWindow() {
        return stage.minerProperty().isEqualTo(StageViewModel.RANKS);
    }

    private ComboBox<String> miner() {
        ComboBox<String> choice = choice(
                Stream.concat(
                                Parameters.MINER.choices().stream().filter(id -> !id.equals(Parameters.CURRICULUM)),
                                Stream.of(StageViewModel.RANKS))
                        .toList(),
                StageRow::minerKey);
        // The panel is too narrow for some of the names.
        choice.setTooltip(IconButtons.tooltip(words.wording(
                () -> words.texts().get(minerKey(stage.minerProperty().get())), stage.minerProperty())));
        name(choice, "stage-miner", "schedule.miner");
        choice.valueProperty().bindBidirectional(stage.minerProperty());
        return choice;
    }

    private static String minerKey(String id) {
        return id.equals(StageViewModel.RANKS) ? "schedule.ranks" : "parameter.miner.choice." + id;
    }

    private HBox startOfWindow() {
        Label start = new Label();
        start.textProperty().bind(words.text("schedule.ranks.start"));
        start.setMinWidth(USE_PREF_SIZE);
        return window(
                start,
                rank("stage-from-low", "schedule.ranks.from-low", stage.fromLowProperty()),
                rank("stage-from-high", "schedule.ranks.from-high", stage.fromHighProperty()));
    }

    private HBox endOfWindow() {
        CheckBox slides = new CheckBox();
        slides.textProperty().bind(words.text("schedule.ranks.slides"));
        slides.setMinWidth(USE_PREF_SIZE);
        slides.getStyleClass().add("stage-slides");
        slides.setTooltip(IconButtons.tooltip(words.text("schedule.ranks.slides.help")));
        slides.selectedProperty().bindBidirectional(stage.slidesProperty());
        HBox end = window(
                slides,
                rank("stage-to-low", "schedule.ranks.to-low", stage.toLowProperty()),
                rank("stage-to-high", "schedule.ranks.to-high", stage.toHighProperty()));
        // The check box keeps its position when the numbers that belong to it are shown or hidden.
        end.getChildren().stream()
                .filter(node -> node != slides)
                .forEach(node -> node.visibleProperty().bind(stage.slidesProperty()));
        return end;
    }

    private HBox window(Node says, TextField low, TextField high) {
        HBox gap = new HBox();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return line(says, gap, low, new Label("–"), high, new Label("%"));
    }

    private TextField rank(String id, String says, StringProperty text) {
        TextField rank = number(id, says, RANK_WIDTH, text, stage.windowErrorProperty());
        rank.setTooltip(IconButtons.tooltip(words.text("schedule.ranks.help")));
        return rank;
    }

    private HBox condition() {
        ComboBox<StageCondition.Kind> kind = choice(
                List.of(StageCondition.Kind.values()),
                each -> "schedule.until." + each.name().toLowerCase(Locale.ROOT));
        name(kind, "stage-until", "schedule.until");
        stage.kindProperty().subscribe(chosen -> kind.setValue(chosen));
        kind.valueProperty().subscribe(chosen -> schedule.choose(stage, chosen));
        return line(
                kind,
                number(
                        "stage-limit",
                        "schedule.limit",
                        LIMIT_WIDTH,
                        stage.limitProperty(),
                        stage.conditionErrorProperty()));
    }

    private Label toTheEnd() {
        Label end = new Label();
        end.getStyleClass().add("stage-end");
        end.textProperty().bind(words.text("schedule.to-the-end"));
        return end;
    }

    private <T> ComboBox<T> choice(List<T> items, Function<T, String> key) {
        ComboBox<T> choice = new ComboBox<>();
        choice.getItems().addAll(items);
        choice.setVisibleRowCount(MOST_ROWS);
        choice.setCellFactory(list -> new NamedCell<>(key));
        choice.setButtonCell(new NamedCell<>(key));
        // As wide as the panel allows, not as the longest name.
        choice.setMinWidth(0);
        choice.setPrefWidth(0);
        choice.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(choice, Priority.ALWAYS);
        return choice;
    }

    private TextField number(
            String id, String says, double width, Property<String> text, ReadOnlyObjectProperty<Message> problem) {
        TextField number = new TextField();
        number.setAlignment(Pos.CENTER_RIGHT);
        name(number, id, says);
        number.prefWidthProperty().bind(appearance.fontScaleProperty().multiply(width));
        number.minWidthProperty().bind(number.prefWidthProperty());
        number.textProperty().bindBidirectional(text);
        problem.subscribe(why -> number.pseudoClassStateChanged(FormControls.INVALID, why != null));
        return number;
    }

    private Button sign(String id, Sign icon, String says, Runnable action) {
        Button sign = IconButtons.button(null, icon, numbered(says), action);
        sign.getStyleClass().addAll(id, "stage-sign");
        return sign;
    }

    private void name(Control control, String id, String says) {
        control.getStyleClass().add(id);
        control.accessibleTextProperty().bind(numbered(says));
    }

    /** Returns a control's name with the number of the stage, so that screen readers can tell the stages apart. */
    private ObservableValue<String> numbered(String key) {
        return words.wording(
                () -> words.texts().format(key, stage.numberProperty().get()), stage.numberProperty());
    }

    private Label error(String id, ReadOnlyObjectProperty<Message> problem) {
        Label error = new Label();
        error.getStyleClass().addAll(id, "field-error");
        error.setWrapText(true);
        Sentences sentences = new Sentences(words.texts());
        error.textProperty()
                .bind(words.wording(() -> problem.get() == null ? "" : sentences.say(problem.get()), problem));
        return shownWith(error, problem.isNotNull());
    }

    private static HBox line(Node... nodes) {
        HBox line = new HBox(nodes);
        line.getStyleClass().add("stage-line");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static <N extends Node> N shownWith(N node, ObservableValue<Boolean> shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(node.visibleProperty());
        return node;
    }

    private final class NamedCell<T> extends ListCell<T> {
        private final Function<T, String> key;

        NamedCell(Function<T, String> key) {
            this.key = key;
        }

        @Override
        protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            textProperty().unbind();
            if (empty || item == null) {
                setText(null);
            } else {
                textProperty().bind(words.text(key.apply(item)));
            }
        }
    }
}
