package org.tripletlab.loss;

/**
 * All numbers and choices that any loss may take; each takes those that its {@link LossDescription} names.
 *
 * @param classCount C, classes trained on
 * @param embeddingSize D
 * @param distance id of a {@link TripletDistance}
 * @param form id of a {@link TripletForm}
 * @param margin α or m of triplets and pairs
 * @param m1 factor of the angle
 * @param m2 added to the angle, radians
 * @param m3 taken from the cosine
 * @param scale s
 * @param temperature τ
 * @param lambda λ
 * @param annealing smallest λ of A-Softmax
 * @param centreRate how far centres move
 * @param reduction id of a {@link Reduction}
 */
public record LossSettings(
        int classCount,
        int embeddingSize,
        String distance,
        String form,
        double margin,
        double m1,
        double m2,
        double m3,
        double scale,
        double temperature,
        double lambda,
        double annealing,
        double centreRate,
        String reduction) {}
