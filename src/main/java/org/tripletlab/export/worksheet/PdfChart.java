package org.tripletlab.export.worksheet;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.tripletlab.export.worksheet.Worksheet.Line;
import org.tripletlab.plot.CurvePieces;
import org.tripletlab.plot.ValueAxis;

/** A chart of a worksheet on paper: a grid to read values off, a line for each lane, and its letter at the end. */
final class PdfChart {
    static final float HEIGHT = 132;
    private static final float SMALL = 8;
    private static final float AXIS = 28;
    private static final float RIGHT = 12;
    private static final float DOT = 1.6f;
    private static final float[] MARK = {3, 2};

    private final PdfSheet paper;

    PdfChart(PdfSheet paper) {
        this.paper = paper;
    }

    /** Draws a chart below {@code top}. */
    void draw(Chart chart, float left, float top, float width) throws IOException {
        paper.write(chart.title(), true, SMALL, left, top - SMALL);
        Frame frame = new Frame(
                chart.across(),
                chart.up(),
                left + AXIS,
                left + width - RIGHT,
                top - HEIGHT + 1.6f * SMALL,
                top - 2.2f * SMALL);
        PDPageContentStream pen = paper.pen();
        pen.saveGraphicsState();
        pen.setStrokingColor(0.83f);
        pen.setLineWidth(0.4f);
        for (double tick : chart.acrossTicks()) {
            stroke(frame.x(tick), frame.below, frame.x(tick), frame.above);
            String text = Chart.shown(tick);
            paper.write(
                    text,
                    false,
                    SMALL,
                    frame.x(tick) - (float) paper.width(text, SMALL) / 2,
                    frame.below - 1.3f * SMALL);
        }
        for (double tick : chart.upTicks()) {
            stroke(frame.left, frame.y(tick), frame.right, frame.y(tick));
            paper.writeEnding(Chart.shown(tick), SMALL, frame.left - 3, frame.y(tick) - SMALL / 3);
        }
        pen.restoreGraphicsState();
        paper.rule(frame.left, frame.right, frame.below, 0.6f);
        stroke(frame.left, frame.below, frame.left, frame.above);
        if (chart.mark().isPresent()) {
            float y = frame.y(chart.mark().getAsDouble());
            pen.setLineDashPattern(MARK, 0);
            stroke(frame.left, y, frame.right, y);
        }
        if (chart.beyond().isPresent()) {
            String text = "↑ " + Chart.shown(chart.beyond().getAsDouble());
            paper.write(text, false, SMALL, frame.left + 4, frame.above - SMALL);
        }
        lines(chart, frame);
    }

    private void stroke(float fromX, float fromY, float toX, float toY) throws IOException {
        PDPageContentStream pen = paper.pen();
        pen.moveTo(fromX, fromY);
        pen.lineTo(toX, toY);
        pen.stroke();
    }

    private void lines(Chart chart, Frame frame) throws IOException {
        List<Line> lines = chart.lines();
        double[] x = new double[lines.size()];
        double[] y = new double[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            List<List<Integer>> pieces = CurvePieces.of(line.steps().length, k -> line.values()[k]);
            x[i] = Double.NaN;
            if (!pieces.isEmpty()) {
                line(line, pieces, LaneStroke.dashes(i), frame, chart.dots());
                int last = CurvePieces.last(pieces);
                x[i] = frame.x(line.steps()[last]);
                y[i] = frame.y(line.values()[last]);
            }
        }
        double[] apart = LineMarks.apart(x, y, SMALL, frame.below, frame.above);
        for (int i = 0; i < lines.size(); i++) {
            if (!Double.isNaN(x[i])) {
                paper.write(
                        String.valueOf(lines.get(i).letter()),
                        true,
                        SMALL,
                        (float) x[i] + 3,
                        (float) apart[i] - SMALL / 3);
            }
        }
    }

    private void line(Line line, List<List<Integer>> pieces, float[] dashes, Frame frame, boolean dots)
            throws IOException {
        PDPageContentStream pen = paper.pen();
        pen.setLineWidth(1.2f);
        pen.setLineDashPattern(dashes, 0);
        for (List<Integer> piece : pieces) {
            for (int i : piece) {
                float x = frame.x(line.steps()[i]);
                float y = frame.y(line.values()[i]);
                if (i == piece.get(0)) {
                    pen.moveTo(x, y);
                } else {
                    pen.lineTo(x, y);
                }
            }
            if (piece.size() == 1) {
                pen.lineTo(frame.x(line.steps()[piece.get(0)]) + 2, frame.y(line.values()[piece.get(0)]));
            }
        }
        pen.stroke();
        if (dots) {
            pen.setNonStrokingColor(0f);
            for (List<Integer> piece : pieces) {
                for (int i : piece) {
                    pen.addRect(frame.x(line.steps()[i]) - DOT, frame.y(line.values()[i]) - DOT, 2 * DOT, 2 * DOT);
                }
            }
            pen.fill();
        }
    }

    /** Where the curves lie on the paper, whose heights grow upwards. */
    private record Frame(ValueAxis across, ValueAxis up, float left, float right, float below, float above) {
        float x(double step) {
            return left + (float) across.share(step) * (right - left);
        }

        float y(double value) {
            return below + (float) up.share(value) * (above - below);
        }
    }
}
