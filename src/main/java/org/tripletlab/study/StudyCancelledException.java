package org.tripletlab.study;

/** Cancellation of a study; finished runs are kept. */
public final class StudyCancelledException extends RuntimeException {
    private static final long serialVersionUID = 1;

    StudyCancelledException() {
        super("The study was stopped.");
    }
}
