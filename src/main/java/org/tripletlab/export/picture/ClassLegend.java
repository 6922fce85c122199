package org.tripletlab.export.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.tripletlab.export.sphere.SpherePicture;
import org.tripletlab.render.style.MarkShape;
import org.tripletlab.render.style.Palette;

/** The classes of a sphere with their marks, in as many columns as are needed, beside it. */
final class ClassLegend {
    private static final double SIZE = 14;
    private static final double LINE = 24;
    private static final double RADIUS = 5.4;
    private static final double INDENT = 22;
    private static final double GAP = 16;
    private static final double LONGEST_NAME = 130;
    private static final double NOTE = 12.5;
    private static final double NOTE_LINE = 30;
    private static final int MOST_COLUMNS = 4;

    private final PicturePage page;
    private final SpherePicture picture;
    private final List<Integer> labels;
    private final String note;
    private final int rows;
    private final int left;
    private final double columnWidth;
    private final double width;

    /**
     * Plans it.
     *
     * @param hidden classes that are not shown
     * @param unseenNote what a hollow mark means
     * @param height room there is
     */
    ClassLegend(PicturePage page, SpherePicture picture, BitSet hidden, String unseenNote, double height) {
        this.page = page;
        this.picture = picture;
        BitSet present = new BitSet();
        Arrays.stream(picture.cloud().labels()).forEach(present::set);
        List<Integer> all = IntStream.range(0, picture.cloud().classes())
                .filter(label -> present.get(label) && !hidden.get(label))
                .boxed()
                .toList();
        note = all.stream().anyMatch(picture.unseen()::get) ? unseenNote : "";
        int most = (int) Math.max(1, (height - (note.isEmpty() ? 0 : NOTE_LINE)) / LINE);
        int columns = Math.min(MOST_COLUMNS, (all.size() + most - 1) / most);
        int shown = all.size() > columns * most ? columns * most - 1 : all.size();
        left = all.size() - shown;
        labels = all.subList(0, shown);
        rows = columns == 0 ? 0 : (shown + (left > 0 ? 1 : 0) + columns - 1) / columns;
        columnWidth = INDENT
                + GAP
                + labels.stream()
                        .mapToDouble(label -> page.textWidth(name(label), false, SIZE))
                        .max()
                        .orElse(0);
        double entries = columns == 0 ? 0 : columns * columnWidth - GAP;
        width = note.isEmpty() ? entries : Math.max(entries, INDENT + page.textWidth(note, false, NOTE));
    }

    double width() {
        return width;
    }

    /** Draws it, centred at a height. */
    void draw(double x, double middle) {
        double top = middle - (rows * LINE + (note.isEmpty() ? 0 : NOTE_LINE)) / 2;
        for (int k = 0; k < labels.size() + (left > 0 ? 1 : 0); k++) {
            int column = k / rows;
            double at = x + column * columnWidth;
            double y = top + (k % rows + 0.5) * LINE;
            double baseline = y + 0.36 * SIZE;
            if (k == labels.size()) {
                page.write(
                        "… +" + left,
                        false,
                        SIZE,
                        at + INDENT,
                        baseline,
                        page.theme().mutedInk());
                break;
            }
            int label = labels.get(k);
            mark(
                    Palette.shape(label),
                    page.theme().classColour(label),
                    at + RADIUS + 2,
                    y,
                    picture.unseen().get(label));
            page.write(
                    name(label),
                    false,
                    SIZE,
                    at + INDENT,
                    baseline,
                    page.theme().ink());
        }
        if (!note.isEmpty()) {
            double y = top + rows * LINE + 0.6 * NOTE_LINE;
            mark(MarkShape.DISC, page.theme().mutedInk(), x + RADIUS + 2, y, true);
            page.write(
                    note, false, NOTE, x + INDENT, y + 0.36 * NOTE, page.theme().mutedInk());
        }
    }

    private String name(int label) {
        return page.shorten(picture.classNames().get(label), false, SIZE, LONGEST_NAME);
    }

    private void mark(MarkShape shape, int colour, double x, double y, boolean hollow) {
        page.pen().setColor(new Color(colour));
        Shape outline = SphereInk.outline(shape, x, y, hollow ? RADIUS - 1 : RADIUS);
        if (hollow) {
            page.pen().setStroke(new BasicStroke(2));
            page.pen().draw(outline);
        } else {
            page.pen().fill(outline);
        }
    }
}
