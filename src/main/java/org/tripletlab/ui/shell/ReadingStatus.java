package org.tripletlab.ui.shell;

import java.util.Optional;
import org.tripletlab.data.file.ReadingMonitor;
import org.tripletlab.text.Message;
import org.tripletlab.ui.model.Activities;
import org.tripletlab.ui.model.ActivityKind;

/** Progress of reading pictures or a file of numbers, shown in the status bar, where it can be cancelled. */
final class ReadingStatus {
    private static final String PICTURES = "status.reading";
    private static final String MEGABYTES = "status.reading-file";

    private final ReadingMonitor monitor;
    private final Activities activities;

    /**
     * Creates the status.
     *
     * @param monitor reports what is being read
     * @param activities activities shown in the status bar
     */
    ReadingStatus(ReadingMonitor monitor, Activities activities) {
        this.monitor = monitor;
        this.activities = activities;
    }

    /** Updates the progress; called once per pulse. */
    void pulse() {
        Optional<ReadingMonitor.State> now = monitor.now();
        Activities.Activity current = activities.currentProperty().get();
        boolean own = current != null && current.kind() == ActivityKind.READ;
        if (now.isEmpty()) {
            activities.end(ActivityKind.READ);
            return;
        }
        Message says = Message.of(
                now.get().pictures() ? PICTURES : MEGABYTES,
                now.get().done(),
                now.get().all());
        // Another running activity keeps its message and its cancel button.
        if (current == null || (own && !current.says().equals(says))) {
            activities.say(ActivityKind.READ, says, monitor::stop);
        }
    }
}
