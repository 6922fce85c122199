package org.tripletlab.ui.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.tripletlab.compare.LaneCapture;
import org.tripletlab.compare.LoadedLane;
import org.tripletlab.compare.SavedLane;
import org.tripletlab.data.DatasetException;
import org.tripletlab.dataset.DatasetCache;
import org.tripletlab.dataset.ErrorMessage;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.export.ProgramVersion;
import org.tripletlab.export.sphere.SphereThumbnail;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.history.RunnerView;
import org.tripletlab.history.saved.MovedImages;
import org.tripletlab.history.saved.SavedRun;
import org.tripletlab.store.EnrolmentFile;
import org.tripletlab.store.SavedDrawing;
import org.tripletlab.store.SavedSession;
import org.tripletlab.store.SessionFile;
import org.tripletlab.text.Message;
import org.tripletlab.ui.fx.Background;
import org.tripletlab.ui.model.Activities;
import org.tripletlab.ui.model.ActivityKind;
import org.tripletlab.ui.model.LaneModel;
import org.tripletlab.ui.model.LanesModel;
import org.tripletlab.ui.model.Transport;

/** View model of the session as a file. All disk access happens in the background. */
public final class SessionViewModel {
    /** Maximum number of entries in the menu. */
    private static final int MOST_RECENT = 8;

    private final LanesModel lanes;
    private final DatasetCache datasets;
    private final WindowState windowState;
    private final Background background;
    private final Activities activities;
    private final ExperimentExchange experiments;
    private final ReadOnlyObjectWrapper<Optional<Path>> file = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Path>> recent = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper(false);
    private Object saved = List.of();
    // Step that each opened lane has yet to reach, by letter; until then the session does not count as changed.
    private Map<Character, Integer> restoring = Map.of();
    private final ReadOnlyObjectWrapper<Optional<Message>> absent = new ReadOnlyObjectWrapper<>(Optional.empty());
    // Action to run as soon as the folder of the images is known.
    private Consumer<Path> imagesAction = folder -> {};
    private boolean busy;
    private boolean opened;
    private List<Begun> first = List.of();

    /**
     * Creates the view model of a session without a file.
     *
     * @param datasets opens the images of sessions
     * @param windowState state of the window around the lanes
     * @param recent recently opened or saved files, the last first
     */
    public SessionViewModel(
            LanesModel lanes,
            Transport transport,
            DatasetCache datasets,
            WindowState windowState,
            Background background,
            Activities activities,
            List<Path> recent) {
        this.lanes = lanes;
        this.datasets = datasets;
        this.windowState = windowState;
        this.background = background;
        this.activities = activities;
        experiments = new ExperimentExchange(lanes, transport, background, activities);
        this.recent.set(List.copyOf(recent));
        // A save must not write the run of before over the session that was opened since.
        lanes.setOnOtherSession(() -> file.set(Optional.empty()));
    }

    /** Returns the file that the session was last opened from or saved to; empty for none. */
    public ReadOnlyObjectProperty<Optional<Path>> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /** Returns whether the session has changed since then. */
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /** Returns the recently opened or saved files, the last first. */
    public ReadOnlyObjectProperty<List<Path>> recentProperty() {
        return recent.getReadOnlyProperty();
    }

    /** Returns the reason why images of the session are missing; empty if none are. */
    ReadOnlyObjectProperty<Optional<Message>> absentImagesProperty() {
        return absent.getReadOnlyProperty();
    }

    /** Loads the images from a folder, if they are those of the session. */
    void takeImages(Path folder) {
        if (!busy) {
            imagesAction.accept(folder);
        }
    }

    /** Returns the import and export of the experiment of the chosen lane. */
    public ExperimentExchange experiments() {
        return experiments;
    }

    /** Returns the proposed file name. */
    String proposedName() {
        return file.get().map(path -> path.getFileName().toString()).orElse("session" + SessionFile.ENDING);
    }

    /** Detects changes; called once per pulse. */
    public void pulse() {
        if (absent.get().isPresent() && restoring.isEmpty() && !busy && isComplete()) {
            absent.set(Optional.empty());
        }
        if (!restoring.isEmpty()
                && lanes.lanes().stream()
                        .allMatch(lane -> lane.run().view().step() >= restoring.getOrDefault(lane.letter(), 0)
                                && lane.run().view().phase() != RunnerPhase.PREPARING)) {
            restoring = Map.of();
            windowState.arrived();
            saved = state();
        }
        changed.set(file.get().isPresent() && restoring.isEmpty() && !state().equals(saved));
    }

    /** Tells whether every lane has its images; another experiment may have replaced one without. */
    private boolean isComplete() {
        return lanes.lanes().stream()
                .allMatch(lane ->
                        lane.run().data().isEmpty() || lane.run().images().isPresent());
    }

    /** Returns a value that stays equal to itself as long as no saved data change. */
    Object state() {
        List<Object> state = new ArrayList<>();
        for (LaneModel lane : lanes.lanes()) {
            state.add(List.of(
                    lane.letter(),
                    lane.run().view().generation(),
                    lane.run().view().step(),
                    lane.run().view().spec()));
        }
        state.add(windowState
                .enrolment()
                .map(content -> (Object) content.images())
                .orElse(List.of()));
        state.add(windowState.drawing());
        return state;
    }

    /** Tells whether a session is being saved or opened. */
    boolean isBusy() {
        return busy;
    }

    /**
     * Tells whether the session is still the one that the program started by itself, without any change; the next start creates the same
     * again.
     */
    boolean isUntouched() {
        List<RunnerView> views =
                lanes.lanes().stream().map(lane -> lane.run().view()).toList();
        List<Begun> now = views.stream()
                .map(view -> new Begun(view.generation(), view.spec()))
                .toList();
        if (first.isEmpty() && hasBegun()) {
            first = now;
        }
        return !opened
                && now.equals(first)
                && windowState.enrolment().isEmpty()
                && windowState.drawing().isEmpty()
                && views.stream().allMatch(view -> view.step() <= view.spec().get(Parameters.STEPS));
    }

    /** Identity of a run; after a restart, branch or rewind it has another generation. */
    private record Begun(int generation, ExperimentSpec spec) {}

    /** Tells whether any lane has started. */
    boolean hasBegun() {
        return lanes.lanes().stream()
                .anyMatch(lane -> !lane.run().view().recordings().isEmpty());
    }

    /** Writes the session to a file. */
    public void save(Path target) {
        if (busy) {
            return;
        }
        Message says = Message.of("file.saving", target.getFileName().toString());
        AtomicBoolean cancelled = new AtomicBoolean();
        busy = true;
        activities.say(ActivityKind.SAVE, says, () -> cancelled.set(true));
        Object now = state();
        write(
                whole -> {
                    SessionFile.write(target, whole, ProgramVersion.read(), () -> {
                        if (cancelled.get()) {
                            throw new CancellationException();
                        }
                    });
                    return Files.size(target);
                },
                run -> run,
                size -> {
                    busy = false;
                    saved = now;
                    settle(target);
                    activities.finish(ActivityKind.SAVE, Message.of("file.saved", target.toString(), size / 1e6));
                },
                problem -> {
                    if (problem instanceof CancellationException) {
                        busy = false;
                        activities.finish(
                                ActivityKind.SAVE,
                                Message.of(
                                        "export.cancelled", target.getFileName().toString()));
                    } else {
                        busy = false;
                        activities.fail(ActivityKind.SAVE, ErrorMessage.of(problem));
                    }
                });
    }

    /** Destination of a session. */
    interface Destination {
        /** Writes the session and returns its size in bytes. */
        long write(SavedSession session) throws IOException;
    }

    /**
     * Writes the session without messages.
     *
     * @param part returns the part of each run that is written
     */
    void write(Destination target, UnaryOperator<SavedRun> part, Consumer<Long> done, Consumer<Exception> failed) {
        List<LaneCapture> taken = lanes.take();
        char chosen = lanes.chosenProperty().get().letter();
        boolean sameStart = lanes.sameStartProperty().get();
        Optional<EnrolmentFile.Content> enrolment = windowState.enrolment();
        Optional<SavedDrawing> drawing = windowState.drawing();
        Map<String, String> words = windowState.words();
        Optional<Recording> shown = lanes.focus().shownRecording();
        Optional<TrainingData> data = lanes.focus().data();
        background.run(
                () -> {
                    List<SavedLane> ready = new ArrayList<>();
                    for (LaneCapture lane : taken) {
                        SavedLane whole = lane.await();
                        ready.add(new SavedLane(
                                whole.letter(),
                                whole.origin(),
                                whole.spec(),
                                whole.run().map(part)));
                    }
                    byte[] thumbnail = shown.isPresent() && data.isPresent()
                            ? SphereThumbnail.png(shown.get(), data.get())
                            : new byte[0];
                    return target.write(
                            new SavedSession(ready, chosen, sameStart, enrolment, drawing, words, thumbnail));
                },
                done,
                failed);
    }

    /** Opens a session or an experiment; the current session stays if it cannot be opened. */
    public void open(Path source) {
        if (source.toString().toLowerCase(Locale.ROOT).endsWith(".json")) {
            experiments.open(source);
        } else {
            open(source, () -> settle(source), () -> {});
        }
    }

    /** Opens a session without a file of its own, and reports success or failure to the callbacks. */
    void open(Path source, Runnable opened, Runnable refused) {
        open(source, Optional.empty(), opened, refused);
    }

    private void open(Path source, Optional<Path> folder, Runnable opened, Runnable refused) {
        if (busy) {
            return;
        }
        begin(Message.of("file.opening", source.getFileName().toString()));
        background.run(
                () -> LoadedSession.of(
                        SessionFile.read(source), new MovedImages(datasets, Optional.of(source), folder)),
                ready -> {
                    busy = false;
                    absent.set(ready.absent());
                    imagesAction = images -> supply(source, images);
                    this.opened = true;
                    lanes.reopen(
                            ready.lanes(),
                            ready.session().chosen(),
                            ready.session().sameStart());
                    windowState.restore(ready.session().window());
                    windowState.enrol(ready.session().enrolment());
                    windowState.draw(ready.session().drawing());
                    restoring = ready.lanes().stream()
                            .map(LoadedLane::saved)
                            .collect(Collectors.toMap(
                                    SavedLane::letter,
                                    lane -> lane.run().map(SavedRun::step).orElse(0)));
                    file.set(Optional.empty());
                    opened.run();
                    activities.finish(
                            ActivityKind.OPEN,
                            Message.of("file.opened", source.getFileName().toString()));
                },
                problem -> {
                    busy = false;
                    if (problem instanceof DatasetException images) {
                        activities.end(ActivityKind.OPEN);
                        // Nothing of it can be shown without images: a file from before the classes of its points were
                        // saved.
                        absent.set(Optional.of(ErrorMessage.of(images)));
                        imagesAction = place -> open(source, Optional.of(place), opened, refused);
                    } else {
                        activities.fail(ActivityKind.OPEN, ErrorMessage.of(problem));
                    }
                    refused.run();
                });
    }

    /** Opens the current lanes again, with their images. */
    private void supply(Path source, Path folder) {
        begin(Message.of("images.looking", folder.toString()));
        List<LaneCapture> taken = lanes.take();
        List<Optional<TrainingData>> present =
                lanes.lanes().stream().map(lane -> lane.run().images()).toList();
        char chosen = lanes.chosenProperty().get().letter();
        boolean same = lanes.sameStartProperty().get();
        MovedImages images = new MovedImages(datasets, Optional.of(source), Optional.of(folder));
        background.run(
                () -> {
                    List<LoadedLane> ready = new ArrayList<>();
                    for (int i = 0; i < taken.size(); i++) {
                        SavedLane lane = taken.get(i).await();
                        boolean complete =
                                present.get(i).isPresent() || lane.run().isEmpty();
                        ready.add(complete ? new LoadedLane(lane, present.get(i)) : LoadedSession.found(lane, images));
                    }
                    return ready;
                },
                ready -> {
                    busy = false;
                    absent.set(Optional.empty());
                    lanes.reopen(ready, chosen, same);
                    activities.finish(ActivityKind.OPEN, Message.of("images.found", folder.toString()));
                },
                problem -> {
                    busy = false;
                    activities.end(ActivityKind.OPEN);
                    absent.set(Optional.of(ErrorMessage.of(problem)));
                });
    }

    private void begin(Message says) {
        busy = true;
        activities.say(ActivityKind.OPEN, says);
    }

    private void settle(Path now) {
        Path whole = now.toAbsolutePath();
        file.set(Optional.of(whole));
        List<Path> next = new ArrayList<>(recent.get());
        next.remove(whole);
        next.add(0, whole);
        recent.set(List.copyOf(next.subList(0, Math.min(MOST_RECENT, next.size()))));
    }
}
