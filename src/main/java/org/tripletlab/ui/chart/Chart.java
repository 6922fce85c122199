package org.tripletlab.ui.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.HPos;
import javafx.geometry.Side;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import org.tripletlab.history.SessionEvent;
import org.tripletlab.ui.control.IconButtons;
import org.tripletlab.ui.control.Sign;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.OnChange;
import org.tripletlab.ui.fx.RememberedSetting;
import org.tripletlab.ui.fx.TextBindings;
import org.tripletlab.ui.model.LaneModel;
import org.tripletlab.ui.model.LanesModel;
import org.tripletlab.ui.model.LiveModel;
import org.tripletlab.ui.model.Sentences;

/** Chart of one metric: title and value above, curves of all lanes over the steps below; a click shows the step at the pointer. */
final class Chart extends Region {
    private static final long VALUE_EVERY_NANOS = 150_000_000L;
    private static final double MARK_REACH = 4;

    private final List<ChartMetric> metrics;
    private final LanesModel lanes;
    private final ChartView view;
    private final TextBindings words;
    private final Appearance appearance;
    private final LaneValues values;
    private final ChartPainter painter;
    private final Sentences sentences;
    private final ObjectProperty<ChartMetric> metric;
    private final BooleanProperty logarithmic = new SimpleBooleanProperty();
    private final Map<LaneModel, LaneCurves> curves = new HashMap<>();
    private final Canvas canvas = new Canvas();
    private final Line cursor = new Line();
    private final Line pointer = new Line();
    private final Button title = new Button();
    private final Label value = new Label();
    private final HBox header = new HBox(title, spacer(), value);
    private final Label absence = new Label();
    private final HoverBox box = new HoverBox();
    private double hoveredX = -1;
    private final OnChange drawing = new OnChange(canvas);
    private long valueAt;

    Chart(
            ChartMetric first,
            List<ChartMetric> metrics,
            LanesModel lanes,
            ChartView view,
            TextBindings words,
            Appearance appearance,
            ChartSaving saving) {
        this.metrics = metrics;
        this.lanes = lanes;
        this.view = view;
        this.words = words;
        this.appearance = appearance;
        this.values = new LaneValues(lanes, words.texts());
        this.painter = new ChartPainter(words.texts());
        this.sentences = new Sentences(words.texts());
        this.metric = new SimpleObjectProperty<>(first);
        // "takes-zero": otherwise the window uses a digit to hide a class, regardless of the focus.
        getStyleClass().addAll("chart-card", "takes-zero");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        buildHeader(saving);
        cursor.getStyleClass().add("chart-cursor");
        pointer.getStyleClass().add("chart-pointer");
        for (Line line : List.of(cursor, pointer)) {
            line.setManaged(false);
            line.setMouseTransparent(true);
            line.setVisible(false);
        }
        absence.getStyleClass().add("chart-absence");
        absence.setMouseTransparent(true);
        absence.setWrapText(true);
        getChildren().addAll(header, canvas, absence, cursor, pointer, box);
        canvas.setOnMouseMoved(event -> hover(event.getX()));
        canvas.setOnMouseExited(event -> hover(-1));
        new ChartGestures(this::plot, lanes::lastStepOfAxis, view, this::scrub).install(canvas, this);
    }

    private void buildHeader(ChartSaving saving) {
        header.getStyleClass().add("chart-header");
        title.getStyleClass().addAll("chart-title", "flat");
        title.setGraphic(IconButtons.icon(Sign.DOWN));
        title.setContentDisplay(ContentDisplay.RIGHT);
        title.setOnAction(event -> ChartMenu.of(
                        words,
                        metrics,
                        metric,
                        logarithmic,
                        format -> saving.save(metric.get(), logarithmic.get(), format))
                .show(title, Side.BOTTOM, 0, 0));
        title.textProperty().bind(words.wording(() -> ChartMenu.title(words, metric.get()), metric));
        title.setTooltip(IconButtons.tooltip(words.wording(this::help, metric)));
        value.getStyleClass().add("chart-value");
        value.setMinWidth(USE_PREF_SIZE);
    }

    private String help() {
        String explained = words.texts().get("chart." + metric.get().id() + ".help");
        String spread = metric.get().isBand() ? " " + words.texts().get("chart.band.help") : "";
        return explained + spread + "\n\n" + words.texts().get("chart.gestures");
    }

    /** Returns the plotted metric. */
    ObjectProperty<ChartMetric> metricProperty() {
        return metric;
    }

    /** Returns the settings of metric and scale. */
    List<RememberedSetting> remembered() {
        return List.of(
                RememberedSetting.of(
                        getId(),
                        () -> metric,
                        ChartMetric::id,
                        word -> metrics.stream()
                                .filter(each -> each.id().equals(word))
                                .findFirst()
                                .orElseThrow(IllegalArgumentException::new)),
                RememberedSetting.flag(getId() + "-logarithmic", () -> logarithmic));
    }

    /** Repaints the chart after a change, and tells whether it did. */
    boolean drawIfStale() {
        StepRange range = view.range(lanes.lastStepOfAxis());
        ChartStyle look = ChartStyle.of(appearance);
        List<Object> state = new ArrayList<>(List.of(
                metric.get(),
                logarithmic.get(),
                range,
                view.smoothingProperty().get(),
                lanes.chosenProperty().get().letter(),
                look,
                words.texts().language()));
        for (LaneModel lane : lanes.lanes()) {
            state.add(lane.letter());
            state.add(lane.run().view().generation());
            Samples samples = metric.get().main().of(lane.run().view());
            state.add(samples.count());
            state.add(samples.count() == 0 ? 0 : samples.step(samples.count() - 1));
            state.add(lane.run().view().history().events().size());
            state.add(metric.get().reference(lane.run().view()));
        }
        state.add(metric.get().version());
        state.add(metric.get().absence());
        if (canvas.getWidth() <= 0 || !drawing.isDue(state)) {
            return false;
        }
        painter.paint(canvas.getGraphicsContext2D(), canvas.getWidth(), canvas.getHeight(), look, sight(range, look));
        absence.setText(metric.get().absence().map(words.texts()::get).orElse(""));
        return true;
    }

    private ChartState sight(StepRange range, ChartStyle look) {
        curves.keySet().retainAll(lanes.lanes());
        int columns = plot().columns();
        int smoothing = view.smoothingProperty().get();
        return ChartState.of(
                lanes,
                metric.get(),
                range,
                logarithmic.get(),
                lane -> curves.computeIfAbsent(lane, each -> new LaneCurves())
                        .gather(lane.run().view(), metric.get(), range, columns, smoothing),
                lane -> values.colour(lane, look.colours()));
    }

    /** Moves the cursor to the shown step and displays the value there. */
    void follow(long now) {
        LiveModel focus = lanes.focus();
        boolean scrubbing = !focus.liveProperty().get();
        StepRange range = view.range(lanes.lastStepOfAxis());
        cursor.setVisible(scrubbing && range.contains(focus.shownStep()));
        if (scrubbing) {
            place(cursor, focus.shownStep(), range);
        }
        if (now - valueAt > VALUE_EVERY_NANOS) {
            valueAt = now;
            write();
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
        Plot plot = plot();
        layoutInArea(
                absence,
                left + plot.left(),
                top + headerHeight + plot.top(),
                Math.max(0, plot.right() - plot.left()),
                Math.max(0, plot.bottom() - plot.top()),
                0,
                HPos.CENTER,
                VPos.CENTER);
    }

    private void write() {
        StepRange range = view.range(lanes.lastStepOfAxis());
        boolean hovered = hoveredX >= 0;
        int step = hovered ? plot().step(hoveredX, range) : lanes.focus().shownStep();
        value.setText(values.main(lanes.focus().view(), metric.get(), step));
        setAccessibleText(says(step, range));
        pointer.setVisible(hovered);
        box.setVisible(hovered);
        if (hovered) {
            place(pointer, step, range);
            fillBox(step, range);
            box.place(plot(), canvas.getLayoutX(), canvas.getLayoutY(), hoveredX);
        }
    }

    /** Returns what is drawn, in words: the range, and the values of all lanes at a step. */
    private String says(int step, StepRange range) {
        String all = values.all(metric.get(), step, appearance.colours()).stream()
                .map(row -> (row.letter() + " " + row.value()).strip())
                .collect(Collectors.joining(" · "));
        return words.texts()
                .format("chart.says", title.getText(), range.first(), range.last(), step, all, absence.getText())
                .strip();
    }

    private void fillBox(int step, StepRange range) {
        Optional<String> happened = happened(range);
        if (happened.isPresent()) {
            box.show(happened.get());
        } else {
            box.show(words.texts().format("chart.at-step", step), values.all(metric.get(), step, appearance.colours()));
        }
    }

    /** Returns the events at the pointer, one per line. */
    private Optional<String> happened(StepRange range) {
        List<String> lines = new ArrayList<>();
        for (LaneModel lane : lanes.lanes()) {
            String letter = lanes.lanes().size() == 1 ? "" : lane.letter() + " · ";
            for (SessionEvent event : lane.run().view().history().events()) {
                boolean near = Math.abs(plot().x(event.markedStep(), range) - hoveredX) <= MARK_REACH;
                if (near && range.contains(event.markedStep())) {
                    lines.add(letter
                            + words.texts().format("timeline.event", event.markedStep(), sentences.event(event)));
                }
            }
        }
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(lines.stream().distinct().limit(4).collect(Collectors.joining("\n")));
    }

    private void hover(double x) {
        hoveredX = x;
        write();
    }

    private void scrub(double x) {
        lanes.focus().showStep(plot().step(x, view.range(lanes.lastStepOfAxis())));
        hover(x);
    }

    private Plot plot() {
        return Plot.of(canvas.getWidth(), canvas.getHeight(), appearance.scaled(1));
    }

    private void place(Line line, int step, StepRange range) {
        double x = Math.floor(canvas.getLayoutX() + plot().x(step, range)) + 0.5;
        line.setStartX(x);
        line.setEndX(x);
        line.setStartY(canvas.getLayoutY() + plot().top());
        line.setEndY(canvas.getLayoutY() + plot().bottom());
    }

    private static Region spacer() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
