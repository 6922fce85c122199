package org.tripletlab.loss;

/** Numeric parameters of losses. */
public enum LossNumber {
    /**
     * Margin α: required difference between the distances to the negative and the positive; for pairs, the distance
     * wanted between different classes.
     */
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
    /** Step size of the class centres. */
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
