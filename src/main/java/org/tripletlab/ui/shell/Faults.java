package org.tripletlab.ui.shell;

import java.util.concurrent.atomic.AtomicReference;
import org.tripletlab.dataset.ErrorMessage;
import org.tripletlab.ui.model.Activities;
import org.tripletlab.ui.model.ActivityKind;

/**
 * Defects of the program that broke something off, shown as errors. Many at once, such as one per frame, are one error.
 */
final class Faults {
    private final Activities activities;
    private final AtomicReference<Throwable> newest = new AtomicReference<>();

    Faults(Activities activities) {
        this.activities = activities;
    }

    /** Takes a defect that is already logged; safe for use from several threads. */
    void take(Throwable problem) {
        newest.set(problem);
    }

    /** Shows the newest defect; called once per pulse, before anything that could break off again. */
    void pulse() {
        Throwable problem = newest.getAndSet(null);
        if (problem != null) {
            activities.refuse(ActivityKind.FAULT, ErrorMessage.ofFault(problem));
        }
    }
}
