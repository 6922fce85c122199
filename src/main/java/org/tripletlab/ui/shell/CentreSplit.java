package org.tripletlab.ui.shell;

import java.util.OptionalDouble;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.RememberedSetting;

/**
 * Spheres above the lower pane, with a divider to drag between them; a change of the window's height goes to the spheres. Unlike a split
 * pane it keeps the height of the lower part, and not its share, from the first layout on.
 */
final class CentreSplit extends Region {
    private static final double LOWER = 148;
    private static final double COMPACT = 132;
    private static final double LEAST = 84;
    private static final double MOST = 10_000;
    private static final double UPPER_LEAST = 190;
    private static final double DIVIDER = 9;
    private static final double BY_KEY = 16;

    private final Region upper;
    private final Region lower;
    private final StackPane divider = new StackPane();
    private final BooleanProperty shown;
    private final Appearance appearance;
    private OptionalDouble byHand = OptionalDouble.empty();
    private boolean compact;
    private double pressedAt;
    private double pressedHeight;

    /**
     * Creates the split.
     *
     * @param shown whether the lower part is visible
     * @param says what the divider is for, for screen readers
     */
    CentreSplit(
            Region upper, Region lower, BooleanProperty shown, Appearance appearance, ObservableValue<String> says) {
        this.upper = upper;
        this.lower = lower;
        this.shown = shown;
        this.appearance = appearance;
        Region grip = new Region();
        grip.getStyleClass().add("centre-grip");
        grip.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        divider.getChildren().add(grip);
        divider.setCursor(Cursor.V_RESIZE);
        divider.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            pressedAt = event.getScreenY();
            pressedHeight = lower.getHeight();
        });
        divider.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            setByHand(OptionalDouble.of((pressedHeight + pressedAt - event.getScreenY()) / appearance.scaled(1)));
        });
        divider.setId("centre-divider");
        divider.getStyleClass().addAll("centre-divider", "takes-arrows");
        divider.setFocusTraversable(true);
        divider.setAccessibleRole(AccessibleRole.THUMB);
        divider.accessibleTextProperty().bind(says);
        divider.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        lower.visibleProperty().bind(shown);
        divider.visibleProperty().bind(shown);
        getChildren().addAll(upper, divider, lower);
        shown.addListener((property, before, now) -> requestLayout());
        appearance.fontScaleProperty().addListener((property, before, now) -> requestLayout());
    }

    /** Moves the divider with the arrow keys; Home puts it back. */
    private void key(KeyEvent event) {
        double now = lower.getHeight() / appearance.scaled(1);
        switch (event.getCode()) {
            case UP -> setByHand(OptionalDouble.of(now + BY_KEY));
            case DOWN -> setByHand(OptionalDouble.of(Math.max(LEAST, now - BY_KEY)));
            case HOME -> setByHand(OptionalDouble.empty());
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Reduces the height of the lower part in a low window. */
    void setCompact(boolean now) {
        if (now != compact) {
            compact = now;
            // A height dragged in a high window does not suit a low one, nor the other way round.
            setByHand(OptionalDouble.empty());
        }
    }

    /** Returns the setting of the height of the lower part at the normal text size, if the user has chosen it. */
    RememberedSetting remembered() {
        return new RememberedSetting(
                "lower-height",
                () -> byHand.isPresent() ? String.valueOf(byHand.getAsDouble()) : "",
                word -> setByHand(word.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(height(word))));
    }

    private static double height(String word) {
        double height = Double.parseDouble(word);
        if (!(height > 0 && height < MOST)) {
            throw new IllegalArgumentException("Not a height: " + word);
        }
        return height;
    }

    /** Sets the height of the lower part, as far as space allows; empty for the default. */
    private void setByHand(OptionalDouble height) {
        byHand = height;
        requestLayout();
    }

    private double wanted() {
        return byHand.orElse(compact ? COMPACT : LOWER);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (!shown.get()) {
            upper.resizeRelocate(0, 0, width, height);
            return;
        }
        double most = Math.max(0, height - upperLeast(width) - DIVIDER);
        double below = snapSizeY(Math.min(most, Math.max(appearance.scaled(LEAST), appearance.scaled(wanted()))));
        double above = height - below - DIVIDER;
        upper.resizeRelocate(0, 0, width, Math.max(0, above));
        divider.resizeRelocate(0, above, width, DIVIDER);
        lower.resizeRelocate(0, above + DIVIDER, width, below);
    }

    private double upperLeast(double width) {
        return Math.max(appearance.scaled(UPPER_LEAST), upper.minHeight(width));
    }

    /** In little width the lanes stand below each other. */
    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        double below = Math.max(LEAST, Math.min(wanted(), COMPACT));
        return upperLeast(width) + (shown.get() ? DIVIDER + appearance.scaled(below) : 0);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 560;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 700;
    }
}
