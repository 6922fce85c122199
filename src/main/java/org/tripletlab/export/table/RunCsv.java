package org.tripletlab.export.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.LaneTitles;
import org.tripletlab.history.StepSeries;
import org.tripletlab.io.AtomicFile;
import org.tripletlab.metric.catalogue.Metric;
import org.tripletlab.metric.catalogue.Metrics;
import org.tripletlab.metric.diagnosis.Measurement;
import org.tripletlab.metric.diagnosis.SessionNote;
import org.tripletlab.metric.statistics.EvaluationStatistics;

/**
 * Every number of every lane as one table of comma-separated values: a line for each lane and step.
 *
 * <p>Values of each step are in each line; values measured every 20 steps leave empty cells between. One file and
 * not two, because a plot of the loss over the smallest angle would have to join them again, and because one file is
 * written whole or not at all; {@linkplain Options#measuredOnly the measured steps alone} are the smaller table. An undefined
 * number is an empty cell. The unit stands in the head of each column. UTF-8, as usual with a byte order mark, without which Excel
 * takes it for another encoding, and which pandas and readr skip; points for decimals and no separators of thousands in any
 * country, unless decimal commas are asked for.
 */
public final class RunCsv {
    /**
     * Options of the table.
     *
     * @param measuredOnly whether the steps in between are left out
     * @param decimalCommas whether numbers have decimal commas and cells semicolons between them
     * @param mark whether the file begins with a byte order mark
     */
    public record Options(boolean measuredOnly, boolean decimalCommas, boolean mark) {
        /** Every step, with decimal points and a mark. */
        public static final Options DEFAULT = new Options(false, false, true);
    }

    private static final int LINES_PER_REPORT = 500;
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final List<Metric> STEP = columns(Metric::isOfEveryStep);
    private static final List<Metric> MEASURED_OF_BATCH =
            columns(metric -> metric.isOfBatch() && !metric.isOfEveryStep() && !metric.isBand());
    private static final List<Metric> MEASURED_OF_PROBE = columns(metric -> metric.isOfProbe() && !metric.isBand());
    private static final List<Metric> BANDS = Stream.concat(
                    columns(metric -> metric.isOfProbe() && metric.isBand()).stream(),
                    columns(metric -> metric.isOfBatch() && metric.isBand()).stream())
            .toList();
    private static final List<String> PERCENTILES = List.of("p0", "p5", "p50", "p95", "p100");
    private static final int MEASURED_COLUMNS = measuredHeader().size();

    private final Options options;

    private RunCsv(Options options) {
        this.options = options;
    }

    /**
     * Writes the table, whole or not at all.
     *
     * @param lanes one to four
     * @throws IOException with one sentence if the file cannot be written
     */
    public static void write(Path file, List<LaneRecord> lanes, Options options, ExportProgress progress)
            throws IOException {
        RunCsv table = new RunCsv(options);
        AtomicFile.write(file, out -> table.write(out, lanes, progress));
    }

    private void write(OutputStream out, List<LaneRecord> lanes, ExportProgress progress) throws IOException {
        progress.reached(0);
        if (options.mark()) {
            out.write(BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8));
        }
        put(out, header());
        List<String> titles = LaneTitles.of(lanes);
        for (int i = 0; i < lanes.size(); i++) {
            double done = i;
            writeLane(out, lanes.get(i), titles.get(i), share -> progress.reached((done + share) / lanes.size()));
        }
    }

    private void put(OutputStream out, List<String> cells) throws IOException {
        out.write(Csv.line(cells, options.decimalCommas() ? ';' : ',').getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> header() {
        List<String> header = new ArrayList<>(List.of("lane", "name", "step (updates)"));
        STEP.forEach(metric -> header.add(metric.heading()));
        header.addAll(measuredHeader());
        return header;
    }

    private static List<Metric> columns(Predicate<Metric> which) {
        return Metrics.those(which.and(metric -> !metric.heading().isEmpty()));
    }

    /** Names the columns of {@link #addMeasured}, in the same order. */
    private static List<String> measuredHeader() {
        List<String> header = new ArrayList<>(List.of("miner", "collapse floor (loss)"));
        MEASURED_OF_BATCH.forEach(metric -> header.add(metric.heading()));
        for (Metric metric : MEASURED_OF_PROBE) {
            header.add(metric.heading());
            if (metric == Metrics.SMALLEST_ANGLE) {
                header.add("nearest classes");
            }
        }
        header.addAll(List.of(
                "strictly ideal (true/false)",
                "ideal p95 (true/false)",
                "merged classes",
                "state",
                "collapsed at step (updates)",
                "remarks"));
        for (Metric band : BANDS) {
            PERCENTILES.forEach(percentile -> header.add(band.heading() + " " + percentile));
        }
        return header;
    }

    private void writeLane(OutputStream out, LaneRecord lane, String title, ExportProgress progress)
            throws IOException {
        StepSeries series = lane.view().history().series();
        List<String> classNames = lane.view().data().probe().classNames();
        Map<Integer, Recording> recorded = new HashMap<>();
        int last = series.count();
        for (Recording recording : lane.view().recordings()) {
            recorded.put(recording.measurement().step(), recording);
            last = Math.max(last, recording.measurement().step());
        }
        for (int step = 0; step <= last; step++) {
            Recording recording = recorded.get(step);
            boolean known = recording != null || (step > 0 && step <= series.count() && !options.measuredOnly());
            if (known) {
                List<String> cells = new ArrayList<>();
                cells.add(String.valueOf(lane.letter()));
                cells.add(Csv.harmless(title));
                cells.add(Integer.toString(step));
                addStep(cells, series, step, recording);
                addMeasured(cells, recording, classNames);
                put(out, cells);
            }
            if (step % LINES_PER_REPORT == 0) {
                progress.reached((double) step / (last + 1));
            }
        }
        progress.reached(1);
    }

    private void addStep(List<String> cells, StepSeries series, int step, Recording recording) {
        boolean measured = recording != null && recording.measurement().batch() != null;
        for (Metric metric : STEP) {
            if (measured) {
                cells.add(number(metric, recording.measurement().value(metric)));
            } else if (step > 0 && step <= series.count()) {
                cells.add(kept(metric, series.value(metric, step - 1)));
            } else {
                cells.add("");
            }
        }
    }

    private void addMeasured(List<String> cells, Recording recording, List<String> classNames) {
        if (recording == null) {
            cells.addAll(Collections.nCopies(MEASURED_COLUMNS, ""));
            return;
        }
        Measurement measurement = recording.measurement();
        EvaluationStatistics probe = measurement.probe();
        cells.add(Csv.harmless(recording.miner()));
        cells.add(number(recording.collapseFloor()));
        MEASURED_OF_BATCH.forEach(metric -> cells.add(number(metric, measurement.value(metric))));
        for (Metric metric : MEASURED_OF_PROBE) {
            cells.add(number(metric, measurement.value(metric)));
            if (metric == Metrics.SMALLEST_ANGLE) {
                cells.add(names(probe.nearestPair(), classNames));
            }
        }
        cells.add(probe.strictIdeal() == null ? "" : probe.strictIdeal().toString());
        cells.add(probe.idealP95() == null ? "" : probe.idealP95().toString());
        cells.add(names(probe.mergedClasses(), classNames));
        cells.add(measurement.diagnosis().state().id());
        cells.add(
                measurement.diagnosis().collapsedAtStep().isPresent()
                        ? Integer.toString(
                                measurement.diagnosis().collapsedAtStep().getAsInt())
                        : "");
        cells.add(measurement.diagnosis().notes().stream().map(SessionNote::id).collect(Collectors.joining("; ")));
        for (Metric band : BANDS) {
            for (double percentile : measurement.band(band).percentiles()) {
                cells.add(number(percentile));
            }
        }
    }

    private static String names(int[] classes, List<String> classNames) {
        return Csv.harmless(Arrays.stream(classes).mapToObj(classNames::get).collect(Collectors.joining("; ")));
    }

    private String number(double value) {
        return Double.isFinite(value) ? decimals(Double.toString(value)) : "";
    }

    private String number(Metric metric, double value) {
        boolean count = metric.form() == Metric.Form.COUNT && Double.isFinite(value);
        return count ? Long.toString((long) value) : number(value);
    }

    /** Writes what was kept as a float: with its digits, not with those of the double nearest to it. */
    private String kept(Metric metric, double value) {
        boolean float32 = metric.form() != Metric.Form.COUNT && Double.isFinite(value);
        return float32 ? decimals(Float.toString((float) value)) : number(metric, value);
    }

    private String decimals(String number) {
        return options.decimalCommas() ? number.replace('.', ',') : number;
    }
}
