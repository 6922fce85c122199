package org.tripletlab.ui.control;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import org.tripletlab.ui.fx.ScreenRoom;

/** Shows something as high as it is wherever there is room for it, and lets it be scrolled where there is not. */
public final class TallContent extends ScrollPane {
    /** Left for the title of the window and for the buttons below. */
    private static final double OTHERS = 110;

    private static final double LEAST = 40;

    private final Region content;

    /** Makes it around something that is as wide as there is room. */
    public TallContent(Region content) {
        super(content);
        this.content = content;
        setFitToWidth(true);
        setFitToHeight(true);
        setFocusTraversable(false);
        setMinSize(0, 0);
        getStyleClass().addAll("edge-to-edge", "tall-content");
    }

    /** Words that are wrapped take the more height the narrower they are. */
    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(-1) + snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        double inside = width < 0 ? width : Math.max(0, width - snappedLeftInset() - snappedRightInset());
        double whole = Math.ceil(content.prefHeight(inside)) + snappedTopInset() + snappedBottomInset();
        return Math.max(LEAST, Math.min(whole, ScreenRoom.height(Double.MAX_VALUE) - OTHERS));
    }
}
