package org.tripletlab.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.history.RunnerView;
import org.tripletlab.history.SessionEvent;
import org.tripletlab.ui.control.IconButtons;
import org.tripletlab.ui.control.Sign;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.OnChange;
import org.tripletlab.ui.fx.TextBindings;
import org.tripletlab.ui.model.HistoryPlayer;
import org.tripletlab.ui.model.LaneModel;
import org.tripletlab.ui.model.LanesModel;
import org.tripletlab.ui.model.LiveModel;
import org.tripletlab.ui.model.Sentences;

/**
 * Pane with the timeline, the shown step on its left, and on its right the buttons for the newest step and for continuing from the shown
 * one. If the space between them is too narrow, the timeline has a row of its own.
 */
public final class TimelinePane extends VBox {
    /** Width below which the track would be too short for choosing a step. */
    private static final double NARROW = 620;

    private static final double MARK_REACH = 6;

    private final LanesModel lanes;
    private final LiveModel model;
    private final TextBindings words;
    private final Appearance appearance;
    private final Sentences sentences;
    private final TimelinePainter painter;
    private final Canvas canvas = new Canvas();
    private final Pane track = new Pane(canvas);
    private final Label step = new Label();
    private final Label finished = new Label();
    private final Button now = new Button();
    private final Button back = new Button();
    private final Tooltip eventTip = new Tooltip();
    private final OnChange drawing = new OnChange(canvas);

    /**
     * Creates the timeline of all lanes.
     *
     * @param history replays the recorded steps
     * @param goBack sets the run back to the shown step
     */
    public TimelinePane(
            LanesModel lanes, HistoryPlayer history, Runnable goBack, TextBindings words, Appearance appearance) {
        this.lanes = lanes;
        this.model = lanes.focus();
        this.words = words;
        this.appearance = appearance;
        this.sentences = new Sentences(words.texts());
        this.painter = new TimelinePainter(appearance);
        setId("timeline");
        // Otherwise the long row would keep the pane as wide as itself, and it would never become two rows.
        setMinWidth(0);
        getStyleClass().add("timeline");
        step.getStyleClass().add("timeline-step");
        step.setId("shown-step");
        step.textProperty()
                .bind(words.wording(
                        () -> stepWords("timeline.step", "timeline.step.alone"),
                        model.viewProperty(),
                        model.shownMeasurementProperty()));
        // Wide enough for six digits on both sides, so that nothing moves while the numbers grow.
        step.minWidthProperty().bind(appearance.fontScaleProperty().multiply(128));
        finished.setId("run-finished");
        finished.getStyleClass().add("timeline-finished");
        finished.setMinWidth(USE_PREF_SIZE);
        finished.textProperty().bind(words.text("timeline.finished"));
        finished.managedProperty().bind(finished.visibleProperty());
        now.setMinWidth(USE_PREF_SIZE);
        now.setId("show-newest");
        now.getStyleClass().addAll("small", "live-button");
        now.textProperty().bind(words.text("timeline.now"));
        now.setTooltip(IconButtons.tooltip(words.text("timeline.now.help")));
        now.disableProperty().bind(model.liveProperty());
        now.setOnAction(event -> model.showNewest());
        back.setMinWidth(USE_PREF_SIZE);
        back.setId("go-back");
        back.getStyleClass().addAll("small", "live-button");
        back.textProperty().bind(words.text("timeline.back"));
        back.setTooltip(IconButtons.tooltip(words.text("timeline.back.help")));
        back.disableProperty().bind(model.liveProperty());
        back.setOnAction(event -> goBack.run());
        Button branch = IconButtons.button("branch", Sign.BRANCH, words.text("timeline.branch"), lanes::branch);
        branch.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !lanes.hasRoom() || model.view().recordings().isEmpty(),
                        lanes.lanesProperty(),
                        model.viewProperty()));
        buildTrack();
        HBox.setHgrow(track, Priority.ALWAYS);
        // Below the step, where a small sentence takes no height and little width from the track.
        VBox reached = new VBox(step, finished);
        reached.setAlignment(Pos.CENTER_LEFT);
        HBox controls = new HistoryControls(history, words, appearance);
        HBox right = group(branch, back, now);
        HBox line = group(controls, reached, track, right);
        FlowPane ends = new FlowPane();
        ends.getStyleClass().add("timeline-ends");
        getChildren().add(line);
        Runnable fold = () -> {
            boolean narrow = getWidth() > 0 && getWidth() < appearance.scaled(NARROW);
            if (narrow && getChildren().contains(line)) {
                line.getChildren().clear();
                ends.getChildren().setAll(controls, reached, right);
                getChildren().setAll(ends, track);
            } else if (!narrow && getChildren().contains(ends)) {
                getChildren().clear();
                ends.getChildren().clear();
                line.getChildren().setAll(controls, reached, track, right);
                getChildren().add(line);
            }
        };
        widthProperty().subscribe(fold);
        appearance.fontScaleProperty().subscribe(fold);
    }

    private static HBox group(Node... nodes) {
        HBox group = new HBox(nodes);
        group.setAlignment(Pos.CENTER_LEFT);
        group.getStyleClass().add("timeline-group");
        return group;
    }

    /** Repaints after a change; called once per pulse. */
    public void pulse() {
        finished.setVisible(lanes.isFinished());
        List<RunnerView> views =
                lanes.lanes().stream().map(lane -> lane.run().view()).toList();
        if (drawing.isDue(
                views.stream()
                        .map(view -> List.of(
                                view.generation(),
                                view.step(),
                                view.recordings().size(),
                                view.history().events().size()))
                        .toList(),
                lanes.lastStepOfAxis(),
                lanes.shownStep(),
                model.liveProperty().get(),
                appearance.colours(),
                words.texts().language(),
                track.isFocused())) {
            painter.paint(
                    canvas.getGraphicsContext2D(),
                    canvas.getWidth(),
                    canvas.getHeight(),
                    views,
                    lanes.lanes().stream()
                            .map(lane -> String.valueOf(lane.letter()))
                            .toList(),
                    lanes.lastStepOfAxis(),
                    lanes.shownStep(),
                    model.liveProperty().get());
            track.setAccessibleText(says());
        }
    }

    private void buildTrack() {
        track.setId("timeline-track");
        track.getStyleClass().addAll("timeline-track", "takes-moves");
        track.setFocusTraversable(true);
        track.setAccessibleRole(AccessibleRole.SLIDER);
        track.setMinWidth(80);
        track.minHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> appearance.scaled(
                                TimelinePainter.height(lanes.lanes().size())),
                        appearance.fontScaleProperty(),
                        lanes.lanesProperty()));
        track.prefHeightProperty().bind(track.minHeightProperty());
        canvas.setManaged(false);
        canvas.widthProperty().bind(track.widthProperty());
        canvas.heightProperty().bind(track.heightProperty());
        track.setOnMousePressed(event -> {
            track.requestFocus();
            scrub(event.getX());
        });
        track.setOnMouseDragged(event -> scrub(event.getX()));
        track.setOnMouseMoved(event -> updateTooltip(event.getX(), event.getScreenX(), event.getScreenY()));
        track.setOnMouseExited(event -> eventTip.hide());
        track.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void scrub(double x) {
        int chosen = painter.step(x, canvas.getWidth(), lanes.lastStepOfAxis());
        if (chosen >= lanes.newestStep()) {
            model.showNewest();
        } else {
            lanes.showStep(chosen);
        }
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> model.showPrevious();
            case RIGHT -> model.showNext();
            case HOME -> model.showStep(0);
            case END -> model.showNewest();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void updateTooltip(double x, double screenX, double screenY) {
        List<String> said = new ArrayList<>();
        for (LaneModel lane : lanes.lanes()) {
            for (SessionEvent event : lane.run().view().history().events()) {
                double mark = painter.x(event.markedStep(), canvas.getWidth(), lanes.lastStepOfAxis());
                if (Math.abs(mark - x) <= MARK_REACH) {
                    said.add(wording(lane, event));
                }
            }
        }
        if (!said.isEmpty()) {
            eventTip.setText(String.join("\n", said));
            eventTip.show(track, screenX + 12, screenY - appearance.scaled(24 + 16 * said.size()));
            return;
        }
        eventTip.hide();
    }

    /** Returns the shown step, and the latest event of each lane up to it. */
    private String says() {
        return Stream.concat(
                        Stream.of(stepWords("timeline.says", "timeline.says.alone")),
                        lanes.lanes().stream()
                                .flatMap(lane -> lane.run().view().history().events().stream()
                                        .filter(event -> event.markedStep() <= lanes.shownStep())
                                        .reduce((earlier, later) -> later)
                                        .map(event -> wording(lane, event))
                                        .stream()))
                .collect(words.texts().sentences());
    }

    private String wording(LaneModel lane, SessionEvent event) {
        String what = words.texts().format("timeline.event", event.markedStep(), sentences.event(event));
        return lanes.lanes().size() == 1 ? what : lane.letter() + " · " + what;
    }

    private String stepWords(String ofEnd, String alone) {
        int newest = lanes.newestStep();
        int end = Math.max(newest, lanes.focus().view().spec().get(Parameters.STEPS));
        // Beyond the planned steps there is no end to name.
        boolean beyond = lanes.shownStep() == newest
                && newest > lanes.focus().view().spec().get(Parameters.STEPS);
        return beyond ? words.texts().format(alone, newest) : words.texts().format(ofEnd, lanes.shownStep(), end);
    }
}
