package org.tripletlab.ui.microscope;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.tripletlab.metric.statistics.GradientBalance;
import org.tripletlab.render.style.MarkInk;
import org.tripletlab.text.Texts;
import org.tripletlab.ui.control.CanvasPane;
import org.tripletlab.ui.control.InkColours;
import org.tripletlab.ui.fx.Appearance;

/**
 * Bar chart of the gradients of the last batches: share towards the common centre (upwards) and away from it (downwards), which add up to
 * one.
 */
final class GradientBars extends CanvasPane {
    static final int MOST = 30;
    private static final double HEIGHT = 84;
    private static final double ROW = 15;
    private static final double SMALL = 0.85;

    private final Appearance appearance;
    private final Texts texts;
    private List<GradientBalance> balances = List.of();

    GradientBars(Appearance appearance, Texts texts) {
        this.appearance = appearance;
        this.texts = texts;
        setId("microscope-pulls");
    }

    void show(List<GradientBalance> next) {
        balances = next;
        paint();
    }

    @Override
    protected double computePrefHeight(double width) {
        return appearance.scaled(HEIGHT);
    }

    @Override
    protected double computeMinHeight(double width) {
        return appearance.scaled(HEIGHT);
    }

    @Override
    protected void paint() {
        GraphicsContext pen = canvas().getGraphicsContext2D();
        pen.clearRect(0, 0, canvas().getWidth(), canvas().getHeight());
        Color together = InkColours.of(MarkInk.POSITIVE, appearance);
        Color apart = InkColours.of(MarkInk.NEGATIVE, appearance);
        double row = appearance.scaled(ROW);
        double half = (canvas().getHeight() - 2 * row) / 2;
        double middle = row + half;
        double step = canvas().getWidth() / MOST;
        double bar = Math.max(1, step - 2);
        double left = canvas().getWidth() - balances.size() * step;
        double last = Double.NaN;
        for (GradientBalance balance : balances) {
            double share = balance.towardShare();
            if (!Double.isNaN(share)) {
                last = share;
                pen.setFill(together);
                pen.fillRect(left, middle - half * share, bar, half * share);
                pen.setFill(apart);
                pen.fillRect(left, middle + 1, bar, half * (1 - share));
            }
            left += step;
        }
        pen.setStroke(appearance.colours().mutedText());
        pen.setLineWidth(1);
        pen.strokeLine(0, Math.floor(middle) + 0.5, canvas().getWidth(), Math.floor(middle) + 0.5);
        pen.setFont(appearance.font(SMALL));
        pen.setTextAlign(TextAlignment.LEFT);
        pen.setTextBaseline(VPos.TOP);
        pen.setFill(together);
        pen.fillText(texts.format("microscope.toward", last), 0, 0);
        pen.setTextBaseline(VPos.BOTTOM);
        pen.setFill(apart);
        pen.fillText(texts.format("microscope.away", 1 - last), 0, canvas().getHeight());
        describe(texts.format("microscope.pulls.says", balances.size(), last, 1 - last));
    }
}
