package org.tripletlab.study.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.export.Html;
import org.tripletlab.option.Kind;
import org.tripletlab.study.summary.StudyCell;
import org.tripletlab.text.Language;
import org.tripletlab.text.Texts;

/** Texts of a report in all languages at once: the page shows the one selected by the reader. */
final class Wording {
    private final Map<Language, Texts> texts = new EnumMap<>(Language.class);

    Wording() {
        for (Language language : Language.values()) {
            texts.put(language, new Texts(language));
        }
    }

    /** Returns a text of the bundles with its placeholders filled, as HTML. */
    String say(String key, Object... values) {
        return inEach(each -> each.format(key, values));
    }

    /** Returns the name of a cell as HTML: the value only if one parameter varies, else with the parameter. */
    String name(Map<String, String> settings) {
        return settings.isEmpty() ? say("study.report.all-runs") : inEach(each -> plainName(settings, each));
    }

    /** Returns the same in English, as plain text. */
    String plainName(StudyCell cell) {
        return plainName(cell.settings(), texts.get(Language.ENGLISH));
    }

    /** Returns the value of a parameter, as HTML: choices by name, others as text. */
    String value(String parameter, String value) {
        return inEach(each -> plainValue(parameter, value, each));
    }

    /** Returns the name of a parameter, as HTML. */
    String parameter(Parameter<?> parameter) {
        return say(parameter.labelKey());
    }

    private static String plainName(Map<String, String> settings, Texts words) {
        List<String> parts = new ArrayList<>();
        settings.forEach((id, value) -> {
            Parameter<?> parameter = Parameters.byId(id);
            String shown = plainValue(id, value, words);
            parts.add(
                    settings.size() == 1 && !isNumber(parameter)
                            ? shown
                            : words.get(parameter.labelKey()) + " " + shown);
        });
        return String.join(" · ", parts);
    }

    private static String plainValue(String parameter, String value, Texts words) {
        String key = "parameter." + parameter + ".choice." + value;
        return words.has(key) ? words.get(key) : value;
    }

    private static boolean isNumber(Parameter<?> parameter) {
        return parameter.kind() == Kind.INTEGER || parameter.kind() == Kind.REAL;
    }

    private String inEach(Function<Texts, String> words) {
        StringBuilder html = new StringBuilder();
        String english = words.apply(texts.get(Language.ENGLISH));
        boolean same =
                texts.values().stream().allMatch(each -> words.apply(each).equals(english));
        if (same) {
            return Html.escape(english);
        }
        for (Map.Entry<Language, Texts> each : texts.entrySet()) {
            html.append("<span lang=\"")
                    .append(each.getKey().id())
                    .append("\">")
                    .append(Html.escape(words.apply(each.getValue())))
                    .append("</span>");
        }
        return html.toString();
    }
}
