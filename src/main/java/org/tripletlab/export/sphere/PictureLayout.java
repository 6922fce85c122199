package org.tripletlab.export.sphere;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.tripletlab.export.font.PictureText;
import org.tripletlab.render.paint.Swatch;

/** Where title, sphere, legend and caption of one picture go; lengths are in pixels once multiplied by the scale. */
final class PictureLayout {
    private static final double MARGIN = 32;
    private static final double TITLE_SIZE = 24;
    private static final double CAPTION_SIZE = 14;
    private static final double CAPTION_LINE = 21;
    private static final double NAME_SIZE = 17;
    private static final double LEGEND_SIZE = 14;
    private static final double LEGEND_LINE = 25;
    private static final double SWATCH = 15;
    private static final double NOTE_SIZE = 12.5;
    private static final double NOTE_LINE = 30;
    private static final double MOST_NAME_WIDTH = 150;
    private static final int MOST_COLUMNS = 4;
    private static final int MOST_LINES_EACH = 2;

    private final SpherePicture picture;
    private final PictureText text;
    private final int scale;
    private final BufferedImage image;
    private final Graphics2D pen;

    PictureLayout(SpherePicture picture, PictureText text) {
        this.picture = picture;
        this.text = text;
        this.scale = picture.scale();
        image = new BufferedImage(picture.width() * scale, picture.height() * scale, BufferedImage.TYPE_INT_RGB);
        pen = image.createGraphics();
        PictureText.smooth(pen);
    }

    BufferedImage draw() {
        double width = (double) picture.width() * scale;
        double height = (double) picture.height() * scale;
        pen.setColor(new Color(picture.theme().background()));
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        double margin = MARGIN * scale;
        double top = picture.title().isEmpty() ? margin * 0.5 : margin + TITLE_SIZE * scale;
        List<String> lines = captionLines(width - 2 * margin);
        double captionHeight = lines.isEmpty() ? 0 : lines.size() * CAPTION_LINE * scale + margin * 0.5;
        double bottom = height - margin * 0.5 - captionHeight;
        Legend legend = legend(bottom - top);
        drawSphere((int) (width - legend.width() - (legend.width() > 0 ? margin : 0)), (int) top, (int) (bottom - top));
        if (!picture.title().isEmpty()) {
            String title = text.shorten(pen, picture.title(), true, TITLE_SIZE * scale, width - 2 * margin);
            write(
                    title,
                    true,
                    TITLE_SIZE,
                    margin,
                    margin + TITLE_SIZE * scale * 0.8,
                    picture.theme().ink());
        }
        drawLegend(legend, width - margin - legend.width(), top + (bottom - top - legend.height()) / 2);
        for (int i = 0; i < lines.size(); i++) {
            double baseline = height - margin - (lines.size() - 1 - i) * CAPTION_LINE * scale;
            write(
                    lines.get(i),
                    false,
                    CAPTION_SIZE,
                    margin,
                    baseline,
                    picture.theme().mutedInk());
        }
        pen.dispose();
        return image;
    }

    private void write(String line, boolean heavy, double size, double x, double baseline, int colour) {
        pen.setColor(new Color(colour));
        text.draw(pen, line, heavy, size * scale, x, baseline);
    }

    private List<String> captionLines(double available) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : picture.caption()) {
            if (!paragraph.isBlank()) {
                lines.addAll(text.wrap(pen, paragraph, CAPTION_SIZE * scale, available, MOST_LINES_EACH));
            }
        }
        return lines;
    }

    private void drawSphere(int width, int top, int height) {
        List<String> names = new ArrayList<>();
        for (int label = 0; label < picture.cloud().classes(); label++) {
            names.add(name(label));
        }
        new LabelledSphere(
                        picture.cloud(),
                        picture.rings(),
                        picture.cones(),
                        names,
                        picture.look(),
                        picture.theme(),
                        scale,
                        NAME_SIZE)
                .draw(image, pen, text, top, width, height);
    }

    private String name(int label) {
        return text.shorten(pen, picture.classNames().get(label), true, NAME_SIZE * scale, MOST_NAME_WIDTH * scale);
    }

    /** The entries in columns: their number by column, and how many classes found no place. */
    private record Legend(
            List<Integer> labels, int rows, double columnWidth, double width, double height, int left, boolean noted) {}

    private Legend legend(double available) {
        BitSet present = new BitSet();
        Arrays.stream(picture.cloud().labels()).forEach(present::set);
        List<Integer> labels = new ArrayList<>();
        for (int label = 0; label < picture.cloud().classes(); label++) {
            if (!picture.look().hidden().get(label) && present.get(label)) {
                labels.add(label);
            }
        }
        boolean noted = !picture.unseenNote().isEmpty() && labels.stream().anyMatch(picture.unseen()::get);
        double noteHeight = noted ? NOTE_LINE * scale : 0;
        int most = Math.max(1, (int) ((available - noteHeight) / (LEGEND_LINE * scale)));
        int columns = Math.min(MOST_COLUMNS, (labels.size() + most - 1) / most);
        int room = columns * most;
        int left = 0;
        if (labels.size() > room) {
            left = labels.size() - (room - 1);
            labels = labels.subList(0, room - 1);
        }
        double widest = 0;
        for (int label : labels) {
            widest = Math.max(widest, text.width(pen, legendName(label), false, LEGEND_SIZE * scale));
        }
        int entries = labels.size() + (left > 0 ? 1 : 0);
        int rows = columns == 0 ? 0 : (entries + columns - 1) / columns;
        double columnWidth = (SWATCH + 9 + 14) * scale + widest;
        double width = columns == 0 ? 0 : columns * columnWidth - 14 * scale;
        double noteWidth =
                noted ? (SWATCH + 9) * scale + text.width(pen, picture.unseenNote(), false, NOTE_SIZE * scale) : 0;
        double height = rows * LEGEND_LINE * scale + noteHeight;
        return new Legend(labels, rows, columnWidth, Math.max(width, noteWidth), height, left, noted);
    }

    private String legendName(int label) {
        return text.shorten(pen, picture.classNames().get(label), false, LEGEND_SIZE * scale, MOST_NAME_WIDTH * scale);
    }

    private void drawLegend(Legend legend, double x, double y) {
        int side = (int) (SWATCH * scale);
        if (legend.noted()) {
            double middle = y + legend.height() - NOTE_LINE * scale * 0.4;
            drawSwatch(Swatch.drawUnseen(picture.theme(), side), side, x, middle);
            write(
                    picture.unseenNote(),
                    false,
                    NOTE_SIZE,
                    x + side + 9.0 * scale,
                    middle + NOTE_SIZE * scale * 0.36,
                    picture.theme().mutedInk());
        }
        int entries = legend.labels().size() + (legend.left() > 0 ? 1 : 0);
        for (int k = 0; k < entries; k++) {
            int column = k / legend.rows();
            double left = x + column * legend.columnWidth();
            double middle = y + (k % legend.rows() + 0.5) * LEGEND_LINE * scale;
            double baseline = middle + LEGEND_SIZE * scale * 0.36;
            double textAt = left + side + 9.0 * scale;
            if (k == legend.labels().size()) {
                write(
                        "… +" + legend.left(),
                        false,
                        LEGEND_SIZE,
                        textAt,
                        baseline,
                        picture.theme().mutedInk());
                return;
            }
            int label = legend.labels().get(k);
            boolean hollow = picture.unseen().get(label);
            drawSwatch(Swatch.draw(label, picture.theme(), side, hollow), side, left, middle);
            write(
                    legendName(label),
                    false,
                    LEGEND_SIZE,
                    textAt,
                    baseline,
                    picture.theme().ink());
        }
    }

    private void drawSwatch(int[] pixels, int side, double left, double middle) {
        BufferedImage swatch = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB_PRE);
        swatch.getRaster().setDataElements(0, 0, side, side, pixels);
        pen.drawImage(swatch, (int) left, (int) (middle - side / 2.0), null);
    }
}
