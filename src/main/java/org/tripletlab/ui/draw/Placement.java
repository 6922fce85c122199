package org.tripletlab.ui.draw;

import java.util.List;
import java.util.Optional;
import org.tripletlab.metric.pairs.EmbeddingDistance;

/**
 * Placement of the content of the pad by the network of a lane, with its neighbours.
 *
 * @param step optimiser updates of the network
 * @param point unit embedding, D numbers
 * @param distance kind of distance of the lane's loss
 * @param classMeans all class means, the nearest first
 * @param nearest nearest evaluation images
 * @param typical for each of the next classes, the evaluation image nearest to its class mean
 * @param path path of the blend with another image, if there is one
 */
record Placement(
        int step,
        double[] point,
        EmbeddingDistance distance,
        List<ClassMean> classMeans,
        List<Near> nearest,
        List<Near> typical,
        Optional<NudgePath> path) {
    /**
     * Class mean.
     *
     * @param label its class
     * @param name name of its class
     * @param degrees angle to the placement
     */
    record ClassMean(int label, String name, double degrees) {}

    /**
     * Evaluation image.
     *
     * @param image height · width bytes
     * @param height rows
     * @param width columns
     * @param className name of its class
     * @param distance distance to the placement, of the kind of the lane's loss
     * @param plain its Euclidean distance
     * @param degrees the same as an angle
     */
    record Near(byte[] image, int height, int width, String className, double distance, double plain, double degrees) {}
}
