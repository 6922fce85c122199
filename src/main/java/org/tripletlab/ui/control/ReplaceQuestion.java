package org.tripletlab.ui.control;

import java.nio.file.Path;
import javafx.scene.Parent;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.stage.Window;
import org.tripletlab.text.Texts;
import org.tripletlab.ui.fx.BlockedOwner;

/** Question before a file is replaced that the file chooser of the system does not know about. */
public final class ReplaceQuestion {
    private ReplaceQuestion() {}

    /** Asks and waits for the answer; closing the question keeps the file. */
    public static boolean ask(Path file, Window owner, Texts texts) {
        ButtonType replace = new ButtonType(texts.get("files.replace"), ButtonData.OK_DONE);
        ButtonType keep = new ButtonType(texts.get("files.keep"), ButtonData.CANCEL_CLOSE);
        String says =
                texts.format("files.replace.question", file.getFileName().toString(), String.valueOf(file.getParent()));
        Alert question = new Alert(AlertType.NONE, says, replace, keep);
        question.initOwner(owner);
        question.setTitle(texts.get("files.replace.title"));
        Parent window = owner.getScene().getRoot();
        DialogPane pane = question.getDialogPane();
        pane.setId("replace");
        pane.getStylesheets().setAll(window.getStylesheets());
        pane.getStyleClass().addAll(window.getStyleClass());
        pane.setStyle(window.getStyle());
        return BlockedOwner.during(owner, question::showAndWait)
                .filter(replace::equals)
                .isPresent();
    }
}
