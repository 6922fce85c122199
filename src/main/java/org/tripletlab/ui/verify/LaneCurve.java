package org.tripletlab.ui.verify;

import org.tripletlab.metric.verification.VerificationCurve;
import org.tripletlab.ui.model.MeasuredPairs;

/**
 * Data of one lane in the plots.
 *
 * @param number of the lane, from 0, by its letter
 * @param pairs its pairs
 * @param threshold its threshold, with the error rates
 * @param picked distance of the two picked images; NaN if not exactly two are picked
 */
record LaneCurve(int number, MeasuredPairs pairs, VerificationCurve.Point threshold, double picked) {
    /** Returns the letter of the lane. */
    char letter() {
        return (char) ('A' + number);
    }
}
