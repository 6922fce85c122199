package org.tripletlab.ui.microscope;

import java.util.function.IntConsumer;
import javafx.geometry.Orientation;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import org.tripletlab.text.Texts;
import org.tripletlab.ui.control.CanvasPane;
import org.tripletlab.ui.control.InkColours;
import org.tripletlab.ui.control.Thumbnails;
import org.tripletlab.ui.fx.Appearance;

/** Images of a batch in rows; a click picks an eligible one. */
final class ImageSheet extends CanvasPane {
    private static final double CELL = 26;
    private static final double FADED = 0.18;

    private final Appearance appearance;
    private final Texts texts;
    private final Thumbnails thumbnails;
    private InspectedBatch inspected;
    private boolean[] eligible = new boolean[0];

    /**
     * Creates an empty sheet.
     *
     * @param picked receives the row of a clicked image
     */
    ImageSheet(Appearance appearance, Texts texts, Thumbnails thumbnails, IntConsumer picked) {
        this.appearance = appearance;
        this.texts = texts;
        this.thumbnails = thumbnails;
        setId("microscope-sheet");
        canvas().setOnMouseClicked(event -> {
            int row = rowAt(event.getX(), event.getY());
            if (row >= 0) {
                picked.accept(row);
            }
        });
    }

    /** Shows a batch; images that are not eligible are faded. */
    void show(InspectedBatch next, boolean[] nextEligible) {
        boolean resized = inspected == null || inspected.pictures().length != next.pictures().length;
        inspected = next;
        eligible = nextEligible;
        if (resized) {
            requestLayout();
        }
        paint();
    }

    /** Returns the row of the eligible image at a point of the sheet; −1 for none. */
    int rowAt(double x, double y) {
        int column = (int) (x / cell());
        int line = (int) (y / cell());
        int row = line * columns(getWidth()) + column;
        return column < columns(getWidth()) && row >= 0 && row < eligible.length && eligible[row] ? row : -1;
    }

    private double cell() {
        return appearance.scaled(CELL);
    }

    private int columns(double width) {
        return Math.max(1, (int) (width / cell()));
    }

    @Override
    protected double computePrefHeight(double width) {
        return eligible.length == 0 ? 0 : Math.ceil((double) eligible.length / columns(width)) * cell();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected void paint() {
        GraphicsContext pen = canvas().getGraphicsContext2D();
        pen.clearRect(0, 0, canvas().getWidth(), canvas().getHeight());
        int columns = columns(canvas().getWidth());
        double side = cell() - 2;
        for (int row = 0; row < eligible.length; row++) {
            Image image = thumbnails.of(inspected.examples(), inspected.pictures()[row], InkColours.isDark(appearance));
            double scale = side / Math.max(image.getWidth(), image.getHeight());
            pen.setGlobalAlpha(eligible[row] ? 1 : FADED);
            pen.drawImage(
                    image,
                    row % columns * cell() + (side - image.getWidth() * scale) / 2,
                    Math.floorDiv(row, columns) * cell() + (side - image.getHeight() * scale) / 2,
                    image.getWidth() * scale,
                    image.getHeight() * scale);
        }
        pen.setGlobalAlpha(1);
        describe(texts.format("microscope.sheet.says", eligible.length, eligibleCount()));
    }

    private int eligibleCount() {
        int count = 0;
        for (boolean each : eligible) {
            count += each ? 1 : 0;
        }
        return count;
    }
}
