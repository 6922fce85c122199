package org.tripletlab.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.tripletlab.io.TextFile;
import org.tripletlab.text.Language;
import org.tripletlab.text.Message;

/**
 * A lesson with its runs and the place of its file.
 *
 * @param lesson the lesson
 * @param plan its runs
 * @param file its file; empty for a lesson of the program
 */
public record LessonFile(Lesson lesson, LessonPlan plan, Optional<Path> file) {
    /** End of the name of every lesson file. */
    public static final String SUFFIX = ".md";

    private static final String CHINESE_SUFFIX = "." + Language.CHINESE.id() + SUFFIX;
    private static final long MOST_BYTES = 500_000;

    /**
     * Reads a lesson.
     *
     * @throws LessonException if it is refused, with file and line
     * @throws IOException if the file cannot be read
     */
    public static LessonFile read(Path file) throws IOException {
        String name = file.toString();
        if (!Files.exists(file)) {
            throw new LessonException(Message.of("lesson.refused.missing", name));
        }
        if (!Files.isRegularFile(file) || !name.endsWith(SUFFIX)) {
            throw new LessonException(Message.of("lesson.refused.no-file", name, SUFFIX));
        }
        if (Files.size(file) > MOST_BYTES) {
            throw new LessonException(Message.of("lesson.refused.size", name, Files.size(file), MOST_BYTES));
        }
        Path path = file.toAbsolutePath();
        LessonFile read = read(TextFile.read(file), path.getFileName().toString(), name, Optional.of(path));
        for (LessonPart part : read.lesson().parts()) {
            for (LessonText text : part.text()) {
                if (text instanceof LessonText.Picture picture) {
                    LessonPicture.check(path.resolveSibling(picture.file()), name, part.line());
                }
            }
        }
        return read;
    }

    /** Reads a lesson of the program. */
    static LessonFile ofProgram(String fileName) {
        try (InputStream in = LessonFile.class.getResourceAsStream(fileName)) {
            return read(TextFile.decode(in.readAllBytes(), fileName), fileName, fileName, Optional.empty());
        } catch (IOException damaged) {
            throw new IllegalStateException(damaged.getMessage(), damaged);
        }
    }

    private static LessonFile read(String text, String fileName, String shownName, Optional<Path> file)
            throws LessonException {
        Language language = languageOf(fileName);
        Lesson lesson = LessonReader.read(text, shownName, idOf(fileName), language);
        return new LessonFile(lesson, LessonPlan.of(lesson, shownName), file);
    }

    /** Returns the language of a file, from its name. */
    public static Language languageOf(String fileName) {
        return fileName.endsWith(CHINESE_SUFFIX) ? Language.CHINESE : Language.ENGLISH;
    }

    /** Returns the id of a lesson, from the name of its file: the same in all languages. */
    static String idOf(String fileName) {
        String suffix = languageOf(fileName) == Language.CHINESE ? CHINESE_SUFFIX : SUFFIX;
        return fileName.substring(0, fileName.length() - suffix.length());
    }
}
