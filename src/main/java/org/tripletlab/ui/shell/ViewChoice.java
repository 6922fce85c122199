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
import org.kordamp.ikonli.Ikon;
import org.tripletlab.ui.control.IconButtons;
import org.tripletlab.ui.fx.RememberedSetting;
import org.tripletlab.ui.fx.TextBindings;

/** One view of several at a time, and the buttons to choose it with. What is not shown is not drawn either. */
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
     * Starts without views.
     *
     * @param keys what the names of the views begin with in the texts
     * @param unfolded whether any of them is to be seen
     * @param choices where the buttons go
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

    /** Returns where the chosen view is. */
    StackPane stack() {
        return stack;
    }

    /** Adds a view; the first is shown. */
    void add(String id, Ikon sign, Node view) {
        ToggleButton button = IconButtons.toggle("show-" + id, sign, words.text(keys + id));
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

    /** Remembers which view is the chosen one. */
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
