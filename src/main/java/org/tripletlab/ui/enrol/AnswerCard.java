package org.tripletlab.ui.enrol;

import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.tripletlab.ui.control.IconButtons;
import org.tripletlab.ui.control.LaneBadge;
import org.tripletlab.ui.control.SentenceFlow;
import org.tripletlab.ui.model.StateTone;

/** Card with the answer of one lane. */
final class AnswerCard extends VBox {
    private final LaneBadge letter = new LaneBadge();
    private final Label headline = new Label();
    private final StringProperty details = new SimpleStringProperty("");

    AnswerCard(ObservableValue<String> help) {
        getStyleClass().add("answer");
        headline.getStyleClass().add("answer-headline");
        headline.setWrapText(true);
        HBox head = new HBox(6, letter, headline);
        head.setAlignment(Pos.CENTER_LEFT);
        SentenceFlow says = new SentenceFlow(details);
        says.getStyleClass().add("answer-details");
        Tooltip.install(says, IconButtons.tooltip(help));
        accessibleHelpProperty().bind(help);
        getChildren().addAll(head, says);
    }

    /** Shows an answer. */
    void show(LaneAnswer answer, AnswerTexts.AnswerText said, boolean several) {
        setId("answer-" + answer.lane().letter());
        letter.show(answer.lane());
        letter.setVisible(several);
        letter.setManaged(several);
        headline.setText(said.headline());
        headline.setVisible(!said.headline().isEmpty());
        headline.setManaged(headline.isVisible());
        headline.getParent().setManaged(several || headline.isManaged());
        for (StateTone tone : StateTone.values()) {
            headline.getStyleClass().remove(style(tone));
        }
        headline.getStyleClass().add(style(said.tone()));
        details.set(said.details());
    }

    private static String style(StateTone tone) {
        return "tone-" + tone.name().toLowerCase(Locale.ROOT);
    }
}
