package org.tripletlab.ui.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.tripletlab.compare.PastLanes;
import org.tripletlab.text.Message;

/** Undo of the last step that threw runs away, and of the undo itself. */
public final class BringBack {
    private final LanesModel lanes;
    private final ReadOnlyObjectWrapper<Optional<PastLanes>> newest = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** Creates it for the lanes of a window. */
    public BringBack(LanesModel lanes) {
        this.lanes = lanes;
    }

    /** Returns the lanes that come back next; empty if nothing was thrown away. */
    public ReadOnlyObjectProperty<Optional<PastLanes>> newestProperty() {
        return newest.getReadOnlyProperty();
    }

    /** Returns what comes back, as a sentence; empty if nothing would. */
    public Optional<Message> says() {
        return newest.get()
                .map(past -> Message.of(
                        "bring-back."
                                + past.cause().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        past.step(),
                        past.count()));
    }

    /** Brings the newest thrown lanes back, paused; does nothing if there are none. */
    public void run() {
        newest.get().ifPresent(lanes::bringBack);
        pulse();
    }

    /** Looks for runs that were thrown away; called once per pulse. */
    public void pulse() {
        List<PastLanes> past = lanes.past();
        newest.set(past.isEmpty() ? Optional.empty() : Optional.of(past.get(0)));
    }
}
