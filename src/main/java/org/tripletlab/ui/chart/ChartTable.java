package org.tripletlab.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.tripletlab.export.table.Csv;
import org.tripletlab.history.RunnerView;
import org.tripletlab.ui.model.LaneModel;

/** Values of a metric as a table: one row per step, one column per lane, or five for percentiles. */
final class ChartTable {
    private final List<String> heads = new ArrayList<>(List.of("step"));
    private final List<Samples> columns = new ArrayList<>();

    private ChartTable() {}

    /** Returns a table of the current values. */
    static ChartTable of(ChartMetric metric, List<LaneModel> lanes) {
        ChartTable table = new ChartTable();
        for (LaneModel lane : lanes) {
            table.add(
                    metric,
                    lane.letter(),
                    lane.wholeNameProperty().get(),
                    lane.run().view());
        }
        return table;
    }

    private void add(ChartMetric metric, char letter, String name, RunnerView view) {
        String unit = metric.form().unit().isEmpty() ? "" : " [" + metric.form().unit() + "]";
        for (int curve = 0; curve < metric.curves().size(); curve++) {
            String percentile = metric.isBand() ? " p" + ChartMetric.BAND_PERCENTS.get(curve) : "";
            heads.add(letter + " (" + name + ") " + metric.id() + percentile + unit);
            columns.add(metric.curves().get(curve).of(view));
        }
    }

    /** Returns the table as CSV; values that are undefined, or not measured at a step, are empty. */
    String csv() {
        TreeMap<Integer, String[]> lines = new TreeMap<>();
        for (int column = 0; column < columns.size(); column++) {
            Samples samples = columns.get(column);
            for (int i = 0; i < samples.count(); i++) {
                double value = samples.value(i);
                if (!Double.isNaN(value)) {
                    lines.computeIfAbsent(samples.step(i), step -> new String[columns.size()])[column] = written(value);
                }
            }
        }
        StringBuilder csv = new StringBuilder(Csv.line(heads));
        lines.forEach((step, values) -> {
            List<String> cells = new ArrayList<>(List.of(String.valueOf(step)));
            for (String value : values) {
                cells.add(value == null ? "" : value);
            }
            csv.append(Csv.line(cells));
        });
        return csv.toString();
    }

    /** Formats a value of a step series, which holds floats: as a double, 0.2 would be written 0.20000000298023224. */
    private static String written(double value) {
        return value == (float) value ? Float.toString((float) value) : Double.toString(value);
    }
}
