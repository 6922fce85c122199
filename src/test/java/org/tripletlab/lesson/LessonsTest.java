package org.tripletlab.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.lesson.LessonPart.Choice;
import org.tripletlab.lesson.LessonPart.Kind;
import org.tripletlab.text.Language;

/** The lessons of the program, without running them. */
class LessonsTest {
    private static final int MOST_SENTENCE_WORDS = 20;
    private static final int MOST_STEPS = 600;
    private static final int MOST_STEPS_OF_CURRICULUM = 1_000;
    private static final Pattern ENGLISH_END = Pattern.compile("(?<=[.?!])\\s+");
    private static final Pattern CHINESE_END = Pattern.compile("(?<=[。？！])");

    static List<String> ids() {
        return Lessons.ids();
    }

    static Stream<Lesson> lessons() {
        return Stream.concat(
                Stream.of(Language.values())
                        .flatMap(language -> Lessons.ids().stream()
                                .map(id -> Lessons.byId(id, language).lesson())),
                Stream.of(Language.values()).map(LessonsTest::template));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void bothLanguagesAgree(String id) {
        assertAgree(
                Lessons.byId(id, Language.ENGLISH).lesson(),
                Lessons.byId(id, Language.CHINESE).lesson());
    }

    @Test
    void bothTemplatesAgree() {
        assertAgree(template(Language.ENGLISH), template(Language.CHINESE));
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void pagesAreShort(Lesson lesson) {
        assertThat(LessonLength.remarks(lesson)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void sentencesAreShort(Lesson lesson) {
        List<String> tooLong = new ArrayList<>();
        for (LessonPart part : lesson.parts()) {
            for (String sentence : sentences(part, lesson.language())) {
                int words = words(sentence);
                if (words > MOST_SENTENCE_WORDS) {
                    tooLong.add(words + " words: " + sentence);
                }
            }
        }

        assertThat(tooLong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everyPredictionIsObservedWithAnExpectation(Lesson lesson) {
        List<LessonPart> parts = shownToClass(lesson);
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).kind() == Kind.PREDICT) {
                assertThat(parts).as("pages after line %d", parts.get(i).line()).hasSizeGreaterThan(i + 1);
                assertThat(parts.get(i + 1).kind()).isEqualTo(Kind.OBSERVE);
                assertThat(parts.get(i + 1).expectations())
                        .as("expectations of line %d", parts.get(i + 1).line())
                        .isNotEmpty();
            }
        }
        assertThat(parts).extracting(LessonPart::kind).contains(Kind.PREDICT, Kind.OBSERVE, Kind.EXPLAIN);
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void lessonEndsWithNotesAndOneTicket(Lesson lesson) {
        assertThat(lesson.parts()).extracting(LessonPart::kind).contains(Kind.NOTES);
        assertThat(lesson.parts())
                .extracting(LessonPart::kind)
                .filteredOn(Kind.TICKET::equals)
                .hasSize(1);
        assertThat(lesson.parts().get(lesson.parts().size() - 1).kind()).isEqualTo(Kind.TICKET);
        assertThat(lesson.parts().get(lesson.parts().size() - 1).choices()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void correctAnswerIsNotTheLongestByFar(Lesson lesson) {
        for (LessonPart part : lesson.parts()) {
            if (!part.choices().isEmpty()) {
                int correct = length(part, true);
                int wrong = length(part, false);
                assertThat(correct)
                        .as("letters of the correct answer, line %d", part.line())
                        .isLessThanOrEqualTo(Math.round(wrong * 1.25f));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void runsFitIntoALesson(String id) {
        int most = id.equals("curriculum") ? MOST_STEPS_OF_CURRICULUM : MOST_STEPS;
        assertThat(Lessons.byId(id, Language.ENGLISH).plan().runs())
                .isNotEmpty()
                .allSatisfy(run -> assertThat(run.lanes())
                        .extracting((ExperimentSpec lane) -> lane.get(Parameters.STEPS))
                        .allMatch(steps -> steps <= most));
    }

    private static void assertAgree(Lesson english, Lesson chinese) {
        assertThatCode(() -> LessonAgreement.require(english, "English", chinese, "Chinese"))
                .doesNotThrowAnyException();
        assertThat(chinese.title()).isNotEqualTo(english.title());
    }

    private static Lesson template(Language language) {
        String text = new String(LessonTemplate.bytes(language), StandardCharsets.UTF_8);
        try {
            return LessonReader.read(text, "template", "template", language);
        } catch (LessonException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static List<LessonPart> shownToClass(Lesson lesson) {
        return lesson.parts().stream().filter(part -> part.kind() != Kind.NOTES).toList();
    }

    private static List<String> sentences(LessonPart part, Language language) {
        Pattern end = language == Language.CHINESE ? CHINESE_END : ENGLISH_END;
        return Stream.concat(
                        part.text().stream()
                                .filter(text -> !(text instanceof LessonText.Preformatted))
                                .map(LessonText::plain),
                        part.choices().stream().map(Choice::text))
                .flatMap(text -> text.lines().flatMap(line -> Arrays.stream(end.split(line))))
                .toList();
    }

    /** A sentence is measured as a page is. */
    private static int words(String sentence) {
        LessonText.Paragraph line =
                new LessonText.Paragraph(List.of(new LessonText.Span(sentence, LessonText.Style.PLAIN)));
        return new LessonPart(Kind.EXPLAIN, 1, List.of(line), Optional.empty(), List.of(), List.of()).words();
    }

    private static int length(LessonPart part, boolean correct) {
        return part.choices().stream()
                .filter(choice -> choice.correct() == correct)
                .mapToInt(choice -> choice.text().length())
                .max()
                .orElse(0);
    }
}
