package org.tripletlab.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.RememberedSetting;
import org.tripletlab.ui.fx.TextBindings;

/** Pane with the interactive panels, to the right of the spheres: one view at a time, chosen above it. */
final class SidePane extends VBox {
    private static final double WIDTH = 320;

    /** Maximum share of the window's width, so that large text does not push the spheres out of a small window. */
    private static final double MOST_OF_WINDOW = 0.5;

    private final ViewChoice choice;
    private final BooleanProperty shown;

    /**
     * Creates an empty pane.
     *
     * @param shown whether it is unfolded
     */
    SidePane(BooleanProperty shown, TextBindings words, Appearance appearance) {
        this.shown = shown;
        Label title = new Label();
        title.textProperty().bind(words.text("side.title"));
        title.getStyleClass().add("group-heading");
        setId("side");
        getStyleClass().add("side");
        // Large text takes a second line.
        FlowPane choices = new FlowPane(2, 2);
        choices.getStyleClass().add("side-choices");
        choice = new ViewChoice(words, "side.", visibleProperty(), choices);
        VBox.setVgrow(choice.stack(), Priority.ALWAYS);
        ObservableValue<Number> room = sceneProperty().flatMap(Scene::widthProperty);
        minWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.min(
                                appearance.scaled(WIDTH),
                                room.getValue() == null
                                        ? WIDTH
                                        : MOST_OF_WINDOW * room.getValue().doubleValue()),
                        appearance.fontScaleProperty(),
                        room));
        maxWidthProperty().bind(minWidthProperty());
        VBox head = new VBox(title, choices);
        head.getStyleClass().add("side-head");
        getChildren().addAll(head, choice.stack());
    }

    /** Returns the setting of the chosen view. */
    RememberedSetting remembered() {
        return choice.remembered("side-view");
    }

    /** Adds a view; the first one is shown. */
    void add(String id, Node view) {
        choice.add(id, view);
    }

    /** Tells whether one of its views is visible. */
    boolean isOpen(String id) {
        return shown.get() && choice.isShown(id);
    }

    /** Unfolds the pane with one of its views. */
    void open(String id) {
        choice.show(id);
        shown.set(true);
    }
}
