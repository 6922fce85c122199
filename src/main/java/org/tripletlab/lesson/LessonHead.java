package org.tripletlab.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.parser.Parser;
import org.tripletlab.dataset.ErrorMessage;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.option.OptionException;
import org.tripletlab.text.Message;

/**
 * The keys at the head of a lesson, between two lines {@code ---}.
 *
 * @param title title of the lesson
 * @param minutes planned duration, 1 to 180
 * @param shown the parameters that the form shows first
 */
record LessonHead(String title, int minutes, List<Parameter<?>> shown) {
    private static final String TITLE = "title";
    private static final String MINUTES = "minutes";
    private static final String SHOW = "show";
    private static final List<String> KEYS = List.of(TITLE, MINUTES, SHOW);
    private static final int LONGEST_TITLE = 60;
    private static final int MOST_MINUTES = 180;
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(YamlFrontMatterExtension.create()))
            .build();

    /** Reads the head of a file. */
    static LessonHead read(String text, String file) throws LessonException {
        YamlFrontMatterVisitor visitor = new YamlFrontMatterVisitor();
        PARSER.parse(text).accept(visitor);
        Map<String, String> values = new LinkedHashMap<>();
        visitor.getData()
                .forEach((key, list) -> values.put(key, String.join(", ", list).strip()));
        for (String key : values.keySet()) {
            if (!KEYS.contains(key)) {
                throw LessonException.at(
                        file, line(text, key), Message.of("lesson.refused.head-key", key, String.join(", ", KEYS)));
            }
        }
        String title = required(values, TITLE, "Near and far", file);
        if (title.length() > LONGEST_TITLE) {
            throw LessonException.at(
                    file, line(text, TITLE), Message.of("lesson.refused.title", title.length(), LONGEST_TITLE));
        }
        String minutes = required(values, MINUTES, "10", file);
        if (!minutes.matches("[1-9]\\d{0,2}") || Integer.parseInt(minutes) > MOST_MINUTES) {
            throw LessonException.at(
                    file, line(text, MINUTES), Message.of("lesson.refused.minutes", minutes, MOST_MINUTES));
        }
        return new LessonHead(title, Integer.parseInt(minutes), shown(values, text, file));
    }

    private static String required(Map<String, String> values, String key, String example, String file)
            throws LessonException {
        String value = values.getOrDefault(key, "");
        if (value.isEmpty()) {
            throw new LessonException(Message.of("lesson.refused.head", file, key, key + ": " + example));
        }
        return value;
    }

    private static List<Parameter<?>> shown(Map<String, String> values, String text, String file)
            throws LessonException {
        List<Parameter<?>> shown = new ArrayList<>();
        String ids = values.getOrDefault(SHOW, "");
        for (String id : ids.isEmpty() ? new String[0] : ids.split(",")) {
            try {
                shown.add(Parameters.byId(id.strip()));
            } catch (OptionException refused) {
                throw LessonException.at(file, line(text, SHOW), ErrorMessage.of(refused));
            }
        }
        return shown;
    }

    private static int line(String text, String key) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().startsWith(key + ":")) {
                return i + 1;
            }
        }
        return 1;
    }
}
