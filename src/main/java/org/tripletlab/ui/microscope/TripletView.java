package org.tripletlab.ui.microscope;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tripletlab.batch.Triplets;
import org.tripletlab.explain.MinerChoice;
import org.tripletlab.explain.TripletBatch;
import org.tripletlab.explain.TripletBatch.Rows;
import org.tripletlab.explain.TripletGradients;
import org.tripletlab.mining.BatchClasses;
import org.tripletlab.mining.Zone;

/**
 * Analysis of one triplet, computed in the background.
 *
 * @param inspected its batch
 * @param rows the triplet
 * @param toPositive d(a,p) in the distance of the loss
 * @param negatives every negative of the anchor, the nearest first
 * @param mined negatives that the run took for this anchor and positive; empty if unknown
 * @param choices negatives that each miner takes for them
 * @param negativeGradients negative gradient of the triplet alone, for anchor, positive and negative (3 × D)
 */
record TripletView(
        InspectedBatch inspected,
        Rows rows,
        double toPositive,
        List<Negative> negatives,
        Optional<int[]> mined,
        List<MinerChoice> choices,
        double[] negativeGradients) {
    /**
     * Negative, as seen from the anchor.
     *
     * @param row of the batch
     * @param distance d(a,n) in the distance of the loss
     * @param loss of the triplet with it
     * @param zone its zone; hard or easy for a loss without margin
     */
    record Negative(int row, double distance, double loss, Zone zone) {}

    /**
     * Analyses a triplet.
     *
     * @param wanted rows; −1 for the farthest positive, and for the negative that the run took or else the nearest
     * @return empty if the anchor has no positive or no negative, or an embedding is not finite
     */
    static Optional<TripletView> of(InspectedBatch inspected, double[] distances, Rows wanted) {
        TripletBatch batch = inspected.batch();
        BatchClasses classes = BatchClasses.of(batch.labels());
        int anchor = wanted.anchor();
        int[] others = classes.otherClasses(anchor);
        if (classes.sameClass(anchor).length < 2 || others.length == 0 || !batch.isFinite()) {
            return Optional.empty();
        }
        int start = anchor * batch.size();
        int positive = wanted.positive() >= 0
                ? wanted.positive()
                : Arrays.stream(classes.sameClass(anchor))
                        .filter(row -> row != anchor)
                        .boxed()
                        .max(Comparator.comparingDouble(row -> distances[start + row]))
                        .orElseThrow();
        double toPositive = distances[start + positive];
        List<Negative> negatives = negatives(batch, distances, anchor, positive, others);
        Optional<int[]> mined = batch.mined().map(all -> MinerChoice.negatives(all, anchor, positive));
        int negative = wanted.negative() >= 0
                ? wanted.negative()
                : negatives.stream()
                        .mapToInt(Negative::row)
                        .filter(row ->
                                mined.stream().flatMapToInt(Arrays::stream).anyMatch(taken -> taken == row))
                        .findFirst()
                        .orElse(negatives.get(0).row());
        Rows rows = new Rows(anchor, positive, negative);
        return Optional.of(new TripletView(
                inspected,
                rows,
                toPositive,
                negatives,
                mined,
                MinerChoice.all(batch, distances, anchor, positive),
                negativeGradients(batch, rows)));
    }

    /** Returns the negative of the triplet. */
    Negative negative() {
        return negative(rows.negative());
    }

    /** Returns a negative by its row. */
    Negative negative(int row) {
        return negatives.stream().filter(each -> each.row() == row).findFirst().orElseThrow();
    }

    /** Returns the class names of some rows, each once, in the order of the rows. */
    List<String> classesOf(int[] wanted) {
        return Arrays.stream(wanted).mapToObj(inspected::className).distinct().toList();
    }

    /** Returns the negatives of some rows, the nearest first. */
    List<Negative> among(int[] wanted) {
        return negatives.stream()
                .filter(each -> Arrays.binarySearch(wanted, each.row()) >= 0)
                .toList();
    }

    /** Tells whether a miner takes another positive for the anchor than the shown one. */
    boolean takesOtherPositive(MinerChoice choice) {
        return choice.positive() != rows.positive();
    }

    /** Returns the mean loss of the triplets that a miner takes; NaN if it takes none. */
    double loss(MinerChoice choice) {
        int[] anchors = new int[choice.negatives().length];
        int[] positives = new int[anchors.length];
        Arrays.fill(anchors, rows.anchor());
        Arrays.fill(positives, choice.positive());
        double[] losses =
                TripletGradients.losses(inspected.batch(), new Triplets(anchors, positives, choice.negatives()));
        return Arrays.stream(losses).average().orElse(Double.NaN);
    }

    /** Tells whether the gradient of the triplet is not zero. */
    boolean hasGradient() {
        return Arrays.stream(negativeGradients).anyMatch(each -> each != 0);
    }

    /** Returns the unit embedding of a row. */
    double[] embedding(int row) {
        int size = inspected.batch().embeddingSize();
        return Arrays.copyOfRange(inspected.batch().unit(), row * size, (row + 1) * size);
    }

    /** Returns the negative gradient at a point, tangential to the sphere. */
    double[] negativeGradient(TripletPart part) {
        int size = inspected.batch().embeddingSize();
        int place = switch (part) {
            case ANCHOR -> 0;
            case POSITIVE -> 1;
            case NEGATIVE -> 2;
        };
        return Arrays.copyOfRange(negativeGradients, place * size, (place + 1) * size);
    }

    private static List<Negative> negatives(
            TripletBatch batch, double[] distances, int anchor, int positive, int[] others) {
        int[] anchors = new int[others.length];
        int[] positives = new int[others.length];
        Arrays.fill(anchors, anchor);
        Arrays.fill(positives, positive);
        double[] losses = TripletGradients.losses(batch, new Triplets(anchors, positives, others));
        double margin = Double.isNaN(batch.margin()) ? 0 : batch.margin();
        double toPositive = distances[anchor * batch.size() + positive];
        return IntStream.range(0, others.length)
                .mapToObj(i -> {
                    double distance = distances[anchor * batch.size() + others[i]];
                    Zone zone = Arrays.stream(Zone.values())
                            .filter(each -> each.contains(toPositive, distance, margin))
                            .findFirst()
                            .orElseThrow();
                    return new Negative(others[i], distance, losses[i], zone);
                })
                .sorted(Comparator.comparingDouble(Negative::distance))
                .toList();
    }

    private static double[] negativeGradients(TripletBatch batch, Rows rows) {
        double[] all = TripletGradients.of(
                batch,
                new Triplets(new int[] {rows.anchor()}, new int[] {rows.positive()}, new int[] {rows.negative()}));
        int size = batch.embeddingSize();
        double[] three = new double[3 * size];
        System.arraycopy(all, rows.anchor() * size, three, 0, size);
        System.arraycopy(all, rows.positive() * size, three, size, size);
        System.arraycopy(all, rows.negative() * size, three, 2 * size, size);
        return three;
    }
}
