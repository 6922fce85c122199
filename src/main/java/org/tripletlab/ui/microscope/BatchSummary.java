package org.tripletlab.ui.microscope;

import java.util.Optional;
import org.tripletlab.batch.Triplets;
import org.tripletlab.explain.TripletBatch;
import org.tripletlab.explain.TripletGradients;
import org.tripletlab.metric.statistics.GradientBalance;

/**
 * Summary of the batch of one step.
 *
 * @param step the step
 * @param hardest hardest triplet of the batch; empty if it has none
 * @param balance balance of the gradients of the mined triplets; empty if none was mined
 */
record BatchSummary(int step, Optional<FilmFrame> hardest, Optional<GradientBalance> balance) {
    /**
     * Triplet of an earlier step.
     *
     * @param specimen its batch
     * @param rows its rows
     * @param loss its loss
     */
    record FilmFrame(InspectedBatch specimen, TripletBatch.Rows rows, double loss) {
        int step() {
            return specimen.step();
        }

        /** Tells whether both consist of the same three images. */
        boolean showsSame(FilmFrame other) {
            return specimen.examples().pixels() == other.specimen.examples().pixels()
                    && picture(rows.anchor()) == other.picture(other.rows.anchor())
                    && picture(rows.positive()) == other.picture(other.rows.positive())
                    && picture(rows.negative()) == other.picture(other.rows.negative());
        }

        private int picture(int row) {
            return specimen.pictures()[row];
        }
    }

    /** Summarises a batch of finite embeddings. */
    static BatchSummary of(InspectedBatch specimen, double[] distances) {
        TripletBatch batch = specimen.batch();
        Optional<FilmFrame> hardest = batch.hardest(distances)
                .map(rows -> new FilmFrame(
                        specimen.kept(),
                        rows,
                        TripletGradients.losses(
                                batch, new Triplets(new int[] {rows.anchor()}, new int[] {rows.positive()}, new int[] {
                                    rows.negative()
                                }))[0]));
        Optional<GradientBalance> balance = batch.mined()
                .filter(mined -> mined.count() > 0)
                .map(mined ->
                        GradientBalance.of(batch.unit(), TripletGradients.of(batch, mined), batch.embeddingSize()));
        return new BatchSummary(specimen.step(), hardest, balance);
    }
}
