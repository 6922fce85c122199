package org.tripletlab.ui.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.tripletlab.dataset.EvaluationSet;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.evaluation.EmbeddingSnapshot;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.history.Hindsight;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.history.RunnerView;
import org.tripletlab.machine.MachineMessage;
import org.tripletlab.metric.diagnosis.Measurement;
import org.tripletlab.runner.Playback;
import org.tripletlab.text.Message;

/**
 * Model of a run as shown in the window: its newest state, or a recorded step.
 *
 * <p>Takes the newest view once per pulse; all other parts of the window read from here.
 */
public final class LiveModel {
    private final Playback playback;
    private final ReadOnlyObjectWrapper<RunnerView> view;
    private final ReadOnlyObjectWrapper<Recording> scrubbed = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Measurement> shownMeasurement = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<EmbeddingSnapshot> shownSnapshot = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<RunnerPhase> phase = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper live = new ReadOnlyBooleanWrapper(true);

    private Recording known;

    /** Creates a model of the run of {@code playback}. */
    public LiveModel(Playback playback) {
        this.playback = playback;
        this.view = new ReadOnlyObjectWrapper<>(playback.view());
        live.bind(scrubbed.isNull());
        refresh();
    }

    /** Takes the newest view; called once per pulse. */
    public void pull() {
        take(playback.view());
    }

    /** Takes a view obtained by the caller, so that several models show the same moment. */
    void take(RunnerView newest) {
        boolean restarted = newest.generation() != view.get().generation();
        view.set(newest);
        if (restarted) {
            scrubbed.set(null);
        }
        refresh();
    }

    /** Shows the recorded step nearest to {@code step} instead of the newest. */
    public void showStep(int step) {
        nearest(step).ifPresent(this::show);
    }

    /** Shows a recording instead of the newest state. */
    public void show(Recording recording) {
        scrubbed.set(recording);
        refresh();
    }

    /** Shows the newest state again. */
    public void showNewest() {
        scrubbed.set(null);
        refresh();
    }

    /** Shows the recording before the shown one; stays at the first. */
    public void showPrevious() {
        List<Recording> recordings = view.get().recordings();
        int shown = shownStep();
        for (int i = recordings.size() - 1; i >= 0; i--) {
            if (step(recordings.get(i)) < shown) {
                show(recordings.get(i));
                return;
            }
        }
    }

    /** Shows the recording after the shown one; after the last, the newest state. */
    public void showNext() {
        int shown = shownStep();
        List<Recording> recordings = view.get().recordings();
        for (Recording recording : recordings) {
            if (step(recording) > shown) {
                show(recording);
                return;
            }
        }
        showNewest();
    }

    /** Returns the current view of the run. */
    public ReadOnlyObjectProperty<RunnerView> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /** Returns the current view of the run. */
    public RunnerView view() {
        return view.get();
    }

    /** Returns the phase of the run. */
    public ReadOnlyObjectProperty<RunnerPhase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /** Returns whether the newest state is shown rather than a recorded step. */
    public ReadOnlyBooleanProperty liveProperty() {
        return live.getReadOnlyProperty();
    }

    /** Returns the shown measurement, the newest or a recorded one; null until there is one. */
    public ReadOnlyObjectProperty<Measurement> shownMeasurementProperty() {
        return shownMeasurement.getReadOnlyProperty();
    }

    /** Returns the shown embeddings, the newest or recorded ones; null until there are any. */
    public ReadOnlyObjectProperty<EmbeddingSnapshot> shownSnapshotProperty() {
        return shownSnapshot.getReadOnlyProperty();
    }

    /** Returns the shown step. */
    public int shownStep() {
        return scrubbed.get() == null ? view.get().step() : step(scrubbed.get());
    }

    /** Returns the last step of the time axis: the end of the experiment, or further if the run has gone beyond it. */
    public int lastStepOfAxis() {
        // Doubling, so that what is pointed at on the time line stays where it is for as long as possible.
        long end = view.get().spec().get(Parameters.STEPS);
        while (end < view.get().step()) {
            end *= 2;
        }
        return (int) Math.min(Integer.MAX_VALUE, end);
    }

    /** Returns the images in use; empty until prepared. */
    public Optional<TrainingData> data() {
        return Optional.ofNullable(view.get().data());
    }

    /** Returns the images in use; empty until prepared, or if only the part stored in a session is available. */
    public Optional<TrainingData> images() {
        return data().filter(TrainingData::hasImages);
    }

    /** Returns the shown recording: the newest, or the chosen one. */
    public Optional<Recording> shownRecording() {
        List<Recording> recordings = view.get().recordings();
        if (scrubbed.get() != null || recordings.isEmpty()) {
            return Optional.ofNullable(known);
        }
        return Optional.of(recordings.get(recordings.size() - 1));
    }

    /** Returns the evaluation images; empty until prepared. */
    public Optional<EvaluationSet> probe() {
        return data().map(TrainingData::probe);
    }

    /** Returns the id of the data set trained on; empty until prepared. */
    public Optional<String> datasetId() {
        return data().map(images -> images.training().id());
    }

    /** Returns the id of the data set of the evaluation images; empty until prepared. */
    public Optional<String> probeDatasetId() {
        return data().map(images -> images.probing().id());
    }

    /** Returns the decisions made during preparation, and warnings about limited resources. */
    public List<Message> notices() {
        return data().map(images -> Stream.concat(images.notices().stream(), MachineMessage.ofThisProcess().stream())
                        .toList())
                .orElse(List.of());
    }

    private void refresh() {
        RunnerView newest = view.get();
        phase.set(newest.phase());
        Recording chosen = scrubbed.get();
        Recording now = chosen == null ? null : Hindsight.of(chosen, newest.recordings());
        // A new object at each call, but equal as long as no later recording changes what is known.
        known = Objects.equals(now, known) ? known : now;
        if (chosen != null) {
            shownMeasurement.set(known.measurement());
            shownSnapshot.set(chosen.snapshot());
        } else {
            List<Recording> recordings = newest.recordings();
            shownMeasurement.set(
                    recordings.isEmpty()
                            ? null
                            : recordings.get(recordings.size() - 1).measurement());
            shownSnapshot.set(newest.latest().embeddings());
        }
    }

    private Optional<Recording> nearest(int step) {
        Recording best = null;
        for (Recording recording : view.get().recordings()) {
            if (best == null || Math.abs(step(recording) - step) < Math.abs(step(best) - step)) {
                best = recording;
            }
        }
        return Optional.ofNullable(best);
    }

    private static int step(Recording recording) {
        return recording.measurement().step();
    }
}
