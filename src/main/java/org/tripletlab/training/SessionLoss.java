package org.tripletlab.training;

import java.util.Optional;
import org.tripletlab.loss.EmbeddingLoss;
import org.tripletlab.loss.LossInput;
import org.tripletlab.loss.LossSpec;
import org.tripletlab.loss.LossValue;
import org.tripletlab.loss.TupleKind;
import org.tripletlab.math.ClassWedges;
import org.tripletlab.math.RandomStream;
import org.tripletlab.math.UnitLength;

/**
 * The loss of an experiment with its memory. Its own weights are stored after those of the network in one array, so
 * that the same optimiser trains both. Used by one thread at a time.
 */
public final class SessionLoss {
    private final int classCount;
    private final int embeddingSize;
    private EmbeddingLoss loss;
    private double[] memory;
    // Loss and input of the last step: the settings may change before the step is measured.
    private EmbeddingLoss lastLoss;
    private LossInput lastInput;

    SessionLoss(LossSpec spec, int classCount, int embeddingSize) {
        this.classCount = classCount;
        this.embeddingSize = embeddingSize;
        this.loss = spec.create(classCount, embeddingSize);
        this.memory = loss.initialMemory();
    }

    /** Changes the settings; weights and memory are kept. */
    void change(LossSpec spec) {
        loss = spec.create(classCount, embeddingSize);
    }

    /** Returns the memory of the loss; must not be written. */
    double[] memory() {
        return memory;
    }

    /** Restores earlier settings and memory. */
    void restore(LossSpec then, double[] remembered) {
        change(then);
        memory = remembered;
    }

    TupleKind tuples() {
        return loss.tuples();
    }

    int weightCount() {
        return loss.weightCount();
    }

    double collapseFloor(int tupleCount) {
        return loss.collapseFloor(tupleCount);
    }

    /** Draws the loss's own weights into the end of the array. */
    void drawWeights(long seed, float[] weights, int offset) {
        double[] initial = loss.initialWeights(RandomStream.of(seed, "loss"));
        for (int i = 0; i < initial.length; i++) {
            weights[offset + i] = (float) initial[i];
        }
    }

    /** Computes the loss of a step and stores its new memory. */
    LossValue evaluate(
            double[] raw,
            UnitLength unit,
            int[] labels,
            TupleSource.Chosen tuples,
            int step,
            float[] weights,
            int offset) {
        lastLoss = loss;
        lastInput = new LossInput(
                raw,
                unit.unit(),
                unit.embeddingSize(),
                labels,
                tuples.triplets(),
                tuples.pairs(),
                step,
                own(weights, offset),
                memory);
        LossValue value = loss.evaluate(lastInput);
        memory = value.memory();
        return value;
    }

    /** Returns losses of single tuples of the last step, before its update; empty before any. */
    double[] lastTupleLosses() {
        return lastInput == null ? new double[0] : lastLoss.tupleLosses(lastInput);
    }

    /** Returns the class directions of the loss for these weights. */
    Optional<ClassWedges> wedges(float[] weights, int offset) {
        return loss.classWedges(own(weights, offset), memory);
    }

    private double[] own(float[] weights, int offset) {
        double[] own = new double[loss.weightCount()];
        for (int i = 0; i < own.length; i++) {
            own[i] = weights[offset + i];
        }
        return own;
    }
}
