package org.tripletlab.evaluation;

import java.util.Optional;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.evaluation.oneshot.HeldOutRecognition;
import org.tripletlab.metric.FinalMetrics;

/**
 * Measurements made once, at the end of a run.
 *
 * @param trainAxisAccuracy nearest class mean accuracy on the evaluation set, with class means of training images; NaN
 *     if the run diverged, or the evaluation set has a class that was not trained on
 * @param metrics retrieval, verification, spread; empty if the run diverged
 * @param heldOut recognition of classes held out of training; empty if none was held out or the run diverged
 */
public record FinalReport(
        double trainAxisAccuracy, Optional<FinalMetrics> metrics, Optional<HeldOutRecognition> heldOut) {
    /** The report of a diverged run. */
    public static final FinalReport UNDEFINED = new FinalReport(Double.NaN, Optional.empty(), Optional.empty());

    /**
     * Measures a network as at the end of a run, in some tenths of a second.
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
