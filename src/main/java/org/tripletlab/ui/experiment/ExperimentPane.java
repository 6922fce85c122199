package org.tripletlab.ui.experiment;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableSet;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.ui.control.FileChoice;
import org.tripletlab.ui.control.IconButtons;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.Background;
import org.tripletlab.ui.fx.Reveal;
import org.tripletlab.ui.fx.TextBindings;

/** Experiment panel: loss, miner and margin, presets, the other parameters in sections, the explanation of the current parameter, and the button that applies the edits. */
public final class ExperimentPane extends VBox {
    /** Name of the section of the presets, as in the settings of the first start. */
    private static final String PRESETS = "presets";

    private static final String ROW = "parameter-row";
    private static final String STAGE = "stage";
    private static final double WIDTH = 316;
    private static final double EXPLANATION_HEIGHT = 124;

    /** Parameters that determine collapse and separation, always in sight. */
    private static final List<Parameter<?>> MAIN = List.of(
            Parameters.LOSS_TYPE,
            Parameters.MINER,
            Parameters.SCHEDULE,
            Parameters.PAIRS,
            Parameters.MARGIN,
            Parameters.M1,
            Parameters.M2,
            Parameters.M3,
            Parameters.LEARNING_RATE);

    private final ExperimentViewModel form;
    private final FileChoice files;
    private final Background background;
    private final TextBindings words;
    private final Appearance appearance;
    private final ScrollPane scroll = new ScrollPane();
    private ParameterRow dataSet;
    private final StringProperty explained = new SimpleStringProperty(PresetButtons.NOTHING_EXPLAINED);

    /**
     * Creates the panel.
     *
     * @param unfolded names of the unfolded sections, kept up to date
     */
    public ExperimentPane(
            ExperimentViewModel form,
            FileChoice files,
            Background background,
            TextBindings words,
            Appearance appearance,
            ObservableSet<String> unfolded) {
        this.form = form;
        this.files = files;
        this.background = background;
        this.words = words;
        this.appearance = appearance;
        setId("experiment");
        getStyleClass().add("experiment");
        prefWidthProperty().bind(appearance.fontScaleProperty().multiply(WIDTH));
        minWidthProperty().bind(prefWidthProperty());

        VBox content = new VBox(heading("experiment.main"));
        content.getStyleClass().add("experiment-content");
        MAIN.forEach(parameter -> {
            content.getChildren().add(row(form.field(parameter)));
            if (parameter == Parameters.MINER) {
                content.getChildren().add(new MinerCard(form, words, appearance));
            }
        });
        content.getChildren()
                .add(new FoldingSection(
                        PRESETS,
                        "experiment.presets",
                        words,
                        unfolded,
                        List.of(),
                        List.of(new PresetButtons(form, words, appearance, explained))));
        addGroups(content, unfolded);
        scroll.setContent(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(scroll, explanation(), buttons());
        // The buttons take their place from the form, and must not cover the field that made them appear.
        scroll.viewportBoundsProperty().map(Bounds::getHeight).subscribe(height -> revealTheFocus());
    }

    private void revealTheFocus() {
        Node node = getScene() == null ? null : getScene().getFocusOwner();
        while (node != null
                && !node.getStyleClass().contains(ROW)
                && !node.getStyleClass().contains(STAGE)) {
            node = node.getParent();
        }
        if (node != null && scroll.isFocusWithin()) {
            Reveal.in(scroll, node);
        }
    }

    /** Scrolls to a field as soon as its value is not allowed; its sentence has no place before the next layout. */
    private void revealIfWrong(ParameterField field, Node row) {
        field.errorProperty().addListener((error, before, now) -> {
            if (before == null && now != null) {
                Reveal.soon(() -> reveal(row));
            }
        });
    }

    private void addGroups(VBox content, ObservableSet<String> unfolded) {
        for (Parameter.Group group : Parameter.Group.values()) {
            List<ParameterField> fields = form.fields().stream()
                    .filter(field -> field.parameter().group() == group && !MAIN.contains(field.parameter()))
                    .toList();
            if (!fields.isEmpty()) {
                String id = group.name().toLowerCase(Locale.ROOT);
                content.getChildren()
                        .add(new FoldingSection(
                                id,
                                "group." + id,
                                words,
                                unfolded,
                                fields,
                                fields.stream().map(this::row).toList()));
            }
        }
    }

    private void reveal(Node row) {
        applyCss();
        layout();
        if (row.isFocusWithin()) {
            revealTheFocus();
        } else {
            Reveal.in(scroll, row);
        }
    }

    private Node row(ParameterField field) {
        if (field.parameter() == Parameters.SCHEDULE) {
            SchedulePane schedule = new SchedulePane(new ScheduleViewModel(form), words, appearance, this::explain);
            revealIfWrong(field, schedule);
            return schedule;
        }
        ParameterRow row = new ParameterRow(field, form, files, background, words, appearance, this::explain);
        revealIfWrong(field, row);
        if (field.parameter() == Parameters.DATASET) {
            dataSet = row;
        }
        return row;
    }

    /** Enters the path of a data set, and offers a choice if it contains several. */
    public void chooseDataSet(Path place) {
        dataSet.choose(place);
    }

    private void explain(Parameter<?> parameter) {
        explained.set(parameter.explanationKey());
    }

    private Label heading(String key) {
        Label heading = new Label();
        heading.getStyleClass().add("group-heading");
        heading.textProperty().bind(words.text(key));
        return heading;
    }

    private Label explanation() {
        Label explanation = new Label();
        explanation.setId("explanation");
        explanation.getStyleClass().add("explanation");
        explanation.setWrapText(true);
        explanation.setMaxWidth(Double.MAX_VALUE);
        explanation.textProperty().bind(words.wording(this::explanationText, explained, chosenLoss()));
        explanation.minHeightProperty().bind(appearance.fontScaleProperty().multiply(EXPLANATION_HEIGHT));
        explanation.prefHeightProperty().bind(explanation.minHeightProperty());
        explanation.setTooltip(IconButtons.tooltip(explanation.textProperty()));
        return explanation;
    }

    /** Returns the explanation of the parameter; for the loss only that of the chosen one, as there is no space for more. */
    private String explanationText() {
        String choice = "parameter.loss.choice." + chosenLoss().get() + ".help";
        boolean lossExplanation = explained.get().equals(Parameters.LOSS_TYPE.explanationKey())
                && words.texts().has(choice);
        return words.texts().get(lossExplanation ? choice : explained.get());
    }

    private ReadOnlyStringProperty chosenLoss() {
        return form.field(Parameters.LOSS_TYPE).textProperty();
    }

    private HBox buttons() {
        Button apply = new Button();
        apply.setId("apply");
        apply.getStyleClass().add(Styles.ACCENT);
        apply.textProperty().bind(words.text("experiment.apply"));
        apply.disableProperty().bind(form.allowedProperty().not());
        apply.setOnAction(event -> form.applyAndRestart());
        apply.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(apply, Priority.ALWAYS);
        Button revert = new Button();
        revert.setId("revert");
        revert.textProperty().bind(words.text("experiment.revert"));
        revert.setOnAction(event -> form.revert());
        HBox buttons = new HBox(8, apply, revert);
        buttons.getStyleClass().add("experiment-buttons");
        // Also visible while a value that needs a restart is not allowed: the disabled button shows that nothing is
        // applied, and the undo button removes the error. A live parameter needs neither.
        buttons.visibleProperty().bind(form.discardableProperty());
        buttons.managedProperty().bind(buttons.visibleProperty());
        return buttons;
    }
}
