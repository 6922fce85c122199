package org.tripletlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripletlab.data.DatasetException;
import org.tripletlab.dataset.DatasetCache;
import org.tripletlab.option.OptionException;
import org.tripletlab.text.Translation;

class ExperimentSpecTest {
    @Test
    void everyDefaultIsAllowedAndReadsBack() {
        for (Parameter<?> parameter : Parameters.all()) {
            readsBack(parameter);
        }
    }

    private static <T> void readsBack(Parameter<T> parameter) {
        String text = parameter.format(parameter.defaultValue());
        assertThat(parameter.parse(text)).as(parameter.id()).isEqualTo(parameter.defaultValue());
        assertThat(Parameters.byId(parameter.id())).isSameAs(parameter);
    }

    @ParameterizedTest
    @CsvSource({
        "margin, -1, a number from 0.001 to 2",
        "margin, NaN, a number from 0.001 to 2",
        "margin, '0,2', a number from 0.001 to 2",
        "embedding-size, 1, a whole number from 2 to 128",
        "embedding-size, 129, a whole number from 2 to 128",
        "embedding-size, 3.5, a whole number from 2 to 128",
        "steps, 0, a whole number from 1 to 1000000",
        "probe, 10001, a whole number from 20 to 10000",
        "learning-rate, Infinity, a number from",
        "miner, hardest, 'one of random, all, hardest-negative'",
        "seed, 1e3, a whole number from",
        "network, rnn, 'one of mlp, cnn'",
        "hidden, '256,0', one to four whole numbers",
        "hidden, '1,2,3,4,5', one to four whole numbers",
        "filters, 16, two whole numbers",
        "dataset, '', 'one of auto, mnist, bundled, or a folder or file that exists'"
    })
    void aWrongValueIsRefusedWithTheRange(String id, String text, String allowed) {
        assertThatThrownBy(() -> ExperimentSpec.DEFAULT.withText(Parameters.byId(id), text))
                .isInstanceOf(OptionException.class)
                .hasMessageContaining("--" + id + " must be " + allowed)
                .hasMessageContaining("\"" + text + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere/at/all", "C:\\Users\\lee\\faces", "/home/lee/图片/лица", "faces\0"})
    void aPathIsTakenAsItIsAndLookedUpWhenTheImagesAreOpened(String path) {
        ExperimentSpec spec = ExperimentSpec.DEFAULT.withText(Parameters.DATASET, path);
        assertThat(spec.text(Parameters.DATASET)).isEqualTo(path);
        assertThat(Parameters.DATASET.exists(path)).isFalse();
        assertThatThrownBy(() -> DatasetCache.ofThisProcess(Optional.empty()).choose(spec))
                .isInstanceOf(DatasetException.class)
                .satisfies(Translation::requireBoth)
                .hasMessage("--dataset must be one of auto, mnist, bundled, or a folder or file that exists, but was \""
                        + path + "\".");
    }

    @Test
    void anUntouchedLearningRateFollowsTheOptimiser() {
        ExperimentSpec sgd = ExperimentSpec.DEFAULT.with(Parameters.OPTIMISER_TYPE, "sgd");
        assertThat(sgd.get(Parameters.LEARNING_RATE)).isEqualTo(0.05);
        assertThat(sgd.with(Parameters.LEARNING_RATE, 0.001).get(Parameters.LEARNING_RATE))
                .isEqualTo(0.001);
        assertThat(ExperimentSpec.DEFAULT.get(Parameters.LEARNING_RATE)).isEqualTo(0.001);
    }

    @Test
    void remembersWhatWasSetByHand() {
        ExperimentSpec spec = ExperimentSpec.DEFAULT.with(Parameters.CLASSES, 10);
        assertThat(spec.isSetByHand(Parameters.CLASSES)).isTrue();
        assertThat(spec.isSetByHand(Parameters.PER_CLASS)).isFalse();
        assertThat(spec).isEqualTo(ExperimentSpec.DEFAULT);
    }
}
