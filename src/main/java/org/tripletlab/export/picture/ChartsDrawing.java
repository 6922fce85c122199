package org.tripletlab.export.picture;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.plot.CurvePieces;
import org.tripletlab.plot.Ticks;
import org.tripletlab.plot.UsualTop;
import org.tripletlab.render.style.LaneColours;

/** Loss, batch and geometry of all lanes over the steps, a panel for each number. */
final class ChartsDrawing implements PictureDrawing {
    private static final double GAP_X = 40;
    private static final double GAP_Y = 26;
    private static final double TITLE = 15;
    private static final double TICK = 12;
    private static final double NAME = 14;
    private static final double LINE = 22;
    private static final double PLOT_LEFT = 44;
    private static final double PLOT_TOP = 34;
    private static final double PLOT_BOTTOM = 22;
    private static final double WIDE = 720;
    private static final double[] ROUND = {1, 2, 2.5, 5, 10};

    private final List<LaneRecord> lanes;
    private final LaneCaptions words;
    private final String title;
    private final int lastStep;
    /** Step at the right end of the axes; before the first step, they have a length, too. */
    private final double lastX;

    private final boolean dark;

    ChartsDrawing(List<LaneRecord> lanes, PictureRequest request, LaneCaptions words) {
        this.lanes = request.subject().lane().isEmpty() ? lanes : List.of(lanes.get(SelectedLane.lane(lanes, request)));
        this.words = request.subject().lane().isEmpty() ? words : new LaneCaptions(words.texts(), this.lanes);
        dark = request.ground().dark();
        lastStep = request.subject()
                .step()
                .orElseGet(() -> Math.max(
                        1,
                        lanes.stream()
                                .mapToInt(lane -> lane.view().step())
                                .max()
                                .orElse(1)));
        lastX = Math.max(1, lastStep);
        title = request.words().title().orElseGet(() -> words.texts().format("figure.charts.title", lastStep));
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public void draw(PicturePage page, ExportProgress progress) {
        List<String> caption = new ArrayList<>(List.of(words.texts().get("figure.charts.dashed")));
        for (LaneRecord lane : lanes) {
            caption.add((lanes.size() == 1 ? "" : lane.letter() + ": ") + words.recipe(lane));
        }
        Rectangle2D.Double room = page.frame(title, caption);
        double top = room.y + (lanes.size() > 1 ? legend(page, room) : 0);
        int columns = room.width > WIDE ? 2 : 1;
        List<ChartPanel> panels = ChartPanel.ALL;
        int rows = (panels.size() + columns - 1) / columns;
        double wide = (room.width - (columns - 1) * GAP_X) / columns;
        double high = (room.y + room.height - top - LINE - (rows - 1) * GAP_Y) / rows;
        for (int i = 0; i < panels.size(); i++) {
            int row = i / columns;
            double x = room.x + i % columns * (wide + GAP_X);
            double y = top + row * (high + GAP_Y);
            panel(
                    page,
                    panels.get(i),
                    new Rectangle2D.Double(
                            x + PLOT_LEFT,
                            y + PLOT_TOP,
                            wide - PLOT_LEFT,
                            Math.max(10, high - PLOT_TOP - PLOT_BOTTOM)));
            progress.reached((i + 1.0) / (panels.size() + 1));
        }
        for (int column = 0; column < columns; column++) {
            double middle = room.x + column * (wide + GAP_X) + PLOT_LEFT + (wide - PLOT_LEFT) / 2;
            page.writeCentred(
                    words.texts().get("figure.charts.step"),
                    false,
                    TICK,
                    middle,
                    room.y + room.height - 4,
                    page.theme().mutedInk());
        }
    }

    private int colour(LaneRecord lane) {
        return LaneColours.rgb(lane.letter() - 'A', dark);
    }

    /** Writes the names of the lanes behind a piece of their lines, in as many rows as it takes, and returns the height. */
    private double legend(PicturePage page, Rectangle2D.Double room) {
        double x = room.x;
        double y = room.y + NAME;
        for (int i = 0; i < lanes.size(); i++) {
            String name = page.shorten(words.title(i), false, NAME, room.width - 34);
            double width = 34 + page.textWidth(name, false, NAME);
            if (x > room.x && x + width > room.x + room.width) {
                x = room.x;
                y += LINE;
            }
            double middle = y - 0.36 * NAME;
            page.line(new double[] {x, middle, x + 24, middle}, 2.4, new Color(colour(lanes.get(i))));
            page.write(name, false, NAME, x + 32, y, page.theme().ink());
            x += width + 28;
        }
        return y - room.y + LINE - 2;
    }

    private void panel(PicturePage page, ChartPanel panel, Rectangle2D.Double plot) {
        List<ChartPanel.Values> curves =
                lanes.stream().map(lane -> panel.curve(lane, lastStep)).toList();
        double[] references = lanes.stream()
                .mapToDouble(lane -> panel.reference(newest(lane)))
                .distinct()
                .filter(Double::isFinite)
                .toArray();
        double largest = curves.stream()
                .flatMapToDouble(curve -> Arrays.stream(curve.values()))
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        double highest = Math.max(
                curves.stream()
                        .mapToDouble(curve -> UsualTop.of(curve.values()))
                        .filter(Double::isFinite)
                        .max()
                        .orElse(0),
                Arrays.stream(references).max().orElse(0));
        double upper = Double.isNaN(panel.top()) ? (highest > 0 ? highest * 1.04 : 1) : panel.top();
        List<Double> values = Ticks.around(0, upper, 5, false, ROUND).values();
        List<Double> steps =
                Ticks.around(0, lastX, plot.width > 360 ? 6 : 4, true, ROUND).values();
        double end = values.get(values.size() - 1);
        page.write(
                words.texts().get(panel.titleKey()),
                true,
                TITLE,
                plot.x - PLOT_LEFT,
                plot.y - PLOT_TOP + TITLE,
                page.theme().ink());
        Color grid = PicturePage.faded(page.theme().mutedInk(), 0.22);
        for (double value : values) {
            double y = plot.y + plot.height * (1 - value / end);
            page.line(
                    new double[] {plot.x, y, plot.x + plot.width, y},
                    value == 0 ? 1.2 : 0.8,
                    value == 0 ? PicturePage.faded(page.theme().mutedInk(), 0.7) : grid);
            page.writeRight(
                    words.texts().format(panel.tickKey(), value),
                    false,
                    TICK,
                    plot.x - 7,
                    y + 0.36 * TICK,
                    page.theme().mutedInk());
        }
        for (double step : steps) {
            // The last round step may lie beyond the last step; the axis then ends before it.
            if (step <= lastX) {
                double x = plot.x + plot.width * step / lastX;
                page.line(
                        new double[] {x, plot.y + plot.height, x, plot.y + plot.height + 4},
                        1,
                        PicturePage.faded(page.theme().mutedInk(), 0.7));
                String tick = words.texts().format("chart.step", (int) step);
                double centred = x - page.textWidth(tick, false, TICK) / 2;
                double rightmost = page.width() - PicturePage.MARGIN / 3 - page.textWidth(tick, false, TICK);
                page.write(
                        tick,
                        false,
                        TICK,
                        Math.min(centred, rightmost),
                        plot.y + plot.height + 18,
                        page.theme().mutedInk());
            }
        }
        for (double reference : references) {
            double y = plot.y + plot.height * (1 - reference / end);
            page.line(
                    new double[] {plot.x, y, plot.x + plot.width, y},
                    1.4,
                    PicturePage.faded(page.theme().mutedInk(), 0.9),
                    7,
                    5);
        }
        if (largest > end) {
            page.write(
                    "↑ " + words.texts().format(panel.valueKey(), largest),
                    false,
                    TICK,
                    plot.x + 10,
                    plot.y + TICK,
                    page.theme().mutedInk());
        }
        for (int i = 0; i < curves.size(); i++) {
            curve(page, curves.get(i), plot, end, new Color(colour(lanes.get(i))));
        }
    }

    private Recording newest(LaneRecord lane) {
        return SelectedLane.at(lane, OptionalInt.of(lastStep));
    }

    /** Draws the pieces of a curve; where many steps share a unit of width, their lowest and highest values. */
    private void curve(PicturePage page, ChartPanel.Values curve, Rectangle2D.Double plot, double end, Color colour) {
        int perUnit = (int) Math.max(1, Math.ceil(curve.steps().length / plot.width));
        for (List<Integer> piece : CurvePieces.of(curve.steps().length, perUnit, i -> curve.values()[i])) {
            double[] corners = new double[2 * piece.size()];
            for (int i = 0; i < piece.size(); i++) {
                int k = piece.get(i);
                corners[2 * i] = plot.x + plot.width * curve.steps()[k] / lastX;
                corners[2 * i + 1] = plot.y + plot.height * (1 - Math.min(1, Math.max(0, curve.values()[k] / end)));
            }
            if (piece.size() == 1) {
                page.pen().setColor(colour);
                page.pen().fill(new Ellipse2D.Double(corners[0] - 2.5, corners[1] - 2.5, 5, 5));
            }
            page.line(corners, 1.7, colour);
        }
    }
}
