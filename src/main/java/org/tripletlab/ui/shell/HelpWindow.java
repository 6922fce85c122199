package org.tripletlab.ui.shell;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.Keyboards;
import org.tripletlab.ui.fx.ScreenRoom;
import org.tripletlab.ui.fx.TextBindings;

/** Help page in a window of its own, created on first use, to be read beside the sphere. */
final class HelpWindow {
    private static final double WIDTH = 620;
    private static final double HEIGHT = 720;

    private final Stage owner;
    private final TextBindings words;
    private final Appearance appearance;
    private final String title;
    private final Supplier<Parent> page;
    private Stage window;

    /**
     * Prepares the window.
     *
     * @param title key of its title
     * @param page creates its content
     */
    HelpWindow(Stage owner, TextBindings words, Appearance appearance, String title, Supplier<Parent> page) {
        this.owner = owner;
        this.words = words;
        this.appearance = appearance;
        this.title = title;
        this.page = page;
    }

    /** Shows the page, or closes it if it is open. */
    void toggle() {
        if (window == null) {
            window = make();
            ScreenRoom.show(window);
            showTop();
        } else if (window.isShowing()) {
            window.hide();
        } else {
            ScreenRoom.showAgain(window);
            showTop();
        }
    }

    /** The first focused control, perhaps a link at the end, must not scroll the page when it opens. */
    private void showTop() {
        Parent root = window.getScene().getRoot();
        root.requestFocus();
        for (Node node : root.lookupAll(".scroll-pane")) {
            if (node instanceof ScrollPane pane) {
                pane.setVvalue(0);
            }
        }
    }

    private Stage make() {
        BorderPane root = new BorderPane(page.get());
        appearance.dress(root);
        Scene scene = new Scene(
                root,
                ScreenRoom.width(appearance.scaled(WIDTH)),
                Math.min(ScreenRoom.height(appearance.scaled(HEIGHT)), owner.getHeight()));
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.F1) {
                window.hide();
                event.consume();
            }
        });
        Stage stage = new Stage();
        stage.initOwner(owner);
        stage.titleProperty().bind(words.text(title));
        stage.setScene(scene);
        Keyboards.ofThisUser().relay(stage);
        return stage;
    }
}
