package org.tripletlab.lesson;

import java.util.ArrayList;
import java.util.List;
import org.tripletlab.lesson.LessonPart.Choice;
import org.tripletlab.store.ShareLine;

/** A lesson as plain text. */
public final class LessonPrint {
    private LessonPrint() {}

    /** Returns its lines: title, and each page with text, experiments, answers and expectations. */
    public static List<String> lines(Lesson lesson) {
        List<String> lines = new ArrayList<>();
        lines.add(lesson.title() + " (" + lesson.minutes() + " min)");
        for (LessonPart part : lesson.parts()) {
            lines.add("");
            lines.add(part.kind().heading(lesson.language()));
            part.text().forEach(text -> text.plain().lines().map("  "::concat).forEach(lines::add));
            part.action().ifPresent(action -> addAction(action, lines));
            for (Choice choice : part.choices()) {
                lines.add("  " + (choice.correct() ? "[x] " : "[ ] ") + choice.text());
            }
            part.expectations().forEach(each -> lines.add("  expect: " + each.text()));
        }
        return lines;
    }

    private static void addAction(LessonAction action, List<String> lines) {
        for (int lane = 0; lane < action.lanes().size(); lane++) {
            String letter = action.lanes().size() == 1 ? "" : (char) ('A' + lane) + ": ";
            lines.add("  > " + letter + ShareLine.of(action.lanes().get(lane)));
        }
        action.changes()
                .forEach(change -> lines.add(
                        "  > change: " + change.lane().map(lane -> lane + ": ").orElse("")
                                + change.parameter().id() + "=" + change.value()));
        action.until().ifPresent(step -> lines.add("  > until: " + step));
        action.view().ifPresent(view -> lines.add("  > view: " + view.id()));
    }
}
