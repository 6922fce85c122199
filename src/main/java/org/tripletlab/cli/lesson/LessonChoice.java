package org.tripletlab.cli.lesson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tripletlab.lesson.LessonAgreement;
import org.tripletlab.lesson.LessonException;
import org.tripletlab.lesson.LessonFile;
import org.tripletlab.lesson.Lessons;
import org.tripletlab.text.Language;

/** Lessons named on the command line: the id of a lesson of the program, a file, or a folder of files. */
final class LessonChoice {
    static final String HELP = "Id of a lesson of the program (\"tripletlab lesson list\"), or a lesson file (.md).";

    private LessonChoice() {}

    /** Returns a lesson by its id or its file. */
    static LessonFile one(String name, Language language) throws IOException {
        Optional<LessonFile> known = Lessons.find(name, language);
        if (known.isPresent()) {
            return known.get();
        }
        return name.endsWith(LessonFile.SUFFIX) || Files.exists(Path.of(name))
                ? LessonFile.read(Path.of(name))
                : Lessons.byId(name, language);
    }

    /**
     * Returns the lessons of a name: one, or all of a folder. Files of one lesson in two languages must agree, and only one
     * of them is returned.
     */
    static List<LessonFile> all(String name) throws IOException {
        Path path = Path.of(name);
        if (Lessons.ids().contains(name) || !Files.isDirectory(path)) {
            return List.of(one(name, Language.ENGLISH));
        }
        List<LessonFile> lessons = new ArrayList<>();
        for (Path file : files(path)) {
            LessonFile read = LessonFile.read(file);
            Optional<LessonFile> other = lessons.stream()
                    .filter(each -> each.lesson().id().equals(read.lesson().id()))
                    .findFirst();
            if (other.isPresent()) {
                requireAgreement(other.get(), read);
            } else {
                lessons.add(read);
            }
        }
        return lessons;
    }

    private static void requireAgreement(LessonFile first, LessonFile second) throws LessonException {
        LessonAgreement.require(
                first.lesson(),
                first.file().orElseThrow().getFileName().toString(),
                second.lesson(),
                second.file().orElseThrow().getFileName().toString());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(LessonFile.SUFFIX))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }
}
