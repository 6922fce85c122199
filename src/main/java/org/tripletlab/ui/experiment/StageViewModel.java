package org.tripletlab.ui.experiment;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.tripletlab.experiment.RankWindow;
import org.tripletlab.experiment.Schedule;
import org.tripletlab.experiment.StageCondition;
import org.tripletlab.text.Message;

/** View model of one stage of the curriculum during editing: the values of its controls and their validation errors. */
public final class StageViewModel {
    /** Id of the choice of a window of ranks in place of a miner. */
    public static final String RANKS = "ranks";

    private static final RankWindow FIRST_WINDOW = new RankWindow(50, 100, 0, 50);

    private final StringProperty miner = new SimpleStringProperty();
    private final StringProperty fromLow = new SimpleStringProperty(RankWindow.plain(FIRST_WINDOW.fromLow()));
    private final StringProperty fromHigh = new SimpleStringProperty(RankWindow.plain(FIRST_WINDOW.fromHigh()));
    private final StringProperty toLow = new SimpleStringProperty(RankWindow.plain(FIRST_WINDOW.toLow()));
    private final StringProperty toHigh = new SimpleStringProperty(RankWindow.plain(FIRST_WINDOW.toHigh()));
    private final BooleanProperty slides = new SimpleBooleanProperty();
    private final ObjectProperty<StageCondition.Kind> kind = new SimpleObjectProperty<>(StageCondition.Kind.STEP);
    private final StringProperty limit = new SimpleStringProperty("");
    private final ReadOnlyIntegerWrapper number = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper last = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Message> windowError = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Message> conditionError = new ReadOnlyObjectWrapper<>();

    /**
     * Creates a stage.
     *
     * @param stage initial values
     * @param changed called after every change by the user
     */
    StageViewModel(Schedule.Stage stage, Runnable changed) {
        Optional<RankWindow> window = RankWindow.parse(stage.miner());
        window.ifPresent(this::show);
        miner.set(window.isPresent() ? RANKS : stage.miner());
        stage.until().ifPresent(until -> {
            kind.set(until.kind());
            limit.set(until.limitText());
        });
        for (StringProperty text : List.of(miner, fromLow, fromHigh, toLow, toHigh, limit)) {
            text.addListener(property -> changed.run());
        }
        slides.addListener(property -> changed.run());
        kind.addListener(property -> changed.run());
    }

    private void show(RankWindow window) {
        fromLow.set(RankWindow.plain(window.fromLow()));
        fromHigh.set(RankWindow.plain(window.fromHigh()));
        slides.set(window.moves());
        if (window.moves()) {
            toLow.set(RankWindow.plain(window.toLow()));
            toHigh.set(RankWindow.plain(window.toHigh()));
        }
    }

    /** Returns the id of the miner, or {@link #RANKS}. */
    public StringProperty minerProperty() {
        return miner;
    }

    /** Returns the nearest rank at the start, in percent, as text. */
    public StringProperty fromLowProperty() {
        return fromLow;
    }

    /** Returns the farthest rank at the start. */
    public StringProperty fromHighProperty() {
        return fromHigh;
    }

    /** Returns the nearest rank at the end, if the window slides. */
    public StringProperty toLowProperty() {
        return toLow;
    }

    /** Returns the farthest rank at the end, if the window slides. */
    public StringProperty toHighProperty() {
        return toHigh;
    }

    /** Returns whether the window slides while the stage lasts. */
    public BooleanProperty slidesProperty() {
        return slides;
    }

    /** Returns the kind of end condition; ignored for the last stage. */
    public ObjectProperty<StageCondition.Kind> kindProperty() {
        return kind;
    }

    /** Returns the limit of the end condition, as text. */
    public StringProperty limitProperty() {
        return limit;
    }

    /** Returns the position in the schedule, from 1. */
    public ReadOnlyIntegerProperty numberProperty() {
        return number.getReadOnlyProperty();
    }

    /** Returns whether it is the last stage, which lasts to the end. */
    public ReadOnlyBooleanProperty lastProperty() {
        return last.getReadOnlyProperty();
    }

    /** Returns the validation error of the window of ranks; null if it is valid. */
    public ReadOnlyObjectProperty<Message> windowErrorProperty() {
        return windowError.getReadOnlyProperty();
    }

    /** Returns the validation error of the condition; null if it is valid. */
    public ReadOnlyObjectProperty<Message> conditionErrorProperty() {
        return conditionError.getReadOnlyProperty();
    }

    /**
     * Validates the stage at its position.
     *
     * @param place position, from 1
     * @param isLast whether no stage follows
     * @param before valid conditions of the stages before
     * @return the stage; empty if it is invalid
     */
    Optional<Schedule.Stage> check(int place, boolean isLast, List<StageCondition> before) {
        number.set(place);
        last.set(isLast);
        Optional<StageCondition> until = isLast ? Optional.empty() : condition();
        conditionError.set(isLast ? null : conditionFault(until, before));
        boolean ranks = miner.get().equals(RANKS);
        windowError.set(ranks ? windowFault() : null);
        if (conditionError.get() != null || windowError.get() != null) {
            return Optional.empty();
        }
        return Optional.of(new Schedule.Stage(ranks ? window().toString() : miner.get(), until));
    }

    /** Returns the condition as entered, regardless of its position; empty if it is invalid. */
    Optional<StageCondition> condition() {
        return StageCondition.parse(kind.get().sign()
                + (kind.get() == StageCondition.Kind.STEP ? limit.get() : TypedNumber.real(limit.get())));
    }

    private Message conditionFault(Optional<StageCondition> until, List<StageCondition> before) {
        StageCondition.Kind what = kind.get();
        if (what != StageCondition.Kind.STEP) {
            return until.isPresent() ? null : Message.of("field.real", what.low(), what.high());
        }
        int earliest = Schedule.earliestStep(before);
        boolean first = earliest <= what.low();
        return until.filter(step -> step.limit() >= earliest).isPresent()
                ? null
                : Message.of(first ? "field.integer" : "schedule.steps-grow", (double) earliest, what.high());
    }

    private Message windowFault() {
        Message start = fault(fromLow, fromHigh);
        return start != null || !slides.get() ? start : fault(toLow, toHigh);
    }

    private static Message fault(StringProperty nearest, StringProperty farthest) {
        OptionalDouble low = RankWindow.rank(TypedNumber.real(nearest.get()));
        OptionalDouble high = RankWindow.rank(TypedNumber.real(farthest.get()));
        if (low.isEmpty() || high.isEmpty()) {
            return Message.of("schedule.rank");
        }
        return low.getAsDouble() < high.getAsDouble()
                ? null
                : Message.of("schedule.ranks-order", low.getAsDouble(), high.getAsDouble());
    }

    private RankWindow window() {
        double low = rank(fromLow);
        double high = rank(fromHigh);
        return slides.get()
                ? new RankWindow(low, high, rank(toLow), rank(toHigh))
                : new RankWindow(low, high, low, high);
    }

    private static double rank(StringProperty text) {
        return RankWindow.rank(TypedNumber.real(text.get())).orElseThrow();
    }
}
