package org.tripletlab.ui.oneshot;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.tripletlab.data.picture.DrawingPreparation;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.evaluation.EmbeddingSnapshot;
import org.tripletlab.evaluation.oneshot.OneShotComparison;
import org.tripletlab.evaluation.oneshot.OneShotImages;
import org.tripletlab.evaluation.oneshot.OneShotOptions;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.option.Option;
import org.tripletlab.text.Message;
import org.tripletlab.ui.fx.Background;
import org.tripletlab.ui.fx.OnChange;
import org.tripletlab.ui.model.LanesModel;
import org.tripletlab.ui.model.LiveModel;
import org.tripletlab.ui.model.PicturePreparation;
import org.tripletlab.ui.model.Transport;

/** View model of the one-shot experiment: the form, its validation, and the result. Does not train by itself. */
public final class OneShotViewModel {
    private final LanesModel lanes;
    private final Transport transport;
    private final Background background;
    private final PicturePreparation preparations;
    private final StringProperty heldOut = new SimpleStringProperty("");
    private final StringProperty ways = new SimpleStringProperty("2");
    private final StringProperty shots = first(OneShotOptions.SHOTS);
    private final StringProperty trials = first(OneShotPlan.TRIALS);
    private final ReadOnlyObjectWrapper<Optional<OneShotPlan>> plan = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Message> says = new ReadOnlyObjectWrapper<>(Message.of("one-shot.no-data"));
    private final ReadOnlyObjectWrapper<Optional<OneShotResult>> result = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<OneShotComparison.Mistake> opened = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Boolean> photographs = new ReadOnlyObjectWrapper<>(false);
    private String suggestedFor = "";
    private OneShotPlan.Form valid = form();
    private final OnChange planning = new OnChange();

    /** Creates the view model with an empty form. */
    public OneShotViewModel(LanesModel lanes, Transport transport, Background background) {
        this.lanes = lanes;
        this.transport = transport;
        this.background = background;
        this.preparations = new PicturePreparation(background.atOnce());
    }

    private static StringProperty first(Option<Integer> option) {
        return new SimpleStringProperty(option.format(option.otherwise().orElseThrow()));
    }

    StringProperty heldOutProperty() {
        return heldOut;
    }

    /** Returns the text of a field. */
    StringProperty textProperty(OneShotPlan.Field field) {
        return switch (field) {
            case HELD_OUT -> heldOut;
            case WAYS -> ways;
            case SHOTS -> shots;
            case TRIALS -> trials;
        };
    }

    /** Restores the text that a field had before its entry became wrong. */
    void restore(OneShotPlan.Field field) {
        textProperty(field)
                .set(
                        switch (field) {
                            case HELD_OUT -> valid.heldOut();
                            case WAYS -> valid.ways();
                            case SHOTS -> valid.shots();
                            case TRIALS -> valid.trials();
                        });
    }

    /** Returns the experiment of the form; empty without images. */
    ReadOnlyObjectProperty<Optional<OneShotPlan>> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /** Returns the message about the experiment: why it cannot be run, or the network that it would use. */
    ReadOnlyObjectProperty<Message> saysProperty() {
        return says.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<OneShotResult>> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** Returns the opened mistake; null for none. */
    ObjectProperty<OneShotComparison.Mistake> openedProperty() {
        return opened;
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Returns whether the images are photographs, perhaps of people, which are shown without exchanging light and dark. */
    ReadOnlyObjectProperty<Boolean> photographsProperty() {
        return photographs.getReadOnlyProperty();
    }

    char lane() {
        return lanes.chosenProperty().get().letter();
    }

    /** Publishes new results; called once per pulse. */
    void pulse() {
        LiveModel run = lanes.focus();
        Optional<TrainingData> data = run.images();
        if (data.isEmpty()) {
            plan.set(Optional.empty());
            says.set(Message.of(run.data().isPresent() ? "images.absent" : "one-shot.no-data"));
            return;
        }
        preparations.of(data.get()).map(DrawingPreparation::preparesPhotographs).ifPresent(photographs::set);
        suggest(data.get(), run.view().spec());
        OneShotPlan.Form form = form();
        if (planning.isDue(form, data.get()) || plan.get().isEmpty()) {
            plan.set(Optional.of(OneShotPlan.of(form, data.get())));
        }
        OneShotPlan next = plan.get().orElseThrow();
        if (next.wrong().isEmpty()) {
            valid = form;
        }
        EmbeddingSnapshot snapshot = run.shownSnapshotProperty().get();
        Message said = next.problem().orElseGet(() -> ready(run, snapshot));
        if (!said.equals(says.get())) {
            says.set(said);
        }
    }

    private OneShotPlan.Form form() {
        return new OneShotPlan.Form(heldOut.get(), ways.get(), shots.get(), trials.get());
    }

    /** Tells whether the trials can be run now. */
    boolean canRun() {
        return plan.get().isPresent()
                && plan.get().get().problem().isEmpty()
                && lanes.focus().shownSnapshotProperty().get() != null
                && !isDiverged(lanes.focus());
    }

    /** Runs the trials with the shown network. */
    void run() {
        // Validates the latest input first.
        pulse();
        if (!canRun() || running.get()) {
            return;
        }
        OneShotPlan requested = plan.get().orElseThrow();
        TrainingData data = lanes.focus().data().orElseThrow();
        EmbeddingSnapshot snapshot = lanes.focus().shownSnapshotProperty().get();
        char letter = lane();
        running.set(true);
        opened.set(null);
        background.run(() -> OneShotResult.of(letter, requested, data, snapshot), this::take, this::fail);
    }

    /** Tells whether a restart affects all lanes, because they have the same images. */
    boolean restartsAll() {
        return lanes.lanes().size() > 1 && lanes.sameStartProperty().get();
    }

    /** Restarts the experiment of the chosen lane with the classes of the form held out, and trains. */
    void restart() {
        if (plan.get().isEmpty() || !plan.get().get().needsRestart()) {
            return;
        }
        int[] held = plan.get().get().classes();
        TrainingData data = lanes.focus().data().orElseThrow();
        ExperimentSpec spec = lanes.focus().view().spec();
        ExperimentSpec next =
                spec.with(Parameters.HOLD_OUT, heldOut.get().strip()).without(Parameters.PROBE_CLASSES);
        // A manual batch with more classes than remain would be rejected.
        if (next.get(Parameters.CLASSES) > data.training().classCount() - held.length) {
            next = next.without(Parameters.CLASSES);
        }
        result.set(Optional.empty());
        opened.set(null);
        transport.beginAndPlay(next.onlyApplicable());
    }

    private void suggest(TrainingData data, ExperimentSpec spec) {
        if (data.training().sha256().equals(suggestedFor)) {
            return;
        }
        suggestedFor = data.training().sha256();
        String lanesOwn = spec.get(Parameters.HOLD_OUT);
        heldOut.set(lanesOwn.isBlank() ? OneShotPlan.suggestion(data.training().classNames()) : lanesOwn);
        int[] classes = OneShotPlan.of(new OneShotPlan.Form(heldOut.get(), "2", "1", "1"), data)
                .classes();
        ways.set(String.valueOf(Math.max(2, Math.min(OneShotImages.MOST_WAYS, classes.length))));
    }

    private static Message ready(LiveModel run, EmbeddingSnapshot snapshot) {
        if (isDiverged(run)) {
            return Message.of("verify.diverged");
        }
        if (snapshot == null) {
            return Message.of("one-shot.no-embeddings");
        }
        int steps = run.view().spec().get(Parameters.STEPS);
        return snapshot.step() < steps
                ? Message.of("one-shot.ready.unfinished", snapshot.step(), steps)
                : Message.of("one-shot.ready", snapshot.step());
    }

    private static boolean isDiverged(LiveModel run) {
        return run.liveProperty().get() && run.phaseProperty().get() == RunnerPhase.DIVERGED;
    }

    private void take(OneShotResult found) {
        running.set(false);
        result.set(Optional.of(found));
    }

    private void fail(Exception problem) {
        running.set(false);
        result.set(Optional.empty());
        if (!(problem instanceof IllegalArgumentException)) {
            throw new IllegalStateException("The one-shot trials could not be played.", problem);
        }
        says.set(Message.of("verify.diverged"));
    }
}
