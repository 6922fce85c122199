package org.tripletlab.training;

import java.util.ArrayList;
import java.util.List;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.metric.statistics.BatchStatistics;
import org.tripletlab.nn.optimiser.OptimiserState;

/**
 * All that a training session needs to go on from a step as if it had never stopped. Batches, augmentation and the draws of
 * miners are not in it: they follow from the seed and the step. Immutable: nobody writes to the arrays.
 *
 * @param step optimiser updates done
 * @param spec the experiment, with the changes made so far
 * @param weights the network's weights, then the loss's own
 * @param optimiser what the optimiser remembers
 * @param lossMemory what the loss remembers
 * @param stage where the run stands in its schedule
 * @param miner the miner of the last step
 * @param batch statistics of the last step; null before any
 */
public record Checkpoint(
        int step,
        ExperimentSpec spec,
        float[] weights,
        OptimiserState optimiser,
        double[] lossMemory,
        StagePosition stage,
        String miner,
        BatchStatistics batch) {
    private static final int BYTES_OF_THE_REST = 512;

    /** Returns nearly all of it: the weights, then the moments of the optimiser. */
    public List<float[]> numbers() {
        List<float[]> numbers = new ArrayList<>();
        numbers.add(weights);
        numbers.addAll(optimiser.moments());
        return numbers;
    }

    /** Returns the same with other {@link #numbers}. */
    public Checkpoint withNumbers(List<float[]> numbers) {
        OptimiserState moments = new OptimiserState(numbers.subList(1, numbers.size()), optimiser.powers());
        return new Checkpoint(step, spec, numbers.get(0), moments, lossMemory, stage, miner, batch);
    }

    /** Returns about how many bytes it takes. */
    public long bytes() {
        long numbers = numbers().stream().mapToLong(each -> each.length).sum();
        return 4 * numbers + 8L * lossMemory.length + BYTES_OF_THE_REST;
    }
}
