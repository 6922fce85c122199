package org.tripletlab.export.worksheet;

import org.tripletlab.evaluation.Recording;
import org.tripletlab.metric.catalogue.Metric;
import org.tripletlab.metric.catalogue.Metrics;

/** The numbers of a recorded step that a worksheet speaks of. */
enum Fact {
    LOSS(Metrics.LOSS),
    MINED_FRACTION(Metrics.MINED_FRACTION),
    RESULTANT(Metrics.MEAN_RESULTANT_LENGTH),
    SMALLEST_ANGLE(Metrics.SMALLEST_ANGLE),
    ACCURACY(Metrics.NEAREST_AXIS_ACCURACY);

    private final Metric metric;

    Fact(Metric metric) {
        this.metric = metric;
    }

    /** Returns it; NaN where it is undefined. */
    double of(Recording recording) {
        return recording.measurement().value(metric);
    }
}
