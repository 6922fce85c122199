package org.tripletlab.ui.model;

import org.tripletlab.metric.verification.CollapsedVerification;
import org.tripletlab.text.Texts;

/** Sentence about the verification of a collapsed network, beside its numbers. */
public final class CollapsedSentence {
    private CollapsedSentence() {}

    /** Returns the sentence in the language of the texts. */
    public static String of(CollapsedVerification collapse, Texts texts) {
        return texts.format(
                collapse.kind() == CollapsedVerification.Kind.EVERYONE_IS_THE_SAME
                        ? "verify.everyone-is-the-same"
                        : "verify.only-the-order",
                collapse.meanResultantLength(),
                collapse.equalErrorRate(),
                collapse.thresholdDegrees(),
                collapse.widestImpostorDegrees());
    }
}
