package org.tripletlab.ui.chart;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.tripletlab.session.SessionEvent;
import org.tripletlab.text.Texts;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.CanvasColours;

/** Draws one chart: grid, events, reference line, data. */
final class ChartPainter {
    private static final double TICK_SIZE = 0.77;

    private final ChartKind kind;
    private final Appearance appearance;
    private final Texts texts;

    ChartPainter(ChartKind kind, Appearance appearance, Texts texts) {
        this.kind = kind;
        this.appearance = appearance;
        this.texts = texts;
    }

    /**
     * The part of the canvas where the data lies.
     *
     * @param left first column
     * @param top highest value
     * @param right last column
     * @param bottom value 0
     */
    record Plot(double left, double top, double right, double bottom) {
        int columns() {
            return (int) Math.max(2, right - left);
        }

        double x(double step, int lastStep) {
            return left + (right - left) * step / lastStep;
        }

        int step(double x, int lastStep) {
            double share = (x - left) / (right - left);
            return (int) Math.round(Math.max(0, Math.min(1, share)) * lastStep);
        }

        double y(double value, double upperEnd) {
            return bottom - (bottom - top) * value / upperEnd;
        }
    }

    /** Returns where the data lies on a canvas of this size. */
    Plot plot(double width, double height) {
        return new Plot(
                appearance.scaled(40),
                appearance.scaled(5),
                width - appearance.scaled(8),
                height - appearance.scaled(17));
    }

    void paint(
            GraphicsContext canvas,
            double width,
            double height,
            Samples samples,
            int lastStep,
            double reference,
            List<SessionEvent> events) {
        CanvasColours colours = appearance.colours();
        Plot plot = plot(width, height);
        Columns columns = Columns.gather(samples, lastStep, plot.columns());
        double upperEnd = kind.upperEnd(columns.top(), reference);
        canvas.clearRect(0, 0, width, height);
        canvas.setFont(appearance.font(TICK_SIZE));
        grid(canvas, plot, upperEnd, lastStep, colours);
        for (SessionEvent event : events) {
            double x = snap(plot.x(event.step(), lastStep));
            dashed(canvas, colours.mark(), x, plot.top(), x, plot.bottom(), 1, 2);
        }
        if (!Double.isNaN(reference)) {
            double y = snap(plot.y(reference, upperEnd));
            dashed(canvas, colours.reference(), plot.left(), y, plot.right(), y, 5, 3);
        }
        band(canvas, plot, columns, upperEnd, colours.band());
        line(canvas, plot, columns, upperEnd, colours.line());
    }

    private void grid(GraphicsContext canvas, Plot plot, double upperEnd, int lastStep, CanvasColours colours) {
        canvas.setLineWidth(1);
        canvas.setTextBaseline(VPos.CENTER);
        canvas.setTextAlign(TextAlignment.RIGHT);
        for (int i = 0; i <= 2; i++) {
            double value = NiceScale.tidy(upperEnd * i / 2);
            double y = snap(plot.y(value, upperEnd));
            canvas.setStroke(colours.grid());
            canvas.strokeLine(plot.left(), y, plot.right(), y);
            canvas.setFill(colours.mutedText());
            canvas.fillText(texts.format("chart." + kind.id() + ".tick", value), plot.left() - 5, y);
        }
        canvas.setTextBaseline(VPos.BOTTOM);
        double y = plot.bottom() + appearance.scaled(16);
        canvas.setTextAlign(TextAlignment.LEFT);
        canvas.fillText(texts.format("chart.step", 0), plot.left(), y);
        canvas.setTextAlign(TextAlignment.RIGHT);
        canvas.fillText(texts.format("chart.step", lastStep), plot.right(), y);
    }

    private static void band(GraphicsContext canvas, Plot plot, Columns columns, double upperEnd, Color colour) {
        canvas.setStroke(colour);
        canvas.setLineWidth(1);
        for (int column = 0; column < columns.mean().length; column++) {
            double low = columns.smallest()[column];
            double high = columns.largest()[column];
            if (high > low) {
                double x = snap(plot.left() + column);
                canvas.strokeLine(x, inside(plot, low, upperEnd), x, inside(plot, high, upperEnd));
            }
        }
    }

    private static void line(GraphicsContext canvas, Plot plot, Columns columns, double upperEnd, Color colour) {
        canvas.setStroke(colour);
        canvas.setLineWidth(1.6);
        canvas.beginPath();
        boolean begun = false;
        for (int column = 0; column < columns.mean().length; column++) {
            double value = columns.mean()[column];
            if (!Double.isNaN(value)) {
                double x = plot.left() + column;
                double y = inside(plot, value, upperEnd);
                if (begun) {
                    canvas.lineTo(x, y);
                } else {
                    canvas.moveTo(x, y);
                    begun = true;
                }
            }
        }
        canvas.stroke();
    }

    private static double inside(Plot plot, double value, double upperEnd) {
        return Math.max(plot.top(), Math.min(plot.bottom(), plot.y(value, upperEnd)));
    }

    private static void dashed(
            GraphicsContext canvas, Color colour, double x1, double y1, double x2, double y2, double on, double off) {
        canvas.setStroke(colour);
        canvas.setLineWidth(1.2);
        canvas.setLineDashes(on, off);
        canvas.strokeLine(x1, y1, x2, y2);
        canvas.setLineDashes();
    }

    private static double snap(double position) {
        return Math.floor(position) + 0.5;
    }
}
