package org.tripletlab.ui.experiment;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tripletlab.session.Parameter;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.TextBindings;

/** The experiment panel: presets, the form, an explanation of the parameter at hand, and the button that applies. */
public final class ExperimentPane extends VBox {
    private static final double WIDTH = 316;
    private static final double EXPLANATION_HEIGHT = 74;

    private final ExperimentViewModel form;
    private final TextBindings words;
    private final Appearance appearance;
    private final ObjectProperty<Parameter<?>> explained = new SimpleObjectProperty<>();

    /** Makes the panel. */
    public ExperimentPane(ExperimentViewModel form, TextBindings words, Appearance appearance) {
        this.form = form;
        this.words = words;
        this.appearance = appearance;
        setId("experiment");
        getStyleClass().add("experiment");
        prefWidthProperty().bind(appearance.fontScaleProperty().multiply(WIDTH));
        minWidthProperty().bind(prefWidthProperty());

        VBox content = new VBox(heading("experiment.presets"), new PresetButtons(form, words, appearance));
        content.getStyleClass().add("experiment-content");
        addGroups(content);
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(scroll, explanation(), buttons());
    }

    private void addGroups(VBox content) {
        Parameter.Group group = null;
        for (ParameterField field : form.fields()) {
            if (field.parameter().group() != group) {
                group = field.parameter().group();
                content.getChildren().add(heading("group." + group.name().toLowerCase(Locale.ROOT)));
            }
            content.getChildren().add(new ParameterRow(field, form, words, appearance, explained::set));
        }
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
        explanation
                .textProperty()
                .bind(words.wording(
                        () -> words.texts()
                                .get(
                                        explained.get() == null
                                                ? "experiment.explanation"
                                                : explained.get().explanationKey()),
                        explained));
        explanation.minHeightProperty().bind(appearance.fontScaleProperty().multiply(EXPLANATION_HEIGHT));
        explanation.prefHeightProperty().bind(explanation.minHeightProperty());
        return explanation;
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
        buttons.visibleProperty().bind(form.restartNeededProperty());
        buttons.managedProperty().bind(buttons.visibleProperty());
        return buttons;
    }
}
