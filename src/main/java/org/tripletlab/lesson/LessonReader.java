package org.tripletlab.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.front.matter.YamlFrontMatterBlock;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.tripletlab.lesson.LessonPart.Choice;
import org.tripletlab.lesson.LessonPart.Kind;
import org.tripletlab.lesson.LessonText.Span;
import org.tripletlab.text.Language;
import org.tripletlab.text.Message;

/**
 * Reads a lesson: Markdown with a head of keys, and a heading for each page.
 *
 * <p>Nothing in a lesson can run anything but experiments of the program: HTML is refused, and pictures come from beside the
 * file.
 */
public final class LessonReader {
    /** Largest number of lines of a lesson. */
    public static final int MOST_LINES = 2_000;

    private static final int FEWEST_CHOICES = 2;
    private static final int MOST_CHOICES = 6;
    private static final String BLOCK = "tripletlab";
    private static final String EXPECT = "expect:";
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(
                    YamlFrontMatterExtension.create(), TablesExtension.create(), TaskListItemsExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();

    private final String file;
    private final List<LessonPart> parts = new ArrayList<>();
    private int lanes = 1;
    private PageDraft page;

    private LessonReader(String file) {
        this.file = file;
    }

    /**
     * Reads a lesson.
     *
     * @param text the content of the file
     * @param file its name in messages
     * @param id the name of the lesson
     * @param language the language of the file
     * @throws LessonException for the first thing that is not allowed, with its line
     */
    public static Lesson read(String text, String file, String id, Language language) throws LessonException {
        long lines = text.lines().count();
        if (lines > MOST_LINES) {
            throw new LessonException(Message.of("lesson.refused.lines", file, lines, MOST_LINES));
        }
        return new LessonReader(file).read(text, id, language);
    }

    private Lesson read(String text, String id, Language language) throws LessonException {
        LessonHead head = LessonHead.read(text, file);
        for (Node node : MarkdownText.children(PARSER.parse(text))) {
            if (!(node instanceof YamlFrontMatterBlock)) {
                take(node);
            }
        }
        finishPage();
        if (parts.stream().noneMatch(part -> part.kind() != Kind.NOTES)) {
            throw new LessonException(Message.of("lesson.refused.no-pages", file));
        }
        return new Lesson(id, language, head.title(), head.minutes(), head.shown(), parts);
    }

    private void take(Node node) throws LessonException {
        int line = line(node);
        try {
            if (node instanceof Heading heading) {
                finishPage();
                page = new PageDraft(kind(heading), line);
            } else if (page == null) {
                throw new Refusal(Message.of("lesson.refused.before-heading", Kind.SETUP.heading(Language.ENGLISH)));
            } else if (node instanceof FencedCodeBlock code
                    && code.getInfo().strip().equals(BLOCK)) {
                page.action(action(code, line));
            } else if (node instanceof BulletList list && isOfChoices(list)) {
                page.choices(list);
            } else if (node instanceof BulletList list && isOfExpectations(list)) {
                page.expectations(list);
            } else {
                page.text.add(MarkdownText.of(node));
            }
        } catch (Refusal refused) {
            throw LessonException.at(file, line, refused.message());
        }
    }

    private LessonAction action(FencedCodeBlock code, int line) throws LessonException {
        try {
            LessonAction action = ActionReader.read(code.getLiteral());
            if (!action.lanes().isEmpty()) {
                lanes = action.lanes().size();
            }
            for (LessonAction.Change change : action.changes()) {
                if (change.lane().isPresent() && change.lane().get() - 'A' >= lanes) {
                    throw LessonException.at(
                            file,
                            line,
                            Message.of(
                                    "lesson.refused.change-lane",
                                    change.lane().get().toString(),
                                    ExpectationReader.letters(lanes)));
                }
            }
            return action;
        } catch (ActionReader.LineRefusal refused) {
            throw LessonException.at(file, line + refused.line(), refused.message());
        }
    }

    private static Kind kind(Heading heading) throws Refusal {
        Node first = heading.getFirstChild();
        String words = first instanceof org.commonmark.node.Text text && first.getNext() == null
                ? text.getLiteral().strip()
                : "";
        Optional<Kind> kind = Kind.of(words);
        if (heading.getLevel() != 2 || kind.isEmpty()) {
            List<String> allowed = new ArrayList<>();
            for (Kind each : Kind.values()) {
                allowed.add("## " + each.heading(Language.ENGLISH));
            }
            throw new Refusal(Message.of(
                    "lesson.refused.heading",
                    "#".repeat(heading.getLevel()) + " " + words,
                    String.join(", ", allowed)));
        }
        return kind.get();
    }

    private static boolean isOfChoices(BulletList list) {
        return list.getFirstChild().getFirstChild() instanceof TaskListItemMarker;
    }

    private static boolean isOfExpectations(BulletList list) throws Refusal {
        return LessonText.plain(MarkdownText.items(list).get(0)).startsWith(EXPECT);
    }

    private void finishPage() throws LessonException {
        if (page != null) {
            parts.add(page.finish());
        }
    }

    private static int line(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? 1 : spans.get(0).getLineIndex() + 1;
    }

    /** A page that is being read. */
    private final class PageDraft {
        private final Kind kind;
        private final int line;
        private final List<LessonText> text = new ArrayList<>();
        private final List<Choice> choices = new ArrayList<>();
        private final List<Expectation> expectations = new ArrayList<>();
        private Optional<LessonAction> action = Optional.empty();

        private PageDraft(Kind kind, int line) {
            this.kind = kind;
            this.line = line;
        }

        private void action(LessonAction read) throws Refusal {
            if (action.isPresent() || kind == Kind.NOTES || kind == Kind.TICKET) {
                throw new Refusal(Message.of("lesson.refused.block-place"));
            }
            action = Optional.of(read);
        }

        private void choices(BulletList list) throws Refusal {
            if (!choices.isEmpty() || !(kind == Kind.PREDICT || kind == Kind.TICKET)) {
                throw new Refusal(Message.of("lesson.refused.choices-place"));
            }
            List<List<Span>> items = MarkdownText.items(list);
            int item = 0;
            for (Node each : MarkdownText.children(list)) {
                if (!(each.getFirstChild() instanceof TaskListItemMarker marker)) {
                    throw new Refusal(Message.of("lesson.refused.no-box", LessonText.plain(items.get(item))));
                }
                choices.add(new Choice(LessonText.plain(items.get(item++)).strip(), marker.isChecked()));
            }
            if (choices.size() < FEWEST_CHOICES || choices.size() > MOST_CHOICES) {
                throw new Refusal(
                        Message.of("lesson.refused.choice-count", choices.size(), FEWEST_CHOICES, MOST_CHOICES));
            }
            if (choices.stream().filter(Choice::correct).count() != 1) {
                throw new Refusal(Message.of(
                        "lesson.refused.correct-count",
                        choices.stream().filter(Choice::correct).count()));
            }
        }

        private void expectations(BulletList list) throws LessonException, Refusal {
            List<List<Span>> items = MarkdownText.items(list);
            int item = 0;
            for (Node each : MarkdownText.children(list)) {
                String words = LessonText.plain(items.get(item++)).strip();
                int at = line((ListItem) each);
                try {
                    if (!words.startsWith(EXPECT) || kind != Kind.OBSERVE) {
                        throw new Refusal(Message.of("lesson.refused.expect-place", words));
                    }
                    expectations.add(ExpectationReader.read(
                            words.substring(EXPECT.length()).strip(), at, lanes));
                } catch (Refusal refused) {
                    throw LessonException.at(file, at, refused.message());
                }
            }
        }

        private LessonPart finish() throws LessonException {
            if (kind == Kind.PREDICT && choices.isEmpty()) {
                throw LessonException.at(file, line, Message.of("lesson.refused.no-choices"));
            }
            if (text.isEmpty() && choices.isEmpty() && expectations.isEmpty() && action.isEmpty()) {
                throw LessonException.at(file, line, Message.of("lesson.refused.empty-page"));
            }
            return new LessonPart(kind, line, text, action, choices, expectations);
        }
    }
}
