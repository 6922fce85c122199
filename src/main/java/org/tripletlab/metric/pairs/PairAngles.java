package org.tripletlab.metric.pairs;

import org.tripletlab.math.Percentile;
import org.tripletlab.metric.geometry.EmbeddingShape;
import org.tripletlab.metric.geometry.SphereAngle;

/**
 * Distribution of the angles between all pairs of embeddings, of any classes.
 *
 * <p>Use it to detect or to rule out a collapse: accuracy is independent of scale and R̄ alone is not conclusive above
 * 0.9, but when 95 % of the pairs are within a few degrees all embeddings form one cluster. Wide angles do not prove
 * separation: a uniform distribution has a median of 90°.
 */
public final class PairAngles {
    private final PairDistances distances;

    /**
     * Measures all unordered pairs of up to 2,000 embeddings, and of more a fixed sample of 200,000 pairs. Distances
     * are direct differences in double: a cluster of 1e-5 rad is measured as exactly as a full sphere.
     *
     * @param unit N×D unit embeddings, row-major, all finite
     * @param embeddingSize D
     * @throws IllegalArgumentException if the array does not hold whole rows
     */
    public PairAngles(double[] unit, int embeddingSize) {
        int count = EmbeddingShape.rows(unit, embeddingSize);
        distances = new PairDistances(PairSet.of(new int[count], 1, embeddingSize));
        distances.measure(unit);
    }

    /**
     * Returns percentiles of the angles in degrees, as {@link Percentile} defines them.
     *
     * @param percents percentiles, each in [0, 100]
     * @return as many angles; all NaN with fewer than two embeddings
     */
    public double[] degrees(double... percents) {
        double[] result = new double[percents.length];
        for (int p = 0; p < percents.length; p++) {
            result[p] = Double.NaN;
            if (distances.count() > 0) {
                Percentile.Position position = Percentile.position(distances.count(), percents[p]);
                PairRank.Found[] found = distances.find(PairRank.any(position.lower()), PairRank.any(position.upper()));
                result[p] = position.between(
                        SphereAngle.degreesOfSquaredDistance(found[0].squaredDistance()),
                        SphereAngle.degreesOfSquaredDistance(found[1].squaredDistance()));
            }
        }
        return result;
    }
}
