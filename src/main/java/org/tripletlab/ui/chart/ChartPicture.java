package org.tripletlab.ui.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;
import org.tripletlab.export.RecipeLine;
import org.tripletlab.export.table.RunJson;
import org.tripletlab.history.SessionEvent;
import org.tripletlab.text.Texts;
import org.tripletlab.ui.fx.CanvasColours;
import org.tripletlab.ui.model.LaneModel;
import org.tripletlab.ui.model.LanesModel;

/**
 * Picture of a chart for export, in the light theme and of a fixed size: title, curves, and below them for every lane its colour, its
 * name and the parameters of its run. Uses the painter of the window.
 */
final class ChartPicture {
    private static final double WIDTH = 1200;
    private static final double CHART_HEIGHT = 560;
    private static final double BORDER = 32;
    private static final double SCALE = 1.7;
    private static final int PIXELS_PER_UNIT = 2;

    private final LanesModel lanes;
    private final Texts texts;
    private final String font;

    ChartPicture(LanesModel lanes, Texts texts, String font) {
        this.lanes = lanes;
        this.texts = texts;
        this.font = font;
    }

    /** Draws the picture. Called on the JavaFX application thread. */
    WritableImage draw(ChartMetric metric, StepRange range, boolean logarithmic, int smoothing) {
        ChartStyle look = new ChartStyle(CanvasColours.LIGHT, SCALE, font);
        Canvas canvas = new Canvas(WIDTH - 2 * BORDER, CHART_HEIGHT);
        int columns = Plot.of(canvas.getWidth(), canvas.getHeight(), SCALE).columns();
        LaneValues values = new LaneValues(lanes, texts);
        ChartState sight = ChartState.of(
                lanes,
                metric,
                range,
                logarithmic,
                lane -> new LaneCurves().gather(lane.run().view(), metric, range, columns, smoothing),
                lane -> values.colour(lane, CanvasColours.LIGHT));
        new ChartPainter(texts)
                .paint(canvas.getGraphicsContext2D(), canvas.getWidth(), canvas.getHeight(), look, sight);

        Group page = new Group();
        double y = BORDER;
        y = write(
                page,
                texts.get("chart." + metric.id() + ".title") + metric.arrow(),
                BORDER,
                y,
                26,
                true,
                look.colours().text());
        y = write(
                page,
                texts.get("chart." + metric.id() + ".help"),
                BORDER,
                y + 4,
                15,
                false,
                look.colours().mutedText());
        canvas.relocate(BORDER, y + 14);
        page.getChildren().add(canvas);
        y += 14 + CHART_HEIGHT;
        y = write(
                        page,
                        axisWords(range, smoothing),
                        BORDER,
                        y + 4,
                        15,
                        false,
                        look.colours().mutedText())
                + 10;
        for (LaneModel lane : lanes.lanes()) {
            if (lanes.lanes().size() > 1) {
                write(
                        page,
                        String.valueOf(lane.letter()),
                        BORDER,
                        y,
                        18,
                        true,
                        look.colours().lane(lane.number()));
            }
            double left = lanes.lanes().size() > 1 ? BORDER + 26 : BORDER;
            y = write(
                    page,
                    lane.wholeNameProperty().get(),
                    left,
                    y,
                    18,
                    true,
                    look.colours().text());
            y = write(
                            page,
                            RecipeLine.of(lane.run().view().spec(), lane.run().data()),
                            left,
                            y,
                            14,
                            false,
                            look.colours().mutedText())
                    + 6;
        }
        return photograph(page, y + BORDER - 6);
    }

    /** Returns the metadata of the file: the parameters of the chosen lane, and all lanes. */
    String recipe(ChartMetric metric) {
        Map<String, Object> recipe = new LinkedHashMap<>();
        LaneModel chosen = lanes.chosenProperty().get();
        chosen.run()
                .data()
                .ifPresent(
                        data -> recipe.putAll(RunJson.recipe(chosen.run().view().spec(), data)));
        recipe.put("chart", metric.id());
        List<Map<String, Object>> all = new ArrayList<>();
        for (LaneModel lane : lanes.lanes()) {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("lane", String.valueOf(lane.letter()));
            lane.run()
                    .data()
                    .ifPresent(
                            data -> each.putAll(RunJson.recipe(lane.run().view().spec(), data)));
            each.put(
                    "events",
                    lane.run().view().history().events().stream()
                            .map(ChartPicture::facts)
                            .toList());
            all.add(each);
        }
        recipe.put("lanes", all);
        return RunJson.write(recipe);
    }

    private static Map<String, Object> facts(SessionEvent event) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("step", event.step());
        facts.put("event", event.kind().id());
        facts.put("arguments", event.arguments());
        return facts;
    }

    private String axisWords(StepRange range, int smoothing) {
        String steps = texts.format("chart.zoomed", range.first(), range.last());
        return smoothing == 1
                ? steps
                : steps + " · " + texts.format("chart.smoothing", texts.format("chart.smoothing.steps", smoothing));
    }

    private double write(Group page, String words, double x, double y, double size, boolean heavy, Color colour) {
        Text text = new Text(words);
        text.setFont(Font.font(font, heavy ? FontWeight.BOLD : FontWeight.NORMAL, size));
        text.setFill(colour);
        text.setTextOrigin(VPos.TOP);
        text.setWrappingWidth(WIDTH - BORDER - x);
        text.relocate(x, y);
        page.getChildren().add(text);
        return y + text.getLayoutBounds().getHeight();
    }

    private static WritableImage photograph(Group page, double height) {
        Scene scene = new Scene(page, WIDTH, height, Color.WHITE);
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(Color.WHITE);
        parameters.setTransform(new Scale(PIXELS_PER_UNIT, PIXELS_PER_UNIT));
        parameters.setViewport(new Rectangle2D(0, 0, WIDTH * PIXELS_PER_UNIT, Math.ceil(height) * PIXELS_PER_UNIT));
        return scene.getRoot().snapshot(parameters, null);
    }
}
