package org.tripletlab.ui.verify;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.tripletlab.metric.pairs.PairHistogram;
import org.tripletlab.text.Texts;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.model.MatchThreshold;

/**
 * Painter of histograms of the distances of pairs. The axis covers all possible distances, so that a collapsed lane is visible as such
 * beside one that has not collapsed. If all shown lanes have collapsed, the axis is enlarged, with a note: then the two overlapping
 * histograms become visible. Each lane is scaled to the height of the picture.
 */
final class HistogramPainter {
    private static final double SMALL = 0.85;
    private static final double[] TICKS = {0, 0.25, 0.5, 0.75, 1};
    private static final double FILL = 0.22;
    private static final double HANDLE = 5;

    private final Appearance appearance;
    private final Texts texts;
    private final PairColours colours;
    private double end = MatchThreshold.FARTHEST;

    HistogramPainter(Appearance appearance, Texts texts) {
        this.appearance = appearance;
        this.texts = texts;
        this.colours = new PairColours(appearance);
    }

    /** Returns the end of the axis in the last picture. */
    double end() {
        return end;
    }

    /** Returns the distance at a position of the picture. */
    double distanceAt(double x, double width) {
        return (x - left()) / Math.max(1, width - left() - right()) * end;
    }

    /** Returns the position of a distance in the picture. */
    double xOf(double distance, double width) {
        return left() + distance / end * (width - left() - right());
    }

    void paint(
            GraphicsContext canvas,
            double width,
            double height,
            List<LaneCurve> curves,
            boolean several,
            boolean shared) {
        canvas.clearRect(0, 0, width, height);
        double top = appearance.scaled(10);
        double bottom = height - appearance.scaled(33);
        if (bottom - top < 10 || width < left() + right() + 20) {
            return;
        }
        end = curves.stream()
                .mapToDouble(curve -> curve.pairs().histogram().end())
                .max()
                .orElse(MatchThreshold.FARTHEST);
        axis(canvas, width, top, bottom);
        for (LaneCurve curve : curves) {
            PairHistogram histogram = curve.pairs().histogram();
            double[] genuine = shares(histogram.genuine());
            double[] impostor = shares(histogram.impostor());
            double most = Math.max(
                    Arrays.stream(genuine).max().orElse(1),
                    Arrays.stream(impostor).max().orElse(1));
            hill(
                    canvas,
                    width,
                    top,
                    bottom,
                    impostor,
                    histogram.end(),
                    most,
                    colours.impostor(curve, several),
                    several);
            hill(canvas, width, top, bottom, genuine, histogram.end(), most, colours.genuine(curve, several), false);
        }
        for (LaneCurve curve : curves) {
            threshold(canvas, width, top, bottom, curve, several && !shared);
        }
        int row = 0;
        for (LaneCurve curve : curves) {
            if (!Double.isNaN(curve.picked())) {
                picked(canvas, width, top, bottom, curve, several, row++);
            }
        }
    }

    private double left() {
        return appearance.scaled(10);
    }

    private double right() {
        return appearance.scaled(10);
    }

    private void axis(GraphicsContext canvas, double width, double top, double bottom) {
        canvas.setStroke(appearance.colours().chart().grid());
        canvas.setLineWidth(1);
        canvas.setLineDashes();
        canvas.setFont(appearance.font(SMALL));
        canvas.setFill(appearance.colours().mutedText());
        canvas.setTextBaseline(VPos.TOP);
        for (double share : TICKS) {
            double x = Math.floor(xOf(share * end, width)) + 0.5;
            canvas.strokeLine(x, top, x, bottom);
            canvas.setTextAlign(
                    share == 0 ? TextAlignment.LEFT : share == 1 ? TextAlignment.RIGHT : TextAlignment.CENTER);
            canvas.fillText(tick(share * end), share == 0 ? x - 2 : share == 1 ? x + 2 : x, bottom + 2);
        }
        canvas.strokeLine(left(), Math.floor(bottom) + 0.5, width - right(), Math.floor(bottom) + 0.5);
        canvas.setTextAlign(TextAlignment.CENTER);
        String says = isEnlarged()
                ? texts.format("verify.axis.enlarged", MatchThreshold.FARTHEST / end)
                : texts.get("verify.axis");
        canvas.fillText(says, width / 2, bottom + appearance.scaled(15));
    }

    private String tick(double distance) {
        return isEnlarged()
                ? BigDecimal.valueOf(distance)
                        .round(new MathContext(2))
                        .stripTrailingZeros()
                        .toPlainString()
                : texts.format("verify.tick", distance);
    }

    private boolean isEnlarged() {
        return end < MatchThreshold.FARTHEST;
    }

    private void hill(
            GraphicsContext canvas,
            double width,
            double top,
            double bottom,
            double[] shares,
            double last,
            double most,
            Color colour,
            boolean dashed) {
        int bins = shares.length;
        double[] x = new double[2 * bins + 2];
        double[] y = new double[2 * bins + 2];
        x[0] = xOf(0, width);
        y[0] = bottom;
        for (int i = 0; i < bins; i++) {
            double level = bottom - shares[i] / most * (bottom - top);
            x[2 * i + 1] = xOf(last * i / bins, width);
            x[2 * i + 2] = xOf(last * (i + 1) / bins, width);
            y[2 * i + 1] = level;
            y[2 * i + 2] = level;
        }
        x[2 * bins + 1] = xOf(last, width);
        y[2 * bins + 1] = bottom;
        if (!dashed) {
            canvas.setFill(colour.deriveColor(0, 1, 1, FILL));
            canvas.fillPolygon(x, y, x.length);
        }
        canvas.setStroke(colour);
        canvas.setLineWidth(1.4);
        if (dashed) {
            canvas.setLineDashes(4, 3);
        }
        canvas.strokePolyline(x, y, x.length);
        canvas.setLineDashes();
    }

    private void threshold(
            GraphicsContext canvas, double width, double top, double bottom, LaneCurve curve, boolean inColour) {
        double distance = curve.threshold().threshold();
        if (Double.isNaN(distance)) {
            return;
        }
        double x = xOf(Math.min(end, distance), width);
        Color colour = inColour
                ? appearance.colours().lane(curve.number())
                : appearance.colours().text();
        double handle = appearance.scaled(HANDLE);
        canvas.setStroke(appearance.colours().track());
        canvas.setLineWidth(4);
        canvas.strokeLine(x, top, x, bottom);
        canvas.setStroke(colour);
        canvas.setLineWidth(2);
        canvas.strokeLine(x, top - handle, x, bottom);
        canvas.setFill(colour);
        canvas.fillPolygon(
                new double[] {x - handle, x + handle, x},
                new double[] {top - 2 * handle, top - 2 * handle, top - handle / 2},
                3);
    }

    /** Draws a mark with a flag at the distance of the two picked images; the marks of several lanes are stacked. */
    private void picked(
            GraphicsContext canvas,
            double width,
            double top,
            double bottom,
            LaneCurve curve,
            boolean several,
            int row) {
        double x = Math.rint(xOf(curve.picked(), width));
        Color colour = several
                ? appearance.colours().lane(curve.number())
                : appearance.colours().chart().data();
        Font font = appearance.font(SMALL);
        double line = font.getSize() * 1.5;
        double middle = top + appearance.scaled(10) + (row + 0.5) * line;
        canvas.setStroke(colour);
        canvas.setLineWidth(2);
        canvas.strokeLine(x, middle, x, bottom);
        double tip = appearance.scaled(4.5);
        canvas.setFill(colour);
        canvas.fillPolygon(new double[] {x - tip, x + tip, x}, new double[] {bottom, bottom, bottom - 1.6 * tip}, 3);
        String label = texts.format("verify.picked", curve.picked());
        Text measured = new Text(label);
        measured.setFont(font);
        double wide = measured.getLayoutBounds().getWidth() + appearance.scaled(8);
        double decides = xOf(curve.threshold().threshold(), width);
        boolean covers = decides > x && decides < x + wide && x - wide >= 0;
        double left = x + wide <= width && !covers ? x : x - wide;
        canvas.fillRect(left, middle - line / 2, wide, line - 1);
        canvas.setFill(ink(colour));
        canvas.setFont(font);
        canvas.setTextAlign(TextAlignment.LEFT);
        canvas.setTextBaseline(VPos.CENTER);
        canvas.fillText(label, left + appearance.scaled(4), middle - 0.5);
    }

    /** Returns black on light colours, white on dark ones. */
    private static Color ink(Color ground) {
        return 0.2126 * linear(ground.getRed()) + 0.7152 * linear(ground.getGreen()) + 0.0722 * linear(ground.getBlue())
                        > 0.179
                ? Color.BLACK
                : Color.WHITE;
    }

    private static double linear(double encoded) {
        return encoded <= 0.04045 ? encoded / 12.92 : Math.pow((encoded + 0.055) / 1.055, 2.4);
    }

    private static double[] shares(int[] counts) {
        double all = Math.max(1, Arrays.stream(counts).asLongStream().sum());
        return Arrays.stream(counts).mapToDouble(count -> count / all).toArray();
    }
}
