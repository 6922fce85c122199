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
record BatchSummary(int step, Optional<PastTriplet> hardest, Optional<GradientBalance> balance) {
    /**
     * Triplet of an earlier step.
     *
     * @param inspected its batch
     * @param rows its rows
     * @param loss its loss
     */
    record PastTriplet(InspectedBatch inspected, TripletBatch.Rows rows, double loss) {
        int step() {
            return inspected.step();
        }

        /** Tells whether both consist of the same three images. */
        boolean showsSame(PastTriplet other) {
            return inspected.examples().pixels() == other.inspected.examples().pixels()
                    && picture(rows.anchor()) == other.picture(other.rows.anchor())
                    && picture(rows.positive()) == other.picture(other.rows.positive())
                    && picture(rows.negative()) == other.picture(other.rows.negative());
        }

        private int picture(int row) {
            return inspected.pictures()[row];
        }
    }

    /** Summarises a batch of finite embeddings. */
    static BatchSummary of(InspectedBatch inspected, double[] distances) {
        TripletBatch batch = inspected.batch();
        Optional<PastTriplet> hardest = batch.hardest(distances)
                .map(rows -> new PastTriplet(
                        inspected.kept(),
                        rows,
                        TripletGradients.losses(
                                batch, new Triplets(new int[] {rows.anchor()}, new int[] {rows.positive()}, new int[] {
                                    rows.negative()
                                }))[0]));
        Optional<GradientBalance> balance = batch.mined()
                .filter(mined -> mined.count() > 0)
                .map(mined ->
                        GradientBalance.of(batch.unit(), TripletGradients.of(batch, mined), batch.embeddingSize()));
        return new BatchSummary(inspected.step(), hardest, balance);
    }
}
