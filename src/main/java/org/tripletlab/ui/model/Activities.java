package org.tripletlab.ui.model;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.tripletlab.text.Notice;

/** What the window is doing beside the run, such as saving a picture, and how the last of it ended. */
public final class Activities {
    private final ReadOnlyObjectWrapper<Activity> current = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Notice> outcome = new ReadOnlyObjectWrapper<>();

    /**
     * Something under way.
     *
     * @param says what it is
     * @param cancel stops it; empty for what is over before anybody could
     */
    public record Activity(Notice says, Optional<Runnable> cancel) {}

    /** Returns what is under way; null for nothing. */
    public ReadOnlyObjectProperty<Activity> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** Returns how the last activity ended; null if there is nothing to say. */
    public ReadOnlyObjectProperty<Notice> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** Begins something, or says how far it has come. */
    public void say(Notice says, Runnable cancel) {
        outcome.set(null);
        current.set(new Activity(says, Optional.of(cancel)));
    }

    /** Begins something that cannot be stopped. */
    public void say(Notice says) {
        outcome.set(null);
        current.set(new Activity(says, Optional.empty()));
    }

    /** Takes a sentence back that no longer holds. */
    public void forget(String key) {
        if (outcome.get() != null && outcome.get().key().equals(key)) {
            outcome.set(null);
        }
    }

    /** Ends it with a sentence, or with none if that is null. */
    public void end(Notice sentence) {
        current.set(null);
        outcome.set(sentence);
    }
}
