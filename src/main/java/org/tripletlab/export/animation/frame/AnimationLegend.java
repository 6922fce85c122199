package org.tripletlab.export.animation.frame;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.export.font.PictureText;
import org.tripletlab.render.paint.Swatch;
import org.tripletlab.render.style.SphereTheme;

/** The marks and names of the classes in a few centred rows. */
final class AnimationLegend {
    private static final double TEXT_SIZE = 14;
    private static final double LINE = 22;
    private static final double SWATCH = 13;
    private static final double SWATCH_GAP = 6;
    private static final double GAP = 16;
    private static final double MOST_NAME_WIDTH = 140;
    private static final int MOST_ROWS = 3;

    /** Classes of a legend: lanes with equal classes share one. */
    record Classes(List<Integer> labels, List<String> names, BitSet unseen) {
        static Classes of(TrainingData data, BitSet hidden) {
            int[] labels = IntStream.of(data.probe().labels())
                    .distinct()
                    .filter(label -> !hidden.get(label))
                    .sorted()
                    .toArray();
            return new Classes(
                    Arrays.stream(labels).boxed().toList(), data.probe().classNames(), data.unseenClasses());
        }
    }

    /** One entry: a class, or, with label −1, how many more there are. */
    private record Entry(int label, String text, double width) {}

    private final Classes classes;
    private final SphereTheme theme;
    private final PictureText text;
    private final double scale;
    private final List<List<Entry>> rows = new ArrayList<>();

    AnimationLegend(Classes classes, SphereTheme theme, PictureText text, Graphics2D pen, double scale, double room) {
        this.classes = classes;
        this.theme = theme;
        this.text = text;
        this.scale = scale;
        // Twice at most: what is left over needs room of its own, and then one entry fewer fits.
        int shown = fill(pen, room, classes.labels().size());
        while (shown < classes.labels().size() && shown > 0 && rows.size() > MOST_ROWS) {
            shown--;
            fill(pen, room, shown);
        }
    }

    /** Fills the rows with the first classes, and returns how many of them fit. */
    private int fill(Graphics2D pen, double room, int most) {
        rows.clear();
        rows.add(new ArrayList<>());
        double used = 0;
        int fitting = 0;
        for (Entry entry : entries(pen, most)) {
            double needed = entry.width() + (used > 0 ? GAP * scale : 0);
            if (used > 0 && used + needed > room) {
                rows.add(new ArrayList<>());
                used = 0;
                needed = entry.width();
            }
            rows.get(rows.size() - 1).add(entry);
            used += needed;
            fitting += rows.size() <= MOST_ROWS && entry.label() >= 0 ? 1 : 0;
        }
        return fitting;
    }

    private List<Entry> entries(Graphics2D pen, int most) {
        List<Entry> entries = new ArrayList<>();
        for (int label : classes.labels().subList(0, most)) {
            String name =
                    text.shorten(pen, classes.names().get(label), false, TEXT_SIZE * scale, MOST_NAME_WIDTH * scale);
            double width = (SWATCH + SWATCH_GAP) * scale + text.width(pen, name, false, TEXT_SIZE * scale);
            entries.add(new Entry(label, name, width));
        }
        int left = classes.labels().size() - most;
        if (left > 0) {
            String more = "… +" + left;
            entries.add(new Entry(-1, more, text.width(pen, more, false, TEXT_SIZE * scale)));
        }
        return entries;
    }

    double height() {
        return rows.size() * LINE * scale;
    }

    void draw(Graphics2D pen, double centre, double top) {
        for (int row = 0; row < rows.size(); row++) {
            double width = (rows.get(row).size() - 1) * GAP * scale
                    + rows.get(row).stream().mapToDouble(Entry::width).sum();
            double x = centre - width / 2;
            double middle = top + (row + 0.5) * LINE * scale;
            for (Entry entry : rows.get(row)) {
                draw(pen, entry, x, middle);
                x += entry.width() + GAP * scale;
            }
        }
    }

    private void draw(Graphics2D pen, Entry entry, double x, double middle) {
        double textAt = x;
        if (entry.label() >= 0) {
            int side = (int) Math.round(SWATCH * scale);
            BufferedImage swatch = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB_PRE);
            int[] pixels =
                    Swatch.draw(entry.label(), theme, side, classes.unseen().get(entry.label()));
            swatch.getRaster().setDataElements(0, 0, side, side, pixels);
            pen.drawImage(swatch, (int) Math.round(x), (int) Math.round(middle - side / 2.0), null);
            textAt += (SWATCH + SWATCH_GAP) * scale;
        }
        pen.setColor(new Color(theme.mutedInk()));
        text.draw(pen, entry.text(), false, TEXT_SIZE * scale, textAt, middle + TEXT_SIZE * scale * 0.36);
    }
}
