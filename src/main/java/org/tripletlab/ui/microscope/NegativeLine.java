package org.tripletlab.ui.microscope;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.tripletlab.mining.Zone;
import org.tripletlab.render.style.MarkInk;
import org.tripletlab.text.Texts;
import org.tripletlab.ui.control.CanvasPane;
import org.tripletlab.ui.control.InkColours;
import org.tripletlab.ui.control.Thumbnails;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.CanvasColours;
import org.tripletlab.ui.microscope.TripletView.Negative;

/**
 * Line with all negatives of an anchor by their distance, and the zones in the background. Images are placed above their positions; those
 * without space are ticks on the line only.
 */
final class NegativeLine extends CanvasPane {
    private static final double PICTURE = 22;
    private static final double GAP = 2;
    private static final int LEVELS = 5;
    private static final double ROW = 15;
    private static final double SMALL = 0.8;
    private static final double TINT = 0.14;
    private static final double LARGEST_SQUARED = 4;
    private static final double LARGEST_PLAIN = 2;

    private final Appearance appearance;
    private final Texts texts;
    private final Thumbnails thumbnails;
    private TripletView view;
    private double[] places = new double[0];
    private int[] levels = new int[0];

    /**
     * Creates an empty line.
     *
     * @param picked receives the row of a clicked image
     */
    NegativeLine(Appearance appearance, Texts texts, Thumbnails thumbnails, IntConsumer picked) {
        this.appearance = appearance;
        this.texts = texts;
        this.thumbnails = thumbnails;
        setId("microscope-line");
        canvas().setOnMouseClicked(event -> {
            int row = rowAt(event.getX(), event.getY());
            if (row >= 0) {
                picked.accept(row);
            }
        });
    }

    void show(TripletView next) {
        view = next;
        paint();
    }

    /** Returns the row whose image is at a point of the canvas; −1 for none. */
    int rowAt(double x, double y) {
        for (int i = 0; view != null && i < places.length; i++) {
            double top = pictureTop(levels[i]);
            if (levels[i] != LineLayout.NO_ROOM
                    && Math.abs(x - places[i]) <= picture() / 2
                    && y >= top
                    && y < top + picture()) {
                return view.negatives().get(i).row();
            }
        }
        return -1;
    }

    private double picture() {
        return appearance.scaled(PICTURE);
    }

    private double axis() {
        return appearance.scaled(ROW) + LEVELS * (picture() + GAP) + GAP;
    }

    private double pictureTop(int level) {
        return axis() - GAP - (level + 1) * (picture() + GAP) + GAP;
    }

    @Override
    protected double computePrefHeight(double width) {
        return axis() + GAP + picture() + GAP + appearance.scaled(ROW);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void paint() {
        GraphicsContext pen = canvas().getGraphicsContext2D();
        pen.clearRect(0, 0, canvas().getWidth(), canvas().getHeight());
        if (view == null || canvas().getWidth() < 2 * picture()) {
            return;
        }
        boolean squared = view.inspected().batch().comparesSquared();
        double margin = view.inspected().batch().margin();
        double farthest = Math.max(
                view.toPositive(),
                view.negatives().get(view.negatives().size() - 1).distance());
        double end = LineLayout.end(farthest, squared ? LARGEST_SQUARED : LARGEST_PLAIN);
        zones(pen, end, Double.isNaN(margin) ? 0 : margin);
        axis(pen, end, squared);
        pictures(pen, end);
        positive(pen, end);
        describe(texts.format(
                "microscope.line.says",
                view.toPositive(),
                view.negatives().size(),
                countIn(Zone.HARD),
                countIn(Zone.SEMI_HARD),
                countIn(Zone.EASY)));
    }

    private long countIn(Zone zone) {
        return view.negatives().stream().filter(each -> each.zone() == zone).count();
    }

    private double x(double value, double end) {
        double half = picture() / 2;
        return half + (canvas().getWidth() - 2 * half) * Math.min(1, value / end);
    }

    private void zones(GraphicsContext pen, double end, double margin) {
        double positive = x(view.toPositive(), end);
        double limit = x(view.toPositive() + margin, end);
        double right = canvas().getWidth();
        // Up to the edge where the zone extends beyond the end of the line.
        double semi = view.toPositive() + margin >= end ? right : limit;
        band(pen, Zone.HARD, 0, positive, "plane.zone.hard");
        if (margin > 0) {
            band(pen, Zone.SEMI_HARD, positive, semi, "plane.zone.semi-hard");
        }
        band(pen, Zone.EASY, margin > 0 ? semi : positive, right, "plane.zone.easy");
    }

    private void band(GraphicsContext pen, Zone zone, double from, double to, String key) {
        Color colour = appearance.zoneColours().of(zone);
        pen.setFill(colour.deriveColor(0, 1, 1, TINT));
        pen.fillRect(from, 0, Math.max(0, to - from), axis());
        pen.setFont(appearance.font(SMALL));
        Text measured = new Text(texts.get(key));
        measured.setFont(pen.getFont());
        if (measured.getLayoutBounds().getWidth() + 2 * GAP <= to - from) {
            pen.setFill(appearance.zoneColours().name(zone));
            pen.setTextAlign(TextAlignment.CENTER);
            pen.setTextBaseline(VPos.TOP);
            pen.fillText(texts.get(key), (from + to) / 2, 1);
        }
    }

    private void axis(GraphicsContext pen, double end, boolean squared) {
        CanvasColours colours = appearance.colours();
        pen.setStroke(colours.mutedText());
        pen.setLineWidth(1);
        double y = Math.floor(axis()) + 0.5;
        pen.strokeLine(0, y, canvas().getWidth(), y);
        for (Negative each : view.negatives()) {
            double x = Math.floor(x(each.distance(), end)) + 0.5;
            pen.setStroke(appearance.zoneColours().of(each.zone()));
            pen.strokeLine(x, y - 1, x, y + appearance.scaled(3));
        }
        pen.setFont(appearance.font(SMALL));
        pen.setTextBaseline(VPos.BOTTOM);
        pen.setFill(colours.mutedText());
        pen.setTextAlign(TextAlignment.LEFT);
        pen.fillText(texts.format("plane.tick", 0), 0, canvas().getHeight());
        pen.setTextAlign(TextAlignment.RIGHT);
        pen.fillText(texts.format("plane.tick", end), canvas().getWidth(), canvas().getHeight());
        pen.setTextAlign(TextAlignment.CENTER);
        pen.setFill(colours.text());
        pen.fillText(
                texts.get(squared ? "plane.negative.squared" : "plane.negative"),
                canvas().getWidth() / 2,
                canvas().getHeight());
    }

    private void pictures(GraphicsContext pen, double end) {
        List<Negative> negatives = view.negatives();
        places = negatives.stream().mapToDouble(each -> x(each.distance(), end)).toArray();
        Set<Integer> wanted = new HashSet<>();
        view.choices().forEach(choice -> {
            if (choice.negatives().length == 1) {
                wanted.add(choice.negatives()[0]);
            }
        });
        view.mined().ifPresent(rows -> Arrays.stream(rows).forEach(wanted::add));
        // Chosen negatives come first, then the nearest: these are the ones a miner decides about.
        int[] order = IntStream.range(0, negatives.size())
                .boxed()
                .sorted((first, second) -> Integer.compare(
                        rank(negatives.get(first).row(), wanted),
                        rank(negatives.get(second).row(), wanted)))
                .mapToInt(Integer::intValue)
                .toArray();
        levels = LineLayout.levels(places, picture() + GAP, LEVELS, order);
        for (int i = 0; i < negatives.size(); i++) {
            if (levels[i] != LineLayout.NO_ROOM) {
                Negative each = negatives.get(i);
                boolean chosen = each.row() == view.rows().negative();
                Color frame = chosen
                        ? colour(MarkInk.NEGATIVE)
                        : appearance.zoneColours().of(each.zone());
                picture(pen, each.row(), places[i], pictureTop(levels[i]), frame, chosen ? 2.5 : 1);
            }
        }
    }

    private int rank(int row, Set<Integer> wanted) {
        return row == view.rows().negative() ? 0 : wanted.contains(row) ? 1 : 2;
    }

    private void positive(GraphicsContext pen, double end) {
        double x = x(view.toPositive(), end);
        pen.setStroke(colour(MarkInk.POSITIVE));
        pen.setLineWidth(1.5);
        pen.strokeLine(x, 0, x, axis() + GAP);
        picture(pen, view.rows().positive(), x, axis() + GAP + 1, colour(MarkInk.POSITIVE), 2.5);
    }

    private void picture(GraphicsContext pen, int row, double x, double top, Color frame, double width) {
        Image image =
                thumbnails.of(view.inspected().examples(), view.inspected().pictures()[row], isDark());
        double scale = picture() / Math.max(image.getWidth(), image.getHeight());
        double wide = image.getWidth() * scale;
        double high = image.getHeight() * scale;
        double left = x - wide / 2;
        double upper = top + (picture() - high) / 2;
        pen.drawImage(image, left, upper, wide, high);
        pen.setStroke(frame);
        pen.setLineWidth(width);
        pen.strokeRect(left + width / 2, upper + width / 2, wide - width, high - width);
    }

    private Color colour(MarkInk ink) {
        return InkColours.of(ink, appearance);
    }

    private boolean isDark() {
        return InkColours.isDark(appearance);
    }
}
