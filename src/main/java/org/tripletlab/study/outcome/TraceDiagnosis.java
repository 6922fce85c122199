package org.tripletlab.study.outcome;

import java.util.ArrayList;
import java.util.List;
import org.tripletlab.metric.catalogue.Metrics;
import org.tripletlab.metric.diagnosis.DiagnosisRules;
import org.tripletlab.metric.diagnosis.Measurement;
import org.tripletlab.metric.diagnosis.SessionState;
import org.tripletlab.metric.geometry.ClassMeans;
import org.tripletlab.metric.statistics.EvaluationStatistics;

/**
 * Diagnosis of a stored trace by the current rules, independent of the states stored with it.
 *
 * <p>Collapsed, collapsing and separated can be derived from a trace. It does not contain the class means: a smallest
 * angle of 5° or less counts as partly collapsed, although all classes may have merged; nor the tuples between
 * measurements, so the state "nothing mined" never occurs.
 */
final class TraceDiagnosis {
    /** A number of classes of which not all have merged. */
    private static final int CLASSES = 3;

    private TraceDiagnosis() {}

    /**
     * Diagnoses every measurement of a trace.
     *
     * @param trace must contain R̄, the smallest angle and the nearest class mean accuracy
     * @param boundDegrees upper bound of the smallest angle; NaN if there is none
     */
    static List<SessionState> states(Trace trace, double boundDegrees) {
        DiagnosisRules rules = new DiagnosisRules(CLASSES);
        List<Measurement> run = new ArrayList<>();
        for (int k = 0; k < trace.steps().size(); k++) {
            EvaluationStatistics probe = probe(
                    trace.seriesOf(Metrics.MEAN_RESULTANT_LENGTH).get(k),
                    trace.seriesOf(Metrics.SMALLEST_ANGLE).get(k),
                    trace.seriesOf(Metrics.NEAREST_AXIS_ACCURACY).get(k),
                    boundDegrees);
            int step = trace.steps().get(k);
            run.add(new Measurement(step, null, probe, rules.diagnose(run, step, null, probe, Double.NaN)));
        }
        return run.stream().map(measurement -> measurement.diagnosis().state()).toList();
    }

    private static EvaluationStatistics probe(double resultant, double angle, double accuracy, double bound) {
        return EvaluationStatistics.builder()
                .finite(Double.isFinite(resultant))
                .with(Metrics.MEAN_RESULTANT_LENGTH, resultant)
                .withAngle(angle, bound)
                .with(Metrics.NEAREST_AXIS_ACCURACY, accuracy)
                .mergedClasses(angle <= ClassMeans.MERGED_DEGREES ? new int[] {0, 1} : new int[0])
                .classAxes(new double[CLASSES])
                .build();
    }
}
