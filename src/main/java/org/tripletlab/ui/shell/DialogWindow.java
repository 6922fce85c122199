package org.tripletlab.ui.shell;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.stage.Modality;
import javafx.stage.Stage;
import org.tripletlab.ui.control.FormControls;
import org.tripletlab.ui.control.TallContent;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.Keyboards;
import org.tripletlab.ui.fx.ScreenRoom;

/**
 * A small window above the main one, made when it is first asked for. It is never larger than the screen: what it shows is
 * scrolled then, and its buttons stay below that.
 */
final class DialogWindow {
    private static final double WIDTH = 560;

    private final Stage owner;
    private final ObservableValue<String> title;
    private final Appearance appearance;
    private final Function<Runnable, Pane> content;
    private Stage window;

    /**
     * Plans the dialog.
     *
     * @param content makes what it shows, given what closes it
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
        root.setPrefWidth(ScreenRoom.width(appearance.scaled(WIDTH)));
        appearance.dress(root);
        stage.initOwner(owner);
        stage.initModality(Modality.WINDOW_MODAL);
        stage.titleProperty().bind(title);
        Scene scene = new Scene(root);
        // What is scrolled belongs to the scene from now on, not only once it is laid out.
        root.applyCss();
        stage.setScene(scene);
        Keyboards.ofThisUser().relay(stage);
        return stage;
    }
}
