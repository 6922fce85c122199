package org.tripletlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tripletlab.option.OptionException;

class ApplicabilityTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            triplet | m2 | 0.4 | losses that do: arcface, combined-margin
            triplet | pairs | all | --loss triplet uses no pairs
            softmax | miner | random | uses no triplets
            softmax | margin | 0.3 | losses that do: triplet
            selectively-contrastive | miner | random | always takes the triplets of batch-hard
            triplet | filters | 8,8 | it belongs to --network cnn
            triplet | probe-classes | all | --hold-out names none
            triplet | image-size | 64 | neither data set is a folder
            """)
    void aValueThatWouldChangeNothingIsRefused(String loss, String id, String text, String reason) {
        ExperimentSpec spec =
                ExperimentSpec.DEFAULT.with(Parameters.LOSS_TYPE, loss).withText(Parameters.byId(id), text);
        assertThatThrownBy(spec::requireApplicable)
                .isInstanceOf(OptionException.class)
                .hasMessageContaining("--" + id + " " + text + " has no effect")
                .hasMessageContaining(reason);
        assertThat(spec.onlyApplicable().isSetByHand(Parameters.byId(id))).isFalse();
        assertThatCode(spec.onlyApplicable()::requireApplicable).doesNotThrowAnyException();
    }

    @Test
    void aScheduleGoesWithoutAnotherMiner() {
        ExperimentSpec both = ExperimentSpec.DEFAULT
                .withText(Parameters.SCHEDULE, "random@step<5,all")
                .with(Parameters.MINER, "batch-hard");
        assertThatThrownBy(both::requireApplicable).hasMessageContaining("only --miner curriculum uses a schedule");
        assertThat(both.without(Parameters.MINER).get(Parameters.MINER)).isEqualTo("curriculum");
        assertThat(both.miners()).containsExactly("batch-hard");
    }

    @Test
    void theSoftMarginNeedsAMarginOnlyForAMinerThatLooksAtZones() {
        ExperimentSpec soft = ExperimentSpec.DEFAULT.with(Parameters.FORM, "soft-margin");
        assertThat(soft.applies(Parameters.MARGIN)).isTrue();
        assertThat(soft.with(Parameters.MINER, "random").applies(Parameters.MARGIN))
                .isFalse();
        assertThat(soft.withText(Parameters.SCHEDULE, "random@step<5,ranks[0-10]")
                        .applies(Parameters.MARGIN))
                .isFalse();
    }

    @Test
    void defaultsFollowTheLossAndTheNetwork() {
        ExperimentSpec contrastive = ExperimentSpec.DEFAULT.with(Parameters.LOSS_TYPE, "contrastive");
        assertThat(contrastive.get(Parameters.MARGIN)).isEqualTo(1);
        ExperimentSpec cosFace = ExperimentSpec.DEFAULT.with(Parameters.LOSS_TYPE, "cosface");
        assertThat(cosFace.get(Parameters.M3)).isEqualTo(0.35);
        assertThat(cosFace.get(Parameters.SCALE)).isEqualTo(10);
        assertThat(ExperimentSpec.DEFAULT.text(Parameters.HIDDEN)).isEqualTo("256,128");
        assertThat(ExperimentSpec.DEFAULT.with(Parameters.NETWORK_TYPE, "cnn").text(Parameters.HIDDEN))
                .isEqualTo("128");
    }

    @Test
    void theWholeNumberOfASoftmaxIsWhole() {
        ExperimentSpec spec = ExperimentSpec.DEFAULT.with(Parameters.LOSS_TYPE, "a-softmax");
        assertThatCode(spec::requireApplicable).doesNotThrowAnyException();
        assertThatThrownBy(spec.with(Parameters.M1, 2.5)::requireApplicable).hasMessageContaining("whole number");
    }

    @Test
    void everyPresetIsSound() {
        for (Preset preset : Preset.all()) {
            assertThatCode(preset.spec()::requireApplicable).as(preset.id()).doesNotThrowAnyException();
        }
    }
}
