package org.tripletlab.loss;

import java.util.Arrays;
import java.util.Optional;
import org.tripletlab.math.ClassWedges;
import org.tripletlab.math.RandomStream;
import org.tripletlab.math.UnitLength;

/**
 * {@code softmax}: an ordinary softmax classifier, {@code −log softmax(W f + b)_y} on the outputs before normalisation.
 *
 * <p>When to use it: when all classes are known in training and only the class is needed. On the sphere the classes
 * fill broad sectors that meet at their borders, because being on the right side is sufficient and a longer output
 * raises the confidence without moving the point. Too high a learning rate shows as sectors that merge.
 */
public final class SoftmaxLoss implements EmbeddingLoss {
    private final int classCount;
    private final int embeddingSize;

    /** Creates the loss for C classes and embedding size D: W (C × D, row-major), then b (C). */
    public SoftmaxLoss(int classCount, int embeddingSize) {
        this.classCount = classCount;
        this.embeddingSize = embeddingSize;
    }

    @Override
    public TupleKind tuples() {
        return TupleKind.NONE;
    }

    @Override
    public int weightCount() {
        return classCount * embeddingSize + classCount;
    }

    @Override
    public double[] initialWeights(RandomStream random) {
        double[] weights = new double[weightCount()];
        double[] directions = ClassDirections.draw(classCount, embeddingSize, random);
        System.arraycopy(directions, 0, weights, 0, directions.length);
        return weights;
    }

    @Override
    public LossValue evaluate(LossInput input) {
        int count = input.batchSize();
        double[] raw = input.raw();
        double[] weights = input.weights();
        int biases = classCount * embeddingSize;
        double[] gradient = new double[raw.length];
        double[] weightGradient = new double[weights.length];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            int start = i * embeddingSize;
            double[] logits = new double[classCount];
            for (int c = 0; c < classCount; c++) {
                logits[c] = weights[biases + c];
                for (int k = 0; k < embeddingSize; k++) {
                    logits[c] += weights[c * embeddingSize + k] * raw[start + k];
                }
            }
            sum += CrossEntropy.evaluate(logits, input.labels()[i]);
            for (int c = 0; c < classCount; c++) {
                double slope = logits[c] / count;
                weightGradient[biases + c] += slope;
                for (int k = 0; k < embeddingSize; k++) {
                    gradient[start + k] += slope * weights[c * embeddingSize + k];
                    weightGradient[c * embeddingSize + k] += slope * raw[start + k];
                }
            }
        }
        return LossValue.ofRaw(count == 0 ? 0 : sum / count, gradient, weightGradient, input.memory(), count);
    }

    /** At one point all classes are equally likely: {@code ln C}. */
    @Override
    public double collapseFloor(int tupleCount) {
        return Math.log(classCount);
    }

    @Override
    public Optional<ClassWedges> classWedges(double[] weights, double[] memory) {
        double[] rows = Arrays.copyOf(weights, classCount * embeddingSize);
        return Optional.of(new ClassWedges(UnitLength.of(rows, embeddingSize).unit(), Double.NaN));
    }
}
