package org.tripletlab.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.regex.Pattern;

/** Checks that an exception can be shown in both languages. */
public final class Translation {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Texts CHINESE = new Texts(Language.CHINESE);

    private Translation() {}

    /**
     * Requires that the message of an exception is its English sentence, and that the Chinese one is Chinese and contains
     * the same values.
     */
    public static void requireBoth(Throwable refused) {
        assertThat(refused).isInstanceOf(LocalizedException.class);
        Message message = ((LocalizedException) refused).message();
        assertThat(refused).hasMessage(message.inEnglish());
        assertThat(refused.getMessage()).doesNotContain(message.key()).doesNotContainPattern("\\{[0-9]");
        requireChinese(message);
    }

    /** Requires that a message is Chinese in Chinese, and contains its values. */
    public static void requireChinese(Message message) {
        requireChinese(message, CHINESE.say(message));
    }

    private static void requireChinese(Message message, String sentence) {
        assertThat(HAN.matcher(sentence).find()).as(sentence).isTrue();
        for (Object value : message.arguments()) {
            if (value instanceof Message inner) {
                requireChinese(inner, CHINESE.say(inner));
                assertThat(sentence).contains(TextPattern.fill("{0:.}", CHINESE.say(inner)));
            } else if (value instanceof Number number) {
                assertThat(sentence)
                        .containsAnyOf(
                                number.toString(),
                                TextPattern.fill("{0}", number),
                                String.format(Locale.ROOT, "%,d", number.longValue()));
            } else {
                assertThat(sentence).contains(value.toString());
            }
        }
    }
}
