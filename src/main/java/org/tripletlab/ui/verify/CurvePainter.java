package org.tripletlab.ui.verify;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.tripletlab.metric.verification.VerificationCurve;
import org.tripletlab.plot.ValueAxis;
import org.tripletlab.text.Texts;
import org.tripletlab.ui.fx.Appearance;

/**
 * Painter of the error rates at every threshold: as ROC curve on linear axes (false matches horizontally, found matches vertically), or
 * as DET curve on logarithmic ones (false non-matches vertically), where good networks can still be distinguished.
 */
final class CurvePainter {
    private static final double SMALL = 0.85;
    /** The lowest rate of the logarithmic axes. */
    private static final double LEAST = 0.001;

    private final Appearance appearance;
    private final Texts texts;
    private final PairColours colours;

    /** Kind of curve. */
    enum Kind {
        ROC("roc"),
        DET("det");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        String id() {
            return id;
        }
    }

    private record Frame(Kind kind, ValueAxis axis, double left, double top, double right, double bottom) {
        double x(double falseMatchRate) {
            return left + axis.share(falseMatchRate) * (right - left);
        }

        double y(VerificationCurve.Point point) {
            return y(kind == Kind.ROC ? 1 - point.falseNonMatchRate() : point.falseNonMatchRate());
        }

        double y(double rate) {
            return bottom - axis.share(rate) * (bottom - top);
        }
    }

    CurvePainter(Appearance appearance, Texts texts) {
        this.appearance = appearance;
        this.texts = texts;
        this.colours = new PairColours(appearance);
    }

    void paint(
            GraphicsContext canvas, double width, double height, Kind kind, List<LaneCurve> curves, boolean several) {
        canvas.clearRect(0, 0, width, height);
        Frame frame = new Frame(
                kind,
                kind == Kind.ROC ? ValueAxis.linear(0, 1) : ValueAxis.logarithmic(LEAST, 1, false),
                appearance.scaled(66),
                appearance.scaled(6),
                width - appearance.scaled(12),
                height - appearance.scaled(33));
        if (frame.right - frame.left < 20 || frame.bottom - frame.top < 20) {
            return;
        }
        axes(canvas, frame);
        for (LaneCurve curve : curves) {
            canvas.setStroke(colours.line(curve, several));
            canvas.setLineWidth(1.8);
            canvas.beginPath();
            List<VerificationCurve.Point> points = curve.pairs().rates().curve().points();
            for (int i = 0; i < points.size(); i++) {
                double x = frame.x(points.get(i).falseMatchRate());
                double y = frame.y(points.get(i));
                if (i == 0) {
                    canvas.moveTo(x, y);
                } else {
                    // The true curve is a step function: no further pair is accepted between two thresholds.
                    canvas.lineTo(x, y);
                }
            }
            canvas.stroke();
        }
        for (LaneCurve curve : curves) {
            double radius = appearance.scaled(4);
            double x = frame.x(curve.threshold().falseMatchRate());
            double y = frame.y(curve.threshold());
            canvas.setFill(
                    several ? colours.line(curve, true) : appearance.colours().text());
            canvas.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
            canvas.setStroke(appearance.colours().track());
            canvas.setLineWidth(1);
            canvas.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
        }
    }

    private void axes(GraphicsContext canvas, Frame frame) {
        canvas.setLineWidth(1);
        canvas.setLineDashes();
        canvas.setFont(appearance.font(SMALL));
        canvas.setFill(appearance.colours().mutedText());
        List<Double> ticks = frame.axis.ticks();
        double last = ticks.get(ticks.size() - 1);
        String key = frame.kind == Kind.ROC ? "verify.tick" : "verify.tick.share";
        for (double tick : ticks) {
            double x = Math.floor(frame.x(tick)) + 0.5;
            double y = Math.floor(frame.y(tick)) + 0.5;
            canvas.setStroke(appearance.colours().chart().grid());
            canvas.strokeLine(x, frame.top, x, frame.bottom);
            canvas.strokeLine(frame.left, y, frame.right, y);
            canvas.setTextBaseline(VPos.TOP);
            canvas.setTextAlign(tick == last ? TextAlignment.RIGHT : TextAlignment.CENTER);
            canvas.fillText(texts.format(key, tick), tick == last ? x + appearance.scaled(8) : x, frame.bottom + 2);
            canvas.setTextBaseline(VPos.CENTER);
            canvas.setTextAlign(TextAlignment.RIGHT);
            canvas.fillText(texts.format(key, tick), frame.left - 4, y);
        }
        canvas.setStroke(appearance.colours().mutedText());
        canvas.setLineDashes(2, 3);
        canvas.beginPath();
        // Curve of guessing: different pairs are accepted as often as same ones.
        for (int i = 0; i <= 60; i++) {
            double rate = Math.pow(LEAST, 1 - i / 60.0);
            VerificationCurve.Point guess = new VerificationCurve.Point(0, rate, 1 - rate);
            if (i == 0) {
                canvas.moveTo(frame.x(rate), frame.y(guess));
            } else {
                canvas.lineTo(frame.x(rate), frame.y(guess));
            }
        }
        canvas.stroke();
        canvas.setLineDashes();
        canvas.setTextBaseline(VPos.TOP);
        canvas.setTextAlign(TextAlignment.CENTER);
        double middle = (frame.left + frame.right) / 2;
        canvas.fillText(texts.get("verify.axis.fmr"), middle, frame.bottom + appearance.scaled(15));
        canvas.save();
        canvas.translate(appearance.scaled(3), (frame.top + frame.bottom) / 2);
        canvas.rotate(-90);
        canvas.fillText(texts.get(frame.kind == Kind.ROC ? "verify.axis.found" : "verify.axis.fnmr"), 0, 0);
        canvas.restore();
    }
}
