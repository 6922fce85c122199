package org.tripletlab.lesson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import org.tripletlab.text.Message;

/** Check of a picture beside a lesson. Its declared size is read before anything is decoded. */
final class LessonPicture {
    private static final long MOST_BYTES = 4_000_000;
    private static final long MOST_PIXELS = 8_000_000;

    private LessonPicture() {}

    /**
     * Refuses a picture that is missing or too large.
     *
     * @param picture its path
     * @param lesson name of the lesson's file in messages
     * @param line line of the page in it
     */
    static void check(Path picture, String lesson, int line) throws IOException {
        String name = picture.getFileName().toString();
        if (!Files.isRegularFile(picture)) {
            throw LessonException.at(lesson, line, Message.of("lesson.refused.picture-missing", picture.toString()));
        }
        if (Files.size(picture) > MOST_BYTES) {
            throw LessonException.at(
                    lesson, line, Message.of("lesson.refused.picture-bytes", name, Files.size(picture), MOST_BYTES));
        }
        try (FileImageInputStream in = new FileImageInputStream(picture.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw LessonException.at(lesson, line, Message.of("lesson.refused.picture-kind", name));
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (pixels > MOST_PIXELS) {
                    throw LessonException.at(
                            lesson,
                            line,
                            Message.of(
                                    "lesson.refused.picture-pixels",
                                    name,
                                    reader.getWidth(0),
                                    reader.getHeight(0),
                                    MOST_PIXELS));
                }
            } finally {
                reader.dispose();
            }
        }
    }
}
