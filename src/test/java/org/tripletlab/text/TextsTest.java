package org.tripletlab.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tripletlab.export.font.BundledTypeface;

class TextsTest {
    private static final Pattern LOOKS_LIKE_PLACE = Pattern.compile("\\{[^}]*\\}?|\\}");

    @Test
    void bothLanguagesHaveTheSameKeysWithTheSamePlaces() {
        Texts english = new Texts(Language.ENGLISH);
        Texts chinese = new Texts(Language.CHINESE);
        assertThat(english.keys(Language.CHINESE)).isEqualTo(english.keys(Language.ENGLISH));
        for (String key : english.keys(Language.ENGLISH)) {
            assertThat(places(chinese.get(key))).as(key).isEqualTo(places(english.get(key)));
            assertThat(english.get(key)).as(key).isNotBlank();
            assertThat(chinese.get(key)).as(key).isNotBlank();
        }
    }

    /** On a system without a Chinese font any other character is a box. */
    @Test
    void theBundledTypefaceHasEveryCharacter() {
        for (Language language : Language.values()) {
            Texts texts = new Texts(language);
            assertThat(texts.keys(language))
                    .filteredOn(key -> !BundledTypeface.has(texts.get(key).replace("\n", "")))
                    .isEmpty();
        }
    }

    @Test
    void everyRefusalIsChinese() {
        Texts english = new Texts(Language.ENGLISH);
        Texts chinese = new Texts(Language.CHINESE);
        assertThat(english.keys(Language.ENGLISH))
                .filteredOn(key -> (key.contains(".refused.") || key.contains(".failed."))
                        && english.get(key).replaceAll("--[a-z-]+", "").matches(".*[a-z]{3}.*"))
                .hasSizeGreaterThan(200)
                .allSatisfy(key -> assertThat(chinese.get(key)).containsPattern("\\p{IsHan}"));
    }

    @Test
    void everyBraceIsAPlace() {
        for (Language language : Language.values()) {
            Texts texts = new Texts(language);
            for (String key : texts.keys(language)) {
                Matcher brace = LOOKS_LIKE_PLACE.matcher(texts.get(key));
                while (brace.find()) {
                    assertThat(brace.group()).as(key).matches(TextPattern.PLACE);
                }
            }
        }
    }

    @Test
    void fillsValuesTheSameInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(TextPattern.fill("{0:,} in {1:3}, it's {2:%1} of {3}", 2000, 0.99961, 0.9456, "O'Hara"))
                    .isEqualTo("2,000 in 1.000, it's 94.6% of O'Hara");
            assertThat(TextPattern.fill("{0} {1} {2}", 0.2, 20.0, 7)).isEqualTo("0.2 20 7");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void undefinedNumbersAreADashAndNothingRoundsToMinusZero() {
        assertThat(TextPattern.fill("{0:3} {0:%1} {0:,} {0}", Double.NaN)).isEqualTo("– – – –");
        assertThat(TextPattern.fill("{0:2} {1}", -0.0004, Double.POSITIVE_INFINITY))
                .isEqualTo("0.00 ∞");
    }

    @Test
    void negativeNumbersHaveAMinusSignOnScreenAndAHyphenWhereTheyAreCopied() {
        assertThat(TextPattern.fill("{0:1} {1} {2} {3}", -3.94, -0.5, -7, "-a")).isEqualTo("−3.9 −0.5 −7 -a");
        assertThat(TextPattern.fillAsIs("{0:1} {1}", -3.94, -7)).isEqualTo("-3.9 -7");
    }

    @Test
    void aSentenceInsideAnotherLosesItsFullStop() {
        assertThat(TextPattern.fill("{0}: {1:.}, so choose another.", "a.zip", "b.json is missing."))
                .isEqualTo("a.zip: b.json is missing, so choose another.");
        assertThat(TextPattern.fill("{0:.}。", "缺少 b.json。")).isEqualTo("缺少 b.json。");
        assertThat(TextPattern.fill("{0:.}.", "cut off")).isEqualTo("cut off.");
    }

    @Test
    void aValueThatIsMissingIsNamed() {
        assertThatThrownBy(() -> TextPattern.fill("a {1}", 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("{1}");
    }

    @Test
    void tellsListenersOnceForEachChange() {
        Texts texts = new Texts(Language.ENGLISH);
        AtomicInteger told = new AtomicInteger();
        Runnable listener = told::incrementAndGet;
        texts.addListener(listener);
        texts.setLanguage(Language.CHINESE);
        texts.setLanguage(Language.CHINESE);
        assertThat(told).hasValue(1);
        assertThat(texts.get("parameter.margin.label")).isEqualTo("间隔 α");
        texts.removeListener(listener);
        texts.setLanguage(Language.ENGLISH);
        assertThat(told).hasValue(1);
    }

    @Test
    void startsInTheLanguageOfTheSystem() {
        assertThat(Language.nearest(Locale.TAIWAN)).isEqualTo(Language.CHINESE);
        assertThat(Language.nearest(Locale.FRANCE)).isEqualTo(Language.ENGLISH);
        assertThat(Language.byId("zh")).contains(Language.CHINESE);
        assertThat(Language.byId("xx")).isEmpty();
    }

    private static String places(String text) {
        return TextPattern.PLACE
                .matcher(text)
                .results()
                .map(place -> place.group())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    @Test
    void joinsSentencesAndItemsAsTheLanguageDoes() {
        assertThat(Stream.of("One.", "Two.").collect(new Texts(Language.ENGLISH).sentences()))
                .isEqualTo("One. Two.");
        assertThat(Stream.of("一。", "二。").collect(new Texts(Language.CHINESE).sentences()))
                .isEqualTo("一。二。");
        assertThat(Stream.of("a", "b").collect(new Texts(Language.ENGLISH).items()))
                .isEqualTo("a, b");
        assertThat(Stream.of("甲", "乙").collect(new Texts(Language.CHINESE).items()))
                .isEqualTo("甲、乙");
    }
}
