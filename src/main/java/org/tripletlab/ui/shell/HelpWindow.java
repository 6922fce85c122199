package org.tripletlab.ui.shell;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.TextBindings;
import org.tripletlab.ui.help.HelpPage;

/** The help page in a window of its own, made when it is first asked for, to be read beside the sphere. */
final class HelpWindow {
    private static final double WIDTH = 620;
    private static final double HEIGHT = 720;

    private final Stage owner;
    private final TextBindings words;
    private final Appearance appearance;
    private Stage window;

    HelpWindow(Stage owner, TextBindings words, Appearance appearance) {
        this.owner = owner;
        this.words = words;
        this.appearance = appearance;
    }

    /** Shows the page, or closes it if it is shown. */
    void toggle() {
        if (window == null) {
            window = make();
        }
        if (window.isShowing()) {
            window.hide();
        } else {
            window.show();
        }
    }

    private Stage make() {
        BorderPane root = new BorderPane(new HelpPage(words, appearance));
        appearance.dress(root);
        Scene scene = new Scene(root, appearance.scaled(WIDTH), Math.min(appearance.scaled(HEIGHT), owner.getHeight()));
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.F1) {
                window.hide();
                event.consume();
            }
        });
        Stage stage = new Stage();
        stage.initOwner(owner);
        stage.titleProperty().bind(words.text("help.title"));
        stage.setScene(scene);
        return stage;
    }
}
