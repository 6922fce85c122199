package org.tripletlab.ui.shell;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tripletlab.ui.control.Sign;
import org.tripletlab.ui.fx.RememberedSetting;
import org.tripletlab.ui.fx.TextBindings;

/** Pane below the spheres with the measurements: one view at a time, chosen on its left. */
final class LowerPane extends HBox {
    private final ViewChoice choice;

    LowerPane(TextBindings words) {
        super(6);
        setId("lower");
        VBox choices = new VBox(2);
        choices.setAlignment(Pos.TOP_CENTER);
        choices.setMinWidth(USE_PREF_SIZE);
        choices.getStyleClass().add("lower-choices");
        choice = new ViewChoice(words, "lower.", visibleProperty(), choices);
        HBox.setHgrow(choice.stack(), Priority.ALWAYS);
        getChildren().addAll(choices, choice.stack());
    }

    /** Returns the setting of the chosen view. */
    RememberedSetting remembered() {
        return choice.remembered("lower-view");
    }

    /** Adds a view; the first one is shown. */
    void add(String id, Sign sign, Node view) {
        choice.add(id, sign, view);
    }

    @Override
    public Orientation getContentBias() {
        return null;
    }
}
