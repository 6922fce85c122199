package org.tripletlab.export.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.LaneTitles;
import org.tripletlab.history.StepSeries;
import org.tripletlab.io.AtomicFile;
import org.tripletlab.math.PercentileBand;
import org.tripletlab.metric.diagnosis.Measurement;
import org.tripletlab.metric.diagnosis.SessionNote;
import org.tripletlab.metric.statistics.BatchStatistics;
import org.tripletlab.metric.statistics.ProbeStatistics;

/**
 * Every number of every lane as one table of comma-separated values: a line for each lane and step.
 *
 * <p>What is known of each step stands in each line; what is measured every 20 steps leaves empty cells between. One file and
 * not two, because whoever plots the loss over the smallest angle would have to join them again, and because one file is
 * written whole or not at all; {@linkplain Options#measuredOnly the measured steps alone} are the smaller table. An undefined
 * number is an empty cell. The unit stands in the head of each column. UTF-8, as usual with a byte order mark, without which Excel
 * takes it for another encoding, and which pandas and readr skip; points for decimals and no separators of thousands in any
 * country, unless decimal commas are asked for.
 */
public final class RunCsv {
    /**
     * What goes into the table.
     *
     * @param measuredOnly whether the steps in between are left out
     * @param decimalCommas whether numbers have decimal commas and cells semicolons between them
     * @param mark whether the file begins with a byte order mark
     */
    public record Options(boolean measuredOnly, boolean decimalCommas, boolean mark) {
        /** Every step, with decimal points and a mark. */
        public static final Options DEFAULT = new Options(false, false, true);

        /** As Excel opens it by a double click where decimals have commas, as in German and French. */
        public static final Options EXCEL_WITH_COMMAS = new Options(false, true, true);
    }

    private static final int LINES_PER_REPORT = 500;
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final List<String> BATCH = List.of(
            "loss",
            "mined tuples (count)",
            "mined fraction (0-1)",
            "active fraction (0-1)",
            "gradient norm (loss per weight)");
    private static final List<String> PROBE = List.of(
            "miner",
            "collapse floor (loss)",
            "tuples mined since last measurement (count)",
            "mean resultant length (0-1)",
            "smallest angle (degrees)",
            "nearest classes",
            "largest possible smallest angle (degrees)",
            "separation (fraction of possible)",
            "nearest-axis accuracy (0-1)",
            "angle between pairs p95 (degrees)",
            "angle between pairs max (degrees)",
            "angle to own axis p95 (degrees)",
            "equal error rate (0-1)",
            "equal error angle (degrees)",
            "strictly ideal (true/false)",
            "ideal p95 (true/false)",
            "merged classes",
            "state",
            "collapsed at step (updates)",
            "remarks");
    private static final List<String> BANDS = List.of(
            "pair distance (0-2)",
            "same-class distance (0-2)",
            "different-class distance (0-2)",
            "embedding length before normalisation",
            "tuple loss");
    private static final List<String> PERCENTILES = List.of("p0", "p5", "p50", "p95", "p100");

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
        header.addAll(BATCH);
        header.addAll(PROBE);
        for (String band : BANDS) {
            PERCENTILES.forEach(percentile -> header.add(band + " " + percentile));
        }
        return header;
    }

    private void writeLane(OutputStream out, LaneRecord lane, String title, ExportProgress progress)
            throws IOException {
        StepSeries series = lane.view().series();
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
                addBatch(cells, series, step, recording);
                addProbe(cells, recording, classNames);
                put(out, cells);
            }
            if (step % LINES_PER_REPORT == 0) {
                progress.reached((double) step / (last + 1));
            }
        }
        progress.reached(1);
    }

    private void addBatch(List<String> cells, StepSeries series, int step, Recording recording) {
        BatchStatistics batch =
                recording == null ? null : recording.measurement().batch();
        if (batch != null) {
            cells.add(number(batch.loss()));
            cells.add(Integer.toString(batch.minedCount()));
            cells.add(number(batch.minedFraction()));
            cells.add(number(batch.activeFraction()));
            cells.add(number(batch.gradientNorm()));
        } else if (step > 0 && step <= series.count()) {
            cells.add(number(series.loss(step - 1)));
            cells.add(Integer.toString(series.minedCount(step - 1)));
            cells.add(number(series.minedFraction(step - 1)));
            cells.add(number(series.activeFraction(step - 1)));
            cells.add(number(series.gradientNorm(step - 1)));
        } else {
            BATCH.forEach(column -> cells.add(""));
        }
    }

    private void addProbe(List<String> cells, Recording recording, List<String> classNames) {
        if (recording == null) {
            for (int i = 0; i < PROBE.size() + BANDS.size() * PERCENTILES.size(); i++) {
                cells.add("");
            }
            return;
        }
        Measurement measurement = recording.measurement();
        ProbeStatistics probe = measurement.probe();
        BatchStatistics batch = measurement.batch();
        cells.add(Csv.harmless(recording.miner()));
        cells.add(number(recording.collapseFloor()));
        cells.add(batch == null ? "" : Long.toString(batch.minedSinceLast()));
        cells.add(number(probe.meanResultantLength()));
        cells.add(number(probe.smallestAngleDegrees()));
        cells.add(names(probe.nearestPair(), classNames));
        cells.add(number(probe.tammesBoundDegrees()));
        cells.add(number(probe.separation()));
        cells.add(number(probe.nearestAxisAccuracy()));
        cells.add(number(probe.pairAngleP95Degrees()));
        cells.add(number(probe.pairAngleMaxDegrees()));
        cells.add(number(probe.intraClassAngleP95Degrees()));
        cells.add(number(probe.equalErrorRate()));
        cells.add(number(probe.equalErrorAngleDegrees()));
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
        addBand(cells, probe.bands().pairDistance());
        addBand(cells, probe.bands().sameClassDistance());
        addBand(cells, probe.bands().differentClassDistance());
        addBand(cells, probe.bands().embeddingLength());
        addBand(cells, batch == null ? PercentileBand.UNDEFINED : batch.tupleLosses());
    }

    private void addBand(List<String> cells, PercentileBand band) {
        cells.add(number(band.p0()));
        cells.add(number(band.p5()));
        cells.add(number(band.p50()));
        cells.add(number(band.p95()));
        cells.add(number(band.p100()));
    }

    private static String names(int[] classes, List<String> classNames) {
        return Csv.harmless(Arrays.stream(classes).mapToObj(classNames::get).collect(Collectors.joining("; ")));
    }

    private String number(double value) {
        return Double.isFinite(value) ? decimals(Double.toString(value)) : "";
    }

    private String number(float value) {
        return Float.isFinite(value) ? decimals(Float.toString(value)) : "";
    }

    private String decimals(String number) {
        return options.decimalCommas() ? number.replace('.', ',') : number;
    }
}
