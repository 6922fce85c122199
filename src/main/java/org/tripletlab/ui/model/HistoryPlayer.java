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
 * Player of the recorded steps, at any speed, once or in a loop. Training is paused during playback. Scrubbing or returning to the newest
 * step stops it.
 */
public final class HistoryPlayer {
    /** Available speeds, in recorded steps per second. */
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

    /** Creates a player for the steps of {@code model}. */
    public HistoryPlayer(Playback playback, LiveModel model) {
        this.playback = playback;
        this.model = model;
    }

    /** Returns whether it plays. */
    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /** Returns whether playback starts again at the end. */
    public BooleanProperty loopProperty() {
        return loop;
    }

    /** Returns the recorded steps per second, at least 1. */
    public IntegerProperty speedProperty() {
        return speed;
    }

    /** Starts playback at the shown step, or at the first one if the newest is shown; stops a running playback. */
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
     * Shows the step that is due; called once per pulse.
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
                || model.view().status().playing();
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
