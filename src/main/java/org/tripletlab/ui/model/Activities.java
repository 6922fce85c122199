package org.tripletlab.ui.model;

import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.tripletlab.text.Message;

/**
 * What the window does beside the run, such as saving a picture. Its outcome is either news, which leave by themselves, or an error, which
 * stays until it is closed or settled.
 */
public final class Activities {
    /** Time that news are shown: long enough to be read, short enough not to be taken for the present state. */
    static final long NEWS_NANOS = 7_000_000_000L;

    private final LongSupplier clock;
    private final Problems problems = new Problems();
    private final ReadOnlyObjectWrapper<Activity> current = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Message> news = new ReadOnlyObjectWrapper<>();
    private long newsSince;

    /**
     * Running activity.
     *
     * @param kind what it does
     * @param says description
     * @param cancel cancels it; empty for an activity too short to be cancelled
     */
    public record Activity(ActivityKind kind, Message says, Optional<Runnable> cancel) {}

    /**
     * Creates activities of which none is running.
     *
     * @param clock time in nanoseconds
     */
    public Activities(LongSupplier clock) {
        this.clock = clock;
    }

    /** Returns the running activity; null for none. */
    public ReadOnlyObjectProperty<Activity> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** Returns what has happened within the last seconds; null for nothing. */
    public ReadOnlyObjectProperty<Message> newsProperty() {
        return news.getReadOnlyProperty();
    }

    /** Returns the errors. */
    public Problems problems() {
        return problems;
    }

    /** Starts an activity, or reports its progress. */
    public void say(ActivityKind kind, Message says, Runnable cancel) {
        begin(new Activity(kind, says, Optional.of(cancel)));
    }

    /** Starts an activity that cannot be cancelled. */
    public void say(ActivityKind kind, Message says) {
        begin(new Activity(kind, says, Optional.empty()));
    }

    private void begin(Activity activity) {
        if (!isCurrent(activity.kind())) {
            news.set(null);
        }
        current.set(activity);
    }

    /** Tells news that are not the end of an activity. */
    public void tell(Message sentence) {
        newsSince = clock.getAsLong();
        news.set(sentence);
    }

    /** Ends the activity of a kind without a message; another one that is running stays. */
    public void end(ActivityKind kind) {
        if (isCurrent(kind)) {
            current.set(null);
        }
    }

    /** Ends an activity as the user wanted, with news; an earlier error of the kind is settled. */
    public void finish(ActivityKind kind, Message sentence) {
        end(kind);
        problems.settle(kind);
        tell(sentence);
    }

    /** Ends an activity with an error. */
    public void fail(ActivityKind kind, Message sentence) {
        end(kind);
        refuse(kind, sentence);
    }

    /** Shows an error of an action that did not start, without ending an activity. */
    public void refuse(ActivityKind kind, Message sentence) {
        news.set(null);
        problems.raise(kind, sentence);
    }

    /** Removes the error of a kind that is no longer true. */
    public void settle(ActivityKind kind) {
        problems.settle(kind);
    }

    /** Removes old news; called once per pulse. */
    public void pulse() {
        if (news.get() != null && clock.getAsLong() - newsSince >= NEWS_NANOS) {
            news.set(null);
        }
    }

    private boolean isCurrent(ActivityKind kind) {
        return current.get() != null && current.get().kind() == kind;
    }
}
