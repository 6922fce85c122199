package org.tripletlab.ui.plane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.tripletlab.batch.Triplets;
import org.tripletlab.evaluation.BatchSnapshot;
import org.tripletlab.mining.Zone;

/**
 * Triplets of a batch as points: x = d(a,p), y = d(a,n), in the distance of the loss, before the step.
 *
 * <p>Plain numbers, computed in the background. Counts and means cover all triplets; of a very large number only a seeded choice is
 * drawn. Points of embeddings that are not finite are omitted.
 *
 * <p>Picked images are not marked here: they are evaluation images, which are never in a batch. They come from the test split, or from
 * classes that are held out of training.
 *
 * @param batch the batch
 * @param possible triplets that the miner could have chosen, a seeded choice: x, y, x, y, …
 * @param chosen triplets that it has chosen
 * @param movements movements of triplets by the step
 * @param usual a coordinate that nine of ten chosen triplets do not exceed, of the possible ones without chosen ones; 0 without points
 */
record TripletPlane(BatchSnapshot batch, double[] possible, Chosen chosen, Movements movements, double usual) {
    /**
     * Share of the points that may lie beyond the axes. One odd image is in one of a hundred triplets, and a few of them would press all
     * others into a corner.
     */
    private static final double OUTLIERS = 0.1;

    /**
     * Triplets that the miner has chosen.
     *
     * @param points those that are drawn, by zone: x, y, x, y, …
     * @param counts number of chosen triplets in each zone
     * @param drawnCount number of triplets in {@code points}
     */
    record Chosen(Map<Zone, double[]> points, Map<Zone, Integer> counts, int drawnCount) {}

    /**
     * Movements of triplets by the step.
     *
     * @param triplets those that are drawn: chosen ones, or possible ones for a loss that mines none
     * @param each movement of each of them
     * @param means mean movement of each zone over all chosen triplets (over all possible ones that are drawn for a loss that mines
     *     none); without zones that have no triplets
     */
    record Movements(Triplets triplets, List<Movement> each, List<Movement> means) {}

    /** Computes the points of a batch. */
    static TripletPlane of(BatchSnapshot batch) {
        return new Builder(batch).build();
    }

    /** Returns the number of possible triplets beyond the axes. */
    int possibleBeyond(double end) {
        return beyond(possible, end);
    }

    /** Returns the number of drawn chosen triplets beyond the axes. */
    int chosenBeyond(double end) {
        return chosen.points().values().stream()
                .mapToInt(points -> beyond(points, end))
                .sum();
    }

    private static int beyond(double[] points, double end) {
        int count = 0;
        for (int i = 0; i < points.length; i += 2) {
            count += Math.max(points[i], points[i + 1]) > end ? 1 : 0;
        }
        return count;
    }

    /**
     * Returns the 90th percentile of the larger coordinates of points.
     *
     * @param clouds points: x, y, x, y, …
     */
    static double usual(Collection<double[]> clouds) {
        double[] larger = clouds.stream()
                .flatMapToDouble(points -> IntStream.range(0, points.length / 2)
                        .mapToDouble(point -> Math.max(points[2 * point], points[2 * point + 1])))
                .sorted()
                .toArray();
        return larger.length == 0 ? 0 : larger[larger.length - 1 - (int) (OUTLIERS * larger.length)];
    }

    /** Computation, with the values needed by all of its parts. */
    private static final class Builder {
        private final BatchSnapshot batch;
        private final BatchDistances before;
        private final BatchDistances after;
        private final TripletChoice choice;
        private final double margin;

        Builder(BatchSnapshot batch) {
            this.batch = batch;
            this.before = new BatchDistances(
                    batch.embeddings().before(), batch.embeddings().size(), batch.comparesSquared());
            this.after = new BatchDistances(
                    batch.embeddings().after(), batch.embeddings().size(), batch.comparesSquared());
            this.choice = new TripletChoice(batch.step());
            // Without a margin a negative is either nearer than the positive or farther away.
            this.margin = Double.isNaN(batch.margin()) ? 0 : batch.margin();
        }

        TripletPlane build() {
            Triplets background = choice.possible(batch.labels());
            Triplets mined = batch.mined().triplets();
            double[] possible = points(background);
            Triplets subject = batch.minesTriplets() ? mined : background;
            Map<Zone, int[]> members = byZone(subject);
            Map<Zone, Integer> counts = new EnumMap<>(Zone.class);
            members.forEach((zone, rows) -> counts.put(zone, batch.minesTriplets() ? rows.length : 0));
            Map<Zone, double[]> chosen = new EnumMap<>(Zone.class);
            int drawn = 0;
            if (batch.minesTriplets()) {
                Map<Zone, int[]> shown = choice.drawn(members);
                for (Map.Entry<Zone, int[]> each : shown.entrySet()) {
                    chosen.put(each.getKey(), points(TripletChoice.pick(mined, each.getValue())));
                    drawn += each.getValue().length;
                }
            }
            Map<Zone, int[]> arrows = choice.arrows(members);
            List<Movement> movements = new ArrayList<>();
            arrows.forEach((zone, rows) -> {
                for (int row : rows) {
                    movements.add(movement(zone, subject, row));
                }
            });
            int[] rows = arrows.values().stream().flatMapToInt(Arrays::stream).toArray();
            List<Movement> means = new ArrayList<>();
            members.forEach((zone, all) -> {
                if (all.length > 0) {
                    means.add(mean(zone, subject, all));
                }
            });
            return new TripletPlane(
                    batch,
                    possible,
                    new Chosen(chosen, counts, drawn),
                    new Movements(TripletChoice.pick(subject, rows), movements, means),
                    usual(drawn > 0 ? chosen.values() : List.of(possible)));
        }

        private double[] points(Triplets triplets) {
            double[] points = new double[2 * triplets.count()];
            int filled = 0;
            for (int t = 0; t < triplets.count(); t++) {
                double x = before.between(triplets.anchors()[t], triplets.positives()[t]);
                double y = before.between(triplets.anchors()[t], triplets.negatives()[t]);
                if (Double.isFinite(x) && Double.isFinite(y)) {
                    points[filled++] = x;
                    points[filled++] = y;
                }
            }
            return Arrays.copyOf(points, filled);
        }

        /** Returns the triplets of each zone, ascending. */
        private Map<Zone, int[]> byZone(Triplets triplets) {
            Zone[] zones = Zone.values();
            int[][] rows = new int[zones.length][triplets.count()];
            int[] filled = new int[zones.length];
            for (int t = 0; t < triplets.count(); t++) {
                double x = before.between(triplets.anchors()[t], triplets.positives()[t]);
                double y = before.between(triplets.anchors()[t], triplets.negatives()[t]);
                for (int z = 0; z < zones.length; z++) {
                    if (zones[z].contains(x, y, margin)) {
                        rows[z][filled[z]++] = t;
                    }
                }
            }
            Map<Zone, int[]> members = new EnumMap<>(Zone.class);
            for (int z = 0; z < zones.length; z++) {
                members.put(zones[z], Arrays.copyOf(rows[z], filled[z]));
            }
            return members;
        }

        private Movement movement(Zone zone, Triplets triplets, int row) {
            int anchor = triplets.anchors()[row];
            int positive = triplets.positives()[row];
            int negative = triplets.negatives()[row];
            return new Movement(
                    zone,
                    before.between(anchor, positive),
                    before.between(anchor, negative),
                    after.between(anchor, positive),
                    after.between(anchor, negative));
        }

        private Movement mean(Zone zone, Triplets triplets, int[] rows) {
            double[] sums = new double[4];
            for (int row : rows) {
                int anchor = triplets.anchors()[row];
                int positive = triplets.positives()[row];
                int negative = triplets.negatives()[row];
                sums[0] += before.between(anchor, positive);
                sums[1] += before.between(anchor, negative);
                sums[2] += after.between(anchor, positive);
                sums[3] += after.between(anchor, negative);
            }
            return new Movement(
                    zone, sums[0] / rows.length, sums[1] / rows.length, sums[2] / rows.length, sums[3] / rows.length);
        }
    }
}
