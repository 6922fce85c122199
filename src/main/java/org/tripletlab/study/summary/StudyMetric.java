package org.tripletlab.study.summary;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tripletlab.metric.catalogue.Metric;
import org.tripletlab.metric.catalogue.Metric.Better;
import org.tripletlab.metric.catalogue.Metric.Group;
import org.tripletlab.metric.catalogue.Metrics;

/**
 * A metric for comparing the runs of a study.
 *
 * @param metric the metric
 * @param better direction of improvement in a study
 * @param digits number of decimals of the value as stored; a share in percent has two fewer
 */
public record StudyMetric(Metric metric, Better better, int digits) {
    /**
     * In a study of held-out classes all metrics have the same number of decimals: there are few of them, and the first
     * column is the important one.
     */
    private static final int HELD_OUT_DIGITS = 3;

    private static final int PERCENT_DIGITS = 2;
    private static final String UNDEFINED = "–";

    private static final List<StudyMetric> ALL = Metrics.those(
                    of(group -> group != Group.UNSEEN),
                    List.of(
                            Metrics.MEAN_RESULTANT_LENGTH,
                            Metrics.SMALLEST_ANGLE,
                            Metrics.INTRA_CLASS_ANGLE_P95,
                            Metrics.NEAREST_AXIS_ACCURACY,
                            Metrics.EQUAL_ERROR_RATE,
                            Metrics.FALSE_NON_MATCH_RATE_AT_1_PERCENT))
            .stream()
            .map(StudyMetric::of)
            .toList();

    private static final List<StudyMetric> HELD_OUT = Stream.concat(
                    Metrics.those(of(group -> group == Group.UNSEEN)).stream(),
                    Stream.of(
                            Metrics.FALSE_NON_MATCH_RATE_AT_1_PERCENT,
                            Metrics.RECALL_AT_1,
                            Metrics.MEAN_RESULTANT_LENGTH,
                            Metrics.EFFECTIVE_RANK))
            .map(StudyMetric::of)
            .map(each -> new StudyMetric(each.metric, each.better, Math.min(HELD_OUT_DIGITS, each.digits)))
            .toList();

    private static Predicate<Metric> of(Predicate<Group> groups) {
        return metric -> metric.studyDigits().isPresent() && groups.test(metric.group());
    }

    private static StudyMetric of(Metric metric) {
        // Between two working runs a difference in concentration is neither better nor worse.
        Better better = metric == Metrics.MEAN_RESULTANT_LENGTH ? Better.NEITHER : metric.better();
        return new StudyMetric(metric, better, metric.studyDigits().orElseThrow());
    }

    /** Returns the relevant metrics for runs of this kind, in display order. */
    public static List<StudyMetric> of(boolean heldOut) {
        return heldOut ? HELD_OUT : ALL;
    }

    /** Returns all metrics of reports. */
    public static List<StudyMetric> all() {
        return Stream.concat(ALL.stream(), HELD_OUT.stream()).toList();
    }

    /** Returns whether the metric is a share, which is shown in percent. */
    public boolean isShare() {
        return metric.form() == Metric.Form.SHARE || metric.form() == Metric.Form.SMALL_SHARE;
    }

    /** Returns a value as shown in tables and reports: a share in percent, a dash if it is not finite. */
    public String show(double value) {
        return show(value, digits);
    }

    /** Returns a value like {@link #show(double)}, with at most this number of decimals of the value as stored. */
    public String show(double value, int mostDigits) {
        if (!Double.isFinite(value)) {
            return UNDEFINED;
        }
        int places = Math.min(digits, mostDigits);
        String text =
                isShare() ? decimals(100 * value, Math.max(0, places - PERCENT_DIGITS)) + "%" : decimals(value, places);
        return text.startsWith("-") ? "−" + text.substring(1) : text;
    }

    private static String decimals(double value, int places) {
        return String.format(Locale.ROOT, "%." + places + "f", value);
    }

    /** Returns its field name in the result of a run. */
    public String field() {
        return metric.id();
    }

    /** Returns the text key of its name. */
    public String labelKey() {
        return "metric." + metric.id();
    }
}
