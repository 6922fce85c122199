package org.tripletlab.ui.chart;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.tripletlab.history.SessionEvent;
import org.tripletlab.text.Texts;

/** Painter of one chart: grid, events, reference line, and the curves of every lane. */
final class ChartPainter {
    private static final double TICK_SIZE = 0.77;
    private static final double WIDE = 0.12;
    private static final double NARROW = 0.24;
    private static final double RAW = 0.55;

    private final Texts texts;

    ChartPainter(Texts texts) {
        this.texts = texts;
    }

    void paint(GraphicsContext canvas, double width, double height, ChartStyle look, ChartState sight) {
        Plot plot = Plot.of(width, height, look.scale());
        canvas.clearRect(0, 0, width, height);
        canvas.setFont(look.font(TICK_SIZE));
        values(canvas, plot, look, sight);
        steps(canvas, plot, look, sight.range());
        for (ChartState.Lane lane : sight.lanes()) {
            Color colour = sight.lanes().size() == 1 ? look.colours().chart().mark() : lane.colour();
            for (SessionEvent event : lane.events()) {
                if (sight.range().contains(event.markedStep())) {
                    double x = snap(plot.x(event.markedStep(), sight.range()));
                    dashed(canvas, colour, x, plot.top(), x, plot.bottom(), 1, 2);
                }
            }
        }
        if (!Double.isNaN(sight.reference())) {
            double y = snap(plot.y(sight.reference(), sight.axis()));
            dashed(canvas, look.colours().chart().reference(), plot.left(), y, plot.right(), y, 5, 3);
        }
        for (ChartState.Lane lane : sight.lanes()) {
            double strength = lane.chosen() ? 1 : 0.5;
            if (sight.metric().isBand()) {
                percentiles(canvas, plot, sight, lane, strength);
            } else {
                raw(canvas, plot, sight, lane, strength);
            }
            line(canvas, plot, sight, lane);
        }
        if (sight.top() > sight.axis().high()) {
            beyond(canvas, plot, look, sight);
        }
    }

    /** Tells the largest value at the top where the axis does not reach it. */
    private void beyond(GraphicsContext canvas, Plot plot, ChartStyle look, ChartState sight) {
        canvas.setTextBaseline(VPos.TOP);
        canvas.setTextAlign(TextAlignment.LEFT);
        canvas.setFill(look.colours().mutedText());
        String value = sight.metric().form().value(texts, sight.top());
        canvas.fillText("↑ " + value, plot.left() + 6 * look.scale(), plot.top());
    }

    private void values(GraphicsContext canvas, Plot plot, ChartStyle look, ChartState sight) {
        canvas.setLineWidth(1);
        canvas.setTextBaseline(VPos.CENTER);
        canvas.setTextAlign(TextAlignment.RIGHT);
        canvas.setStroke(look.colours().chart().grid());
        canvas.setFill(look.colours().mutedText());
        for (double value : sight.axis().ticks()) {
            double y = snap(plot.y(value, sight.axis()));
            canvas.strokeLine(plot.left(), y, plot.right(), y);
            canvas.fillText(sight.metric().form().tick(texts, value), plot.left() - 5 * look.scale(), y);
        }
    }

    private void steps(GraphicsContext canvas, Plot plot, ChartStyle look, StepRange range) {
        canvas.setTextBaseline(VPos.BOTTOM);
        canvas.setFill(look.colours().mutedText());
        double y = plot.bottom() + 16 * look.scale();
        canvas.setTextAlign(TextAlignment.LEFT);
        canvas.fillText(texts.format("chart.step", range.first()), plot.left(), y);
        canvas.setTextAlign(TextAlignment.RIGHT);
        canvas.fillText(texts.format("chart.step", range.last()), plot.right(), y);
    }

    /** Draws the range from the smallest to the largest value of every pixel column; it is drawn for every smoothing. */
    private static void raw(
            GraphicsContext canvas, Plot plot, ChartState sight, ChartState.Lane lane, double strength) {
        Columns columns = lane.curves().get(0);
        canvas.setStroke(faint(lane.colour(), NARROW * strength));
        canvas.setLineWidth(1);
        canvas.beginPath();
        double width = (plot.right() - plot.left()) / (columns.count() - 1);
        for (int column = 0; column < columns.count(); column++) {
            if (columns.largest(column) > columns.smallest(column)) {
                double x = snap(plot.left() + column * width);
                canvas.moveTo(x, plot.y(columns.smallest(column), sight.axis()));
                canvas.lineTo(x, plot.y(columns.largest(column), sight.axis()));
            }
        }
        canvas.stroke();
    }

    private static void percentiles(
            GraphicsContext canvas, Plot plot, ChartState sight, ChartState.Lane lane, double strength) {
        Polyline[] lines = lane.curves().stream()
                .map(columns -> Polyline.ofMeans(plot, sight, columns))
                .toArray(Polyline[]::new);
        if (lane.chosen()) {
            canvas.setFill(faint(lane.colour(), WIDE));
            lines[0].fillTo(lines[lines.length - 1], canvas);
        }
        canvas.setFill(faint(lane.colour(), NARROW * strength));
        lines[1].fillTo(lines[lines.length - 2], canvas);
    }

    private static void line(GraphicsContext canvas, Plot plot, ChartState sight, ChartState.Lane lane) {
        Columns columns = lane.curves().get(sight.metric().isBand() ? ChartMetric.MEDIAN : 0);
        if (columns.isSmoothed()) {
            canvas.setStroke(faint(lane.colour(), lane.chosen() ? RAW : RAW / 2));
            canvas.setLineWidth(0.8);
            Polyline.ofMeans(plot, sight, columns).stroke(canvas);
        }
        canvas.setStroke(lane.colour());
        canvas.setLineWidth(lane.chosen() ? (sight.lanes().size() > 1 ? 2.2 : 1.6) : 1.3);
        Polyline.ofSmooth(plot, sight, columns).stroke(canvas);
    }

    private static Color faint(Color colour, double opacity) {
        return colour.deriveColor(0, 1, 1, opacity);
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
