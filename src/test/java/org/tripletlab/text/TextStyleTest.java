package org.tripletlab.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Style of the sentences in both languages: length, advice as a sentence of its own, percent signs, quotes, brackets and terms.
 */
class TextStyleTest {
    private static final int MOST_WORDS = 20;

    /** Not sentences: the allowed values of an option, and a list of keys with a line each. */
    private static final Set<String> NOT_SENTENCES = Set.of(
            "option.allowed.schedule", "option.allowed.hold-out", "idx.magic.expected-labels", "replay.keys.text");

    private static final Pattern END_OF_SENTENCE = Pattern.compile("(?<=[.!?])\\s+(?=[A-Z\"“(\\-{])");
    private static final Pattern ADVICE_AFTER_SEMICOLON = Pattern.compile("; [a-z]");
    private static final Pattern SPACED_PERCENT = Pattern.compile("[\\d}] %");
    private static final Pattern CURLY_QUOTES = Pattern.compile("[“”‘’]");
    private static final Pattern PLEASE = Pattern.compile("\\b(please|datasets)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern CHINESE_STYLE =
            Pattern.compile(" [“”]|[“”] |；请|：请|……|[\\d}] %|\\((Ctrl\\+[A-Z]|[A-Z]|Esc)\\)|幅(测试)?图像|反例|正例|坍塌|困难");

    @Test
    void englishSentencesAreShortAndSayOneThing() {
        assertThat(faults(Language.ENGLISH)).isEmpty();
    }

    @Test
    void chineseHasOneTypographyAndTheTermsOfTextbooks() {
        assertThat(faults(Language.CHINESE)).isEmpty();
    }

    @Test
    void findsWhatIsNotAllowed() {
        assertThat(english("{0} is empty; choose another file.")).isTrue();
        assertThat(english("Please choose.")).isTrue();
        assertThat(english("Press “Latest”.")).isTrue();
        assertThat(english("95 % of them")).isTrue();
        assertThat(english("One " + "word ".repeat(20) + ".")).isTrue();
        assertThat(english("One. " + "Word ".repeat(20) + ".")).isFalse();
        assertThat(chinese("按 “播放” 继续。")).isTrue();
        assertThat(chinese("文件为空；请另选文件。")).isTrue();
        assertThat(chinese("关闭 (Esc)")).isTrue();
        assertThat(chinese("按“播放”继续（Esc）。")).isFalse();
    }

    private static List<String> faults(Language language) {
        Texts texts = new Texts(language);
        List<String> faults = new ArrayList<>();
        for (String key : texts.keys(language)) {
            String text = texts.get(key);
            boolean bad = language == Language.ENGLISH ? !NOT_SENTENCES.contains(key) && english(text) : chinese(text);
            if (bad) {
                faults.add(key + " = " + text);
            }
        }
        return faults;
    }

    private static boolean english(String text) {
        return ADVICE_AFTER_SEMICOLON.matcher(text).find()
                || SPACED_PERCENT.matcher(text).find()
                || CURLY_QUOTES.matcher(text).find()
                || PLEASE.matcher(text).find()
                || END_OF_SENTENCE.splitAsStream(text).anyMatch(sentence -> words(sentence) > MOST_WORDS);
    }

    private static long words(String sentence) {
        return Stream.of(sentence.split("\\s+"))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .count();
    }

    private static boolean chinese(String text) {
        return CHINESE_STYLE.matcher(text).find();
    }
}
