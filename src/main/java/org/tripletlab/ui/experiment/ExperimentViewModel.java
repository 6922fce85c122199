package org.tripletlab.ui.experiment;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.experiment.Preset;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.runner.Playback;
import org.tripletlab.text.Message;
import org.tripletlab.ui.model.LiveModel;
import org.tripletlab.ui.model.Transport;

/**
 * View model of the experiment panel: the running experiment plus the edits that need a restart.
 *
 * <p>A live parameter is applied as soon as it is entered; a value that is not allowed is never applied.
 */
public final class ExperimentViewModel {
    private static final int REMEMBERED_RUNS = 16;

    /** Phases in which live parameters are applied at once. */
    private static final Set<RunnerPhase> LIVE =
            EnumSet.of(RunnerPhase.RUNNING, RunnerPhase.PAUSED, RunnerPhase.FINISHED);

    private final Playback playback;
    private final Transport transport;
    private final Map<Parameter<?>, ParameterField> fields = new LinkedHashMap<>();
    private final Map<Parameter<?>, String> edits = new LinkedHashMap<>();
    /** Live changes that were requested but are not yet part of the running experiment. */
    private final Map<Parameter<?>, String> requested = new LinkedHashMap<>();

    private final ReadOnlyBooleanWrapper restartNeeded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper live = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper discardable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper allowed = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyObjectWrapper<Optional<Preset>> preset = new ReadOnlyObjectWrapper<>(Optional.empty());
    /** Pending edits of the runs that were chosen most recently. */
    private final Map<Integer, Map<Parameter<?>, String>> pendingEdits = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Map<Parameter<?>, String>> eldest) {
            return size() > REMEMBERED_RUNS;
        }
    };

    private ExperimentSpec running;
    private int generation;

    /** Creates the view model of a run. */
    public ExperimentViewModel(Playback playback, LiveModel model, Transport transport) {
        this.playback = playback;
        this.transport = transport;
        this.running = model.view().spec();
        this.generation = model.view().generation();
        for (Parameter<?> parameter : Parameters.all()) {
            fields.put(parameter, new ParameterField(parameter, running.text(parameter)));
        }
        model.phaseProperty().subscribe(phase -> {
            live.set(LIVE.contains(phase));
            refreshAllowed();
        });
        refresh();
        model.viewProperty().subscribe(view -> follow(view.spec(), view.generation()));
    }

    /** Returns the fields in the order of the table. */
    public List<ParameterField> fields() {
        return List.copyOf(fields.values());
    }

    /** Returns the field of a parameter. */
    public ParameterField field(Parameter<?> parameter) {
        return fields.get(parameter);
    }

    /** Returns whether an edit waits for a restart. */
    public ReadOnlyBooleanProperty restartNeededProperty() {
        return restartNeeded.getReadOnlyProperty();
    }

    /** Returns whether every field holds an allowed value. */
    public ReadOnlyBooleanProperty allowedProperty() {
        return allowed.getReadOnlyProperty();
    }

    /** Returns whether a live parameter is applied as soon as it is entered; without a run it waits for the restart too. */
    public ReadOnlyBooleanProperty liveProperty() {
        return live.getReadOnlyProperty();
    }

    /** Returns whether something waits for a restart, or would if its value were allowed. */
    public ReadOnlyBooleanProperty discardableProperty() {
        return discardable.getReadOnlyProperty();
    }

    /** Returns the preset that is running, if the experiment is one. */
    public ReadOnlyObjectProperty<Optional<Preset>> presetProperty() {
        return preset.getReadOnlyProperty();
    }

    /** Validates a text during typing; nothing is applied. */
    public void type(Parameter<?> parameter, String text) {
        fields.get(parameter).check(text);
        refreshAllowed();
    }

    /** Enters a value: applied at once if the parameter is live, kept for the restart otherwise, rejected if not allowed. */
    public <T> void enter(Parameter<T> parameter, String text) {
        ParameterField field = fields.get(parameter);
        edits.remove(parameter);
        if (!field.check(text)) {
            field.show(text, false);
        } else {
            T value = parameter.parse(field.read(text));
            String written = parameter.format(value);
            if (written.equals(running.text(parameter))) {
                field.show(written, false);
            } else if (parameter.live() && live.get()) {
                playback.change(parameter, value);
                requested.put(parameter, written);
            } else {
                edits.put(parameter, written);
            }
        }
        refresh();
    }

    /** Replaces what is typed in a field by its last allowed value. */
    public void restore(Parameter<?> parameter) {
        fields.get(parameter).check(draft().text(parameter));
        refresh();
    }

    /**
     * Marks the content of a field as not allowed, for a reason given by the caller; nothing is applied until an allowed value is
     * entered.
     */
    public void refuse(Parameter<?> parameter, Message why) {
        edits.remove(parameter);
        fields.get(parameter).refuse(why);
        refresh();
    }

    /** Starts the experiment of the form and trains. The edits are kept until it has started, as it may be rejected. */
    public void applyAndRestart() {
        if (allowed.get()) {
            ExperimentSpec draft = draft().onlyApplicable();
            transport.beginAndPlay(draft);
        }
    }

    /** Discards the edits and shows the running experiment. */
    public void revert() {
        edits.clear();
        for (ParameterField field : fields.values()) {
            // The text comes first: a section may fold with the error, and its field then enters what it holds.
            field.show(running.text(field.parameter()), false);
            field.check(running.text(field.parameter()));
        }
        refresh();
    }

    /** Starts a preset and trains. */
    public void choose(Preset chosen) {
        revert();
        transport.beginAndPlay(chosen.spec());
    }

    private void follow(ExperimentSpec spec, int newGeneration) {
        if (newGeneration == generation && spec.equals(running)) {
            return;
        }
        if (newGeneration != generation) {
            // The edits are restored when this lane is chosen again.
            pendingEdits.put(generation, Map.copyOf(edits));
            edits.clear();
            edits.putAll(pendingEdits.getOrDefault(newGeneration, Map.of()));
        }
        generation = newGeneration;
        running = spec;
        requested.clear();
        edits.entrySet().removeIf(edit -> edit.getValue().equals(spec.text(edit.getKey())));
        refresh();
    }

    private ExperimentSpec draft() {
        ExperimentSpec draft = running;
        for (Map.Entry<Parameter<?>, String> edit : edits.entrySet()) {
            draft = draft.withText(edit.getKey(), edit.getValue());
        }
        return draft;
    }

    private void refresh() {
        ExperimentSpec draft = draft();
        List<ParameterField> sound = new ArrayList<>(fields.values());
        sound.removeIf(field -> field.errorProperty().get() != null);
        for (ParameterField field : sound) {
            Parameter<?> parameter = field.parameter();
            field.show(requested.getOrDefault(parameter, draft.text(parameter)), edits.containsKey(parameter));
        }
        fields.values().forEach(field -> field.setApplies(draft.applies(field.parameter())));
        restartNeeded.set(!edits.isEmpty());
        preset.set(Preset.all().stream()
                .filter(each -> each.spec().equals(running))
                .findFirst());
        refreshAllowed();
    }

    private void refreshAllowed() {
        List<Parameter<?>> wrong = new ArrayList<>();
        for (ParameterField field : fields.values()) {
            if (field.appliesProperty().get() && field.errorProperty().get() != null) {
                wrong.add(field.parameter());
            }
        }
        allowed.set(wrong.isEmpty());
        discardable.set(restartNeeded.get() || wrong.stream().anyMatch(parameter -> !(parameter.live() && live.get())));
    }
}
