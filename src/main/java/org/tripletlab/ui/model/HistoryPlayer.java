package org.tripletlab.ui.model;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.runner.Playback;

/**
 * Shows the recorded steps one after the other, at any speed, once or again and again. Training pauses for it. Whoever scrubs
 * or goes back to now takes over.
 */
public final class HistoryPlayer {
    /** The speeds to choose from, in recorded steps a second. */
    public static final List<Integer> SPEEDS = List.of(1, 2, 5, 10, 20, 30, 60);

    private static final double LONGEST_PULSE_SECONDS = 0.25;

    private final Playback playback;
    private final LiveModel model;
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final BooleanProperty loop = new SimpleBooleanProperty();
    private final IntegerProperty speed = new SimpleIntegerProperty(10);
    private double due;
    private long last;
    private int shown;
    private int generation;

    /** Makes a player of what {@code model} shows. */
    public HistoryPlayer(Playback playback, LiveModel model) {
        this.playback = playback;
        this.model = model;
    }

    /** Returns whether it plays. */
    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /** Returns whether it begins again at the end. */
    public BooleanProperty loopProperty() {
        return loop;
    }

    /** Returns recorded steps a second, at least 1. */
    public IntegerProperty speedProperty() {
        return speed;
    }

    /** Plays from the step that is shown, or from the first if the newest is; stops if it plays. */
    public void playOrStop() {
        if (playing.get()) {
            playing.set(false);
            return;
        }
        List<Recording> recordings = model.view().recordings();
        if (recordings.size() < 2) {
            return;
        }
        playback.pause();
        if (model.liveProperty().get()) {
            model.show(recordings.get(0));
        }
        due = 0;
        last = 0;
        shown = model.shownStep();
        generation = model.view().generation();
        playing.set(true);
    }

    /**
     * Goes on to the step whose time has come; called once per pulse.
     *
     * @param now in nanoseconds
     */
    public void pulse(long now) {
        if (!playing.get()) {
            return;
        }
        boolean takenOver = model.liveProperty().get()
                || model.shownStep() != shown
                || model.view().generation() != generation
                || model.view().playing();
        if (takenOver) {
            playing.set(false);
            return;
        }
        due += last == 0 ? 0 : Math.min(LONGEST_PULSE_SECONDS, (now - last) / 1e9) * speed.get();
        last = now;
        while (due >= 1 && playing.get()) {
            due--;
            next();
        }
    }

    private void next() {
        model.showNext();
        if (model.liveProperty().get()) {
            if (loop.get()) {
                model.show(model.view().recordings().get(0));
            } else {
                playing.set(false);
            }
        }
        shown = model.shownStep();
    }
}
