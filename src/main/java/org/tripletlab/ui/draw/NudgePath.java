package org.tripletlab.ui.draw;

import java.util.ArrayList;
import java.util.List;
import org.tripletlab.evaluation.ImageEmbedder;
import org.tripletlab.math.UnitLength;
import org.tripletlab.metric.geometry.ClassMeans;
import org.tripletlab.metric.geometry.SphereAngle;

/**
 * Path on the sphere of an image whose pixels are blended step by step with those of another one.
 *
 * @param corners vertices of the path, unit vectors so near to each other that chord and arc look the same, row-major (corners × D)
 * @param point embedding of the current blend, D numbers
 * @param blend pixels of the current blend
 * @param turns changes of the nearest class mean along the path; the first one has the share 0
 */
record NudgePath(double[] corners, double[] point, byte[] blend, List<Turn> turns) {
    private static final int BLENDS = 16;
    private static final int HALVINGS = 6;
    private static final double CORNER_DEGREES = 3;

    /**
     * Change of the nearest class mean.
     *
     * @param share share of the other image from which on the class is nearest, in [0, 1]
     * @param label its class; −1 if there are no class means
     */
    record Turn(double share, int label) {}

    /**
     * Computes the path.
     *
     * @param share share of the other image in the current blend, in [0, 1]
     */
    static NudgePath of(ImageEmbedder embedder, ClassMeans classMeans, byte[] from, byte[] to, double share) {
        int size = embedder.embeddingSize();
        List<byte[]> blends = new ArrayList<>();
        for (int i = 0; i <= BLENDS; i++) {
            blends.add(blend(from, to, (double) i / BLENDS));
        }
        byte[] shown = blend(from, to, share);
        blends.add(shown);
        double[] unit = embedder.embed(blends).unit();
        double[] point = new double[size];
        System.arraycopy(unit, (BLENDS + 1) * size, point, 0, size);
        List<Turn> turns = new ArrayList<>();
        turns.add(new Turn(0, classMeans.nearest(unit, 0)));
        for (int i = 1; i <= BLENDS; i++) {
            int before = classMeans.nearest(unit, i - 1);
            int now = classMeans.nearest(unit, i);
            if (now != before) {
                turns.add(new Turn(turn(embedder, classMeans, from, to, i, before), now));
            }
        }
        return new NudgePath(finely(unit, size), point, shown, turns);
    }

    /** Returns the blend of two images of one size, pixel by pixel. */
    static byte[] blend(byte[] from, byte[] to, double share) {
        byte[] blend = new byte[from.length];
        for (int i = 0; i < blend.length; i++) {
            blend[i] = (byte) Math.round((1 - share) * (from[i] & 0xFF) + share * (to[i] & 0xFF));
        }
        return blend;
    }

    /** Bisects the segment before corner {@code i} until the change of the nearest class mean is located. */
    private static double turn(
            ImageEmbedder embedder, ClassMeans classMeans, byte[] from, byte[] to, int i, int before) {
        double low = (i - 1.0) / BLENDS;
        double high = (double) i / BLENDS;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (low + high) / 2;
            if (classMeans.nearest(embedder.embed(blend(from, to, middle)), 0) == before) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static double[] finely(double[] unit, int size) {
        List<double[]> corners = new ArrayList<>();
        for (int i = 0; i < BLENDS; i++) {
            double degrees = SphereAngle.degrees(unit, i * size, unit, (i + 1) * size, size);
            int pieces = Math.max(1, (int) Math.ceil(degrees / CORNER_DEGREES));
            for (int piece = 0; piece < pieces; piece++) {
                corners.add(between(unit, i, size, (double) piece / pieces));
            }
        }
        corners.add(between(unit, BLENDS, size, 0));
        double[] all = new double[corners.size() * size];
        for (int i = 0; i < corners.size(); i++) {
            System.arraycopy(corners.get(i), 0, all, i * size, size);
        }
        return UnitLength.of(all, size).unit();
    }

    private static double[] between(double[] unit, int row, int size, double share) {
        double[] place = new double[size];
        for (int k = 0; k < size; k++) {
            double here = unit[row * size + k];
            place[k] = share == 0 ? here : here + share * (unit[(row + 1) * size + k] - here);
        }
        return place;
    }
}
