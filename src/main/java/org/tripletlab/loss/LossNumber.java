package org.tripletlab.loss;

/** A number that some losses take. */
public enum LossNumber {
    /** How much farther than the positive the negative must be, α; of pairs, how far apart different classes must be. */
    MARGIN("margin"),
    /** Factor of the angle, m₁. */
    M1("m1"),
    /** Added to the angle in radians, m₂. */
    M2("m2"),
    /** Taken from the cosine, m₃. */
    M3("m3"),
    /** Factor of the cosines, s. */
    SCALE("scale"),
    /** Divisor of the similarities, τ. */
    TEMPERATURE("temperature"),
    /** Weight of the second part of a loss, λ. */
    LAMBDA("lambda"),
    /** The smallest λ of A-Softmax. */
    ANNEALING("annealing"),
    /** How far centres move in a step. */
    CENTRE_RATE("centre-rate");

    private final String id;

    LossNumber(String id) {
        this.id = id;
    }

    /** Returns the id of the parameter that sets it. */
    public String id() {
        return id;
    }
}
