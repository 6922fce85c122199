package org.tripletlab.export.worksheet;

import org.tripletlab.evaluation.Recording;
import org.tripletlab.metric.catalogue.Metric;
import org.tripletlab.metric.catalogue.Metrics;

/** Values of a recorded step that a worksheet uses. */
enum Fact {
    LOSS,
    MINED_FRACTION,
    RESULTANT,
    SMALLEST_ANGLE,
    ACCURACY;

    /** Returns it; NaN where it is undefined. */
    double of(Recording recording) {
        return recording.measurement().value(metric());
    }

    private Metric metric() {
        return switch (this) {
            case LOSS -> Metrics.LOSS;
            case MINED_FRACTION -> Metrics.MINED_FRACTION;
            case RESULTANT -> Metrics.MEAN_RESULTANT_LENGTH;
            case SMALLEST_ANGLE -> Metrics.SMALLEST_ANGLE;
            case ACCURACY -> Metrics.NEAREST_AXIS_ACCURACY;
        };
    }
}
