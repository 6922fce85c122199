package org.tripletlab.evaluation.oneshot;

import java.util.ArrayList;
import java.util.List;
import org.tripletlab.metric.retrieval.OneShot;
import org.tripletlab.metric.retrieval.OneShotTrial;

/**
 * One kind of N-way K-shot recognition, by embeddings and by pixels, on the same trials.
 *
 * @param embeddings results with embedding distances
 * @param pixels results with pixel distances
 */
public record OneShotComparison(OneShot embeddings, OneShot pixels) {
    /** Independent of the experiment's seed: every run has the same trials. */
    private static final long FIXED_SEED = 0;

    /**
     * Runs trials.
     *
     * @param images images to recognise
     * @param probeUnit embeddings of the whole evaluation set, row-major
     * @param embeddingSize D
     * @param ways N, at least 2
     * @param shots K, at least 1
     * @param trials at least 1
     * @throws IllegalArgumentException if fewer than N classes have K + 1 images
     */
    public static OneShotComparison of(
            OneShotImages images, double[] probeUnit, int embeddingSize, int ways, int shots, int trials) {
        double[] embeddings = images.embeddings(probeUnit, embeddingSize);
        return new OneShotComparison(
                OneShot.of(embeddings, embeddingSize, images.labels(), ways, shots, trials, FIXED_SEED),
                OneShot.of(images.pixels(), images.imageSize(), images.labels(), ways, shots, trials, FIXED_SEED));
    }

    /**
     * A query that was assigned to a wrong class.
     *
     * @param trial number of the trial
     * @param question number of the query in the trial
     * @param row the query image, by its index among the images
     * @param answer label of the class that it was assigned to
     */
    public record Mistake(int trial, int question, int row, int answer) {}

    /** Returns the queries that the embeddings assign to a wrong class, in order. */
    public List<Mistake> mistakes(OneShotImages images, double[] probeUnit, int embeddingSize) {
        double[] vectors = images.embeddings(probeUnit, embeddingSize);
        List<Mistake> mistakes = new ArrayList<>();
        for (int number = 0; number < embeddings.trials(); number++) {
            OneShotTrial trial = OneShot.trial(
                    vectors, embeddingSize, images.labels(), embeddings.ways(), embeddings.shots(), number, FIXED_SEED);
            for (int question = 0; question < trial.ways(); question++) {
                int answer = trial.answer(question);
                if (answer != question) {
                    int label = images.labels()[trial.enrolled()[answer][0]];
                    mistakes.add(new Mistake(number, question, trial.questions()[question], label));
                }
            }
        }
        return mistakes;
    }

    /** Repeats one of the trials with the embeddings for inspection; its rows are those of the images. */
    public OneShotTrial trial(OneShotImages images, double[] probeUnit, int embeddingSize, int number) {
        return OneShot.trial(
                images.embeddings(probeUnit, embeddingSize),
                embeddingSize,
                images.labels(),
                embeddings.ways(),
                embeddings.shots(),
                number,
                FIXED_SEED);
    }
}
