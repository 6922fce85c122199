package org.tripletlab.ui.shell;

import java.util.Optional;
import org.tripletlab.data.folder.ReadingMonitor;
import org.tripletlab.text.Notice;
import org.tripletlab.ui.model.Activities;

/** Tells in the status bar how far the reading of a folder of pictures is, and lets it be stopped there. */
final class ReadingStatus {
    private static final String READING = "status.reading";

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
        boolean own = current != null && current.says().key().equals(READING);
        if (now.isEmpty()) {
            if (own) {
                activities.end(null);
            }
            return;
        }
        Notice says = Notice.of(READING, now.get().done(), now.get().all());
        // What else is under way keeps its words and its own way to be stopped.
        if (current == null || (own && !current.says().equals(says))) {
            activities.say(says, monitor::stop);
        }
    }
}
