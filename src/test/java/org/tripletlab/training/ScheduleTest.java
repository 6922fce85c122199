package org.tripletlab.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripletlab.dataset.ProbeOf;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.experiment.RankWindow;
import org.tripletlab.experiment.Schedule;
import org.tripletlab.experiment.StageCondition;
import org.tripletlab.metric.diagnosis.Measurement;
import org.tripletlab.metric.statistics.BatchStatistics;
import org.tripletlab.option.OptionException;

class ScheduleTest {
    @Test
    void stagesHoldUntilTheirStep() {
        StageProgress progress = progress("random@step<10, batch-hard@step<20,semi-hard-random");
        List<String> miners = new ArrayList<>();
        for (int step : new int[] {0, 9, 10, 19, 20, 1_000_000}) {
            progress.reach(step);
            miners.add(progress.miner());
        }
        assertThat(miners)
                .containsExactly(
                        "random", "random", "batch-hard", "batch-hard", "semi-hard-random", "semi-hard-random");
    }

    @Test
    void aStageEndsWhenTooLittleIsMined() {
        StageProgress progress = progress("semi-hard-hardest@mined<0.3,hardest-negative");
        progress.observe(measured(20, 0.9, 0));
        assertThat(progress.miner()).isEqualTo("semi-hard-hardest");
        progress.observe(measured(40, 0.29, 0));
        assertThat(progress.miner()).isEqualTo("hardest-negative");
    }

    @Test
    void aStageEndsWhenTheClassesStandFarEnoughApart() {
        StageProgress progress = progress("random@angle>30,semi-hard-hardest@angle>30,hardest-negative");
        progress.observe(measured(20, 1, 31));
        assertThat(progress.miner()).isEqualTo("semi-hard-hardest");
        // The measurement that began the stage does not end it as well.
        progress.observe(measured(20, 1, 31));
        assertThat(progress.miner()).isEqualTo("semi-hard-hardest");
        progress.observe(measured(40, 1, 31));
        assertThat(progress.miner()).isEqualTo("hardest-negative");
    }

    @Test
    void aStepThatIsPastWhenItsStageBeginsEndsItAtOnce() {
        StageProgress progress = progress("random@mined<0.5,all@step<30,batch-hard");
        progress.observe(measured(40, 0.1, 0));
        progress.reach(41);
        assertThat(progress.miner()).isEqualTo("batch-hard");
    }

    @Test
    void aWindowOfRanksMovesEvenlyThroughItsStage() {
        StageProgress progress = progress("random@step<10,ranks[80-100..0-20]@step<111,hardest-negative");
        progress.reach(10);
        RankWindow window = RankWindow.parse(progress.miner()).orElseThrow();
        assertThat(window.low(progress.share(10, 600))).isEqualTo(0.8);
        assertThat(window.high(progress.share(60, 600))).isCloseTo(0.6, within(1e-12));
        assertThat(window.low(progress.share(110, 600))).isEqualTo(0);
        assertThat(window.high(progress.share(110, 600))).isEqualTo(0.2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hardest-negative@step<300,semi-hard-hardest",
                "random@mined<0.3,all@angle>50,ranks[80-100..0-20]@step<900,ranks[0-12.5]",
                "random@mined<0.0005,all"
            })
    void writesWhatItReads(String text) {
        assertThat(ExperimentSpec.DEFAULT.withText(Parameters.SCHEDULE, text).text(Parameters.SCHEDULE))
                .isEqualTo(text);
    }

    @Test
    void aCurriculumWithoutStagesWarmsUpForHalfOfTheRun() {
        ExperimentSpec spec =
                ExperimentSpec.DEFAULT.with(Parameters.MINER, "curriculum").with(Parameters.STEPS, 100);
        assertThat(spec.text(Parameters.SCHEDULE)).isEqualTo("semi-hard-hardest@step<50,hardest-negative");
        assertThat(ExperimentSpec.DEFAULT.get(Parameters.SCHEDULE)).isEqualTo(Schedule.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hard",
                "curriculum",
                "random@step<10",
                "random,all",
                "random@step<10,",
                "random@step<0,all",
                "random@step<20,all@step<10,batch-hard",
                "random@step<20,all@mined<0.1,batch-hard@step<10,random",
                "random@step<ten,all",
                "random@step<1.5,all",
                "random@mined<3,all",
                "random@angle<50,all",
                "random@step<99999999999,all",
                "ranks[20-10]",
                "ranks[0-101]",
                "ranks[0-10..20-20]",
                "ranks[-1-10]"
            })
    void refusesWhatIsNoSchedule(String text) {
        assertThatThrownBy(() -> ExperimentSpec.DEFAULT.withText(Parameters.SCHEDULE, text))
                .isInstanceOf(OptionException.class)
                .hasMessageStartingWith("--schedule, stage ")
                .hasMessageEndingWith(".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "random,hard@step<5,all | stage 1: it needs an end",
                "random@step<5,hard,all | stage 2: \"hard\" is neither a miner",
                "random@step<5,all@stp<9,all | stage 2: \"stp<9\" is not a condition",
                "random@step<9,all@step<5,all | stage 2: \"step<5\" ends before it starts",
                "random@step<9,all@step<50 | stage 2: the last stage",
                "random@step<9,ranks[20-10] | \"ranks[20-10]\" is neither a miner nor a window"
            })
    void saysWhichStageCannotBeAndWhy(String text, String why) {
        assertThatThrownBy(() -> ExperimentSpec.DEFAULT.withText(Parameters.SCHEDULE, text))
                .hasMessageContaining(why);
    }

    @Test
    void noScheduleIsMadeThatCouldNotRun() {
        StageCondition ten = new StageCondition(StageCondition.Kind.STEP, 10);
        Schedule.Stage ends = new Schedule.Stage("random", Optional.of(ten));
        Schedule.Stage stays = new Schedule.Stage("all", Optional.empty());
        assertThat(new Schedule(List.of(ends, stays))).hasToString("random@step<10,all");
        for (List<Schedule.Stage> wrong : List.of(List.of(ends), List.of(stays, stays), List.of(ends, ends, stays))) {
            assertThatThrownBy(() -> new Schedule(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(Schedule.earliestStep(List.of(ten))).isEqualTo(11);
        assertThatThrownBy(() -> new StageCondition(StageCondition.Kind.STEP, 1.5))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RankWindow(20, 10, 0, 10)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsOneRank() {
        assertThat(RankWindow.rank(" 12.5 ")).hasValue(12.5);
        for (String wrong : new String[] {"", "101", "-1", "1e1", "1.2345", "x"}) {
            assertThat(RankWindow.rank(wrong)).isEmpty();
        }
    }

    @Test
    void aCurriculumMustHaveAStage() {
        ExperimentSpec none = ExperimentSpec.DEFAULT.withText(Parameters.SCHEDULE, "");
        assertThatThrownBy(none::requireApplicable).hasMessageContaining("has no stage");
    }

    private static StageProgress progress(String text) {
        return new StageProgress(
                ExperimentSpec.DEFAULT.withText(Parameters.SCHEDULE, text).stages());
    }

    private static Measurement measured(int step, double minedFraction, double angle) {
        BatchStatistics batch = new BatchStatistics(0.2, 100, minedFraction, 1, 1, 100);
        return new Measurement(step, batch, ProbeOf.smallestAngle(angle), null);
    }
}
