package org.tripletlab.experiment;

import org.tripletlab.loss.Losses;
import org.tripletlab.loss.Reduction;
import org.tripletlab.nn.NetworkKind;
import org.tripletlab.nn.optimiser.Decay;

/** What ready experiments, races and studies are made of beside miners: values of parameters, by the names of their owners. */
public final class Choices {
    /** The triplet loss. */
    public static final String TRIPLET = Losses.TRIPLET;

    /** The contrastive loss. */
    public static final String CONTRASTIVE = Losses.CONTRASTIVE;

    /** The ordinary classifier. */
    public static final String SOFTMAX = Losses.SOFTMAX;

    /** The classifier with a margin in the angle. */
    public static final String ARCFACE = Losses.ARCFACE;

    /** The convolutional network. */
    public static final String CNN = NetworkKind.CNN.id();

    /** Means over the tuples with a loss. */
    static final String MEAN_OF_ACTIVE = Reduction.MEAN_OF_ACTIVE.id();

    /** A learning rate that falls along a cosine. */
    static final String COSINE = Decay.COSINE.id();

    private Choices() {}
}
