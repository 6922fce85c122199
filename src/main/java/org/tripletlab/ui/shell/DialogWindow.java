package org.tripletlab.ui.shell;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Modality;
import javafx.stage.Stage;
import org.tripletlab.ui.fx.Appearance;

/** A small window above the main one, made when it is first asked for. */
final class DialogWindow {
    private static final double WIDTH = 560;

    private final Stage owner;
    private final ObservableValue<String> title;
    private final Appearance appearance;
    private final Function<Runnable, Parent> content;
    private Stage window;

    /**
     * Plans the dialog.
     *
     * @param content makes what it shows, given what closes it
     */
    DialogWindow(
            Stage owner, ObservableValue<String> title, Appearance appearance, Function<Runnable, Parent> content) {
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
        window.sizeToScene();
        window.show();
        window.toFront();
    }

    private Stage make() {
        Stage stage = new Stage();
        BorderPane root = new BorderPane(content.apply(stage::hide));
        root.setPrefWidth(appearance.scaled(WIDTH));
        appearance.dress(root);
        stage.initOwner(owner);
        stage.initModality(Modality.WINDOW_MODAL);
        stage.setResizable(false);
        stage.titleProperty().bind(title);
        stage.setScene(new Scene(root));
        return stage;
    }
}
