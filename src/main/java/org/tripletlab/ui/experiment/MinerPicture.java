package org.tripletlab.ui.experiment;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.tripletlab.mining.Zone;
import org.tripletlab.render.style.MarkInk;
import org.tripletlab.ui.control.CanvasPane;
import org.tripletlab.ui.control.InkColours;
import org.tripletlab.ui.experiment.MinerExample.Neighbour;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.TextBindings;

/**
 * Drawing of what a miner takes: anchor, positive and negatives on a line, the zones behind them. A filled mark is taken, a pale one is taken
 * in some of the draws, an empty one is not taken.
 */
final class MinerPicture extends CanvasPane {
    private static final double TINT = 0.16;
    private static final double PALE = 0.35;
    private static final double SMALL = 0.75;

    /** Sizes of a drawing. */
    enum Size {
        /** Beside a name in a list. */
        SMALL(84, 16, 3.2),
        /** With the names of the zones and of the marks. */
        LARGE(200, 48, 7.5);

        private final double width;
        private final double height;
        private final double radius;

        Size(double width, double height, double radius) {
            this.width = width;
            this.height = height;
            this.radius = radius;
        }
    }

    private final Size size;
    private final Appearance appearance;
    private final TextBindings words;
    private MinerExample example;

    /** Creates an empty drawing. */
    MinerPicture(Size size, Appearance appearance, TextBindings words) {
        this.size = size;
        this.appearance = appearance;
        this.words = words;
        appearance.themeProperty().subscribe(this::paint);
        appearance.fontScaleProperty().subscribe(this::requestLayout);
        words.languageProperty().subscribe(this::paint);
        setMouseTransparent(true);
    }

    void show(MinerExample next) {
        example = next;
        paint();
    }

    @Override
    protected double computePrefWidth(double height) {
        return appearance.scaled(size.width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return size == Size.SMALL ? computePrefWidth(height) : 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return appearance.scaled(size.height);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void paint() {
        GraphicsContext pen = canvas().getGraphicsContext2D();
        pen.clearRect(0, 0, canvas().getWidth(), canvas().getHeight());
        if (example == null || canvas().getWidth() == 0) {
            return;
        }
        double positive = example.toPositive();
        band(pen, Zone.HARD, 0, positive, "plane.zone.hard");
        band(pen, Zone.SEMI_HARD, positive, positive + MinerExample.MARGIN, "plane.zone.semi-hard");
        band(pen, Zone.EASY, positive + MinerExample.MARGIN, MinerExample.END, "plane.zone.easy");
        double line = Math.floor(line()) + 0.5;
        pen.setStroke(appearance.colours().mutedText());
        pen.setLineWidth(1);
        pen.strokeLine(x(0), line, canvas().getWidth(), line);
        mark(pen, 0, 1, MarkInk.ANCHOR, "a");
        example.positives().forEach(each -> mark(pen, each, MarkInk.POSITIVE, "p"));
        example.negatives().forEach(each -> mark(pen, each, MarkInk.NEGATIVE, "n"));
        describe(words.texts()
                .format(
                        "miner.drawing.says",
                        example.negatives().size(),
                        countIn(0, positive),
                        countIn(positive, positive + MinerExample.MARGIN),
                        countIn(positive + MinerExample.MARGIN, MinerExample.END)));
    }

    private long countIn(double from, double to) {
        return example.negatives().stream()
                .filter(each -> each.isTaken() && each.distance() >= from && each.distance() < to)
                .count();
    }

    private double radius() {
        return appearance.scaled(size.radius);
    }

    private double line() {
        return size == Size.SMALL ? canvas().getHeight() / 2 : canvas().getHeight() - 1.7 * radius();
    }

    private double x(double distance) {
        return radius() + 1 + (canvas().getWidth() - radius() - 1) * distance / MinerExample.END;
    }

    private void band(GraphicsContext pen, Zone zone, double from, double to, String key) {
        double left = from == 0 ? 0 : x(from);
        Color colour = appearance.zoneColours().of(zone);
        pen.setFill(colour.deriveColor(0, 1, 1, TINT));
        pen.fillRect(left, 0, x(to) - left, canvas().getHeight());
        if (size == Size.LARGE) {
            Text measured = new Text(words.texts().get(key));
            measured.setFont(appearance.font(SMALL));
            if (measured.getLayoutBounds().getWidth() < x(to) - left) {
                text(
                        pen,
                        measured.getText(),
                        (left + x(to)) / 2,
                        appearance.scaled(9),
                        appearance.zoneColours().name(zone));
            }
        }
    }

    private void mark(GraphicsContext pen, Neighbour each, MarkInk ink, String letter) {
        mark(pen, each.distance(), each.isTakenAlways() ? 1 : each.isTaken() ? PALE : 0, ink, letter);
    }

    private void mark(GraphicsContext pen, double distance, double strength, MarkInk ink, String letter) {
        Color colour = InkColours.of(ink, appearance);
        double radius = radius();
        double left = x(distance) - radius;
        double top = Math.floor(line()) + 0.5 - radius;
        pen.setFill(ground());
        pen.fillOval(left, top, 2 * radius, 2 * radius);
        pen.setFill(colour.deriveColor(0, 1, 1, strength));
        pen.fillOval(left, top, 2 * radius, 2 * radius);
        pen.setStroke(
                strength > 0 || ink == MarkInk.POSITIVE
                        ? colour
                        : appearance.colours().mutedText());
        pen.setLineWidth(1);
        pen.strokeOval(left, top, 2 * radius, 2 * radius);
        if (size == Size.LARGE) {
            Color pencil = strength == 1
                    ? ground()
                    : strength > 0
                            ? appearance.colours().text()
                            : appearance.colours().mutedText();
            text(pen, letter, x(distance), top + radius, pencil);
        }
    }

    private Color ground() {
        return InkColours.isDark(appearance) ? Color.BLACK : Color.WHITE;
    }

    private void text(GraphicsContext pen, String text, double x, double y, Color colour) {
        pen.setFont(appearance.font(SMALL));
        pen.setTextAlign(TextAlignment.CENTER);
        pen.setTextBaseline(VPos.CENTER);
        pen.setFill(colour);
        pen.fillText(text, x, y);
    }
}
