package org.tripletlab.session;

/**
 * What is measured once, at the end of a run.
 *
 * @param trainAxisAccuracy share of the probe set nearest its own class axis, with axes from training images; NaN if it
 *     diverged, or a class was measured that was not trained on
 */
public record FinalReport(double trainAxisAccuracy) {
    /** The report of a run that diverged. */
    static final FinalReport UNDEFINED = new FinalReport(Double.NaN);
}
