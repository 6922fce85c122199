package org.tripletlab.ui.chart;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import javafx.scene.canvas.GraphicsContext;

/** Line through the columns that have a value, extended to the edges if there are values beyond them. */
final class Polyline {
    private final double[] x;
    private final double[] y;
    private final BitSet ends = new BitSet();
    private int count;

    private Polyline(int most) {
        x = new double[most];
        y = new double[most];
    }

    /**
     * Creates the line.
     *
     * @param value value of a column, NaN for none
     * @param beyond value of a sample beyond an edge
     */
    static Polyline of(
            Plot plot,
            ChartState sight,
            Columns columns,
            IntToDoubleFunction value,
            ToDoubleFunction<Columns.Edge> beyond) {
        Polyline line = new Polyline(columns.count() + 2);
        line.add(plot, sight, columns.before(), beyond);
        double width = (plot.right() - plot.left()) / (columns.count() - 1);
        for (int column = 0; column < columns.count(); column++) {
            double each = value.applyAsDouble(column);
            if (!Double.isNaN(each)) {
                line.add(plot.left() + column * width, plot.y(each, sight.axis()));
            } else if (columns.isGap(column) && line.count > 0) {
                line.ends.set(line.count - 1);
            }
        }
        line.add(plot, sight, columns.after(), beyond);
        line.cut(plot);
        return line;
    }

    static Polyline ofMeans(Plot plot, ChartState sight, Columns columns) {
        return of(plot, sight, columns, columns::mean, Columns.Edge::value);
    }

    static Polyline ofSmooth(Plot plot, ChartState sight, Columns columns) {
        return of(plot, sight, columns, columns::smooth, Columns.Edge::smooth);
    }

    private void add(Plot plot, ChartState sight, Columns.Edge edge, ToDoubleFunction<Columns.Edge> beyond) {
        if (edge.isDefined()) {
            add(plot.x(edge.step(), sight.range()), plot.y(beyond.applyAsDouble(edge), sight.axis()));
        }
    }

    private void add(double atX, double atY) {
        x[count] = atX;
        y[count] = atY;
        count++;
    }

    /** Clips the line at the edges of the plot. */
    private void cut(Plot plot) {
        if (count > 1 && x[0] < plot.left()) {
            y[0] += (y[1] - y[0]) * (plot.left() - x[0]) / (x[1] - x[0]);
            x[0] = plot.left();
        }
        int last = count - 1;
        if (count > 1 && x[last] > plot.right()) {
            y[last] += (y[last - 1] - y[last]) * (x[last] - plot.right()) / (x[last] - x[last - 1]);
            x[last] = plot.right();
        }
    }

    /** Strokes the line, or its segments; a single value is a dot. */
    void stroke(GraphicsContext canvas) {
        for (int from = 0; from < count; ) {
            int gap = ends.nextSetBit(from);
            int to = gap < 0 ? count : Math.min(count, gap + 1);
            if (to - from == 1) {
                double size = canvas.getLineWidth() + 1;
                canvas.setFill(canvas.getStroke());
                canvas.fillOval(x[from] - size / 2, y[from] - size / 2, size, size);
            } else {
                canvas.strokePolyline(Arrays.copyOfRange(x, from, to), Arrays.copyOfRange(y, from, to), to - from);
            }
            from = to;
        }
    }

    /** Returns the number of segments. */
    int pieces() {
        return count == 0 ? 0 : 1 + ends.get(0, count - 1).cardinality();
    }

    /** Fills the area between this line and another one. */
    void fillTo(Polyline other, GraphicsContext canvas) {
        double[] allX = new double[count + other.count];
        double[] allY = new double[count + other.count];
        System.arraycopy(x, 0, allX, 0, count);
        System.arraycopy(y, 0, allY, 0, count);
        for (int i = 0; i < other.count; i++) {
            allX[count + i] = other.x[other.count - 1 - i];
            allY[count + i] = other.y[other.count - 1 - i];
        }
        canvas.fillPolygon(allX, allY, allX.length);
    }
}
