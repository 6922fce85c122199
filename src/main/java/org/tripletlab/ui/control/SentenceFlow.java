package org.tripletlab.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.value.ObservableValue;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * Wrapping sentence that may contain a letter with a combining mark such as R̄.
 *
 * <p>JavaFX 21 lays out a text as one run from its first combining mark on, and draws the whole run on both lines when it is broken. Here
 * the marked letter is a text of its own, too short to be broken.
 */
public final class SentenceFlow extends TextFlow {
    private static final Pattern MARKED_LETTER = Pattern.compile("\\p{L}\\p{M}+");

    /** Creates a flow that follows a sentence; screen readers get the whole sentence. */
    public SentenceFlow(ObservableValue<String> sentence) {
        accessibleTextProperty().bind(sentence);
        sentence.subscribe(text -> getChildren().setAll(pieces(text)));
    }

    private static List<Text> pieces(String sentence) {
        List<Text> pieces = new ArrayList<>();
        Matcher marked = MARKED_LETTER.matcher(sentence);
        int from = 0;
        while (marked.find()) {
            pieces.add(piece(sentence.substring(from, marked.start())));
            pieces.add(piece(marked.group()));
            from = marked.end();
        }
        pieces.add(piece(sentence.substring(from)));
        return pieces;
    }

    private static Text piece(String text) {
        Text piece = new Text(text);
        piece.getStyleClass().add("sentence-piece");
        return piece;
    }
}
