package org.tripletlab.ui.control;

import javafx.beans.property.Property;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.tripletlab.ui.fx.TextBindings;

/** Controls of forms and dialogs, worded in the language of the window and never narrower than their words. */
public final class FormControls {
    /** Style class of the row of buttons that ends a dialog; it is always to be seen, however low the dialog is. */
    public static final String BUTTONS = "dialog-buttons";

    private final TextBindings words;

    /** Makes controls with these words. */
    public FormControls(TextBindings words) {
        this.words = words;
    }

    /** Returns a button. */
    public Button button(String id, String key, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.textProperty().bind(words.text(key));
        button.setOnAction(event -> action.run());
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /** Returns the row of buttons that ends a dialog. */
    public static HBox buttons(Button... buttons) {
        HBox row = new HBox(8, buttons);
        row.setAlignment(Pos.CENTER_RIGHT);
        row.getStyleClass().add(BUTTONS);
        return row;
    }

    /** Returns the name of a control. */
    public Label label(String key, Node control) {
        Label label = new Label();
        label.textProperty().bind(words.text(key));
        label.setLabelFor(control);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /** Returns one of several buttons, of which one is always chosen. */
    public <T> ToggleButton toggle(String id, String key, ToggleGroup group, T value, Property<T> chosen) {
        ToggleButton toggle = toggle(id, group, value, chosen);
        toggle.textProperty().bind(words.text(key));
        return toggle;
    }

    /** Returns one of several buttons without words. */
    public <T> ToggleButton toggle(String id, ToggleGroup group, T value, Property<T> chosen) {
        ToggleButton toggle = new ToggleButton();
        toggle.setId(id);
        toggle.setToggleGroup(group);
        toggle.setSelected(value.equals(chosen.getValue()));
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        toggle.setOnAction(event -> {
            // One of them is always chosen.
            toggle.setSelected(true);
            chosen.setValue(value);
        });
        return toggle;
    }
}
