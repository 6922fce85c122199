package org.tripletlab.ui.export;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import org.tripletlab.ui.fx.ScreenRoom;

/** A form with a preview to its right; above it if the dialog is too narrow, as with large text. */
final class PreviewLayout extends Region {
    /** Lengths in ems: the form below which no row is cut off, the preview, and the gap between them. */
    private static final double FORM = 34;

    private static final double PREVIEW_WIDTH = 27;
    private static final double PREVIEW_HEIGHT = 22;
    private static final double GAP = 1.6;

    /** Share of the screen that a preview above the form takes at most, so that the form stays in sight. */
    private static final double SHARE_ABOVE = 0.3;

    private final Region form;
    private final Region preview;
    private final ObservableValue<Double> em;

    PreviewLayout(Region form, PreviewPane preview) {
        this.form = form;
        this.preview = preview;
        em = preview.em();
        // The form comes first in the order of the Tab key.
        getChildren().addAll(form, preview);
        em.subscribe(this::requestLayout);
    }

    private boolean isBeside(double width) {
        return width >= (FORM + GAP + PREVIEW_WIDTH) * em.getValue();
    }

    private double heightAbove() {
        return Math.min(PREVIEW_HEIGHT * em.getValue(), SHARE_ABOVE * ScreenRoom.height(Double.MAX_VALUE));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return form.minWidth(-1);
    }

    @Override
    protected double computePrefWidth(double height) {
        return (FORM + GAP + PREVIEW_WIDTH) * em.getValue();
    }

    @Override
    protected double computePrefHeight(double width) {
        double wide = width < 0 ? prefWidth(-1) : width;
        return isBeside(wide)
                ? Math.max(form.prefHeight(FORM * em.getValue()), PREVIEW_HEIGHT * em.getValue())
                : heightAbove() + GAP * em.getValue() + form.prefHeight(wide);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double gap = snapSpaceX(GAP * em.getValue());
        if (isBeside(getWidth())) {
            double wide = snapSizeX(FORM * em.getValue());
            form.resizeRelocate(0, 0, wide, getHeight());
            preview.resizeRelocate(wide + gap, 0, getWidth() - wide - gap, getHeight());
        } else {
            double above = snapSizeY(heightAbove());
            preview.resizeRelocate(0, 0, getWidth(), above);
            form.resizeRelocate(0, above + gap, getWidth(), getHeight() - above - gap);
        }
    }
}
