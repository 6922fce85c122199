package org.tripletlab.ui.draw;

import java.util.List;
import java.util.Optional;
import org.tripletlab.metric.pairs.EmbeddingDistance;

/**
 * Where the network of a lane puts what is on the pad, and what lies near.
 *
 * @param step optimiser updates that the network had done
 * @param point unit embedding, D numbers
 * @param distance how distances are told: as in the lane's loss
 * @param axes all class axes there are, the nearest first
 * @param nearest the nearest probe images
 * @param typical of each of the next classes, the probe image nearest to its axis
 * @param way what becomes of it on the way to another image, if that was asked for
 */
record Placement(
        int step,
        double[] point,
        EmbeddingDistance distance,
        List<Axis> axes,
        List<Near> nearest,
        List<Near> typical,
        Optional<NudgeMethod> way) {
    /**
     * A class axis.
     *
     * @param label its class
     * @param name of its class
     * @param degrees angle to it
     */
    record Axis(int label, String name, double degrees) {}

    /**
     * A probe image.
     *
     * @param image height · width bytes
     * @param height rows
     * @param width columns
     * @param className name of its class
     * @param distance how far it is, as in the lane's loss
     * @param plain its plain distance
     * @param degrees the same as an angle
     */
    record Near(byte[] image, int height, int width, String className, double distance, double plain, double degrees) {}
}
