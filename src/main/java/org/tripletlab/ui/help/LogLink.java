package org.tripletlab.ui.help;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.tripletlab.log.DiagnosticLog;
import org.tripletlab.ui.fx.TextBindings;

/** Link that shows or hides the log for bug reports below itself, with the path of its file. */
final class LogLink extends VBox {
    private static final int ROWS = 16;

    private final TextBindings words;

    /** Creates the link; the file is read when the link is activated. */
    LogLink(TextBindings words) {
        this.words = words;
        Hyperlink link = new Hyperlink();
        link.setId("help-log");
        link.textProperty().bind(words.text("log.show"));
        link.setOnAction(event -> {
            if (getChildren().size() > 1) {
                getChildren().remove(1);
            } else {
                getChildren().add(shown(DiagnosticLog.file()));
            }
        });
        getChildren().add(link);
    }

    private VBox shown(Optional<Path> file) {
        Label about = new Label();
        about.getStyleClass().add("help-text");
        about.setWrapText(true);
        about.textProperty().bind(words.text(file.isPresent() ? "log.about" : "log.none"));
        VBox shown = new VBox(about);
        shown.getStyleClass().add("help-content");
        file.ifPresent(log -> {
            // Text fields, because their text can be selected and copied.
            TextField path = new TextField(log.toString());
            path.setId("log-path");
            path.setEditable(false);
            TextArea content = new TextArea(content(log));
            content.setId("log-content");
            content.setEditable(false);
            content.setPrefRowCount(ROWS);
            shown.getChildren().addAll(path, content);
        });
        return shown;
    }

    private static String content(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException gone) {
            return gone.toString();
        }
    }
}
