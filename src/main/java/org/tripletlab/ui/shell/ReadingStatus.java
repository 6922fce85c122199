package org.tripletlab.ui.shell;

import java.util.List;
import java.util.Optional;
import org.tripletlab.data.file.ReadingMonitor;
import org.tripletlab.text.Message;
import org.tripletlab.ui.model.Activities;

/** Tells in the status bar how far the reading of pictures or of a file of numbers is, and lets it be stopped there. */
final class ReadingStatus {
    private static final String PICTURES = "status.reading";
    private static final String MEGABYTES = "status.reading-file";

    private final ReadingMonitor monitor;
    private final Activities activities;

    /**
     * Makes one.
     *
     * @param monitor knows what is being read
     * @param activities what the status bar shows
     */
    ReadingStatus(ReadingMonitor monitor, Activities activities) {
        this.monitor = monitor;
        this.activities = activities;
    }

    /** Looks at the reading; called once per pulse. */
    void pulse() {
        Optional<ReadingMonitor.State> now = monitor.now();
        Activities.Activity current = activities.currentProperty().get();
        boolean own = current != null
                && List.of(PICTURES, MEGABYTES).contains(current.says().key());
        if (now.isEmpty()) {
            if (own) {
                activities.end(null);
            }
            return;
        }
        Message says = Message.of(
                now.get().pictures() ? PICTURES : MEGABYTES,
                now.get().done(),
                now.get().all());
        // What else is under way keeps its words and its own way to be stopped.
        if (current == null || (own && !current.says().equals(says))) {
            activities.say(says, monitor::stop);
        }
    }
}
