package org.tripletlab.ui.control;

import javafx.beans.property.Property;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.tripletlab.ui.fx.TextBindings;

/**
 * Factory for controls of forms and dialogs. Their texts follow the language of the window, and they are never narrower than their text.
 */
public final class FormControls {
    /** Style class of the row of buttons at the end of a dialog; the row stays visible however low the dialog is. */
    public static final String BUTTONS = "dialog-buttons";

    /** Style class of a dialog with something beside its form. */
    public static final String WIDE = "wide-dialog";

    /** State of a field whose value is refused. */
    public static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final TextBindings words;

    /** Creates a factory whose controls use these texts. */
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

    /** Returns the row of buttons at the end of a dialog. */
    public static HBox buttons(Button... buttons) {
        HBox row = new HBox(8, buttons);
        row.setAlignment(Pos.CENTER_RIGHT);
        row.getStyleClass().add(BUTTONS);
        return row;
    }

    /** Returns the label of a control. */
    public Label label(String key, Node control) {
        Label label = new Label();
        label.textProperty().bind(words.text(key));
        label.setLabelFor(control);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /** Returns one of a group of toggle buttons, of which one is always selected. */
    public <T> ToggleButton toggle(String id, String key, ToggleGroup group, T value, Property<T> chosen) {
        ToggleButton toggle = toggle(id, group, value, chosen);
        toggle.textProperty().bind(words.text(key));
        return toggle;
    }

    /** Returns one of a group of toggle buttons, without text. */
    public <T> ToggleButton toggle(String id, ToggleGroup group, T value, Property<T> chosen) {
        ToggleButton toggle = new ToggleButton();
        toggle.setId(id);
        toggle.setToggleGroup(group);
        toggle.setSelected(value.equals(chosen.getValue()));
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        toggle.setOnAction(event -> {
            // One of the group is always selected.
            toggle.setSelected(true);
            chosen.setValue(value);
        });
        return toggle;
    }
}
