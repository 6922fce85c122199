package org.tripletlab.ui.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.tripletlab.ui.control.IconButtons;
import org.tripletlab.ui.control.Sign;
import org.tripletlab.ui.fx.RememberedSetting;
import org.tripletlab.ui.fx.TextBindings;

/** Stack of views, of which one is shown, with the buttons that choose it. Hidden views are not drawn. */
final class ViewChoice {
    private final TextBindings words;
    private final String keys;
    private final ObservableBooleanValue unfolded;
    private final Pane choices;
    private final StackPane stack = new StackPane();
    private final ToggleGroup group = new ToggleGroup();
    private final Map<String, ToggleButton> buttons = new LinkedHashMap<>();
    private final ObjectProperty<String> shown = new SimpleObjectProperty<>("");

    /**
     * Creates an empty stack.
     *
     * @param keys prefix of the text keys of the views
     * @param unfolded whether the stack is visible
     * @param choices parent of the buttons
     */
    ViewChoice(TextBindings words, String keys, ObservableBooleanValue unfolded, Pane choices) {
        this.words = words;
        this.keys = keys;
        this.unfolded = unfolded;
        this.choices = choices;
        stack.setMinSize(0, 0);
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null) {
                // One of them is always shown.
                before.setSelected(true);
            }
        });
    }

    /** Returns the pane of the views. */
    StackPane stack() {
        return stack;
    }

    /** Adds a view with an icon as its button; the first one is shown. */
    void add(String id, Sign sign, Node view) {
        add(id, IconButtons.toggle("show-" + id, sign, words.text(keys + id)), view);
    }

    /** Adds a view with a word as its button; the first one is shown. */
    void add(String id, Node view) {
        ToggleButton button = new ToggleButton();
        button.setId("show-" + id);
        button.getStyleClass().add("flat");
        button.textProperty().bind(words.text(keys + id + ".tab"));
        button.setTooltip(IconButtons.tooltip(words.text(keys + id)));
        add(id, button, view);
    }

    private void add(String id, ToggleButton button, Node view) {
        button.setToggleGroup(group);
        button.getStyleClass().add("lower-choice");
        button.setOnAction(event -> show(id));
        buttons.put(id, button);
        choices.getChildren().add(button);
        view.visibleProperty().bind(shown.isEqualTo(id).and(unfolded));
        view.managedProperty().bind(view.visibleProperty());
        stack.getChildren().add(view);
        if (buttons.size() == 1) {
            show(id);
        }
    }

    /** Tells whether a view is the chosen one. */
    boolean isShown(String id) {
        return shown.get().equals(id);
    }

    /** Returns the setting of the chosen view. */
    RememberedSetting remembered(String name) {
        return new RememberedSetting(name, shown::get, id -> {
            if (!buttons.containsKey(id)) {
                throw new IllegalArgumentException("No view: " + id);
            }
            show(id);
        });
    }

    /** Shows a view by its id. */
    void show(String id) {
        buttons.get(id).setSelected(true);
        shown.set(id);
    }
}
