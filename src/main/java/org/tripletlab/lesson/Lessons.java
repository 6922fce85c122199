package org.tripletlab.lesson;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tripletlab.option.OptionException;
import org.tripletlab.text.Language;
import org.tripletlab.text.Message;

/** The lessons of the program, in teaching order. A new one is two files in the resources and its id here. */
public final class Lessons {
    private static final List<String> IDS = List.of(
            "near-and-far",
            "too-easy",
            "hardest-teacher",
            "hard-but-not-too-hard",
            "rescue",
            "curriculum",
            "without-triplets",
            "same-or-not",
            "one-look",
            "directions");

    private Lessons() {}

    /** Returns the ids in teaching order. */
    public static List<String> ids() {
        return IDS;
    }

    /** Returns all lessons of a language, in teaching order. */
    public static List<LessonFile> all(Language language) {
        return IDS.stream().map(id -> read(id, language)).toList();
    }

    /**
     * Returns a lesson.
     *
     * @throws OptionException if there is none of that id
     */
    public static LessonFile byId(String id, Language language) {
        return find(id, language)
                .orElseThrow(() -> new OptionException(
                        "lesson",
                        Message.of("lesson.refused.unknown", id, IDS.stream().collect(Collectors.joining(", ")))));
    }

    /** Finds a lesson by its id. */
    public static Optional<LessonFile> find(String id, Language language) {
        return IDS.contains(id) ? Optional.of(read(id, language)) : Optional.empty();
    }

    private static LessonFile read(String id, Language language) {
        String suffix = language == Language.CHINESE ? ".zh" : "";
        return LessonFile.ofProgram(id + suffix + LessonFile.SUFFIX);
    }
}
