package org.tripletlab.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.option.OptionException;

class ComparisonSpecTest {
    private static final ExperimentSpec BASE = ExperimentSpec.DEFAULT;

    @Test
    void lanesAreNamedAfterWhatDiffers() {
        assertThat(new ComparisonSpec(
                                List.of(BASE.with(Parameters.MINER, "random"), BASE.with(Parameters.MINER, "all")))
                        .plainNames())
                .containsExactly("random", "all");
        ComparisonSpec losses = new ComparisonSpec(List.of(
                BASE.with(Parameters.LOSS_TYPE, "arcface").with(Parameters.M2, 0.4),
                BASE.with(Parameters.LOSS_TYPE, "softmax"),
                BASE));
        assertThat(losses.plainNames()).containsExactly("arcface · m2 0.4", "softmax", "triplet");
        assertThat(losses.shapes())
                .as("directions that the triplet loss does not have")
                .containsExactly(Parameters.LOSS_TYPE);
        assertThat(new ComparisonSpec(List.of(BASE, BASE.with(Parameters.LOSS_TYPE, "contrastive"))).shapes())
                .isEmpty();
        ComparisonSpec sizes = new ComparisonSpec(List.of(BASE, BASE.with(Parameters.EMBEDDING_SIZE, 64)));
        assertThat(sizes.plainNames()).containsExactly("embedding-size 3", "embedding-size 64");
        assertThat(sizes.shapes()).containsExactly(Parameters.EMBEDDING_SIZE);
        assertThat(sizes.broken()).isEmpty();
    }

    @Test
    void whatMakesARaceUnfairIsNamed() {
        ComparisonSpec race =
                new ComparisonSpec(List.of(BASE, BASE.with(Parameters.SEED, 1L).with(Parameters.PER_CLASS, 5)));
        assertThat(race.broken()).containsExactlyInAnyOrder(Parameters.SEED, Parameters.PER_CLASS);
        assertThat(race.plainNames()).containsExactly("per-class 20 · seed 0", "per-class 5 · seed 1");
    }

    @Test
    void tooFewTooManyAndEqualLanesAreRefused() {
        assertThatThrownBy(() -> new ComparisonSpec(List.of(BASE)))
                .isInstanceOf(OptionException.class)
                .hasMessageContaining("2 to 4 lanes");
        assertThatThrownBy(() -> new ComparisonSpec(List.of(BASE, BASE, BASE, BASE, BASE)))
                .hasMessageContaining("not 5");
        assertThatThrownBy(() -> new ComparisonSpec(List.of(BASE, BASE.with(Parameters.MARGIN, 0.2))))
                .hasMessageContaining("same experiment");
        // The margin means nothing to a softmax: these two are one experiment.
        ExperimentSpec softmax = BASE.with(Parameters.LOSS_TYPE, "softmax");
        assertThatThrownBy(() -> new ComparisonSpec(List.of(softmax, softmax.with(Parameters.MARGIN, 0.5))))
                .hasMessageContaining("same experiment");
    }

    @Test
    void readyRacesAreFair() {
        assertThat(PresetComparison.all()).hasSize(6).allSatisfy(each -> {
            assertThat(each.race().broken()).isEmpty();
            assertThat(each.race().plainNames()).doesNotHaveDuplicates();
        });
    }
}
