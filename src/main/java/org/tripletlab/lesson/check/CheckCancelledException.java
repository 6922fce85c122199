package org.tripletlab.lesson.check;

/** A check that was stopped before its end. */
public final class CheckCancelledException extends RuntimeException {
    private static final long serialVersionUID = 1;
}
