package org.tripletlab.lesson;

import java.util.List;
import java.util.Optional;
import org.tripletlab.text.Language;

/**
 * A page of a lesson.
 *
 * @param kind its purpose
 * @param line the line of its heading in the file, from 1
 * @param text its text, from top to bottom
 * @param action what it prepares: a run, a comparison or a change; empty if nothing
 * @param choices the answers to choose from; only of {@link Kind#PREDICT} and {@link Kind#TICKET}
 * @param expectations what must be true once the run has come to its end; only of {@link Kind#OBSERVE}
 */
public record LessonPart(
        Kind kind,
        int line,
        List<LessonText> text,
        Optional<LessonAction> action,
        List<Choice> choices,
        List<Expectation> expectations) {
    /** Purpose of a page; its headings are the same for all lessons of a language. */
    public enum Kind {
        /** What is trained. */
        SETUP("Setup", "准备"),
        /** A question; the next run waits for an answer. */
        PREDICT("Predict", "预测"),
        /** The run, with the outcome beside the prediction. */
        OBSERVE("Observe", "观察"),
        /** The reason. */
        EXPLAIN("Explain", "解释"),
        /** Notes for the teacher, which the class does not see. */
        NOTES("Notes", "备注"),
        /** A question at the end, for the worksheet. */
        TICKET("Exit ticket", "课后小测");

        private final String english;
        private final String chinese;

        Kind(String english, String chinese) {
            this.english = english;
            this.chinese = chinese;
        }

        /** Returns its heading in a file of that language. */
        public String heading(Language language) {
            return language == Language.CHINESE ? chinese : english;
        }

        /** Finds the purpose of a heading, in any language. */
        static Optional<Kind> of(String heading) {
            for (Kind kind : values()) {
                if (kind.english.equalsIgnoreCase(heading) || kind.chinese.equals(heading)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * An answer.
     *
     * @param text the answer
     * @param correct whether it is the right one
     */
    public record Choice(String text, boolean correct) {}

    /** Copies the lists. */
    public LessonPart {
        text = List.copyOf(text);
        choices = List.copyOf(choices);
        expectations = List.copyOf(expectations);
    }

    /**
     * Returns the length of its text with its answers, in words; a Chinese character counts as half a word.
     */
    public int words() {
        String all = text.stream().map(LessonText::plain).reduce("", (a, b) -> a + " " + b)
                + choices.stream().map(Choice::text).reduce("", (a, b) -> a + " " + b);
        long han = all.codePoints()
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                .count();
        String others = all.codePoints()
                .map(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        int spaced = others.isEmpty()
                ? 0
                : (int) java.util.Arrays.stream(others.split("\\s+"))
                        .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                        .count();
        return spaced + (int) Math.ceil(han / 2.0);
    }
}
