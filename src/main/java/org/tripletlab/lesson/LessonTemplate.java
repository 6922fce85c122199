package org.tripletlab.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.tripletlab.text.Language;

/** A commented lesson to start from; it passes its own check. */
public final class LessonTemplate {
    private LessonTemplate() {}

    /** Returns the file in a language, in UTF-8. */
    public static byte[] bytes(Language language) {
        String name = language == Language.CHINESE ? "template.zh.md" : "template.md";
        try (InputStream in = LessonTemplate.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
