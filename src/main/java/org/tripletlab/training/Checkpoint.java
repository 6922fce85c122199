package org.tripletlab.training;

import java.util.ArrayList;
import java.util.List;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.metric.statistics.BatchStatistics;
import org.tripletlab.nn.optimiser.OptimiserState;

/**
 * Complete state of a training session at a step, sufficient to continue with identical results. Batches, augmentation
 * and the draws of miners are not part of it: they follow from the seed and the step. Immutable by convention: the
 * arrays must not be written.
 *
 * @param step optimiser updates done
 * @param spec the experiment, with the changes made so far
 * @param learned result of the training so far
 * @param stage position in the schedule
 * @param miner the miner of the last step
 * @param batch statistics of the last step; null before any
 */
public record Checkpoint(
        int step, ExperimentSpec spec, Learned learned, StagePosition stage, String miner, BatchStatistics batch) {
    /**
     * Result of the training so far.
     *
     * @param weights the network's weights, then the loss's own
     * @param optimiser state of the optimiser
     * @param lossMemory memory of the loss
     */
    public record Learned(float[] weights, OptimiserState optimiser, double[] lossMemory) {}

    private static final int BYTES_OF_THE_REST = 512;

    /** Returns the large arrays: the weights, then the moments of the optimiser. */
    public List<float[]> numbers() {
        List<float[]> numbers = new ArrayList<>();
        numbers.add(learned.weights());
        numbers.addAll(learned.optimiser().moments());
        return numbers;
    }

    /** Returns a copy with other {@link #numbers}. */
    public Checkpoint withNumbers(List<float[]> numbers) {
        OptimiserState moments = new OptimiserState(
                numbers.subList(1, numbers.size()), learned.optimiser().powers());
        return new Checkpoint(
                step, spec, new Learned(numbers.get(0), moments, learned.lossMemory()), stage, miner, batch);
    }

    /** Returns its approximate size in bytes. */
    public long bytes() {
        long numbers = numbers().stream().mapToLong(each -> each.length).sum();
        return 4 * numbers + 8L * learned.lossMemory().length + BYTES_OF_THE_REST;
    }
}
