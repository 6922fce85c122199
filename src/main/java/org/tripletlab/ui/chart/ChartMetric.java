package org.tripletlab.ui.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.history.RunnerView;
import org.tripletlab.history.StepSeries;
import org.tripletlab.math.PercentileBand;
import org.tripletlab.metric.catalogue.Metric;
import org.tripletlab.metric.catalogue.Metrics;

/**
 * Metric as shown in a chart: its curves over the steps, and the dashed line. Its texts are {@code chart.<id>.title} and {@code
 * chart.<id>.help}.
 *
 * <p>Metrics computed at the end of a run (retrieval, verification curves, one-shot, silhouette) have no chart: they take seconds and are
 * measured once, so they have no values over the steps.
 */
public final class ChartMetric {
    /** Metrics listed first in their group of the menu, in order of use; the others follow. */
    private static final List<Metric> FIRST = List.of(
            Metrics.LOSS,
            Metrics.TUPLE_LOSSES,
            Metrics.ACTIVE_FRACTION,
            Metrics.MINED_COUNT,
            Metrics.MINED_FRACTION,
            Metrics.MINED_SINCE_LAST,
            Metrics.GRADIENT_NORM,
            Metrics.MEAN_RESULTANT_LENGTH,
            Metrics.SMALLEST_ANGLE,
            Metrics.SEPARATION,
            Metrics.NEAREST_AXIS_ACCURACY,
            Metrics.EQUAL_ERROR_RATE,
            Metrics.EQUAL_ERROR_ANGLE,
            Metrics.INTRA_CLASS_ANGLE_P95);

    private static final List<ChartMetric> ALL = Metrics.those(Metric::isCharted, FIRST).stream()
            .sorted(Comparator.comparing(Metric::group))
            .map(ChartMetric::new)
            .toList();

    /** Percentiles of the curves of a band, in order. */
    static final List<Integer> BAND_PERCENTS = List.of(0, 5, 50, 95, 100);

    /** Index of the median among the curves of a band. */
    static final int MEDIAN = 2;

    private final Metric metric;
    private final List<Curve> curves;
    private final Supplier<Object> version;
    private final Supplier<Optional<String>> absence;

    private ChartMetric(Metric metric) {
        this(metric, curves(metric), metric::id, Optional::empty);
    }

    private ChartMetric(
            Metric metric, List<Curve> curves, Supplier<Object> version, Supplier<Optional<String>> absence) {
        this.metric = metric;
        this.curves = curves;
        this.version = version;
        this.absence = absence;
    }

    /** One number of a run over its steps. */
    interface Curve {
        Samples of(RunnerView view);
    }

    private static List<Curve> curves(Metric metric) {
        if (metric.isBand()) {
            return Stream.<Function<PercentileBand, Double>>of(
                            PercentileBand::p0,
                            PercentileBand::p5,
                            PercentileBand::p50,
                            PercentileBand::p95,
                            PercentileBand::p100)
                    .<Curve>map(percentile -> view -> Samples.recorded(
                            view.recordings(),
                            recording ->
                                    percentile.apply(recording.measurement().band(metric))))
                    .toList();
        }
        if (metric.isOfEveryStep()) {
            return List.of(view -> {
                StepSeries series = view.history().series();
                return Samples.everyStep(series, series.count(), index -> series.value(metric, index));
            });
        }
        return List.of(view -> Samples.recorded(
                view.recordings(), recording -> recording.measurement().value(metric)));
    }

    /** Returns the angle of the picked image to its own class mean, whose values change with the picked image. */
    static ChartMetric ofPicked(PickedAngles angles) {
        return new ChartMetric(Metrics.PICKED_ANGLE, List.of(angles::of), angles::version, angles::absence);
    }

    /** Returns all metrics with a chart, in the order of the menu. */
    public static List<ChartMetric> all() {
        return ALL;
    }

    /** Returns the chart metric of a metric that has one. */
    static ChartMetric of(Metric metric) {
        return ALL.stream().filter(each -> each.metric == metric).findFirst().orElseThrow();
    }

    /** Returns the name used in text keys. */
    public String id() {
        return metric.id();
    }

    /** Returns the group of the menu. */
    Metric.Group group() {
        return metric.group();
    }

    ValueForm form() {
        return new ValueForm(metric.form());
    }

    /** Returns the direction of better values, as an arrow behind the title; empty if there is none. */
    String arrow() {
        return switch (metric.better()) {
            case LOWER -> " ↓";
            case HIGHER -> " ↑";
            case NEITHER -> "";
        };
    }

    /** Tells whether it is drawn as percentiles of a distribution rather than as one line. */
    boolean isBand() {
        return metric.isBand();
    }

    /** Returns the curves to draw: one, or the percentiles of a band. */
    List<Curve> curves() {
        return curves;
    }

    /** Returns the curve whose value is displayed: the only one, or the median. */
    Curve main() {
        return curves.get(isBand() ? MEDIAN : 0);
    }

    /** Returns a key that changes whenever earlier values have changed. */
    Object version() {
        return version.get();
    }

    /** Returns the text key of the reason why there are no values; empty if there can be values. */
    Optional<String> absence() {
        return absence.get();
    }

    /** Returns the value of the dashed line: the collapse floor of the loss, the bound of the angle; NaN for none. */
    double reference(RunnerView view) {
        List<Recording> recordings = view.recordings();
        if (recordings.isEmpty()) {
            return Double.NaN;
        }
        Recording newest = recordings.get(recordings.size() - 1);
        return metric == Metrics.LOSS
                ? collapseFloor(newest)
                : metric.bound().map(newest.measurement()::value).orElse(Double.NaN);
    }

    private static double collapseFloor(Recording newest) {
        // A sum grows with the number of tuples, so there is no single floor.
        return newest.spec().hasOneCollapseFloor() ? newest.collapseFloor() : Double.NaN;
    }
}
