package org.tripletlab.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {
    @Test
    void stagesHoldUntilTheirStep() {
        ExperimentSpec spec = ExperimentSpec.DEFAULT.withText(
                Parameters.SCHEDULE, "random@step<10, batch-hard@step<20,semi-hard-random");
        assertThat(spec.minerAt(0)).isEqualTo("random");
        assertThat(spec.minerAt(9)).isEqualTo("random");
        assertThat(spec.minerAt(10)).isEqualTo("batch-hard");
        assertThat(spec.minerAt(19)).isEqualTo("batch-hard");
        assertThat(spec.minerAt(20)).isEqualTo("semi-hard-random");
        assertThat(spec.minerAt(1_000_000)).isEqualTo("semi-hard-random");
    }

    @Test
    void writesWhatItReads() {
        String text = "hardest-negative@step<300,semi-hard-hardest";
        assertThat(ExperimentSpec.DEFAULT.withText(Parameters.SCHEDULE, text).text(Parameters.SCHEDULE))
                .isEqualTo(text);
        assertThat(ExperimentSpec.DEFAULT.withText(Parameters.SCHEDULE, " ").get(Parameters.SCHEDULE))
                .isEqualTo(Schedule.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hard",
                "random@step<10",
                "random,all",
                "random@step<10,",
                "random@step<0,all",
                "random@step<20,all@step<10,batch-hard",
                "random@step<ten,all",
                "random@mined<0.3,all",
                "random@step<99999999999,all"
            })
    void refusesWhatIsNoSchedule(String text) {
        assertThatThrownBy(() -> ExperimentSpec.DEFAULT.withText(Parameters.SCHEDULE, text))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("--schedule must be stages like")
                .hasMessageContaining(text);
    }
}
