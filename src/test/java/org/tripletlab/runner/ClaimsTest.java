package org.tripletlab.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripletlab.Slow;
import org.tripletlab.dataset.DatasetCache;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.history.SessionEvent;
import org.tripletlab.metric.diagnosis.SessionState;
import org.tripletlab.metric.statistics.EvaluationStatistics;

/** What the program says about triplet mining, on the bundled digits always and on MNIST where it is at hand. */
@Slow
class ClaimsTest {
    private final DatasetCache datasets = DatasetCache.ofThisProcess(Optional.empty());

    private record Run(TrainingRun.Result result, List<SessionEvent> events) {
        EvaluationStatistics probe() {
            return result.last().measurement().probe();
        }

        SessionState state() {
            return result.last().measurement().diagnosis().state();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bundled", "mnist"})
    void theHardestNegativesCollapseEverything(String dataset) throws Exception {
        Run run = run(dataset, "hardest-negative", "", 300);
        assertThat(run.state()).isEqualTo(SessionState.COLLAPSED);
        assertThat(run.probe().meanResultantLength()).isGreaterThan(0.999);
        assertThat(run.result().last().measurement().batch().loss()).isBetween(0.198, 0.202);
        assertThat(run.events()).extracting(SessionEvent::kind).containsExactly(SessionEvent.Kind.COLLAPSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bundled", "mnist"})
    void semiHardNegativesSeparateTheDigits(String dataset) throws Exception {
        Run run = run(dataset, "semi-hard-hardest", "", 600);
        assertThat(run.state()).isEqualTo(SessionState.SEPARATED);
        assertThat(run.probe().meanResultantLength()).isLessThan(0.2);
        // The bundled digits are harder than MNIST on purpose: they are to carry over to it.
        boolean mnist = dataset.equals("mnist");
        assertThat(run.probe().smallestAngleDegrees()).isGreaterThan(mnist ? 45 : 38);
        assertThat(run.probe().nearestAxisAccuracy()).isGreaterThan(mnist ? 0.94 : 0.9);
        assertThat(run.probe().equalErrorRate()).isLessThan(mnist ? 0.062 : 0.08);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bundled", "mnist"})
    void randomNegativesStayBetween(String dataset) throws Exception {
        Run run = run(dataset, "random", "", 600);
        assertThat(run.state()).isNotIn(SessionState.COLLAPSED, SessionState.SEPARATED);
        assertThat(run.probe().meanResultantLength()).isBetween(0.35, 0.75);
    }

    @Test
    void semiHardNegativesRescueACollapsedNetwork() throws Exception {
        Run run = run("bundled", "", "hardest-negative@step<200,semi-hard-hardest", 1000);
        assertThat(run.events())
                .extracting(SessionEvent::kind)
                .containsExactly(SessionEvent.Kind.COLLAPSED, SessionEvent.Kind.STAGE, SessionEvent.Kind.SEPARATED);
        assertThat(run.state()).isEqualTo(SessionState.SEPARATED);
        assertThat(run.result()
                        .last()
                        .measurement()
                        .diagnosis()
                        .collapsedAtStep()
                        .orElse(-1))
                .isBetween(40, 100);
    }

    private Run run(String dataset, String miner, String schedule, int steps) throws Exception {
        assumeTrue(
                !dataset.equals("mnist") || System.getenv("TRIPLETLAB_DATA") != null,
                "MNIST is not at hand: set TRIPLETLAB_DATA to a folder with its four files to run this.");
        ExperimentSpec spec =
                ExperimentSpec.DEFAULT.with(Parameters.DATASET, dataset).with(Parameters.STEPS, steps);
        spec = schedule.isEmpty() ? spec.with(Parameters.MINER, miner) : spec.withText(Parameters.SCHEDULE, schedule);
        List<SessionEvent> events = new ArrayList<>();
        TrainingRun.Result result = TrainingRun.run(spec, datasets.choose(spec), new TrainingRun.Listener() {
            @Override
            public void recorded(Recording recording) {
                // The last recording is in the result.
            }

            @Override
            public void happened(SessionEvent event) {
                events.add(event);
            }

            @Override
            public void stepDone(int step, int steps) {
                // Nobody watches.
            }
        });
        return new Run(result, events);
    }
}
