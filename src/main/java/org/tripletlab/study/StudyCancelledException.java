package org.tripletlab.study;

/** A study was stopped by whoever asked for it; what was finished is kept. */
public final class StudyCancelledException extends RuntimeException {
    private static final long serialVersionUID = 1;

    StudyCancelledException() {
        super("The study was stopped.");
    }
}
