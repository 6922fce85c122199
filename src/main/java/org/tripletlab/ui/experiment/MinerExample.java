package org.tripletlab.ui.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.tripletlab.batch.Triplets;
import org.tripletlab.math.RandomStream;
import org.tripletlab.mining.BatchClasses;
import org.tripletlab.mining.MinerSettings;
import org.tripletlab.mining.Miners;
import org.tripletlab.mining.MiningBatch;
import org.tripletlab.mining.TripletMiner;

/**
 * What a miner takes for one anchor of a small batch on a line. The miner itself is run, so that the example cannot
 * tell anything that the miner does not do.
 *
 * @param positives images of the anchor's class, by distance
 * @param negatives images of other classes, by distance
 */
record MinerExample(List<Neighbour> positives, List<Neighbour> negatives) {
    /** Width of the semi-hard zone in the unit of the distances. */
    static final double MARGIN = 0.35;

    /** Length of the line, beyond the farthest image. */
    static final double END = 1.45;

    private static final double NEAR_POSITIVE = 0.35;
    private static final double POSITIVE = 0.6;
    private static final double[] NEGATIVES = {0.22, 0.47, 0.74, 0.87, 1.12, 1.32};
    private static final int DRAWS = 64;
    private static final int DIMENSIONS = 3;

    /**
     * An image on the line.
     *
     * @param distance plain distance from the anchor
     * @param share part of the draws in which it is taken, 0 to 1
     */
    record Neighbour(double distance, double share) {
        boolean isTaken() {
            return share > 0;
        }

        boolean isTakenAlways() {
            return share == 1;
        }
    }

    /**
     * Returns the example of a miner. It has a second positive only if the miner chooses between positives.
     *
     * @throws IllegalArgumentException if there is no miner of this id
     */
    static MinerExample of(String miner) {
        MinerExample two = of(miner, NEAR_POSITIVE, POSITIVE);
        boolean chooses = two.positives().stream().filter(Neighbour::isTaken).count() == 1;
        return chooses ? two : of(miner, POSITIVE);
    }

    /** Returns the distance of the positive whose zones decide: the only one that is taken. */
    double toPositive() {
        return positives.stream()
                .filter(Neighbour::isTaken)
                .findFirst()
                .orElseThrow()
                .distance();
    }

    private static MinerExample of(String id, double... positives) {
        double[] line = new double[1 + positives.length + NEGATIVES.length];
        System.arraycopy(positives, 0, line, 1, positives.length);
        System.arraycopy(NEGATIVES, 0, line, 1 + positives.length, NEGATIVES.length);
        // Each negative is alone in its class, so that only the first class has anchors.
        int[] labels = IntStream.range(0, line.length)
                .map(row -> Math.max(0, row - positives.length))
                .toArray();
        double[] distances = new double[line.length * line.length];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = Math.abs(line[i / line.length] - line[i % line.length]);
        }
        MiningBatch batch = new MiningBatch(BatchClasses.of(labels), distances);
        TripletMiner miner = Miners.create(id, new MinerSettings(MARGIN, DIMENSIONS, false));
        int[] taken = new int[line.length];
        for (int draw = 0; draw < DRAWS; draw++) {
            Triplets mined = miner.mine(batch, RandomStream.of(0, "example", draw));
            boolean[] now = new boolean[line.length];
            for (int i = 0; i < mined.count(); i++) {
                if (mined.anchors()[i] == 0) {
                    now[mined.positives()[i]] = true;
                    now[mined.negatives()[i]] = true;
                }
            }
            Arrays.setAll(taken, row -> taken[row] + (now[row] ? 1 : 0));
        }
        return new MinerExample(
                neighbours(line, taken, 1, positives.length),
                neighbours(line, taken, 1 + positives.length, line.length - 1));
    }

    private static List<Neighbour> neighbours(double[] line, int[] taken, int first, int last) {
        List<Neighbour> neighbours = new ArrayList<>();
        for (int row = first; row <= last; row++) {
            neighbours.add(new Neighbour(line[row], taken[row] / (double) DRAWS));
        }
        return List.copyOf(neighbours);
    }
}
