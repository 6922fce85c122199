package org.tripletlab.lesson;

import java.util.List;
import java.util.Optional;
import org.tripletlab.lesson.LessonPart.Choice;
import org.tripletlab.text.Message;

/** Comparison of the files of a lesson in two languages: pages, experiments, answers and expectations must be the same. */
public final class LessonAgreement {
    private LessonAgreement() {}

    /**
     * Compares two files.
     *
     * @param first one language
     * @param firstName name of its file in messages
     * @param second another one
     * @param secondName name of its file in messages
     * @throws LessonException for the first difference, with its line in the second file
     */
    public static void require(Lesson first, String firstName, Lesson second, String secondName)
            throws LessonException {
        List<LessonPart> mine = first.parts();
        List<LessonPart> other = second.parts();
        for (int i = 0; i < Math.min(mine.size(), other.size()); i++) {
            Optional<String> difference = difference(mine.get(i), other.get(i));
            if (difference.isPresent()) {
                throw LessonException.at(
                        secondName,
                        other.get(i).line(),
                        Message.of(difference.get(), firstName, mine.get(i).line()));
            }
        }
        if (mine.size() != other.size()) {
            throw LessonException.at(
                    secondName,
                    other.get(other.size() - 1).line(),
                    Message.of("lesson.differ.pages", firstName, mine.size(), other.size()));
        }
        if (!first.shown().equals(second.shown()) || first.minutes() != second.minutes()) {
            throw LessonException.at(secondName, 1, Message.of("lesson.differ.head", firstName));
        }
    }

    private static Optional<String> difference(LessonPart mine, LessonPart other) {
        if (mine.kind() != other.kind()) {
            return Optional.of("lesson.differ.kind");
        }
        if (!mine.action().equals(other.action())) {
            return Optional.of("lesson.differ.action");
        }
        if (!correct(mine).equals(correct(other))) {
            return Optional.of("lesson.differ.choices");
        }
        if (!expectations(mine).equals(expectations(other))) {
            return Optional.of("lesson.differ.expectations");
        }
        return Optional.empty();
    }

    private static List<Boolean> correct(LessonPart part) {
        return part.choices().stream().map(Choice::correct).toList();
    }

    private static List<String> expectations(LessonPart part) {
        return part.expectations().stream().map(Expectation::text).toList();
    }
}
