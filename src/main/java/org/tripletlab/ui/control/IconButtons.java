package org.tripletlab.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;

/** Factory for buttons with an icon only; their text is in the tooltip and the accessible name. */
public final class IconButtons {
    private static final Duration TOOLTIP_DELAY = Duration.millis(350);

    private IconButtons() {}

    /** Returns a button. */
    public static Button button(String id, Sign sign, ObservableValue<String> says, Runnable action) {
        Button button = new Button();
        configure(button, id, sign, says);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** Returns a toggle button. */
    public static ToggleButton toggle(String id, Sign sign, ObservableValue<String> says) {
        ToggleButton button = new ToggleButton();
        configure(button, id, sign, says);
        return button;
    }

    /** Returns an icon; the style sheet gives it the size of the surrounding text. */
    public static FontIcon icon(Sign sign) {
        return new FontIcon(sign.glyph());
    }

    /** Returns a tooltip with a short delay that stays long enough to be read. */
    public static Tooltip tooltip(ObservableValue<String> says) {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(says);
        tooltip.setShowDelay(TOOLTIP_DELAY);
        tooltip.setShowDuration(Duration.INDEFINITE);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(360);
        return tooltip;
    }

    private static void configure(ButtonBase button, String id, Sign sign, ObservableValue<String> says) {
        button.setId(id);
        button.setGraphic(icon(sign));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll("button-icon", "flat");
        button.setTooltip(tooltip(says));
        button.accessibleTextProperty().bind(says);
    }
}
