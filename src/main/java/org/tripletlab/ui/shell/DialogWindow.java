package org.tripletlab.ui.shell;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.tripletlab.ui.control.FormControls;
import org.tripletlab.ui.control.TallContent;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.BlockedOwner;
import org.tripletlab.ui.fx.Keyboards;
import org.tripletlab.ui.fx.ScreenRoom;

/**
 * Dialog above the main window, created on first use. It is never larger than the screen: then its content is scrolled, and its buttons
 * stay visible below.
 */
final class DialogWindow {
    private static final double WIDTH = 560;
    private static final double WIDE = 940;

    private final Stage owner;
    private final ObservableValue<String> title;
    private final Appearance appearance;
    private final Function<Runnable, Pane> content;
    private Stage window;

    /**
     * Prepares the dialog.
     *
     * @param content creates the content, given an action that closes the dialog
     */
    DialogWindow(Stage owner, ObservableValue<String> title, Appearance appearance, Function<Runnable, Pane> content) {
        this.owner = owner;
        this.title = title;
        this.appearance = appearance;
        this.content = content;
    }

    /** Shows it. */
    void show() {
        if (window == null) {
            window = make();
        }
        ScreenRoom.show(window);
        window.toFront();
    }

    /** Closes it. */
    void hide() {
        if (window != null) {
            window.hide();
        }
    }

    private Stage make() {
        Stage stage = new Stage();
        Pane pane = content.apply(stage::hide);
        BorderPane root = new BorderPane(new TallContent(pane));
        for (Node each : pane.getChildren().toArray(Node[]::new)) {
            if (each.getStyleClass().contains(FormControls.BUTTONS)) {
                pane.getChildren().remove(each);
                root.setBottom(each);
            }
        }
        boolean wide = pane.getStyleClass().contains(FormControls.WIDE);
        root.setPrefWidth(ScreenRoom.width(appearance.scaled(wide ? WIDE : WIDTH)));
        appearance.dress(root);
        BlockedOwner.by(stage, owner);
        stage.titleProperty().bind(title);
        Scene scene = new Scene(root);
        // The scrolled content belongs to the scene from now on, not only after the first layout.
        root.applyCss();
        stage.setScene(scene);
        Keyboards.ofThisUser().relay(stage);
        return stage;
    }
}
