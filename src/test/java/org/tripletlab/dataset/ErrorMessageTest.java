package org.tripletlab.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.DatasetFault;
import org.tripletlab.text.Language;
import org.tripletlab.text.Message;
import org.tripletlab.text.Texts;
import org.tripletlab.text.Translation;

/** What an exception tells and what the window says are the same sentence; in Chinese it has the same values. */
class ErrorMessageTest {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    @ParameterizedTest
    @EnumSource(DatasetFault.class)
    void everyFaultIsSaidInBothLanguages(DatasetFault fault) {
        DatasetException refused = fault.with(values(fault));
        Message message = ErrorMessage.of(refused);
        assertThat(refused).hasMessage(new Texts(Language.ENGLISH).say(message));
        String chinese = new Texts(Language.CHINESE).say(message);
        assertThat(HAN.matcher(chinese).find()).isTrue();
        for (Object value : message.arguments()) {
            String said = value instanceof Number number
                    ? String.format(Locale.ROOT, "%,d", number.longValue())
                    : value.toString();
            assertThat(List.of(refused.getMessage(), chinese))
                    .allSatisfy(sentence -> assertThat(sentence.contains(said) || sentence.contains(value.toString()))
                            .as(sentence + " with " + said)
                            .isTrue());
        }
        assertThat(refused.getMessage() + chinese).doesNotContain("{").doesNotContain("data.refused");
    }

    @Test
    void aPathIsNotAllThatIsSaid() {
        Message message = ErrorMessage.of(new AccessDeniedException("/faces"));
        assertThat(message.inEnglish()).startsWith("/faces cannot be read or written (AccessDeniedException)");
        Translation.requireChinese(message);
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
                    FILE_STOPPED,
                    NO_FOLDER -> new Object[] {Path.of("some", "place")};
            case PICTURE_DAMAGED, NO_DATA_SET, FOLDER_UNREADABLE -> new Object[] {Path.of("place"), "why"};
            case NO_PLACE -> new Object[] {"dataset", "one of auto, or a folder", "faces"};
            case IMAGES_MOVED -> new Object[] {"a.tripletlab", "C:\\faces", 1200, 300, 4};
            case IMAGES_MOVED_UNKNOWN -> new Object[] {"a.json", "C:\\faces"};
            case IMAGES_MOVED_UNCOUNTED -> new Object[] {"a.tripletlab", "C:\\faces", "0123456789ab"};
            case OTHER_IMAGES ->
                new Object[] {"faces", 1200, 300, 4, "0123456789ab", "a.tripletlab", 40, 4, 3, "ba9876543210"};
            case OTHER_IMAGES_UNCOUNTED -> new Object[] {"faces", "0123456789ab", "a.tripletlab", "ba9876543210"};
            case PICTURE_TOO_LARGE -> new Object[] {Path.of("bomb.png"), 60_000, 60_000, 50_000_000L};
            case ONE_CLASS -> new Object[] {Path.of("place"), 1000};
            case WRONG_CLASSES -> new Object[] {Path.of("place"), 1200, 1000};
            case UNUSABLE_FILES -> new Object[] {12, 25_000, "a/1.xml"};
            case SMALL_CLASSES -> new Object[] {Path.of("place"), 4_024, 3, "p07 2"};
            case NESTED_CLASSES -> new Object[] {Path.of("place"), "Greek", "character01"};
            case NO_LEVELS -> new Object[] {Path.of("place"), 2};
            case FEW_CLASSES -> new Object[] {Path.of("place"), 1, 2_000, 3, "p07 2"};
            case PICTURES_TAKE_TOO_MUCH -> new Object[] {Path.of("place"), 70_000L, 2_000L, 512, 512, 1_500L};
            case FILE_EMPTY,
                    FILE_IS_WEB_PAGE,
                    FILE_IS_LFS_POINTER,
                    FILE_IS_HDF5,
                    FILE_IS_MATLAB,
                    FILE_IS_PARQUET,
                    FILE_IS_ARROW,
                    FILE_IS_PICKLE,
                    FILE_IS_TORCH,
                    FILE_IS_PICTURE,
                    FILE_IS_PDF,
                    FILE_IS_UNKNOWN,
                    ARRAY_LACKS_IMAGES,
                    ARRAY_LACKS_LABELS,
                    ARRAY_LACKS_TRAINING,
                    ARRAY_CUT_OFF,
                    ARRAY_OF_OBJECTS,
                    ONE_LABEL,
                    NO_COMMON_LABEL,
                    TABLE_EMPTY,
                    TABLE_NONE,
                    NOT_THERE,
                    IDX_WITHOUT_NAME,
                    OUT_OF_MEMORY,
                    NO_CLASSES,
                    NO_CLASS_FOLDERS,
                    ZIP_PASSWORD,
                    VALUES_NAN,
                    ARRAY_EMPTY -> new Object[] {Path.of("place")};
            case FILE_IS_PACKED,
                    ZIP_DAMAGED,
                    ZIP_UNSAFE,
                    ARRAY_NAMES_UNKNOWN,
                    ARRAY_DAMAGED,
                    ARRAY_TYPE,
                    ARRAY_SHAPE,
                    LABELS_SHAPE,
                    TABLES_SCALED_DIFFERENTLY,
                    GZIP_DAMAGED -> new Object[] {Path.of("place"), "what1"};
            case ZIP_TOO_MANY, TAKES_TOO_MUCH, TOO_MANY_LABELS -> new Object[] {Path.of("place"), 2_000L, 3_000L};
            case SEVERAL_DATA_SETS -> new Object[] {Path.of("place"), 21, "what2"};
            case NO_SUCH_DATA_SET, VALUES_RANGE -> new Object[] {Path.of("place"), "what1", "what2"};
            case IMAGES_SIDE -> new Object[] {Path.of("place"), 21, 22, 23, 24};
            case COUNTS_DIFFER -> new Object[] {Path.of("place"), 2_000L, "what2", 4_000L};
            case SPLITS_DIFFER -> new Object[] {Path.of("place"), 21, 22, "what3", 24, 25};
            case LABEL_RANGE -> new Object[] {Path.of("place"), "what1", 3_000L, 23};
            case TOO_FEW_TO_SPLIT -> new Object[] {Path.of("place"), "what1", 22};
            case TABLE_WITHOUT_LABELS, TABLE_NOT_SQUARE -> new Object[] {Path.of("place"), 21};
            case TABLE_RAGGED -> new Object[] {Path.of("place"), 2_000L, 3_000L, 4_000L};
            case TABLE_NO_NUMBER -> new Object[] {Path.of("place"), 2_000L, 22, "what3"};
            case TABLE_LINE_TOO_LONG -> new Object[] {Path.of("place"), 2_000L};
            case NO_MNIST -> new Object[] {};
        };
    }
}
