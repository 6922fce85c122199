package org.tripletlab.ui.microscope;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.tripletlab.batch.Triplets;
import org.tripletlab.data.Examples;
import org.tripletlab.dataset.EvaluationSet;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.evaluation.BatchSnapshot;
import org.tripletlab.evaluation.EmbeddingSnapshot;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.explain.TripletBatch;

/**
 * What lies under the microscope: embeddings, and the pictures they were made from.
 *
 * @param batch the embeddings
 * @param step the step that the window calls it by
 * @param examples where the pictures are
 * @param pictures which of them belongs to each row of the batch
 * @param classNames by label
 * @param picked whether they are images that somebody has picked rather than the batch of a training step
 */
record InspectedBatch(
        TripletBatch batch, int step, Examples examples, int[] pictures, List<String> classNames, boolean picked) {
    /** Beyond this many triplets it is not kept which ones the run has mined. */
    private static final int MOST_KEPT = 20_000;

    /** Returns the batch of a training step. */
    static InspectedBatch of(BatchSnapshot batch, TrainingData data) {
        return new InspectedBatch(
                TripletBatch.of(batch),
                batch.step(),
                data.trainingExamples(),
                batch.examples(),
                data.training().classNames(),
                false);
    }

    /**
     * Returns images of the probe set as a batch of their own.
     *
     * @param points their numbers in the probe set
     */
    static InspectedBatch of(BitSet points, EmbeddingSnapshot snapshot, ExperimentSpec spec, EvaluationSet probe) {
        int[] rows = points.stream().filter(row -> row < probe.count()).toArray();
        int size = snapshot.embeddingSize();
        double[] unit = new double[rows.length * size];
        for (int i = 0; i < rows.length; i++) {
            for (int k = 0; k < size; k++) {
                unit[i * size + k] = snapshot.unit()[rows[i] * size + k];
            }
        }
        TripletBatch batch = new TripletBatch(
                spec,
                snapshot.step(),
                Arrays.stream(rows).map(row -> probe.labels()[row]).toArray(),
                size,
                unit,
                Optional.empty());
        return new InspectedBatch(
                batch,
                snapshot.step(),
                probe.examples(),
                Arrays.stream(rows).map(row -> probe.indices()[row]).toArray(),
                probe.classNames(),
                true);
    }

    /** Returns the name of a row's class. */
    String className(int row) {
        return classNames.get(batch.labels()[row]);
    }

    /** Returns the same to be kept for long: without millions of mined triplets. */
    InspectedBatch kept() {
        boolean few = batch.mined().map(Triplets::count).orElse(0) <= MOST_KEPT;
        return few
                ? this
                : new InspectedBatch(
                        new TripletBatch(
                                batch.spec(),
                                batch.step(),
                                batch.labels(),
                                batch.embeddingSize(),
                                batch.unit(),
                                Optional.empty()),
                        step,
                        examples,
                        pictures,
                        classNames,
                        picked);
    }
}
