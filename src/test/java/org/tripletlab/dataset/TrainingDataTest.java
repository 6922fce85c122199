package org.tripletlab.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.option.OptionException;
import org.tripletlab.text.Language;
import org.tripletlab.text.Texts;

/** Four classes, a to d, of 15 test images each. */
class TrainingDataTest {
    private static final Texts ENGLISH = new Texts(Language.ENGLISH);

    @Test
    void aSmallDataSetIsNamedAsTheReasonOfASmallBatch() {
        assertThat(notices(ExperimentSpec.DEFAULT))
                .containsExactly(
                        "There are only 4 classes to train on, so each batch has 4 classes instead of 10.",
                        "The data set has only 60 test images, so 60 are measured instead of 2,000.");
    }

    @Test
    void heldOutClassesAreNamedAsTheReasonWhereTheyAreIt() {
        ExperimentSpec heldOut = ExperimentSpec.DEFAULT.with(Parameters.HOLD_OUT, "c,d");
        assertThat(notices(heldOut))
                .containsExactly(
                        "With c, d held out, 2 classes are left to train on, so each batch has 2 classes instead of 10.",
                        "Because classes are held out, only 2 of 4 classes are measured, with 110 test images instead of 2,000.");
        assertThat(notices(heldOut.with(Parameters.PROBE_CLASSES, "all")))
                .contains("The data set has only 140 test images, so 140 are measured instead of 2,000.");
    }

    @Test
    void aRefusalOfALargeBatchNamesTheHeldOutClasses() {
        ExperimentSpec three = ExperimentSpec.DEFAULT.with(Parameters.CLASSES, 9);
        assertThat(refusal(three))
                .isEqualTo("--classes must be a whole number from 2 to 4 (the training classes of this"
                        + " data set), but was 9.");
        assertThat(refusal(three.with(Parameters.HOLD_OUT, "c,d")))
                .isEqualTo(
                        "--classes must be a whole number from 2 to 2 (the classes that are not held out), but was 9.");
    }

    private static List<String> notices(ExperimentSpec spec) {
        return SmallData.choose(spec).notices().stream().map(ENGLISH::say).toList();
    }

    private static String refusal(ExperimentSpec spec) {
        return ENGLISH.say(catchThrowableOfType(OptionException.class, () -> SmallData.choose(spec))
                .message());
    }
}
