package org.tripletlab.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.option.OptionException;

class AxisTest {
    @Test
    void readsListsRangesAndValuesThatHoldCommas() {
        assertThat(Axis.parse("miner=random, batch-hard").values()).containsExactly("random", "batch-hard");
        assertThat(Axis.parse("seed=3-6").values()).containsExactly("3", "4", "5", "6");
        assertThat(Axis.parse("seed=-2").values()).containsExactly("-2");
        assertThat(Axis.parse("margin=0.10,0.5").values()).containsExactly("0.1", "0.5");
        assertThat(Axis.parse("hidden=256,128;64").values()).containsExactly("256,128", "64");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "miner",
                "=random",
                "miner=",
                "miner=randm",
                "miner=random,random",
                "margin=0.1,0.10",
                "speed=1",
                "seed=5-2",
                "seed=0-99999",
                "margin=0.1-0.4"
            })
    void refusesWhatIsNoAxisInOneSentence(String text) {
        assertThatThrownBy(() -> Axis.parse(text))
                .isInstanceOf(OptionException.class)
                .message()
                .endsWith(".")
                .doesNotContain("\n");
    }

    @Test
    void aFirstLookKeepsTwoSeedsAndTheEndsAndTheMiddleOfNumbers() {
        assertThat(Axis.seeds(10).quick().values()).containsExactly("0", "1");
        assertThat(Axis.of(Parameters.PER_CLASS, 2, 5, 10, 20, 50, 100).quick().values())
                .containsExactly("2", "20", "100");
        assertThat(Axis.of(Parameters.MINER, "random", "all", "batch-hard", "hard-all")
                        .quick()
                        .values())
                .hasSize(4);
    }
}
