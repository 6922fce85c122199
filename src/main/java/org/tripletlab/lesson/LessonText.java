package org.tripletlab.lesson;

import java.util.List;
import java.util.stream.Collectors;

/** A block of text on a page of a lesson: the part of Markdown that lessons use. */
public sealed interface LessonText {
    /** Returns the words alone. */
    String plain();

    /** Appearance of words. */
    enum Style {
        PLAIN,
        STRONG,
        EMPHASIS,
        CODE
    }

    /**
     * Words of one appearance.
     *
     * @param text the words, with the spaces around them
     * @param style their appearance
     */
    record Span(String text, Style style) {}

    /** Returns the words of a line without their appearance. */
    static String plain(List<Span> line) {
        return line.stream().map(Span::text).collect(Collectors.joining());
    }

    /**
     * A paragraph.
     *
     * @param line its words
     */
    record Paragraph(List<Span> line) implements LessonText {
        /** Copies the words. */
        public Paragraph {
            line = List.copyOf(line);
        }

        @Override
        public String plain() {
            return LessonText.plain(line);
        }
    }

    /**
     * A list.
     *
     * @param numbered whether its items are counted from 1
     * @param items the words of each item
     */
    record Items(boolean numbered, List<List<Span>> items) implements LessonText {
        /** Copies the items. */
        public Items {
            items = items.stream().map(List::copyOf).toList();
        }

        @Override
        public String plain() {
            return items.stream().map(LessonText::plain).collect(Collectors.joining("\n"));
        }
    }

    /**
     * A table.
     *
     * @param rows the cells from top to bottom, each row from left to right; the first row is the head
     */
    record Table(List<List<List<Span>>> rows) implements LessonText {
        /** Copies the rows. */
        public Table {
            rows = rows.stream().map(List::copyOf).toList();
        }

        @Override
        public String plain() {
            return rows.stream()
                    .map(row -> row.stream().map(LessonText::plain).collect(Collectors.joining(" ")))
                    .collect(Collectors.joining("\n"));
        }
    }

    /**
     * A formula or other text that keeps its lines and spaces.
     *
     * @param text the lines
     */
    record Preformatted(String text) implements LessonText {
        @Override
        public String plain() {
            return text;
        }
    }

    /**
     * A picture from beside the file of the lesson.
     *
     * @param file its path, relative to the folder of the lesson
     * @param description what it shows
     */
    record Picture(String file, String description) implements LessonText {
        @Override
        public String plain() {
            return description;
        }
    }
}
