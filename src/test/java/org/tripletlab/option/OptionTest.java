package org.tripletlab.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripletlab.text.Language;
import org.tripletlab.text.Texts;

class OptionTest {
    private static final Option<Integer> COUNT = new Option<>("count", Values.whole(1, 5000), Optional.of(10));
    private static final Option<Double> SHARE = new Option<>("share", Values.real(0, 0.5), Optional.empty());
    private static final Option<String> COLOUR =
            new Option<>("colour", Values.choice(List.of("red", "green", "blue")), Optional.empty());
    private static final Option<Language> SPOKEN =
            new Option<>("spoken", Values.either(List.of(Language.values()), Language::id), Optional.empty());

    @Test
    void readsWhatIsAllowedAndWritesWhatItReads() {
        assertThat(COUNT.parse(" 5000 ")).isEqualTo(5000);
        assertThat(SHARE.parse("0.25")).isEqualTo(0.25);
        assertThat(COLOUR.parse("red")).isEqualTo("red");
        assertThat(SPOKEN.parse("zh")).isEqualTo(Language.CHINESE);
        assertThat(SPOKEN.format(Language.CHINESE)).isEqualTo("zh");
        assertThat(SPOKEN.choices()).containsExactly("en", "zh");
        assertThat(SHARE.format(0.0)).isEqualTo("0");
        assertThat(new Option<>("on", Values.flag(), Optional.of(false)).parse("true"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "5001", "1,000", "2.5", "", "many", "99999999999"})
    void refusesANumberThatIsNotInItsRangeOrNotWritten(String text) {
        assertThat(COUNT.allows(text)).isFalse();
        assertThatThrownBy(() -> COUNT.parse(text))
                .isInstanceOf(OptionException.class)
                .hasMessage("--count must be a whole number from 1 to 5000, but was \"" + text + "\".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "0.51", "NaN", "0,5", "1,000", "Infinity"})
    void refusesARealNumberThatIsNotInItsRange(String text) {
        assertThat(SHARE.allows(text)).isFalse();
    }

    @Test
    void refusesAValueThatWasReadElsewhere() {
        assertThat(COUNT.check(7)).isEqualTo(7);
        assertThatThrownBy(() -> COUNT.check(0))
                .hasMessage("--count must be a whole number from 1 to 5000, but was 0.");
        assertThatThrownBy(() -> SHARE.check(Double.NaN))
                .hasMessage("--share must be a number from 0 to 0.5, but was NaN.");
        assertThatThrownBy(() -> COLOUR.check(" red")).hasMessageEndingWith("but was \" red\".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | --colour must be one of red, green, blue, but was \"pink\". | --spoken must be en or zh, but was \"fr\".",
                "zh | --colour 的值应为：red, green, blue 之一。给出的是“pink”。 | --spoken 的值应为：en 或 zh。给出的是“fr”。"
            })
    void refusesAChoiceInTheLanguageOfTheWindow(String language, String colour, String spoken) {
        Texts texts = new Texts(Language.byId(language).orElseThrow());
        assertThat(said(COLOUR, "pink", texts)).isEqualTo(colour);
        assertThat(said(SPOKEN, "fr", texts)).isEqualTo(spoken);
    }

    private static String said(Option<?> option, String text, Texts texts) {
        try {
            option.parse(text);
            throw new AssertionError(text + " is allowed.");
        } catch (OptionException refused) {
            return texts.say(refused.message());
        }
    }

    @Test
    void realNumbersAreWrittenWithoutExponentAndReadBack() {
        Option<Double> rate = new Option<>("rate", Values.real(1e-6, 10), Optional.of(0.001));
        assertThat(rate.format(1e-4)).isEqualTo("0.0001");
        assertThat(rate.format(3.0)).isEqualTo("3");
        for (double value : new double[] {1e-6, 0.00012345678901234567, 1.0 / 3, 2.5e-5, 10}) {
            assertThat(rate.parse(rate.format(value))).isEqualTo(value);
        }
        Option<Double> any = new Option<>("any", Values.real(0, 1), Optional.empty());
        assertThat(any.format(1e-300)).as("not three hundred zeros").hasSizeLessThan(10);
    }
}
