package org.tripletlab.loss;

/** Numerically stable cross-entropy {@code −log softmax(logits)_target} and its derivatives. */
final class CrossEntropy {
    private CrossEntropy() {}

    /**
     * Returns the cross-entropy and replaces the logits by its derivatives with respect to them.
     *
     * @param logits replaced by the derivatives
     * @param target index of the target class
     */
    static double evaluate(double[] logits, int target) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double logit : logits) {
            largest = Math.max(largest, logit);
        }
        double sum = 0;
        for (double logit : logits) {
            sum += Math.exp(logit - largest);
        }
        double loss = largest + Math.log(sum) - logits[target];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = Math.exp(logits[i] - largest) / sum - (i == target ? 1 : 0);
        }
        return Math.max(loss, 0) + loss * 0; // Rounding may give a value slightly below 0; NaN stays NaN.
    }
}
