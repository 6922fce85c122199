package org.tripletlab.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.IconImage;
import org.tripletlab.ui.fx.Keyboards;
import org.tripletlab.ui.fx.ScreenRoom;
import org.tripletlab.ui.fx.TextBindings;
import org.tripletlab.ui.study.StudyPane;
import org.tripletlab.ui.study.StudyViewModel;

/**
 * Window of the study form, created on first use. It has no owner, so that the main window can come in front of it; a study continues
 * after it is closed.
 */
final class StudyWindow {
    private static final double WIDTH = 1060;
    private static final double HEIGHT = 740;
    private static final double LEAST_WIDTH = 680;
    private static final double LEAST_HEIGHT = 480;

    /** Space left beside and above the window, for its frame and title. */
    private static final double MARGIN = 40;

    private static final double TITLE = 60;

    private final StudyViewModel study;
    private final TextBindings words;
    private final Appearance appearance;
    private Stage window;

    StudyWindow(StudyViewModel study, TextBindings words, Appearance appearance) {
        this.study = study;
        this.words = words;
        this.appearance = appearance;
    }

    /** Shows the form in front of all other windows. */
    void show() {
        if (window == null) {
            window = make();
            ScreenRoom.show(window);
        } else if (!window.isShowing()) {
            ScreenRoom.showAgain(window);
        }
        window.setIconified(false);
        window.toFront();
    }

    /** Closes the form. */
    void hide() {
        if (window != null) {
            window.hide();
        }
    }

    private Stage make() {
        BorderPane root = new BorderPane(new StudyPane(study, words, appearance));
        appearance.dress(root);
        Scene scene = new Scene(
                root,
                ScreenRoom.width(appearance.scaled(WIDTH) + MARGIN) - MARGIN,
                ScreenRoom.height(appearance.scaled(HEIGHT) + TITLE) - TITLE);
        // Lists and tables take Escape for the end of an edit, which they do not have here.
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE
                    && (scene.getFocusOwner() instanceof ListView || scene.getFocusOwner() instanceof TableView)) {
                window.hide();
                event.consume();
            }
        });
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE || (event.isShortcutDown() && event.getCode() == KeyCode.U)) {
                window.hide();
                event.consume();
            }
        });
        Stage stage = new Stage();
        // Without an owner it does not inherit an icon.
        stage.getIcons().setAll(IconImage.ofWindow());
        stage.setMinWidth(ScreenRoom.width(LEAST_WIDTH + MARGIN) - MARGIN);
        stage.setMinHeight(ScreenRoom.height(LEAST_HEIGHT + TITLE) - TITLE);
        stage.titleProperty().bind(words.text("study.title"));
        stage.setScene(scene);
        Keyboards.ofThisUser().relay(stage);
        return stage;
    }

    /** Returns the user's Documents folder, or the home folder if there is none. */
    static Path documents() {
        Path home = Path.of(System.getProperty("user.home"));
        Path documents = home.resolve("Documents");
        return Files.isDirectory(documents) ? documents : home;
    }
}
