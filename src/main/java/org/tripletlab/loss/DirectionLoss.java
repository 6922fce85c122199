package org.tripletlab.loss;

import org.tripletlab.math.RandomStream;

/** Base class of losses that use labels only and train a direction for each class, C × D, as weights of their own. */
abstract class DirectionLoss implements EmbeddingLoss {
    final int classCount;
    final int embeddingSize;

    DirectionLoss(int classCount, int embeddingSize) {
        this.classCount = classCount;
        this.embeddingSize = embeddingSize;
    }

    @Override
    public final TupleKind tuples() {
        return TupleKind.NONE;
    }

    @Override
    public final int weightCount() {
        return classCount * embeddingSize;
    }

    @Override
    public final double[] initialWeights(RandomStream random) {
        return ClassDirections.draw(classCount, embeddingSize, random);
    }
}
