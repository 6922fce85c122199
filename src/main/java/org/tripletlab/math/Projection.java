package org.tripletlab.math;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * An orthogonal projection of unit embeddings of any size to three dimensions.
 *
 * <p>Three dimensions stay as they are; two become the circle z = 0; more go to the three principal directions of the
 * second moment (1/N) Σ x xᵀ. The points are <em>not</em> centred and <em>not</em> rescaled: the centre of the sphere
 * stays where it is, every point of the unit sphere lands inside the unit ball, its distance from the surface says how
 * much of it is hidden, and a collapsed blob shows as one point near the surface instead of being blown up.
 *
 * <p>Principal directions come with arbitrary signs, swap when their shares cross and turn freely when they are equal;
 * ten classes at their best places have nine equal ones, of which any three are as good. A projection that follows
 * another is therefore stabilised in two ways. First, the moment within the span of the earlier three directions is
 * raised by a quarter of the smallest of their moments: another direction must be that much better to replace one, and
 * is mixed in gradually (a proximal step). Then the three are turned, inside the space they span, as near as possible
 * to the earlier ones (orthogonal Procrustes: Schönemann, "A generalized solution of the orthogonal Procrustes
 * problem", Psychometrika 31, 1966), which changes no distance and no share.
 */
public final class Projection {
    private static final int SEEN = 3;

    /** Bonus of the earlier directions, as a share of the smallest of their moments. */
    private static final double LOYALTY = 0.25;

    /**
     * Share of the total moment below which a direction counts as empty; an earlier direction then stays although it is
     * no better.
     */
    private static final double NOTHING = 1e-9;

    private final double[][] directions;
    private final int embeddingSize;
    private final double explainedShare;

    private Projection(double[][] directions, int embeddingSize, double explainedShare) {
        this.directions = directions;
        this.embeddingSize = embeddingSize;
        this.explainedShare = explainedShare;
    }

    /**
     * Finds the projection of a set of embeddings; embeddings that are not finite are left out. Above three
     * dimensions the largest share comes first, and of each direction the coordinate of largest size is positive.
     *
     * @param unit N×D unit embeddings, row-major
     * @param embeddingSize D, at least 1
     * @throws IllegalArgumentException if the array does not hold whole rows
     */
    public static Projection of(double[] unit, int embeddingSize) {
        if (embeddingSize < 1 || unit.length % embeddingSize != 0) {
            throw new IllegalArgumentException("A projection needs whole rows of embeddings, but " + unit.length
                    + " values are no multiple of the embedding size " + embeddingSize + ".");
        }
        if (embeddingSize <= SEEN) {
            return new Projection(unitDirections(embeddingSize), embeddingSize, 1);
        }
        RealMatrix moment = secondMoment(unit, embeddingSize);
        if (moment.getTrace() == 0) {
            // No finite embedding: the first three coordinates are as good as any.
            return new Projection(unitDirections(embeddingSize), embeddingSize, Double.NaN);
        }
        RealMatrix directions = principal(moment);
        return new Projection(directions.getData(), embeddingSize, share(directions, moment));
    }

    /**
     * Finds the projection of a later set of embeddings that resembles an earlier projection.
     *
     * @param unit N×D unit embeddings, row-major
     * @param previous the projection of the snapshot before, with the same D
     * @throws IllegalArgumentException if the array does not hold whole rows of the earlier projection's size
     */
    public static Projection following(double[] unit, Projection previous) {
        int size = previous.embeddingSize;
        if (size <= SEEN) {
            return of(unit, size);
        }
        if (unit.length % size != 0) {
            throw new IllegalArgumentException("The earlier projection takes rows of " + size + " numbers, but "
                    + unit.length + " values are no multiple of that.");
        }
        RealMatrix moment = secondMoment(unit, size);
        double trace = moment.getTrace();
        if (trace == 0) {
            return new Projection(previous.directions, size, Double.NaN);
        }
        RealMatrix before = new Array2DRowRealMatrix(previous.directions, false);
        double least = Arrays.stream(new SingularValueDecomposition(kept(before, moment)).getSingularValues())
                .min()
                .orElseThrow();
        RealMatrix loyal =
                before.transpose().multiply(before).scalarMultiply(LOYALTY * Math.max(0, least) + NOTHING * trace);
        RealMatrix now = principal(moment.add(loyal));
        SingularValueDecomposition overlap = new SingularValueDecomposition(before.multiply(now.transpose()));
        RealMatrix directions = overlap.getU().multiply(overlap.getVT()).multiply(now);
        return new Projection(directions.getData(), size, share(directions, moment));
    }

    /**
     * Returns the projection to three chosen coordinate axes; all others are left out, and their share is measured like
     * that of the principal directions and never larger.
     *
     * @param unit N×D unit embeddings, row-major; those that are not finite are left out of the share
     * @param embeddingSize D, at least 3
     * @param axes three different coordinates, each from 0 to D − 1, in the order x, y, z
     * @throws IllegalArgumentException if the array does not hold whole rows, or the axes are not three different
     *     coordinates
     */
    public static Projection coordinates(double[] unit, int embeddingSize, int[] axes) {
        boolean three = axes.length == SEEN
                && Arrays.stream(axes).distinct().count() == SEEN
                && Arrays.stream(axes).allMatch(axis -> axis >= 0 && axis < embeddingSize);
        if (!three || unit.length % embeddingSize != 0) {
            throw new IllegalArgumentException("A projection to coordinates needs whole rows of " + embeddingSize
                    + " numbers and three different axes of them, not " + unit.length + " values and "
                    + Arrays.toString(axes) + ".");
        }
        double[][] directions = new double[SEEN][embeddingSize];
        double[] kept = new double[SEEN];
        double all = 0;
        for (int start = 0; start < unit.length; start += embeddingSize) {
            if (isFinite(unit, start, embeddingSize)) {
                for (int k = 0; k < embeddingSize; k++) {
                    all += unit[start + k] * unit[start + k];
                }
                for (int d = 0; d < SEEN; d++) {
                    kept[d] += unit[start + axes[d]] * unit[start + axes[d]];
                }
            }
        }
        for (int d = 0; d < SEEN; d++) {
            directions[d][axes[d]] = 1;
        }
        double share = all == 0 ? Double.NaN : Math.min(1, Arrays.stream(kept).sum() / all);
        return new Projection(directions, embeddingSize, share);
    }

    /** Returns the same projection, turned afterwards. */
    public Projection turned(RotationFit rotation) {
        double[][] turned = new double[SEEN][embeddingSize];
        for (int row = 0; row < SEEN; row++) {
            for (int column = 0; column < SEEN; column++) {
                for (int k = 0; k < embeddingSize; k++) {
                    turned[row][k] += rotation.at(row, column) * directions[column][k];
                }
            }
        }
        return new Projection(turned, embeddingSize, explainedShare);
    }

    private static double[][] unitDirections(int size) {
        double[][] directions = new double[SEEN][size];
        for (int k = 0; k < Math.min(SEEN, size); k++) {
            directions[k][k] = 1;
        }
        return directions;
    }

    /** Returns the three directions of largest moment as rows. */
    private static RealMatrix principal(RealMatrix moment) {
        // For a symmetric moment these are the eigenvectors; the decomposition also converges at very low rank, where
        // the eigenvalue iteration does not end.
        RealMatrix vectors = new SingularValueDecomposition(moment).getU();
        RealMatrix directions = new Array2DRowRealMatrix(SEEN, moment.getColumnDimension());
        for (int k = 0; k < SEEN; k++) {
            double[] direction = vectors.getColumn(k);
            pointForward(direction);
            directions.setRow(k, direction);
        }
        return directions;
    }

    /** Returns the second moment inside the space that the directions span, 3×3. */
    private static RealMatrix kept(RealMatrix directions, RealMatrix moment) {
        RealMatrix kept = directions.multiply(moment).multiply(directions.transpose());
        // Symmetric to the last bit, as the decomposition expects.
        return kept.add(kept.transpose()).scalarMultiply(0.5);
    }

    private static double share(RealMatrix directions, RealMatrix moment) {
        return Math.max(0, Math.min(1, kept(directions, moment).getTrace() / moment.getTrace()));
    }

    private static RealMatrix secondMoment(double[] unit, int size) {
        double[][] moment = new double[size][size];
        int count = 0;
        for (int start = 0; start < unit.length; start += size) {
            if (!isFinite(unit, start, size)) {
                continue;
            }
            count++;
            for (int r = 0; r < size; r++) {
                double[] row = moment[r];
                double factor = unit[start + r];
                for (int c = 0; c <= r; c++) {
                    row[c] += factor * unit[start + c];
                }
            }
        }
        for (int r = 0; r < size; r++) {
            for (int c = 0; c <= r; c++) {
                moment[r][c] /= Math.max(1, count);
                moment[c][r] = moment[r][c];
            }
        }
        return new Array2DRowRealMatrix(moment, false);
    }

    private static boolean isFinite(double[] unit, int start, int size) {
        for (int k = start; k < start + size; k++) {
            if (!Double.isFinite(unit[k])) {
                return false;
            }
        }
        return true;
    }

    private static void pointForward(double[] direction) {
        int largest = 0;
        for (int k = 1; k < direction.length; k++) {
            if (Math.abs(direction[k]) > Math.abs(direction[largest])) {
                largest = k;
            }
        }
        if (direction[largest] < 0) {
            Arrays.setAll(direction, k -> -direction[k]);
        }
    }

    /**
     * Returns the share of the embeddings' mean squared length that the three directions keep, in [0, 1]: 1 up to three
     * dimensions; NaN if no embedding was finite.
     */
    public double explainedShare() {
        return explainedShare;
    }

    /**
     * Returns the coordinates that the projection shows, counted from 1, as "1, 2, 3"; empty if it is not along
     * coordinate axes.
     */
    public String coordinates() {
        List<String> coordinates = new ArrayList<>();
        for (double[] direction : directions) {
            for (int k = 0; k < direction.length; k++) {
                // A unit vector with a 1 has zeros elsewhere.
                if (direction[k] == 1) {
                    coordinates.add(Integer.toString(k + 1));
                }
            }
        }
        return coordinates.size() == Math.min(SEEN, embeddingSize) ? String.join(", ", coordinates) : "";
    }

    /**
     * Projects embeddings: those it was made from, or any others of the same network, for instance class means or the
     * frames between two measurements.
     *
     * @param unit N×D unit embeddings, row-major
     * @return N×3 points inside the unit ball; a row that is not finite stays so
     * @throws IllegalArgumentException if the array does not hold whole rows
     */
    public float[] project(double[] unit) {
        if (unit.length % embeddingSize != 0) {
            throw new IllegalArgumentException("This projection takes rows of " + embeddingSize + " numbers, but "
                    + unit.length + " values are no multiple of that.");
        }
        int count = unit.length / embeddingSize;
        float[] xyz = new float[count * SEEN];
        for (int i = 0; i < count; i++) {
            for (int d = 0; d < SEEN; d++) {
                double sum = 0;
                for (int k = 0; k < embeddingSize; k++) {
                    sum += directions[d][k] * unit[i * embeddingSize + k];
                }
                xyz[i * SEEN + d] = (float) sum;
            }
        }
        return xyz;
    }
}
