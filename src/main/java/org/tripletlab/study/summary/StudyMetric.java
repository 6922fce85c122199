package org.tripletlab.study.summary;

import java.util.List;
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
 * @param digits number of decimals
 */
public record StudyMetric(Metric metric, Better better, int digits) {
    /**
     * In a study of held-out classes all metrics have the same number of decimals: there are few of them, and the first
     * column is the important one.
     */
    private static final int HELD_OUT_DIGITS = 3;

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

    /** Returns its field name in the result of a run. */
    public String field() {
        return metric.id();
    }

    /** Returns the text key of its name. */
    public String labelKey() {
        return "metric." + metric.id();
    }
}
