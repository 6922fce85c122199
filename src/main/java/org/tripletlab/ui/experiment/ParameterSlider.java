package org.tripletlab.ui.experiment;

import java.util.function.DoubleConsumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.control.Slider;

/** Slider of a real parameter. Dragging shows the value and enters it at the end; a key or a click enters each step. */
final class ParameterSlider extends Slider {
    private final SliderScale scale;
    private final ReadOnlyStringProperty text;
    private final Predicate<String> allows;
    private boolean following;

    /**
     * Creates the slider.
     *
     * @param text text of the value, which the slider follows
     * @param allows tells whether a text is an allowed value; another one leaves the slider where it is
     * @param show receives the value under way
     * @param enter receives the value to be applied
     */
    ParameterSlider(
            SliderScale scale,
            ReadOnlyStringProperty text,
            Predicate<String> allows,
            DoubleConsumer show,
            DoubleConsumer enter) {
        super(0, scale.steps(), 0);
        this.scale = scale;
        this.text = text;
        this.allows = allows;
        getStyleClass().addAll("parameter-slider", "takes-arrows");
        setBlockIncrement(1);
        setMinWidth(0);
        text.subscribe(now -> follow());
        valueProperty().addListener((property, before, now) -> {
            if (!following) {
                (isValueChanging() ? show : enter).accept(scale.value(now.doubleValue()));
            }
        });
        valueChangingProperty().addListener((property, before, now) -> {
            if (!now) {
                enter.accept(scale.value(getValue()));
                // Between two steps, where the value did not change.
                follow();
            }
        });
    }

    /** A typed value may lie between two steps, or beyond the ends. */
    private void follow() {
        // Until an allowed value is entered, the slider shows the last one.
        if (isValueChanging() || !allows.test(text.get())) {
            return;
        }
        following = true;
        setValue(scale.position(Double.parseDouble(text.get())));
        following = false;
    }
}
