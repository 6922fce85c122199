package org.tripletlab.evaluation;

import java.util.Optional;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.evaluation.oneshot.HeldOutRecognition;
import org.tripletlab.metric.FinalMetrics;

/**
 * What is measured once, at the end of a run.
 *
 * @param trainAxisAccuracy share of the probe set nearest its own class axis, with axes from training images; NaN if it
 *     diverged, or a class was measured that was not trained on
 * @param metrics neighbours, verification, spread; empty if it diverged
 * @param heldOut what became of classes that were never trained on; empty if none was held out or it diverged
 */
public record FinalReport(
        double trainAxisAccuracy, Optional<FinalMetrics> metrics, Optional<HeldOutRecognition> heldOut) {
    /** The report of a run that diverged. */
    public static final FinalReport UNDEFINED = new FinalReport(Double.NaN, Optional.empty(), Optional.empty());

    /**
     * Measures a network as at the end of a run. Takes some tenths of a second.
     *
     * @param data the images of the run
     */
    public static FinalReport of(FrozenNetwork network, TrainingData data) {
        for (float weight : network.weights()) {
            if (!Float.isFinite(weight)) {
                return UNDEFINED;
            }
        }
        return new Measurer(data.networkShape(network.spec()), data).finalReport(network.weights());
    }
}
