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
 * Batch shown in the microscope: embeddings and their images.
 *
 * @param batch the embeddings
 * @param step step as numbered in the window
 * @param examples source of the images
 * @param pictures image number of each row of the batch
 * @param classNames by label
 * @param picked whether they are images picked by the user rather than the batch of a training step
 */
record InspectedBatch(
        TripletBatch batch, int step, Examples examples, int[] pictures, List<String> classNames, boolean picked) {
    /** Number of triplets beyond which the mined ones are not kept. */
    private static final int MOST_KEPT = 20_000;

    /** Returns the batch of a training step. */
    static InspectedBatch of(BatchSnapshot batch, TrainingData data) {
        return new InspectedBatch(
                TripletBatch.of(batch),
                batch.step(),
                data.trained().examples(),
                batch.examples(),
                data.training().classNames(),
                false);
    }

    /**
     * Returns a batch of evaluation images.
     *
     * @param points their numbers among the evaluation images
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

    /** Returns the class name of a row. */
    String className(int row) {
        return classNames.get(batch.labels()[row]);
    }

    /** Returns a copy for long-term storage, without millions of mined triplets. */
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
