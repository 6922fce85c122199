package org.tripletlab.export.worksheet;

import org.tripletlab.evaluation.Recording;

/** The numbers of a recorded step that a worksheet speaks of. */
enum Fact {
    LOSS,
    MINED_FRACTION,
    RESULTANT,
    SMALLEST_ANGLE,
    ACCURACY;

    /** Returns it; NaN where it is undefined. */
    double of(Recording recording) {
        var measurement = recording.measurement();
        return switch (this) {
            case LOSS ->
                measurement.batch() == null ? Double.NaN : measurement.batch().loss();
            case MINED_FRACTION ->
                measurement.batch() == null ? Double.NaN : measurement.batch().minedFraction();
            case RESULTANT -> measurement.probe().meanResultantLength();
            case SMALLEST_ANGLE -> measurement.probe().smallestAngleDegrees();
            case ACCURACY -> measurement.probe().nearestAxisAccuracy();
        };
    }
}
