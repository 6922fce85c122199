package org.tripletlab.evaluation.oneshot;

import java.util.ArrayList;
import java.util.List;
import org.tripletlab.metric.retrieval.OneShot;
import org.tripletlab.metric.retrieval.OneShotTrial;

/**
 * One kind of one-shot recognition, by the embeddings and by the pixels alone, on the same trials.
 *
 * @param embeddings by the distance of the embeddings
 * @param pixels by the distance of the pixels
 */
public record OneShotComparison(OneShot embeddings, OneShot pixels) {
    /** Not the experiment's: every run is asked the same questions. */
    private static final long FIXED_SEED = 0;

    /**
     * Plays trials.
     *
     * @param images what is recognised
     * @param probeUnit embeddings of the whole probe set, row-major
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
     * A question that was answered wrongly.
     *
     * @param trial the number of the trial
     * @param question which of its questions
     * @param row the image that was asked about, by its place among the images
     * @param answer label of the class that it was given to
     */
    public record Mistake(int trial, int question, int row, int answer) {}

    /** Returns the questions that the embeddings answer wrongly, in their order. */
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

    /** Plays one of the trials again with the embeddings, to be looked at; its rows are those of the images. */
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
