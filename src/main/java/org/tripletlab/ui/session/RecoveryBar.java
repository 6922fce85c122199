package org.tripletlab.ui.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.tripletlab.ui.control.IconButtons;
import org.tripletlab.ui.control.Sign;
import org.tripletlab.ui.fx.TextBindings;

/** Bar that offers a session left by a crash; hidden if there is none. */
public final class RecoveryBar extends HBox {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /** Creates the bar. */
    public RecoveryBar(AutoSave autoSave, TextBindings words) {
        super(10);
        setId("recovery");
        getStyleClass().add("recovery");
        setAlignment(Pos.CENTER_LEFT);
        Label sentence = new Label();
        sentence.setWrapText(true);
        sentence.setGraphic(IconButtons.icon(Sign.RECOVER));
        sentence.setMaxWidth(Double.MAX_VALUE);
        sentence.textProperty()
                .bind(words.wording(
                        () -> words.texts()
                                .format(
                                        "file.left",
                                        autoSave.leftProperty()
                                                .get()
                                                .map(RecoveryBar::time)
                                                .orElse("")),
                        autoSave.leftProperty()));
        HBox.setHgrow(sentence, Priority.ALWAYS);
        getChildren()
                .addAll(
                        sentence,
                        button("recover", "file.recover", words, autoSave::recover),
                        button("discard", "file.discard", words, autoSave::discard));
        visibleProperty().bind(autoSave.leftProperty().map(left -> left.isPresent()));
        managedProperty().bind(visibleProperty());
    }

    /** Returns the time of a session; of several, the newest is offered first, and the time distinguishes them. */
    private static String time(Path left) {
        try {
            return TIME.format(Files.getLastModifiedTime(left).toInstant().atZone(ZoneId.systemDefault()));
        } catch (IOException gone) {
            return "?";
        }
    }

    private static Button button(String id, String key, TextBindings words, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.textProperty().bind(words.text(key));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }
}
