package org.tripletlab.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tripletlab.ui.control.IconButtons;
import org.tripletlab.ui.control.Sign;
import org.tripletlab.ui.fx.TextBindings;
import org.tripletlab.ui.model.Problems;
import org.tripletlab.ui.model.Problems.Problem;
import org.tripletlab.ui.model.Sentences;

/** Errors above the content, each with its whole sentence, until they are closed or settled; hidden if there are none. */
final class ProblemBar extends VBox {
    private static final String NEWEST = "problem";
    private static final String OLDER = "problem-before";

    private final Problems problems;
    private final TextBindings words;
    private final Sentences sentences;

    ProblemBar(Problems problems, TextBindings words) {
        this.problems = problems;
        this.words = words;
        this.sentences = new Sentences(words.texts());
        setId("problems");
        getStyleClass().add("problems");
        // The sentences stay completely visible when the content below needs space.
        setMinHeight(USE_PREF_SIZE);
        visibleProperty().bind(problems.shownProperty().map(shown -> !shown.isEmpty()));
        managedProperty().bind(visibleProperty());
        problems.shownProperty().subscribe(this::show);
    }

    /** Closes the newest error with Escape, unless a control of the scene uses that key. */
    void takeEscape(Scene scene) {
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && problems.closeNewest()) {
                event.consume();
            }
        });
    }

    private void show(List<Problem> shown) {
        List<HBox> rows = new ArrayList<>();
        for (Problem problem : shown) {
            rows.add(row(problem, rows.isEmpty() ? NEWEST : OLDER));
        }
        getChildren().setAll(rows);
    }

    private HBox row(Problem problem, String id) {
        FontIcon icon = IconButtons.icon(Sign.PROBLEM);
        Label sentence = new Label();
        sentence.setId(id);
        sentence.textProperty().bind(words.wording(() -> sentences.say(problem.says())));
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        sentence.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        Button copy =
                IconButtons.button(id + "-copy", Sign.COPY, words.text("problem.copy"), () -> copy(sentence.getText()));
        Button close = IconButtons.button(
                id + "-close", Sign.REMOVE, words.text("problem.close"), () -> problems.close(problem));
        HBox row = new HBox(icon, sentence, copy, close);
        row.getStyleClass().add("problem");
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(USE_PREF_SIZE);
        return row;
    }

    private static void copy(String sentence) {
        ClipboardContent content = new ClipboardContent();
        content.putString(sentence);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
