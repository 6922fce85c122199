package org.tripletlab.ui.shell;

import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.controlsfx.control.StatusBar;
import org.tripletlab.text.Texts;
import org.tripletlab.ui.control.IconButtons;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.TextBindings;
import org.tripletlab.ui.model.Activities;
import org.tripletlab.ui.model.LiveModel;
import org.tripletlab.ui.model.Sentences;

/** Status bar: data set in use, running activity, speed, frame rate, memory. */
final class StatusBarPane extends StatusBar {
    private static final long NUMBERS_EVERY_NANOS = 500_000_000L;
    private static final double MEBIBYTE = 1 << 20;

    private final LiveModel model;
    private final Texts texts;
    private final TextBindings words;
    private final Appearance appearance;
    private final DoubleSupplier framesPerSecond;
    private final Label speed;
    private final Label frames;
    private final Label memory;
    private long numbersAt;

    /**
     * Creates the bar.
     *
     * @param getMnist opens the download of MNIST
     * @param framesPerSecond returns the current pulses per second
     */
    StatusBarPane(
            LiveModel model,
            Activities activities,
            TextBindings words,
            Appearance appearance,
            Runnable getMnist,
            DoubleSupplier framesPerSecond) {
        this.model = model;
        this.words = words;
        this.texts = words.texts();
        this.appearance = appearance;
        this.framesPerSecond = framesPerSecond;
        setId("status");
        setFocusTraversable(false);
        getStyleClass().add("status");
        setText("");
        speed = number("status-speed", "status.speed.help", 104);
        frames = number("status-frames", "status.frames.help", 64);
        memory = number("status-memory", "status.memory.help", 84);
        getLeftItems().addAll(data(), getMnist(getMnist));
        getRightItems().addAll(activity(activities), cancel(activities), speed, frames, memory);
        // The message contains the remaining time where it is known; the progress bar only shows that an activity is
        // running.
        progressProperty()
                .bind(activities.currentProperty().map(activity -> -1.0).orElse(0.0));
    }

    /** Updates the numbers, seldom enough to be readable; called once per pulse. */
    void pulse() {
        long now = System.nanoTime();
        if (now - numbersAt >= NUMBERS_EVERY_NANOS) {
            numbersAt = now;
            Runtime runtime = Runtime.getRuntime();
            speed.setText(texts.format("status.speed", model.view().status().stepsPerSecond()));
            frames.setText(texts.format("status.frames", framesPerSecond.getAsDouble()));
            memory.setText(texts.format("status.memory", (runtime.totalMemory() - runtime.freeMemory()) / MEBIBYTE));
        }
    }

    private Label data() {
        Label data = new Label();
        data.setId("status-data");
        data.getStyleClass().add("status-data");
        data.setMinWidth(0);
        data.textProperty().bind(words.wording(this::dataWords, model.viewProperty()));
        data.setTooltip(IconButtons.tooltip(data.textProperty()));
        return data;
    }

    private String dataWords() {
        if (model.datasetId().isEmpty()) {
            return texts.get("status.data.none");
        }
        String training = model.datasetId().get();
        String probing = model.probeDatasetId().orElse(training);
        String images = texts.format(
                "status.data.probe", model.probe().map(probe -> probe.count()).orElse(0));
        String name = name(training);
        return probing.equals(training)
                ? texts.format("status.data.one", name, images)
                : texts.format("status.data.two", name, name(probing), images);
    }

    private String name(String dataset) {
        String key = "status.dataset." + dataset;
        return texts.has(key) ? texts.get(key) : dataset;
    }

    private Hyperlink getMnist(Runnable open) {
        Hyperlink link = new Hyperlink();
        link.setId("get-mnist");
        link.textProperty().bind(words.text("status.get-mnist"));
        link.setTooltip(IconButtons.tooltip(words.text("status.get-mnist.help")));
        link.setOnAction(event -> open.run());
        link.visibleProperty()
                .bind(model.viewProperty()
                        .map(view -> model.datasetId().filter("bundled"::equals).isPresent()));
        link.managedProperty().bind(link.visibleProperty());
        link.setMinWidth(USE_PREF_SIZE);
        return link;
    }

    private Label activity(Activities activities) {
        Label activity = new Label();
        activity.setId("status-activity");
        activity.textProperty()
                .bind(words.wording(
                        () -> activityWords(activities), activities.currentProperty(), activities.newsProperty()));
        activity.setMinWidth(0);
        Tooltip whole = IconButtons.tooltip(activity.textProperty());
        activity.tooltipProperty().bind(activity.textProperty().map(says -> says.isEmpty() ? null : whole));
        return activity;
    }

    /** Returns what is running and, after it, what has just happened: an activity of hours must not hide it. */
    private String activityWords(Activities activities) {
        Sentences sentences = new Sentences(texts);
        return Stream.of(
                        Optional.ofNullable(activities.currentProperty().get()).map(Activities.Activity::says),
                        Optional.ofNullable(activities.newsProperty().get()))
                .flatMap(Optional::stream)
                .map(sentences::say)
                .collect(Collectors.joining(" · "));
    }

    private Hyperlink cancel(Activities activities) {
        Hyperlink cancel = new Hyperlink();
        cancel.setId("status-cancel");
        cancel.textProperty().bind(words.text("cancel"));
        cancel.visibleProperty()
                .bind(activities
                        .currentProperty()
                        .map(activity -> activity.cancel().isPresent())
                        .orElse(false));
        cancel.managedProperty().bind(cancel.visibleProperty());
        cancel.setOnAction(event -> activities.currentProperty().get().cancel().ifPresent(Runnable::run));
        return cancel;
    }

    private Label number(String id, String helpKey, double width) {
        Label number = new Label();
        number.setId(id);
        number.getStyleClass().add("status-number");
        number.setAlignment(Pos.CENTER_RIGHT);
        number.minWidthProperty().bind(appearance.fontScaleProperty().multiply(width));
        number.setTooltip(IconButtons.tooltip(words.text(helpKey)));
        return number;
    }
}
