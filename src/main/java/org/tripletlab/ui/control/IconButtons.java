package org.tripletlab.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Buttons that show a sign only; each says what it does in its tooltip and to screen readers. */
public final class IconButtons {
    private static final Duration TOOLTIP_DELAY = Duration.millis(350);

    private IconButtons() {}

    /** Makes a button. */
    public static Button button(String id, Ikon sign, ObservableValue<String> says, Runnable action) {
        Button button = new Button();
        dress(button, id, sign, says);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** Makes a button that stays pressed. */
    public static ToggleButton toggle(String id, Ikon sign, ObservableValue<String> says) {
        ToggleButton button = new ToggleButton();
        dress(button, id, sign, says);
        return button;
    }

    /** Makes a sign; the style sheet gives it the size of the text around it. */
    public static FontIcon icon(Ikon sign) {
        return new FontIcon(sign);
    }

    /** Makes a tooltip that comes soon and stays long enough to be read. */
    public static Tooltip tooltip(ObservableValue<String> says) {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(says);
        tooltip.setShowDelay(TOOLTIP_DELAY);
        tooltip.setShowDuration(Duration.INDEFINITE);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(360);
        return tooltip;
    }

    private static void dress(ButtonBase button, String id, Ikon sign, ObservableValue<String> says) {
        button.setId(id);
        button.setGraphic(icon(sign));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll("button-icon", "flat");
        button.setTooltip(tooltip(says));
        button.accessibleTextProperty().bind(says);
    }
}
