package org.tripletlab.ui.plane;

import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.tripletlab.mining.Zone;
import org.tripletlab.text.Texts;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.CanvasColours;
import org.tripletlab.ui.fx.ZoneColours;

/** Painter of one plane: zones, possible triplets, chosen triplets, and their movements by the step. */
final class PlanePainter {
    private static final double SMALL = 0.77;
    private static final double ZONE_TINT = 0.1;
    private static final double DOT = 2;
    private static final double HEAD = 4;
    private static final double HALO = 1.4;
    /** Length of the mark of a point beyond the axes. */
    private static final double BEYOND = 4;
    /** Least space between two texts, and height of a line, in pixels at a font scale of 1. */
    private static final double APART = 5;

    private static final double LINE = 13;
    private static final double LEAST_SEEN = 0.5;

    private final Appearance appearance;
    private final Texts texts;

    PlanePainter(Appearance appearance, Texts texts) {
        this.appearance = appearance;
        this.texts = texts;
    }

    /**
     * Plot area on the canvas.
     *
     * @param left d(a,p) = 0
     * @param top the end of the vertical axis
     * @param right the end of the horizontal axis
     * @param bottom d(a,n) = 0
     * @param end the value at the end of both axes
     * @param titleBelow whether the title of the horizontal axis has a line of its own below the numbers
     */
    record Plot(double left, double top, double right, double bottom, double end, boolean titleBelow) {
        double x(double value) {
            return left + (right - left) * value / end;
        }

        double y(double value) {
            return bottom - (bottom - top) * value / end;
        }
    }

    /** Returns the plot area on a canvas of this size. */
    Plot plot(double width, double height, double end, boolean squared) {
        double left = appearance.scaled(38);
        double right = width - appearance.scaled(8);
        double taken = width(zero()) + width(tick(end)) + width(positive(squared)) + 2 * appearance.scaled(APART);
        boolean titleBelow = taken > right - left;
        double bottom = height - appearance.scaled(titleBelow ? 16 + LINE : 16);
        return new Plot(left, appearance.scaled(16), right, bottom, end, titleBelow);
    }

    private String zero() {
        return tick(0);
    }

    private String tick(double value) {
        return texts.format("plane.tick", value);
    }

    private String positive(boolean squared) {
        return texts.get(squared ? "plane.positive.squared" : "plane.positive");
    }

    private double width(String shown) {
        Text measured = new Text(shown);
        measured.setFont(appearance.font(SMALL));
        return measured.getLayoutBounds().getWidth();
    }

    ZoneColours colours() {
        return appearance.zoneColours();
    }

    void paint(GraphicsContext canvas, double width, double height, TripletPlane plane, PlaneScale scale) {
        Plot plot = plot(width, height, scale.end(), plane.batch().comparesSquared());
        double margin = plane.batch().margin();
        canvas.clearRect(0, 0, width, height);
        zones(canvas, plot, Double.isNaN(margin) ? 0 : margin);
        axes(canvas, plot, plane.batch().comparesSquared());
        canvas.save();
        canvas.beginPath();
        canvas.rect(plot.left(), plot.top(), plot.right() - plot.left(), plot.bottom() - plot.top());
        canvas.clip();
        dots(canvas, plot, plane.possible(), appearance.colours().mutedText().deriveColor(0, 1, 1, 0.22));
        for (Map.Entry<Zone, double[]> each : plane.chosen().points().entrySet()) {
            dots(canvas, plot, each.getValue(), colours().of(each.getKey()).deriveColor(0, 1, 1, 0.5));
        }
        lines(canvas, plot, margin);
        for (Movement movement : plane.movements().each()) {
            arrow(canvas, plot, movement, scale.arrowFactor(), 1.2, 0, colours().of(movement.zone()));
        }
        for (Movement mean : plane.movements().means()) {
            arrow(canvas, plot, mean, scale.arrowFactor(), 2.6, HALO, colours().of(mean.zone()));
        }
        canvas.restore();
        names(canvas, plot, margin);
    }

    private void zones(GraphicsContext canvas, Plot plot, double margin) {
        double end = plot.end();
        double band = Math.min(margin, end);
        canvas.setFill(tint(Zone.HARD));
        canvas.fillPolygon(
                new double[] {plot.x(0), plot.x(end), plot.x(end)},
                new double[] {plot.y(0), plot.y(end), plot.y(0)},
                3);
        canvas.setFill(tint(Zone.SEMI_HARD));
        canvas.fillPolygon(
                new double[] {plot.x(0), plot.x(end), plot.x(end - band), plot.x(0)},
                new double[] {plot.y(0), plot.y(end), plot.y(end), plot.y(band)},
                4);
        canvas.setFill(tint(Zone.EASY));
        canvas.fillPolygon(
                new double[] {plot.x(0), plot.x(end - band), plot.x(0)},
                new double[] {plot.y(band), plot.y(end), plot.y(end)},
                3);
    }

    private Color tint(Zone zone) {
        return colours().of(zone).deriveColor(0, 1, 1, ZONE_TINT);
    }

    private void axes(GraphicsContext canvas, Plot plot, boolean squared) {
        CanvasColours colours = appearance.colours();
        canvas.setLineWidth(1);
        canvas.setStroke(colours.chart().grid());
        canvas.strokeRect(
                Math.floor(plot.left()) + 0.5,
                Math.floor(plot.top()) + 0.5,
                Math.floor(plot.right() - plot.left()),
                Math.floor(plot.bottom() - plot.top()));
        Font font = appearance.font(SMALL);
        canvas.setFont(font);
        canvas.setFill(colours.mutedText());
        String end = tick(plot.end());
        canvas.setTextBaseline(VPos.TOP);
        canvas.setTextAlign(TextAlignment.LEFT);
        double below = plot.bottom() + 2;
        canvas.fillText(zero(), plot.left(), below);
        canvas.setTextAlign(TextAlignment.RIGHT);
        canvas.fillText(end, plot.right(), below);
        canvas.fillText(end, plot.left() - 4, plot.top() - 2);
        canvas.setTextBaseline(VPos.BOTTOM);
        canvas.fillText(zero(), plot.left() - 4, plot.bottom() + 2);
        canvas.setTextAlign(TextAlignment.CENTER);
        canvas.setTextBaseline(VPos.TOP);
        canvas.setFill(colours.text());
        // Where there is space, in the middle between the numbers.
        double middle = plot.titleBelow()
                ? (plot.left() + plot.right()) / 2
                : (plot.left() + width(zero()) + plot.right() - width(end)) / 2;
        canvas.fillText(positive(squared), middle, plot.titleBelow() ? below + appearance.scaled(LINE) : below);
        String negative = texts.get(squared ? "plane.negative.squared" : "plane.negative");
        if (width(negative) + 2 * appearance.scaled(LINE + APART) > plot.bottom() - plot.top()) {
            return;
        }
        canvas.save();
        canvas.translate(plot.left() - 6, (plot.top() + plot.bottom()) / 2);
        canvas.rotate(-90);
        canvas.setTextBaseline(VPos.BOTTOM);
        canvas.fillText(negative, 0, 0);
        canvas.restore();
    }

    /** Draws points; those beyond the axes are strokes at the edge, across it. */
    private static void dots(GraphicsContext canvas, Plot plot, double[] points, Color colour) {
        canvas.setFill(colour);
        for (int i = 0; i < points.length; i += 2) {
            double wide = points[i] > plot.end() ? BEYOND : DOT / 2;
            double high = points[i + 1] > plot.end() ? BEYOND : DOT / 2;
            double x = plot.x(Math.min(points[i], plot.end()));
            double y = plot.y(Math.min(points[i + 1], plot.end()));
            canvas.fillRect(x - wide, y - DOT / 2, wide + DOT / 2, high + DOT / 2);
        }
    }

    private void lines(GraphicsContext canvas, Plot plot, double margin) {
        canvas.setLineWidth(1);
        canvas.setStroke(appearance.colours().mutedText());
        canvas.strokeLine(plot.x(0), plot.y(0), plot.x(plot.end()), plot.y(plot.end()));
        if (margin < plot.end()) {
            canvas.setLineWidth(1.4);
            canvas.setStroke(appearance.colours().text());
            canvas.setLineDashes(5, 3);
            canvas.strokeLine(plot.x(0), plot.y(margin), plot.x(plot.end() - margin), plot.y(plot.end()));
            canvas.setLineDashes();
        }
    }

    private void arrow(
            GraphicsContext canvas,
            Plot plot,
            Movement movement,
            double factor,
            double width,
            double halo,
            Color colour) {
        double x = plot.x(movement.fromX());
        double y = plot.y(movement.fromY());
        double right = plot.x(movement.fromX() + factor * (movement.toX() - movement.fromX())) - x;
        double down = plot.y(movement.fromY() + factor * (movement.toY() - movement.fromY())) - y;
        double length = Math.hypot(right, down);
        if (!(length > LEAST_SEEN)) {
            return;
        }
        double head = Math.min(HEAD + width, length);
        double half = 0.55 * head;
        double ux = right / length;
        double uy = down / length;
        double neckX = x + right - head * ux;
        double neckY = y + down - head * uy;
        double[] headX = {x + right, neckX - half * uy, neckX + half * uy};
        double[] headY = {y + down, neckY + half * ux, neckY - half * ux};
        if (halo > 0) {
            canvas.setStroke(colours().halo());
            canvas.setLineWidth(width + 2 * halo);
            canvas.strokeLine(x, y, neckX, neckY);
            canvas.setLineWidth(2 * halo);
            canvas.strokePolygon(headX, headY, 3);
        }
        canvas.setStroke(colour);
        canvas.setFill(colour);
        canvas.setLineWidth(width);
        canvas.strokeLine(x, y, neckX, neckY);
        canvas.fillPolygon(headX, headY, 3);
    }

    /** Draws the names of the zones: inside easy and hard, and at the end of the narrow band between them. */
    private void names(GraphicsContext canvas, Plot plot, double margin) {
        canvas.setFont(appearance.font(SMALL));
        double gap = appearance.scaled(4);
        canvas.setTextBaseline(VPos.BOTTOM);
        canvas.setTextAlign(TextAlignment.RIGHT);
        name(canvas, "plane.zone.hard", Zone.HARD, plot.right() - gap, plot.bottom() - gap / 2);
        if (Double.isNaN(margin) || margin < plot.end()) {
            // In the emptiest part: most easy triplets have a near positive.
            canvas.setTextAlign(TextAlignment.CENTER);
            canvas.setTextBaseline(VPos.TOP);
            name(canvas, "plane.zone.easy", Zone.EASY, plot.x(0.36 * plot.end()), plot.top() + gap / 2);
        }
        if (!Double.isNaN(margin)) {
            canvas.setTextAlign(TextAlignment.RIGHT);
            canvas.setTextBaseline(VPos.BOTTOM);
            canvas.setFill(colours().semiHard());
            String whole = texts.format("plane.zone.semi-hard.margin", margin);
            boolean fits = width(whole) <= plot.right();
            canvas.fillText(fits ? whole : texts.format("plane.margin", margin), plot.right(), plot.top() - 1);
        }
    }

    private void name(GraphicsContext canvas, String key, Zone zone, double x, double y) {
        canvas.setLineWidth(2.5);
        canvas.setStroke(colours().halo().deriveColor(0, 1, 1, 0.7));
        canvas.strokeText(texts.get(key), x, y);
        canvas.setFill(colours().name(zone));
        canvas.fillText(texts.get(key), x, y);
    }
}
