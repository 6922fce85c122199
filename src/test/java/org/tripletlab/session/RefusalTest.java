package org.tripletlab.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.DatasetFault;
import org.tripletlab.text.Language;
import org.tripletlab.text.Texts;

/** What an exception tells and what the window says are the same sentence; in Chinese it has the same values. */
class RefusalTest {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    @ParameterizedTest
    @EnumSource(DatasetFault.class)
    void everyFaultIsSaidInBothLanguages(DatasetFault fault) {
        DatasetException refused = fault.with(values(fault));
        Notice notice = Refusal.notice(refused);
        assertThat(said(Language.ENGLISH, notice)).isEqualTo(refused.getMessage());
        String chinese = said(Language.CHINESE, notice);
        assertThat(HAN.matcher(chinese).find()).isTrue();
        for (Object value : notice.arguments()) {
            if (value instanceof String text) {
                assertThat(chinese).contains(text);
            }
        }
        assertThat(chinese).doesNotContain("{");
    }

    private static String said(Language language, Notice notice) {
        return new Texts(language).format(notice.key(), notice.arguments().toArray());
    }

    private static Object[] values(DatasetFault fault) {
        return switch (fault) {
            case PICTURE_MISSING,
                    PICTURE_IS_FOLDER,
                    PICTURE_EMPTY,
                    PICTURE_UNKNOWN,
                    PICTURE_NEEDS_MEMORY,
                    PICTURE_CUT_OFF,
                    PICTURE_HEIC,
                    PICTURE_WEBP,
                    PICTURE_POINTER,
                    READING_STOPPED,
                    NO_FOLDER -> new Object[] {Path.of("some", "place")};
            case PICTURE_DAMAGED, NO_DATA_SET, FOLDER_UNREADABLE -> new Object[] {Path.of("place"), "why"};
            case PICTURE_TOO_LARGE -> new Object[] {Path.of("bomb.png"), 60_000, 60_000, 50_000_000L};
            case ONE_CLASS -> new Object[] {Path.of("place"), 1000};
            case WRONG_CLASSES -> new Object[] {Path.of("place"), 1200, 1000};
            case UNUSABLE_FILES -> new Object[] {12, 25_000, "a/1.xml"};
            case SMALL_CLASSES -> new Object[] {Path.of("place"), 4_024, 3, "p07 2"};
            case NESTED_CLASSES -> new Object[] {Path.of("place"), "Greek", "character01"};
            case NO_LEVELS -> new Object[] {Path.of("place"), 2};
            case FEW_CLASSES -> new Object[] {Path.of("place"), 1, 2_000, 3, "p07 2"};
            case PICTURES_TAKE_TOO_MUCH -> new Object[] {Path.of("place"), 70_000L, 2_000L, 512, 512, 1_500L};
            case NO_MNIST -> new Object[] {};
        };
    }
}
