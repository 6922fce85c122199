package org.tripletlab.ui.chart;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.history.RunnerView;
import org.tripletlab.history.StepSeries;
import org.tripletlab.math.PercentileBand;
import org.tripletlab.metric.statistics.BatchStatistics;
import org.tripletlab.metric.statistics.ProbeBands;
import org.tripletlab.metric.statistics.ProbeStatistics;

/**
 * Everything that a chart can show, the one table of it: a new metric is one entry and its two texts, {@code
 * chart.<id>.title} and {@code chart.<id>.help}. The id is the component of the statistics that is shown.
 *
 * <p>The metrics of the end of a run (retrieval, verification curves, one-shot, silhouette) are not here: they cost
 * seconds and are measured once, so they have no course over the steps.
 */
public final class ChartMetric {
    static final ChartMetric LOSS = new ChartMetric(
                    "loss", Group.BATCH, ValueForm.NUMBER, Better.LOWER, Curve.ofStep(StepSeries::loss))
            .against(ChartMetric::collapseFloor);
    static final ChartMetric TUPLE_LOSSES = new ChartMetric(
            "tupleLosses", Group.BATCH, ValueForm.NUMBER, Better.LOWER, Curve.batchBand(BatchStatistics::tupleLosses));
    static final ChartMetric ACTIVE = new ChartMetric(
            "activeFraction", Group.BATCH, ValueForm.SHARE, Better.NEITHER, Curve.ofStep(StepSeries::activeFraction));
    static final ChartMetric MINED = new ChartMetric(
            "minedCount", Group.BATCH, ValueForm.COUNT, Better.NEITHER, Curve.ofStep(StepSeries::minedCount));
    static final ChartMetric MINED_FRACTION = new ChartMetric(
            "minedFraction", Group.BATCH, ValueForm.SHARE, Better.NEITHER, Curve.ofStep(StepSeries::minedFraction));
    static final ChartMetric MINED_SINCE = new ChartMetric(
            "minedSinceLast",
            Group.BATCH,
            ValueForm.COUNT,
            Better.NEITHER,
            Curve.ofBatch(BatchStatistics::minedSinceLast));
    static final ChartMetric GRADIENT = new ChartMetric(
            "gradientNorm", Group.BATCH, ValueForm.NUMBER, Better.NEITHER, Curve.ofStep(StepSeries::gradientNorm));
    static final ChartMetric CONCENTRATION = new ChartMetric(
            "meanResultantLength",
            Group.CLASSES,
            ValueForm.UP_TO_ONE,
            Better.LOWER,
            Curve.ofProbe(ProbeStatistics::meanResultantLength));
    static final ChartMetric ANGLE = new ChartMetric(
                    "smallestAngleDegrees",
                    Group.CLASSES,
                    ValueForm.ANGLE,
                    Better.HIGHER,
                    Curve.ofProbe(ProbeStatistics::smallestAngleDegrees))
            .against(newest -> newest.measurement().probe().tammesBoundDegrees());
    static final ChartMetric SEPARATION = new ChartMetric(
            "separation", Group.CLASSES, ValueForm.SHARE, Better.HIGHER, Curve.ofProbe(ProbeStatistics::separation));
    static final ChartMetric ACCURACY = new ChartMetric(
            "nearestAxisAccuracy",
            Group.CLASSES,
            ValueForm.SHARE,
            Better.HIGHER,
            Curve.ofProbe(ProbeStatistics::nearestAxisAccuracy));
    static final ChartMetric EQUAL_ERROR_RATE = new ChartMetric(
            "equalErrorRate",
            Group.CLASSES,
            ValueForm.SMALL_SHARE,
            Better.LOWER,
            Curve.ofProbe(ProbeStatistics::equalErrorRate));
    static final ChartMetric EQUAL_ERROR_ANGLE = new ChartMetric(
            "equalErrorAngleDegrees",
            Group.CLASSES,
            ValueForm.ANGLE,
            Better.NEITHER,
            Curve.ofProbe(ProbeStatistics::equalErrorAngleDegrees));
    static final ChartMetric CLASS_WIDTH = new ChartMetric(
            "intraClassAngleP95Degrees",
            Group.CLASSES,
            ValueForm.ANGLE,
            Better.LOWER,
            Curve.ofProbe(ProbeStatistics::intraClassAngleP95Degrees));
    static final ChartMetric PAIR_ANGLE = new ChartMetric(
            "pairAngleP95Degrees",
            Group.SPREAD,
            ValueForm.ANGLE,
            Better.NEITHER,
            Curve.ofProbe(ProbeStatistics::pairAngleP95Degrees));
    static final ChartMetric LARGEST_PAIR_ANGLE = new ChartMetric(
            "pairAngleMaxDegrees",
            Group.SPREAD,
            ValueForm.ANGLE,
            Better.NEITHER,
            Curve.ofProbe(ProbeStatistics::pairAngleMaxDegrees));
    static final ChartMetric DISTANCE = new ChartMetric(
            "pairDistance", Group.SPREAD, ValueForm.NUMBER, Better.NEITHER, Curve.probeBand(ProbeBands::pairDistance));
    static final ChartMetric SAME_CLASS_DISTANCE = new ChartMetric(
            "sameClassDistance",
            Group.SPREAD,
            ValueForm.NUMBER,
            Better.LOWER,
            Curve.probeBand(ProbeBands::sameClassDistance));
    static final ChartMetric DIFFERENT_CLASS_DISTANCE = new ChartMetric(
            "differentClassDistance",
            Group.SPREAD,
            ValueForm.NUMBER,
            Better.HIGHER,
            Curve.probeBand(ProbeBands::differentClassDistance));
    static final ChartMetric LENGTH = new ChartMetric(
            "embeddingLength",
            Group.SPREAD,
            ValueForm.NUMBER,
            Better.NEITHER,
            Curve.probeBand(ProbeBands::embeddingLength));

    private static final List<ChartMetric> ALL = List.of(
            LOSS,
            TUPLE_LOSSES,
            ACTIVE,
            MINED,
            MINED_FRACTION,
            MINED_SINCE,
            GRADIENT,
            CONCENTRATION,
            ANGLE,
            SEPARATION,
            ACCURACY,
            EQUAL_ERROR_RATE,
            EQUAL_ERROR_ANGLE,
            CLASS_WIDTH,
            PAIR_ANGLE,
            LARGEST_PAIR_ANGLE,
            DISTANCE,
            SAME_CLASS_DISTANCE,
            DIFFERENT_CLASS_DISTANCE,
            LENGTH);

    /** Name of what follows the picked image, in the keys of the texts. */
    public static final String PICKED = "pickedAngleDegrees";

    /** Percents of the curves of a band, in their order. */
    static final List<Integer> BAND_PERCENTS = List.of(0, 5, 50, 95, 100);

    /** Place of the median among the curves of a band. */
    static final int MEDIAN = 2;

    private final String id;
    private final Group group;
    private final ValueForm form;
    private final Better better;
    private final List<Curve> curves;
    private final ToDoubleFunction<Recording> reference;
    private final Supplier<Object> version;
    private final Supplier<Optional<String>> absence;

    private ChartMetric(String id, Group group, ValueForm form, Better better, Curve... curves) {
        this(id, group, form, better, List.of(curves), recording -> Double.NaN, () -> id, Optional::empty);
    }

    private ChartMetric(
            String id,
            Group group,
            ValueForm form,
            Better better,
            List<Curve> curves,
            ToDoubleFunction<Recording> reference,
            Supplier<Object> version,
            Supplier<Optional<String>> absence) {
        this.id = id;
        this.group = group;
        this.form = form;
        this.better = better;
        this.curves = curves;
        this.reference = reference;
        this.version = version;
        this.absence = absence;
    }

    /** Returns the same with a dashed line at what the newest recording says. */
    private ChartMetric against(ToDoubleFunction<Recording> line) {
        return new ChartMetric(id, group, form, better, curves, line, version, absence);
    }

    /** Returns the angle of the picked image to its own axis, which is another with every image that is picked. */
    static ChartMetric ofPicked(PickedAngles angles) {
        return new ChartMetric(
                PICKED,
                Group.PICKED,
                ValueForm.ANGLE,
                Better.LOWER,
                List.of(angles::of),
                recording -> Double.NaN,
                angles::version,
                angles::absence);
    }

    /** What belongs together in a menu. */
    enum Group {
        BATCH,
        CLASSES,
        SPREAD,
        PICKED
    }

    /** Which way is better. */
    enum Better {
        LOWER(" ↓"),
        HIGHER(" ↑"),
        NEITHER("");

        private final String sign;

        Better(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }
    }

    /** One number of a run over its steps. */
    interface Curve {
        Samples of(RunnerView view);

        /** A number of a step series. */
        interface OfSeries {
            double at(StepSeries series, int index);
        }

        static Curve ofStep(OfSeries number) {
            return view -> {
                StepSeries series = view.series();
                return Samples.everyStep(series, series.count(), index -> number.at(series, index));
            };
        }

        static Curve ofRecording(ToDoubleFunction<Recording> number) {
            return view -> Samples.recorded(view.recordings(), number);
        }

        static Curve ofProbe(ToDoubleFunction<ProbeStatistics> number) {
            return ofRecording(
                    recording -> number.applyAsDouble(recording.measurement().probe()));
        }

        static Curve ofBatch(ToDoubleFunction<BatchStatistics> number) {
            return ofRecording(recording -> {
                // At step 0 there has been no batch.
                BatchStatistics batch = recording.measurement().batch();
                return batch == null ? Double.NaN : number.applyAsDouble(batch);
            });
        }

        static Curve[] batchBand(Function<BatchStatistics, PercentileBand> band) {
            return band(number -> ofBatch(batch -> number.applyAsDouble(band.apply(batch))));
        }

        static Curve[] probeBand(Function<ProbeBands, PercentileBand> band) {
            return band(number -> ofProbe(probe -> number.applyAsDouble(band.apply(probe.bands()))));
        }

        private static Curve[] band(Function<ToDoubleFunction<PercentileBand>, Curve> curve) {
            return new Curve[] {
                curve.apply(PercentileBand::p0),
                curve.apply(PercentileBand::p5),
                curve.apply(PercentileBand::p50),
                curve.apply(PercentileBand::p95),
                curve.apply(PercentileBand::p100)
            };
        }
    }

    /** Returns all that is measured, in the order of the menu. */
    public static List<ChartMetric> all() {
        return ALL;
    }

    /** Returns its name in the keys of the texts. */
    public String id() {
        return id;
    }

    Group group() {
        return group;
    }

    ValueForm form() {
        return form;
    }

    Better better() {
        return better;
    }

    /** Tells whether it is drawn as the percentiles of a crowd rather than as one line. */
    boolean isBand() {
        return curves.size() > 1;
    }

    /** Returns what is drawn: one curve, or the percentiles of a band. */
    List<Curve> curves() {
        return curves;
    }

    /** Returns the curve whose value is written: the only one, or the median. */
    Curve main() {
        return curves.get(isBand() ? MEDIAN : 0);
    }

    /** Returns something that is another whenever earlier values have become others. */
    Object version() {
        return version.get();
    }

    /** Returns the key of the sentence that is shown instead of values; empty if there may be values. */
    Optional<String> absence() {
        return absence.get();
    }

    /** Returns the value of the dashed line: the floor of the loss, the bound of the angle; NaN for none. */
    double reference(RunnerView view) {
        List<Recording> recordings = view.recordings();
        return recordings.isEmpty() ? Double.NaN : reference.applyAsDouble(recordings.get(recordings.size() - 1));
    }

    private static double collapseFloor(Recording newest) {
        // A sum grows with the number of tuples: there is no one floor.
        return newest.spec().hasOneCollapseFloor() ? newest.collapseFloor() : Double.NaN;
    }
}
