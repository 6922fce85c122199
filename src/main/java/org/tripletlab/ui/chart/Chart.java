package org.tripletlab.ui.chart;

import java.util.List;
import java.util.Objects;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import org.tripletlab.session.RunnerView;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.IconButtons;
import org.tripletlab.ui.fx.TextBindings;
import org.tripletlab.ui.model.LiveModel;

/** One small chart: title and value above, the values of all steps below; a click shows that step. */
final class Chart extends Region {
    private static final long VALUE_EVERY_NANOS = 150_000_000L;

    private final ChartKind kind;
    private final LiveModel model;
    private final TextBindings words;
    private final Appearance appearance;
    private final ChartPainter painter;
    private final Canvas canvas = new Canvas();
    private final Line cursor = new Line();
    private final Line pointer = new Line();
    private final Label title = new Label();
    private final Label value = new Label();
    private final HBox header = new HBox(title, spacer(), value);
    private final StringProperty name = new SimpleStringProperty();
    private int hoveredStep = -1;
    private Object drawn = List.of();
    private long valueAt;

    Chart(ChartKind kind, LiveModel model, TextBindings words, Appearance appearance) {
        this.kind = kind;
        this.model = model;
        this.words = words;
        this.appearance = appearance;
        this.painter = new ChartPainter(kind, appearance, words.texts());
        setId("chart-" + kind.id());
        getStyleClass().add("chart-card");
        header.getStyleClass().add("chart-header");
        title.getStyleClass().add("chart-title");
        value.getStyleClass().add("chart-value");
        value.setMinWidth(USE_PREF_SIZE);
        cursor.getStyleClass().add("chart-cursor");
        pointer.getStyleClass().add("chart-pointer");
        for (Line line : List.of(cursor, pointer)) {
            line.setManaged(false);
            line.setMouseTransparent(true);
            line.setVisible(false);
        }
        getChildren().addAll(header, canvas, cursor, pointer);
        name.bind(words.text("chart." + kind.id() + ".title"));
        title.textProperty().bind(name);
        Tooltip.install(header, IconButtons.tooltip(words.text("chart." + kind.id() + ".help")));
        canvas.setOnMouseMoved(event -> hover(event.getX()));
        canvas.setOnMouseExited(event -> hover(-1));
        canvas.setOnMousePressed(event -> scrub(event.getX()));
        canvas.setOnMouseDragged(event -> scrub(event.getX()));
    }

    /** Draws the chart if anything has changed since it was drawn, and tells whether it did. */
    boolean drawIfStale() {
        RunnerView view = model.view();
        Samples samples = kind.samples(view);
        int lastStep = model.lastStepOfAxis();
        double reference = kind.reference(view);
        Object state = List.of(
                view.generation(),
                samples.count(),
                lastStep,
                reference,
                view.events().size(),
                canvas.getWidth(),
                canvas.getHeight(),
                appearance.colours(),
                appearance.fontScaleProperty().get(),
                words.texts().language());
        if (Objects.equals(state, drawn) || canvas.getWidth() <= 0) {
            return false;
        }
        drawn = state;
        painter.paint(
                canvas.getGraphicsContext2D(),
                canvas.getWidth(),
                canvas.getHeight(),
                samples,
                lastStep,
                reference,
                view.events());
        return true;
    }

    /** Moves the cursor to the step that is shown and writes the value there. */
    void follow(long now) {
        boolean scrubbing = !model.liveProperty().get();
        cursor.setVisible(scrubbing);
        if (scrubbing) {
            place(cursor, model.shownStep());
        }
        if (now - valueAt > VALUE_EVERY_NANOS) {
            valueAt = now;
            write(hoveredStep >= 0 ? hoveredStep : model.shownStep());
        }
    }

    @Override
    protected void layoutChildren() {
        double headerHeight = header.prefHeight(-1);
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double width = getWidth() - left - snappedRightInset();
        double height = getHeight() - top - snappedBottomInset() - headerHeight;
        layoutInArea(header, left, top, width, headerHeight, 0, HPos.LEFT, VPos.TOP);
        canvas.relocate(left, top + headerHeight);
        canvas.setWidth(Math.max(0, width));
        canvas.setHeight(Math.max(0, height));
    }

    private void write(int step) {
        Samples samples = kind.samples(model.view());
        int nearest = samples.nearest(step);
        double shown = nearest < 0 ? Double.NaN : samples.value(nearest);
        value.setText(words.texts().format("chart." + kind.id() + ".value", shown));
        canvas.setAccessibleText(name.get() + " " + value.getText());
    }

    private void hover(double x) {
        boolean over = x >= 0;
        pointer.setVisible(over);
        title.textProperty().unbind();
        if (over) {
            hoveredStep = stepAt(x);
            place(pointer, hoveredStep);
            title.setText(words.texts().format("chart.at-step", hoveredStep));
            write(hoveredStep);
        } else {
            hoveredStep = -1;
            title.textProperty().bind(name);
        }
    }

    private void scrub(double x) {
        model.showStep(stepAt(x));
        hover(x);
    }

    private int stepAt(double x) {
        return painter.plot(canvas.getWidth(), canvas.getHeight()).step(x, model.lastStepOfAxis());
    }

    private void place(Line line, int step) {
        ChartPainter.Plot plot = painter.plot(canvas.getWidth(), canvas.getHeight());
        double x = Math.floor(canvas.getLayoutX() + plot.x(step, model.lastStepOfAxis())) + 0.5;
        line.setStartX(x);
        line.setEndX(x);
        line.setStartY(canvas.getLayoutY() + plot.top());
        line.setEndY(canvas.getLayoutY() + plot.bottom());
    }

    private static Region spacer() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
