package org.tripletlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tripletlab.Slow;

/** What {@code embed}, {@code neighbours}, {@code verify} and {@code one-shot} refuse before they begin. */
@Slow
class QuestionRefusalsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "verify test:0 | Missing required parameter:",
                "verify test:0 test:2000 | \"test:2000\" is not an image. Choose one of the test images of bundled, from test:0 to test:1999.",
                "verify test:0 train:x | \"train:x\" is not an image. Choose one of the train images of bundled, from train:0 to",
                "verify test:0 test:1 --threshold 3 | --threshold must be a Euclidean distance from 0 to 2",
                "verify test:0 test:1 --fmr 2 | --fmr must be a rate from 0 to 1",
                "verify test:0 test:1 --fmr 0.1 --threshold 1 | --threshold and --fmr exclude each other",
                "neighbours test:0 --among valid | --among must be test or train",
                "neighbours test:0 --class mine | --class must be any, same or other",
                "neighbours test:0 --count 0 | --count must be at least 1",
                "one-shot --hold-out 8,ten | --hold-out: The data set has no class \"ten\"",
                "one-shot --hold-out 8 | 2-way recognition with 1 shot needs 2 classes of at least 2 test images",
                "one-shot --hold-out 8,9 --ways 3 | only 2 of 2 classes have enough",
                "one-shot --hold-out 8,9 --shots 1500 | only 0 of 2 classes have enough (8 has 2",
                "one-shot --hold-out 8,9 --shots 1500 | ). Choose fewer ways or shots, or hold out more classes.",
                "neighbours test:0 --count ten | Invalid value for option '--count': 'ten' is not an int",
                "one-shot --hold-out 8,9 --shots 0 | --shots must be a whole number of at least 1, but was 0.",
                "one-shot --hold-out 8,9 --ways 1 | --ways must be a whole number of at least 2, but was 1.",
                "one-shot --hold-out 8,9 --trials 0 | --trials must be a whole number from 1 to 1000000, but was 0.",
                "one-shot --hold-out 8,9 --probe-classes trained | --probe-classes trained excludes the held-out",
                "embed | Missing required parameter"
            })
    void wrongUseIsOneSentenceBeforeAnythingIsTrained(String arguments, String sentence) {
        Outcome refused = Outcome.of((arguments + " --dataset bundled --steps 1000000").split(" "));
        assertThat(refused.exitCode()).as(refused.err()).isEqualTo(2);
        assertThat(refused.err()).contains(sentence).doesNotContain("Training on", "Exception", "\tat ");
        assertThat(refused.out()).isEmpty();
    }
}
