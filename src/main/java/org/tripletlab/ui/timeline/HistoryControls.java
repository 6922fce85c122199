package org.tripletlab.ui.timeline;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tripletlab.ui.control.IconButtons;
import org.tripletlab.ui.control.Sign;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.TextBindings;
import org.tripletlab.ui.model.HistoryPlayer;

/** Controls for replaying the recorded steps: play, loop, speed. */
final class HistoryControls extends HBox {
    private final TextBindings words;

    HistoryControls(HistoryPlayer history, TextBindings words, Appearance appearance) {
        super(2);
        this.words = words;
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        Button play = IconButtons.button(
                "play-history",
                Sign.REPLAY,
                words.wording(
                        () -> words.texts()
                                .get(
                                        history.playingProperty().get()
                                                ? "timeline.history.stop"
                                                : "timeline.history.play"),
                        history.playingProperty()),
                history::playOrStop);
        FontIcon stop = IconButtons.icon(Sign.STOP);
        FontIcon animation = IconButtons.icon(Sign.REPLAY);
        history.playingProperty().subscribe(playing -> play.setGraphic(playing ? stop : animation));
        ToggleButton loop = IconButtons.toggle("loop-history", Sign.LOOP, words.text("timeline.history.loop"));
        loop.selectedProperty().bindBidirectional(history.loopProperty());
        ComboBox<Integer> speed = new ComboBox<>();
        speed.setId("history-speed");
        speed.getItems().setAll(HistoryPlayer.SPEEDS);
        speed.setCellFactory(list -> new SpeedCell());
        speed.setButtonCell(new SpeedCell());
        speed.setTooltip(IconButtons.tooltip(words.text("timeline.history.speed")));
        speed.accessibleTextProperty().bind(words.text("timeline.history.speed"));
        speed.prefWidthProperty().bind(appearance.fontScaleProperty().multiply(84));
        speed.setMinWidth(USE_PREF_SIZE);
        speed.getStyleClass().add("history-speed");
        history.speedProperty().subscribe(now -> speed.setValue(now.intValue()));
        speed.valueProperty().subscribe(now -> history.speedProperty().set(now));
        getChildren().addAll(play, loop, speed);
    }

    private final class SpeedCell extends ListCell<Integer> {
        @Override
        protected void updateItem(Integer speed, boolean empty) {
            super.updateItem(speed, empty);
            textProperty().unbind();
            if (empty || speed == null) {
                setText(null);
            } else {
                textProperty().bind(words.wording(() -> words.texts().format("timeline.history.rate", speed)));
            }
        }
    }
}
