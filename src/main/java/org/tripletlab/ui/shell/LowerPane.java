package org.tripletlab.ui.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.tripletlab.ui.fx.IconButtons;
import org.tripletlab.ui.fx.TextBindings;

/** What is said in numbers below the spheres: one view at a time, chosen on its left. */
final class LowerPane extends HBox {
    private final TextBindings words;
    private final VBox choices = new VBox(2);
    private final StackPane stack = new StackPane();
    private final ToggleGroup group = new ToggleGroup();
    private final Map<String, ToggleButton> buttons = new LinkedHashMap<>();
    private final ObjectProperty<String> shown = new SimpleObjectProperty<>("");

    LowerPane(TextBindings words) {
        super(6);
        this.words = words;
        setId("lower");
        choices.setAlignment(Pos.TOP_CENTER);
        choices.setMinWidth(USE_PREF_SIZE);
        choices.getStyleClass().add("lower-choices");
        HBox.setHgrow(stack, Priority.ALWAYS);
        stack.setMinWidth(0);
        getChildren().addAll(choices, stack);
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null) {
                // One of them is always shown.
                before.setSelected(true);
            }
        });
    }

    /** Adds a view; the first is shown. */
    void add(String id, Ikon sign, Node view) {
        ToggleButton button = IconButtons.toggle("show-" + id, sign, words.text("lower." + id));
        button.setToggleGroup(group);
        button.getStyleClass().add("lower-choice");
        button.setOnAction(event -> show(id));
        buttons.put(id, button);
        choices.getChildren().add(button);
        // What is folded away with all of this is not drawn either.
        view.visibleProperty().bind(shown.isEqualTo(id).and(visibleProperty()));
        view.managedProperty().bind(view.visibleProperty());
        stack.getChildren().add(view);
        if (buttons.size() == 1) {
            show(id);
        }
    }

    /** Shows a view by its id. */
    void show(String id) {
        buttons.get(id).setSelected(true);
        shown.set(id);
    }

    @Override
    public Orientation getContentBias() {
        return null;
    }
}
