package org.tripletlab.ui.session;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.tripletlab.ui.control.FileChoice;
import org.tripletlab.ui.control.IconButtons;
import org.tripletlab.ui.control.Sign;
import org.tripletlab.ui.fx.TextBindings;

/** Bar shown if the images of a session are missing, with a button that asks for their folder. */
public final class ImagesBar extends HBox {
    /** Creates the bar. */
    public ImagesBar(SessionViewModel session, FileChoice files, TextBindings words) {
        super(10);
        setId("images-absent");
        getStyleClass().add("recovery");
        setAlignment(Pos.CENTER_LEFT);
        Label sentence = new Label();
        sentence.setWrapText(true);
        sentence.setGraphic(IconButtons.icon(Sign.IMAGES));
        sentence.setMaxWidth(Double.MAX_VALUE);
        // The sentence stays completely visible when the content below needs space.
        sentence.setMinHeight(USE_PREF_SIZE);
        setMinHeight(USE_PREF_SIZE);
        sentence.textProperty()
                .bind(words.wording(
                        () -> session.absentImagesProperty()
                                .get()
                                .map(why -> words.texts().say(why) + " "
                                        + words.texts().get("images.until-then"))
                                .orElse(""),
                        session.absentImagesProperty()));
        HBox.setHgrow(sentence, Priority.ALWAYS);
        Button choose = new Button();
        choose.setId("choose-images");
        choose.textProperty().bind(words.text("images.choose"));
        choose.setMinWidth(USE_PREF_SIZE);
        choose.setOnAction(event ->
                files.folder(getScene().getWindow(), "images.choose.title").ifPresent(session::takeImages));
        getChildren().addAll(sentence, choose);
        visibleProperty().bind(session.absentImagesProperty().map(why -> why.isPresent()));
        managedProperty().bind(visibleProperty());
    }
}
