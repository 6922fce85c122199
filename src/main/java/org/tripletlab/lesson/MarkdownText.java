package org.tripletlab.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.tripletlab.lesson.LessonText.Span;
import org.tripletlab.lesson.LessonText.Style;
import org.tripletlab.text.Message;

/** Turns the nodes of a Markdown parser into text of a lesson, and refuses what a lesson must not have. */
final class MarkdownText {
    private static final Pattern OUTSIDE =
            Pattern.compile("^(?:[A-Za-z][A-Za-z0-9+.-]*:|[/\\\\]).*|.*\\.\\..*|.*[\\\\?*:|<>\"].*");

    private MarkdownText() {}

    /**
     * Returns the text of a block.
     *
     * @throws Refusal if lessons cannot have it
     */
    static LessonText of(Node block) throws Refusal {
        if (block instanceof Paragraph) {
            return block.getFirstChild() instanceof Image image && image.getNext() == null
                    ? picture(image)
                    : new LessonText.Paragraph(line(block));
        }
        if (block instanceof ListBlock list) {
            return new LessonText.Items(block instanceof OrderedList, items(list));
        }
        if (block instanceof TableBlock) {
            return new LessonText.Table(rows(block));
        }
        if (block instanceof FencedCodeBlock code) {
            return new LessonText.Preformatted(code.getLiteral().stripTrailing());
        }
        if (block instanceof IndentedCodeBlock code) {
            return new LessonText.Preformatted(code.getLiteral().stripTrailing());
        }
        throw refused(block);
    }

    /**
     * Returns the words of the items of a list.
     *
     * @throws Refusal if an item has more than a line of text
     */
    static List<List<Span>> items(ListBlock list) throws Refusal {
        List<List<Span>> items = new ArrayList<>();
        for (Node item : children(list)) {
            List<Span> words = new ArrayList<>();
            for (Node inside : children(item)) {
                if (inside instanceof BulletList
                        || !(inside instanceof Paragraph || inside instanceof TaskListItemMarker)) {
                    throw new Refusal(Message.of("lesson.refused.item"));
                }
                words.addAll(line(inside));
            }
            items.add(words);
        }
        return items;
    }

    private static List<List<List<Span>>> rows(Node table) throws Refusal {
        List<List<List<Span>>> rows = new ArrayList<>();
        for (Node section : children(table)) {
            for (Node row : children(section)) {
                if (row instanceof TableRow) {
                    List<List<Span>> cells = new ArrayList<>();
                    for (Node cell : children(row)) {
                        if (cell instanceof TableCell) {
                            cells.add(line(cell));
                        }
                    }
                    rows.add(cells);
                }
            }
        }
        return rows;
    }

    private static LessonText.Picture picture(Image image) throws Refusal {
        String file = image.getDestination();
        if (OUTSIDE.matcher(file).matches()) {
            throw new Refusal(Message.of("lesson.refused.picture-place", file));
        }
        return new LessonText.Picture(file, LessonText.plain(line(image)));
    }

    /** Returns the words inside a node. */
    private static List<Span> line(Node parent) throws Refusal {
        List<Span> spans = new ArrayList<>();
        collect(parent, Style.PLAIN, spans);
        return spans;
    }

    private static void collect(Node parent, Style style, List<Span> spans) throws Refusal {
        for (Node node : children(parent)) {
            if (node instanceof Text text) {
                spans.add(new Span(text.getLiteral(), style));
            } else if (node instanceof Code code) {
                spans.add(new Span(code.getLiteral(), Style.CODE));
            } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
                spans.add(new Span(" ", style));
            } else if (node instanceof StrongEmphasis) {
                collect(node, Style.STRONG, spans);
            } else if (node instanceof Emphasis) {
                collect(node, Style.EMPHASIS, spans);
            } else if (node instanceof Link link) {
                collect(node, style, spans);
                spans.add(new Span(" (" + link.getDestination() + ")", style));
            } else {
                throw refused(node);
            }
        }
    }

    private static Refusal refused(Node node) {
        if (node instanceof HtmlBlock || node instanceof HtmlInline) {
            return new Refusal(Message.of("lesson.refused.html"));
        }
        if (node instanceof Image) {
            return new Refusal(Message.of("lesson.refused.picture-alone"));
        }
        return new Refusal(Message.of("lesson.refused.block", node.getClass().getSimpleName()));
    }

    static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }
}
