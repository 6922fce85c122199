package org.tripletlab.experiment;

import org.tripletlab.loss.Losses;
import org.tripletlab.loss.Reduction;
import org.tripletlab.nn.NetworkKind;
import org.tripletlab.nn.optimiser.Decay;

/**
 * Parameter values for presets, comparisons and studies, under the names of their owners; miners are in {@code Miners}.
 */
public final class Choices {
    /** The triplet loss. */
    public static final String TRIPLET = Losses.TRIPLET;

    /** The contrastive loss. */
    public static final String CONTRASTIVE = Losses.CONTRASTIVE;

    /** The softmax classifier. */
    public static final String SOFTMAX = Losses.SOFTMAX;

    /** The classifier with an additive angular margin. */
    public static final String ARCFACE = Losses.ARCFACE;

    /** The convolutional network. */
    public static final String CNN = NetworkKind.CNN.id();

    /** Mean over the tuples with a loss above 0. */
    static final String MEAN_OF_ACTIVE = Reduction.MEAN_OF_ACTIVE.id();

    /** Learning rate with cosine decay. */
    static final String COSINE = Decay.COSINE.id();

    private Choices() {}
}
