package org.tripletlab.ui.experiment;

import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.tripletlab.experiment.Preset;
import org.tripletlab.ui.control.IconButtons;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.TextBindings;

/** List of the presets, each with a description of what can be observed. */
final class PresetButtons extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    /** Key of the text in place of an explanation. */
    static final String NOTHING_EXPLAINED = "experiment.explanation";

    private static final double TEXT_WIDTH = 252;

    private final ExperimentViewModel form;
    private final StringProperty explained;

    /**
     * Creates the buttons.
     *
     * @param explained key of the shown explanation: that of the preset at the pointer or with the focus, otherwise of the running one
     */
    PresetButtons(ExperimentViewModel form, TextBindings words, Appearance appearance, StringProperty explained) {
        this.form = form;
        this.explained = explained;
        for (Preset preset : Preset.all()) {
            Button button = button(preset, words, appearance);
            button.setOnAction(event -> form.choose(preset));
            button.setOnMouseEntered(event -> explained.set(help(preset)));
            button.setOnMouseExited(event -> explainTheRunning());
            button.focusedProperty().addListener((property, before, focused) -> {
                if (focused) {
                    explained.set(help(preset));
                } else {
                    explainTheRunning();
                }
            });
            form.presetProperty()
                    .subscribe(running -> button.pseudoClassStateChanged(
                            CHOSEN, running.filter(preset::equals).isPresent()));
            getChildren().add(button);
        }
        form.presetProperty().addListener(running -> {
            if (getChildren().stream().noneMatch(Node::isHover)) {
                explainTheRunning();
            }
        });
    }

    /** Replaces the explanation of a preset, which must not stay while another one runs; that of a parameter stays. */
    private void explainTheRunning() {
        String now = explained.get();
        if (now.equals(NOTHING_EXPLAINED) || Preset.all().stream().anyMatch(preset -> now.equals(help(preset)))) {
            explained.set(form.presetProperty().get().map(PresetButtons::help).orElse(NOTHING_EXPLAINED));
        }
    }

    private static String help(Preset preset) {
        return "preset." + preset.id() + ".help";
    }

    private static Button button(Preset preset, TextBindings words, Appearance appearance) {
        String key = "preset." + preset.id();
        Label name = new Label();
        name.textProperty().bind(words.text(key + ".name"));
        name.setWrapText(true);
        Button button = new Button();
        button.setId("preset-" + preset.id());
        Lines lines = new Lines(appearance, name);
        button.setGraphic(lines);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().add("preset");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setTooltip(IconButtons.tooltip(words.text(key + ".help")));
        button.accessibleTextProperty().bind(name.textProperty());
        button.accessibleHelpProperty().bind(words.text(key + ".help"));
        return button;
    }

    /** Text lines of a known width: a button asks its graphic for the preferred height without a width. */
    private static final class Lines extends VBox {
        private final Appearance appearance;

        Lines(Appearance appearance, Label... lines) {
            super(lines);
            this.appearance = appearance;
            appearance.fontScaleProperty().subscribe(this::requestLayout);
        }

        @Override
        public Orientation getContentBias() {
            return null;
        }

        @Override
        protected double computePrefWidth(double height) {
            return appearance.scaled(TEXT_WIDTH);
        }

        @Override
        protected double computeMaxWidth(double height) {
            return computePrefWidth(height);
        }

        @Override
        protected double computePrefHeight(double width) {
            return super.computePrefHeight(appearance.scaled(TEXT_WIDTH));
        }

        @Override
        protected double computeMinHeight(double width) {
            return computePrefHeight(width);
        }
    }
}
