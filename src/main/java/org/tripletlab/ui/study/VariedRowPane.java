package org.tripletlab.ui.study;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.CheckComboBox;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.option.Kind;
import org.tripletlab.ui.control.IconButtons;
import org.tripletlab.ui.control.Sign;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.TextBindings;

/** Row of a varied parameter: parameter, values, and below them the validation error. */
final class VariedRowPane extends VBox {
    private static final double PARAMETER_WIDTH = 190;
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final VariedRow row;
    private final TextBindings words;
    private final StudyWording wording;
    private final StackPane values = new StackPane();

    VariedRowPane(VariedRow row, TextBindings words, Appearance appearance, Runnable remove) {
        this.row = row;
        this.words = words;
        this.wording = new StudyWording(words.texts());
        getStyleClass().add("parameter-row");
        ComboBox<Parameter<?>> parameter = new ComboBox<>();
        parameter.getStyleClass().add("varied-parameter");
        parameter.getItems().setAll(Parameters.all());
        parameter.setVisibleRowCount(18);
        parameter.setCellFactory(list -> new ParameterCell());
        parameter.setButtonCell(new ParameterCell());
        parameter.valueProperty().bindBidirectional(row.parameterProperty());
        parameter.prefWidthProperty().bind(appearance.fontScaleProperty().multiply(PARAMETER_WIDTH));
        parameter.minWidthProperty().bind(parameter.prefWidthProperty());
        parameter.accessibleTextProperty().bind(words.text("study.vary.parameter"));
        row.parameterProperty().subscribe(chosen -> values.getChildren().setAll(control(chosen)));
        HBox.setHgrow(values, Priority.ALWAYS);
        HBox line = new HBox(
                8,
                parameter,
                values,
                IconButtons.button("remove-row", Sign.REMOVE, words.text("study.vary.remove"), remove));
        line.setAlignment(Pos.CENTER_LEFT);
        Label problem = new Label();
        problem.getStyleClass().add("field-error");
        problem.setWrapText(true);
        problem.textProperty()
                .bind(words.wording(() -> wording.problem(row.problemProperty().get()), row.problemProperty()));
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        row.problemProperty().subscribe(now -> pseudoClassStateChanged(WRONG, now != null));
        getChildren().addAll(line, problem);
    }

    private Control control(Parameter<?> parameter) {
        Control control = parameter.kind() == Kind.CHOICE ? choices(parameter) : text(parameter);
        control.setMaxWidth(Double.MAX_VALUE);
        control.getStyleClass().add("varied-values");
        control.setTooltip(IconButtons.tooltip(words.text(parameter.explanationKey())));
        control.accessibleTextProperty().bind(words.text(parameter.labelKey()));
        return control;
    }

    private TextField text(Parameter<?> parameter) {
        TextField text = new TextField();
        text.textProperty().bindBidirectional(row.textProperty());
        text.promptTextProperty()
                .bind(words.text(
                        switch (parameter.kind()) {
                            case INTEGER -> "study.vary.prompt.whole";
                            case REAL -> "study.vary.prompt.number";
                            default -> "study.vary.prompt.text";
                        }));
        return text;
    }

    private CheckComboBox<String> choices(Parameter<?> parameter) {
        CheckComboBox<String> choices = new CheckComboBox<>();
        choices.getItems().setAll(parameter.choices());
        words.languageProperty().subscribe(language -> choices.setConverter(new Labels(parameter)));
        choices.titleProperty().bind(words.wording(this::chosenLabels, row.textProperty()));
        List<String> chosen = Arrays.asList(row.textProperty().get().split(","));
        parameter.choices().stream().filter(chosen::contains).forEach(choices.getCheckModel()::check);
        choices.getCheckModel().getCheckedItems().addListener((ListChangeListener<String>) change -> {
            // Clearing all items fires one change for each; the text is set from the items that are checked at that
            // time.
            row.textProperty().set(String.join(",", choices.getCheckModel().getCheckedItems()));
        });
        return choices;
    }

    /** Labels may contain commas themselves. */
    private String chosenLabels() {
        Parameter<?> parameter = row.parameterProperty().get();
        return Arrays.stream(row.textProperty().get().split(","))
                .map(id -> wording.value(parameter, id))
                .collect(Collectors.joining(" · "));
    }

    private final class Labels extends StringConverter<String> {
        private final Parameter<?> parameter;

        Labels(Parameter<?> parameter) {
            this.parameter = parameter;
        }

        @Override
        public String toString(String id) {
            return id == null ? "" : wording.value(parameter, id);
        }

        @Override
        public String fromString(String label) {
            throw new UnsupportedOperationException("Nobody types into a list of choices.");
        }
    }

    private final class ParameterCell extends ListCell<Parameter<?>> {
        @Override
        protected void updateItem(Parameter<?> parameter, boolean empty) {
            super.updateItem(parameter, empty);
            textProperty().unbind();
            if (empty || parameter == null) {
                setText(null);
            } else {
                textProperty().bind(words.text(parameter.labelKey()));
            }
        }
    }
}
