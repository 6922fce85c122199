package org.tripletlab.ui.session;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.tripletlab.text.Message;
import org.tripletlab.ui.control.FormControls;
import org.tripletlab.ui.fx.Focus;
import org.tripletlab.ui.fx.TextBindings;
import org.tripletlab.ui.model.Sentences;

/** Dialog content shown while the session is saved on closing, with the options after a failure. */
public final class ClosingPane extends VBox {
    /** Creates the pane. */
    public ClosingPane(Closing closing, TextBindings words) {
        FormControls controls = new FormControls(words);
        setId("closing");
        getStyleClass().add("dialog");
        Label title = new Label();
        title.getStyleClass().add("dialog-title");
        title.textProperty().bind(words.text("closing.title"));
        Label says = new Label();
        says.setId("closing-says");
        says.setWrapText(true);
        says.textProperty()
                .bind(words.wording(
                        () -> closing.problemProperty()
                                .get()
                                .map(why -> new Sentences(words.texts()).say(Message.of("closing.failed", why)))
                                .orElseGet(() -> words.texts().get("closing.saving")),
                        closing.problemProperty()));
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        Button retry = controls.button("closing-again", "closing.again", closing::begin);
        retry.getStyleClass().add(Styles.ACCENT);
        Button saveAs = controls.button("closing-save-as", "closing.save-as", closing::saveElsewhere);
        ObservableValue<Boolean> failed = closing.problemProperty().map(Optional::isPresent);
        ObservableValue<Boolean> saving = closing.problemProperty().map(Optional::isEmpty);
        for (Button each : new Button[] {retry, saveAs}) {
            each.visibleProperty().bind(failed);
            each.managedProperty().bind(failed);
        }
        bar.visibleProperty().bind(saving);
        Button stay = controls.button("closing-stay", "closing.stay", closing::stay);
        stay.setCancelButton(true);
        // The space bar, pressed to pause, must not activate the button that discards the session. The order of scene
        // and failure depends
        // on the disk.
        Runnable focus = () -> Focus.soon(failed.getValue() ? retry : stay);
        sceneProperty().subscribe(focus);
        failed.subscribe(focus);
        getChildren()
                .addAll(
                        title,
                        says,
                        bar,
                        FormControls.buttons(
                                retry, saveAs, controls.button("closing-now", "closing.now", closing::closeNow), stay));
    }
}
