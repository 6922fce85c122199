package org.tripletlab.ui.control;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import org.tripletlab.ui.fx.ScreenRoom;

/** Scroll pane that is as high as its content where the screen has room for it, and scrolls otherwise. */
public final class TallContent extends ScrollPane {
    /** Space left for the title bar of the window and the buttons below. */
    private static final double OTHERS = 110;

    private static final double LEAST = 40;

    private final Region content;

    /** Creates the pane around content that fills the available width. */
    public TallContent(Region content) {
        super(content);
        this.content = content;
        setFitToWidth(true);
        setFitToHeight(true);
        setFocusTraversable(false);
        setMinSize(0, 0);
        getStyleClass().addAll("edge-to-edge", "tall-content");
    }

    /** Wrapped text needs more height the narrower it is. */
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
