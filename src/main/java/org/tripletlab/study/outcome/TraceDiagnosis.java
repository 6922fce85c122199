package org.tripletlab.study.outcome;

import java.util.ArrayList;
import java.util.List;
import org.tripletlab.metric.diagnosis.DiagnosisRules;
import org.tripletlab.metric.diagnosis.DiagnosisThresholds;
import org.tripletlab.metric.diagnosis.Measurement;
import org.tripletlab.metric.diagnosis.SessionState;
import org.tripletlab.metric.geometry.ClassAxes;
import org.tripletlab.metric.statistics.ProbeBands;
import org.tripletlab.metric.statistics.ProbeStatistics;

/**
 * What the rules of this program call a run of which only the trace is left, whatever the program that ran it called it.
 *
 * <p>Collapsed, collapsing and separated follow from what a trace keeps. It does not keep all axes: a smallest angle of 5° or less
 * counts as partly collapsed, though all classes may have merged; nor the tuples between measurements, so nothing is called
 * "nothing mined".
 */
final class TraceDiagnosis {
    /** Some classes, of which not all have merged. */
    private static final int CLASSES = 3;

    private TraceDiagnosis() {}

    /**
     * Diagnoses every measurement of a trace.
     *
     * @param trace must hold R̄, the smallest angle and the nearest-axis accuracy
     * @param boundDegrees the largest smallest angle that is possible; NaN if there is no bound
     */
    static List<SessionState> states(Trace trace, double boundDegrees) {
        DiagnosisRules rules = new DiagnosisRules(DiagnosisThresholds.DEFAULT, CLASSES);
        List<Measurement> run = new ArrayList<>();
        for (int k = 0; k < trace.steps().size(); k++) {
            ProbeStatistics probe = probe(
                    trace.seriesOf("meanResultantLength").get(k),
                    trace.seriesOf("smallestAngleDegrees").get(k),
                    trace.seriesOf("nearestAxisAccuracy").get(k),
                    boundDegrees);
            int step = trace.steps().get(k);
            run.add(new Measurement(step, null, probe, rules.diagnose(run, step, null, probe, Double.NaN)));
        }
        return run.stream().map(measurement -> measurement.diagnosis().state()).toList();
    }

    private static ProbeStatistics probe(double resultant, double angle, double accuracy, double bound) {
        double unknown = Double.NaN;
        return new ProbeStatistics(
                Double.isFinite(resultant),
                resultant,
                angle,
                new int[0],
                bound,
                angle / bound,
                accuracy,
                unknown,
                unknown,
                unknown,
                unknown,
                unknown,
                null,
                null,
                angle <= ClassAxes.MERGED_DEGREES ? new int[] {0, 1} : new int[0],
                new double[CLASSES],
                ProbeBands.UNDEFINED);
    }
}
