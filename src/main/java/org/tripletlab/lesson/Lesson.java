package org.tripletlab.lesson;

import java.util.List;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.text.Language;

/**
 * A lesson in one language: pages on which a class predicts, observes and explains what experiments do.
 *
 * @param id its name, the same in all languages
 * @param language the language of its texts
 * @param title its title
 * @param minutes planned duration, 1 to 180
 * @param shown the parameters that the form shows first, in their order; empty for the usual form
 * @param parts its pages, at least one
 */
public record Lesson(
        String id, Language language, String title, int minutes, List<Parameter<?>> shown, List<LessonPart> parts) {
    /** Copies the lists. */
    public Lesson {
        shown = List.copyOf(shown);
        parts = List.copyOf(parts);
    }
}
