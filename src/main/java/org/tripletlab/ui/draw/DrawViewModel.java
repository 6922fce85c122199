package org.tripletlab.ui.draw;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import org.tripletlab.data.picture.DrawingPreparation;
import org.tripletlab.dataset.ErrorMessage;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.history.RunnerView;
import org.tripletlab.store.SavedDrawing;
import org.tripletlab.text.Message;
import org.tripletlab.ui.fx.Background;
import org.tripletlab.ui.model.Drawing;
import org.tripletlab.ui.model.LaneModel;
import org.tripletlab.ui.model.LanesModel;
import org.tripletlab.ui.model.PerLane;

/**
 * View model of the pad: places its content with the network of every lane after each change of the pad or of a network, and marks the
 * place on the spheres.
 *
 * <p>One question is processed at a time; afterwards only the newest one is asked, and those in between are skipped.
 */
public final class DrawViewModel {
    /** Minimum interval of updates of the numbers, in nanoseconds: more frequent changes cannot be read. */
    private static final long READ_NANOS = 250_000_000L;

    private static final long DRAWN_NANOS = 60_000_000L;

    private final LanesModel lanes;
    private final Drawing drawing;
    private final Background background;
    private final Pad pad = new Pad();
    private final Preparations preparations = new Preparations();
    private final PerLane<PlacedLane> runs = new PerLane<>(lane -> new PlacedLane(lane, new LanePlacer()));
    private final ThresholdSearch thresholds;
    private final DoubleProperty brush = new SimpleDoubleProperty(0.09);
    private final ReadOnlyObjectWrapper<Optional<Nudge>> nudge = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<PadQuestion.Answer>> answer =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Message>> message = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<DrawingPreparation>> preparation =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper(false);
    private Optional<PadQuestion> lastQuestion = Optional.empty();
    private Optional<PadQuestion.Answer> newest = Optional.empty();
    private TrainingData preparedFor;
    private boolean busy;
    private int pictures;
    private long publishedAt;

    private record PlacedLane(LaneModel lane, LanePlacer placer) {}

    /**
     * Creates the view model of an empty pad.
     *
     * @param drawing holds the prepared image for other panels
     */
    public DrawViewModel(LanesModel lanes, Drawing drawing, Background background) {
        this.lanes = lanes;
        this.drawing = drawing;
        this.background = background;
        this.thresholds = new ThresholdSearch(background);
        pad.contentProperty().addListener((property, before, now) -> padChanged());
    }

    Pad pad() {
        return pad;
    }

    /** Returns the width of the brush, as a share of the pad's side. */
    public DoubleProperty brushProperty() {
        return brush;
    }

    /** Returns the newest answer, updated a few times a second while only the networks change. */
    ReadOnlyObjectProperty<Optional<PadQuestion.Answer>> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** Returns the newest answer without delay. */
    Optional<PadQuestion.Answer> newest() {
        return newest;
    }

    /** Returns the distance up to which the chosen lane classifies two images as the same; empty until it is known. */
    ReadOnlyObjectProperty<Optional<Threshold>> thresholdProperty() {
        return thresholds.foundProperty();
    }

    /** Returns the message about the pad, if any. */
    public ReadOnlyObjectProperty<Optional<Message>> messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** Returns the preparation of images for the chosen lane; empty until it has training images. */
    ReadOnlyObjectProperty<Optional<DrawingPreparation>> preparationProperty() {
        return preparation.getReadOnlyProperty();
    }

    /** Returns whether a picture is being read. */
    public ReadOnlyBooleanProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** Returns the image that the drawing is blended with, if any. */
    ReadOnlyObjectProperty<Optional<Nudge>> nudgeProperty() {
        return nudge.getReadOnlyProperty();
    }

    /** Begins a stroke; coordinates are shares of the pad's side. */
    public void beginStroke(double x, double y) {
        cancelReading();
        pad.begin(x, y, brush.get());
    }

    /** Extends the stroke to a point. */
    public void strokeTo(double x, double y) {
        pad.drawTo(x, y);
    }

    /** Ends the stroke. */
    public void endStroke() {
        pad.end();
        // The message that the drawing is too small, held back during the stroke, may be shown now.
        newest.filter(each ->
                        each.question().content().equals(pad.contentProperty().get()))
                .ifPresent(this::publish);
    }

    /** Undoes the last change of the pad. */
    public void undo() {
        cancelReading();
        pad.undo();
    }

    /** Clears the pad. */
    public void clear() {
        cancelReading();
        pad.clear();
    }

    /**
     * Shows the picture in a file; if it cannot be read, shows a message and changes nothing.
     *
     * @param of number of files that were dropped or chosen, of which this is the first
     */
    public void open(Path file, int of) {
        read(() -> PadPicture.of(file, of));
    }

    /** Shows a picture without a file; it is fetched in the background. */
    public void paste(Callable<BufferedImage> pasted) {
        read(() -> PadPicture.of(pasted.call()));
    }

    /** Shows a message that what was dropped or pasted is not a picture. */
    public void refuse(String key) {
        message.set(Optional.of(Message.of(key)));
    }

    /** Returns the saved form of the pad; empty if the pad is empty. */
    public Optional<SavedDrawing> saved() {
        return pad.contentProperty().get().saved();
    }

    /** Replaces the content of the pad by a saved one; can be undone. */
    public void show(Optional<SavedDrawing> saved) {
        cancelReading();
        pad.show(saved.map(PadContent::of).orElse(PadContent.BLANK));
    }

    /** Blends the drawing with another image; ends the blend if it is the same image as before. */
    void nudgeTowards(Placement.Near near) {
        boolean same = nudge.get().filter(now -> now.shows(near.image())).isPresent();
        nudge.set(same ? Optional.empty() : Optional.of(new Nudge(near.image(), near.className(), 0.5)));
        ask();
    }

    /** Ends the blend. */
    void endNudge() {
        nudge.set(Optional.empty());
        ask();
    }

    /** Sets the share of the other image in the blend. */
    void setShare(double share) {
        nudge.set(nudge.get().map(now -> now.withShare(share)));
        ask();
    }

    /**
     * Follows the networks; called once per pulse.
     *
     * @param visible whether the placements are visible
     */
    public void pulse(boolean visible) {
        runs.follow(lanes.lanes());
        prepare();
        ask();
        long rest = pad.isDrawing() ? DRAWN_NANOS : READ_NANOS;
        if (System.nanoTime() - publishedAt >= rest) {
            // A stroke that has only begun is too small to be placed; no message about that yet.
            newest.filter(each -> answer.get().filter(each::equals).isEmpty())
                    .filter(each -> !pad.isDrawing() || each.refused().isEmpty())
                    .ifPresent(this::publish);
        }
        boolean wanted = visible
                && newest.isPresent()
                && drawing.preparedProperty().get().isPresent();
        thresholds.pulse(wanted ? network(lanes.chosenProperty().get()) : Optional.empty(), wanted);
    }

    private void prepare() {
        LaneModel chosen = lanes.chosenProperty().get();
        TrainingData now = chosen.run().images().orElse(null);
        if (Objects.equals(now, preparedFor)) {
            return;
        }
        preparedFor = now;
        if (now == null) {
            return;
        }
        background.run(
                () -> {
                    // Load the classes needed for drawing before the first stroke.
                    PadContent.BLANK.ink();
                    return preparations.of(now.trained().examples());
                },
                found -> {
                    if (now.equals(preparedFor)) {
                        preparation.set(Optional.of(found));
                        int size = found.height() * found.width();
                        nudge.set(nudge.get().filter(to -> to.image().length == size));
                    }
                },
                DrawViewModel::fail);
    }

    private void padChanged() {
        if (pad.contentProperty().get().isBlank()) {
            message.set(Optional.empty());
            clearAnswer();
        }
        ask();
    }

    private void clearAnswer() {
        lastQuestion = Optional.empty();
        newest = Optional.empty();
        answer.set(Optional.empty());
        drawing.clear();
        mark(List.of());
    }

    /** Asks the lanes unless a question is being processed or the same one has been answered. */
    private void ask() {
        Optional<PadQuestion> next = busy ? lastQuestion : question();
        if (busy || next.isEmpty() || next.equals(lastQuestion)) {
            return;
        }
        lastQuestion = next;
        busy = true;
        background.run(() -> next.get().answered(preparations), this::take, problem -> {
            busy = false;
            fail(problem);
        });
    }

    private Optional<PadQuestion> question() {
        PadContent content = pad.contentProperty().get();
        TrainingData data = lanes.chosenProperty().get().run().images().orElse(null);
        if (content.isBlank() || data == null) {
            return Optional.empty();
        }
        List<PadQuestion.OfLane> asks = new ArrayList<>();
        for (PlacedLane run : runs.items()) {
            network(run.lane)
                    .ifPresent(now -> asks.add(new PadQuestion.OfLane(run.lane, run.placer, now, isShown(run, now))));
        }
        return Optional.of(new PadQuestion(content, data, asks, nudge.get()));
    }

    private static Optional<LanePlacer.Network> network(LaneModel lane) {
        RunnerView view = lane.run().view();
        return view.latest().network() == null || view.latest().embeddings() == null || view.data() == null
                ? Optional.empty()
                : Optional.of(new LanePlacer.Network(
                        view.latest().network(),
                        view.latest().embeddings(),
                        view.data(),
                        view.phase() == RunnerPhase.DIVERGED));
    }

    /** The embeddings of an earlier step of the history were made by another network. */
    private static boolean isShown(PlacedLane run, LanePlacer.Network network) {
        return run.lane.run().shownSnapshotProperty().get() != null
                && run.lane.run().shownSnapshotProperty().get().step()
                        == network.snapshot().step();
    }

    private void take(PadQuestion.Answer found) {
        busy = false;
        PadContent now = pad.contentProperty().get();
        if (!now.isBlank()) {
            newest = Optional.of(found);
            // During a stroke, an answer about its beginning is better than none.
            mark(found.lanes());
            boolean changed = answer.get()
                    .filter(current -> current.question().hasSameInput(found.question()))
                    .isEmpty();
            if (changed && !pad.isDrawing()) {
                publish(found);
            }
        }
        ask();
    }

    private void publish(PadQuestion.Answer found) {
        publishedAt = System.nanoTime();
        answer.set(Optional.of(found));
        message.set(found.refused().map(ErrorMessage::of));
        if (found.prepared().isEmpty()) {
            drawing.clear();
            return;
        }
        byte[] image = found.prepared().get().image();
        if (drawing.preparedProperty().get().filter(now -> now == image).isEmpty()) {
            drawing.show(
                    image,
                    found.question().content().picture().map(PadPicture::name).orElse(""));
        }
    }

    private void mark(List<PadQuestion.LaneAnswer> answers) {
        for (LaneModel lane : lanes.lanes()) {
            lane.mark(
                    this,
                    DrawingMarks.of(answers.stream()
                            .filter(each ->
                                    each.of().lane() == lane && each.of().onSphere())
                            .findFirst()
                            .flatMap(each -> each.answer().placement())));
        }
    }

    /** Reads a picture in the background; of several, only the last one is used. */
    private void read(Callable<PadPicture> source) {
        TrainingData data = lanes.chosenProperty().get().run().images().orElse(null);
        if (data == null) {
            refuse(lanes.focus().data().isPresent() ? "images.absent" : "draw.not-yet");
            return;
        }
        int number = ++pictures;
        reading.set(true);
        message.set(Optional.empty());
        background.run(
                () -> {
                    PadPicture picture = source.call();
                    picture.preparedBy(preparations.of(data.trained().examples()));
                    return picture;
                },
                picture -> {
                    if (number == pictures) {
                        reading.set(false);
                        pad.show(PadContent.of(picture));
                    }
                },
                problem -> {
                    if (number == pictures) {
                        reading.set(false);
                        message.set(Optional.of(ErrorMessage.of(problem)));
                    }
                });
    }

    /** Drawing cancels a picture that is still being read. */
    private void cancelReading() {
        pictures++;
        reading.set(false);
        message.set(Optional.empty());
    }

    private static void fail(Exception problem) {
        throw new IllegalStateException("What is on the pad cannot be placed.", problem);
    }
}
