package org.tripletlab.study.summary;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tripletlab.metric.catalogue.Metric;
import org.tripletlab.metric.catalogue.Metric.Better;
import org.tripletlab.metric.catalogue.Metric.Group;
import org.tripletlab.metric.catalogue.Metrics;

/**
 * A metric by which the runs of a study are compared.
 *
 * @param metric what is compared
 * @param better which way is better here
 * @param digits digits after the point that are shown
 */
public record StudyMetric(Metric metric, Better better, int digits) {
    /** In a study of held-out classes all share one number of digits: there are few of them, and what counts is the first column. */
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
        // Of two runs that both work, neither is better for being more or less concentrated.
        Better better = metric == Metrics.MEAN_RESULTANT_LENGTH ? Better.NEITHER : metric.better();
        return new StudyMetric(metric, better, metric.studyDigits().orElseThrow());
    }

    /** Returns the metrics that say something about runs of this kind, in the order in which they are shown. */
    public static List<StudyMetric> of(boolean heldOut) {
        return heldOut ? HELD_OUT : ALL;
    }

    /** Returns every metric that a report may show. */
    public static List<StudyMetric> all() {
        return Stream.concat(ALL.stream(), HELD_OUT.stream()).toList();
    }

    /** Returns its name in the result of a run. */
    public String field() {
        return metric.id();
    }

    /** Returns the key of its name in the texts. */
    public String labelKey() {
        return "metric." + metric.id();
    }
}
