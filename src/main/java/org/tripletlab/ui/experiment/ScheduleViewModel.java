package org.tripletlab.ui.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.experiment.Schedule;
import org.tripletlab.experiment.StageCondition;
import org.tripletlab.mining.Miners;
import org.tripletlab.option.OptionException;
import org.tripletlab.text.Message;

/**
 * View model of the stages of the curriculum during editing.
 *
 * <p>As soon as all stages are valid they are entered into the form, where they wait for the restart; while one is not, the form holds
 * the error and applies nothing. The text used in files and on the command line is kept in step.
 */
public final class ScheduleViewModel {
    private static final List<String> USUAL = List.of(Miners.SEMI_HARD_HARDEST, Miners.HARDEST_NEGATIVE);
    private static final String USUAL_FRACTION = "0.3";
    private static final String USUAL_ANGLE = "30";
    private static final int FURTHER = 100;

    private final ExperimentViewModel form;
    private final ParameterField field;
    private final ObservableList<StageViewModel> stages = FXCollections.observableArrayList();
    /** A field, because an unreferenced wrapper would be garbage collected with its listeners. */
    private final ObservableList<StageViewModel> stagesToSee = FXCollections.unmodifiableObservableList(stages);

    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Message> textError = new ReadOnlyObjectWrapper<>();
    private Optional<String> written = Optional.empty();
    /** True while several changes are made, or while they come from the form: they are validated together at the end. */
    private boolean busy;

    /** Creates the view model for the schedule of a form. */
    public ScheduleViewModel(ExperimentViewModel form) {
        this.form = form;
        this.field = form.field(Parameters.SCHEDULE);
        field.textProperty().subscribe(entered -> follow());
        field.errorProperty().subscribe(problem -> follow());
    }

    /** Returns the stages in order; modified by the methods below only. */
    public ObservableList<StageViewModel> stages() {
        return stagesToSee;
    }

    /** Returns the schedule in the form used in files; keeps the last valid value while there is an error. */
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** Returns the validation error of the typed text; null if it is valid. */
    public ReadOnlyObjectProperty<Message> textErrorProperty() {
        return textError.getReadOnlyProperty();
    }

    /** Returns the field of the form that the schedule is entered into. */
    public ParameterField field() {
        return field;
    }

    /** Adds a stage at the end; the stage that was last now ends halfway to the end of the run. */
    public StageViewModel add() {
        busy = true;
        int before = stages.size() - 1;
        StageViewModel previous = stages.get(before);
        previous.kindProperty().set(StageCondition.Kind.STEP);
        previous.limitProperty().set(usualStep(before));
        boolean sameAgain = previous.minerProperty().get().equals(USUAL.get(1));
        StageViewModel added = stage(new Schedule.Stage(USUAL.get(sameAgain ? 0 : 1), Optional.empty()));
        stages.add(added);
        busy = false;
        enter();
        return added;
    }

    /** Removes a stage; the only one cannot be removed. */
    public void remove(StageViewModel stage) {
        if (stages.size() > 1) {
            stages.remove(stage);
            enter();
        }
    }

    /**
     * Moves a stage, but not beyond the ends. Its condition moves with it, unless steps would no longer increase or it is the last stage:
     * then only the miners are exchanged.
     *
     * @param by −1 towards the start, 1 towards the end
     */
    public void move(StageViewModel stage, int by) {
        int from = stages.indexOf(stage);
        int to = from + by;
        if (to < 0 || to >= stages.size()) {
            return;
        }
        busy = true;
        StageViewModel other = stages.get(to);
        List<StageViewModel> moved = new ArrayList<>(stages);
        Collections.swap(moved, from, to);
        stages.setAll(moved);
        if (Math.max(from, to) == stages.size() - 1 || check().isEmpty()) {
            exchangeConditions(stage, other);
        }
        busy = false;
        enter();
    }

    /** Sets the end condition of a stage, with a default limit. */
    public void choose(StageViewModel stage, StageCondition.Kind kind) {
        if (kind != stage.kindProperty().get()) {
            busy = true;
            stage.kindProperty().set(kind);
            stage.limitProperty()
                    .set(
                            switch (kind) {
                                case STEP -> usualStep(stages.indexOf(stage));
                                case MINED -> USUAL_FRACTION;
                                case ANGLE -> USUAL_ANGLE;
                            });
            busy = false;
            enter();
        }
    }

    /** Enters a schedule in the form used in files; sets the validation error if it is invalid. */
    public void type(String typed) {
        if (written.filter(typed.strip()::equals).isPresent() && textError.get() == null) {
            return;
        }
        try {
            Schedule schedule = Parameters.SCHEDULE.parse(typed);
            if (!schedule.isEmpty()) {
                show(schedule);
                enter();
                return;
            }
        } catch (OptionException noSchedule) {
            // The validation error is shown in the language of the window.
        }
        textError.set(Message.of("field.schedule"));
        enter(Optional.empty());
    }

    private void follow() {
        boolean known = field.textProperty().get().equals(written.orElse(null));
        if (!busy && !known && field.errorProperty().get() == null) {
            show(Parameters.SCHEDULE.parse(field.textProperty().get()));
            written = check();
            written.ifPresent(text::set);
        }
    }

    private void show(Schedule schedule) {
        textError.set(null);
        stages.setAll(schedule.stages().stream().map(this::stage).toList());
    }

    private StageViewModel stage(Schedule.Stage stage) {
        return new StageViewModel(stage, this::enter);
    }

    private void enter() {
        if (!busy) {
            textError.set(null);
            enter(check());
        }
    }

    private void enter(Optional<String> sound) {
        busy = true;
        written = sound;
        if (sound.isPresent()) {
            text.set(sound.get());
            form.enter(Parameters.SCHEDULE, sound.get());
        } else {
            form.refuse(Parameters.SCHEDULE, Message.of("field.schedule"));
        }
        busy = false;
    }

    /** Validates all stages in order and returns them as text; empty if one is invalid. */
    private Optional<String> check() {
        List<StageCondition> before = new ArrayList<>();
        List<Schedule.Stage> sound = new ArrayList<>();
        for (int i = 0; i < stages.size(); i++) {
            Optional<Schedule.Stage> stage = stages.get(i).check(i + 1, i == stages.size() - 1, before);
            stages.get(i).condition().ifPresent(before::add);
            stage.ifPresent(sound::add);
        }
        return sound.isEmpty() || sound.size() < stages.size()
                ? Optional.empty()
                : Optional.of(new Schedule(sound).toString());
    }

    private static void exchangeConditions(StageViewModel one, StageViewModel other) {
        StageCondition.Kind kind = one.kindProperty().get();
        String limit = one.limitProperty().get();
        one.kindProperty().set(other.kindProperty().get());
        one.limitProperty().set(other.limitProperty().get());
        other.kindProperty().set(kind);
        other.limitProperty().set(limit);
    }

    /** Returns a step halfway between the steps of the neighbouring stages, so that a new stage is valid. */
    private String usualStep(int place) {
        int earliest = Schedule.earliestStep(conditions(0, place));
        int next = conditions(place + 1, stages.size() - 1).stream()
                .filter(condition -> condition.kind() == StageCondition.Kind.STEP)
                .mapToInt(condition -> (int) condition.limit())
                .findFirst()
                .orElseGet(this::steps);
        int halfway = earliest + (next - earliest) / 2;
        return Integer.toString(next > earliest ? halfway : earliest - 1 + FURTHER);
    }

    private List<StageCondition> conditions(int from, int to) {
        return stages.subList(from, Math.max(from, to)).stream()
                .flatMap(stage -> stage.condition().stream())
                .toList();
    }

    private int steps() {
        try {
            return Parameters.STEPS.parse(
                    form.field(Parameters.STEPS).textProperty().get());
        } catch (OptionException notYet) {
            return Parameters.STEPS.defaultValue();
        }
    }
}
