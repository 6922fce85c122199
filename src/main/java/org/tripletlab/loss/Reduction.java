package org.tripletlab.loss;

/** Reduction of the losses of single tuples to one number. */
public enum Reduction implements Choice {
    /** Sum over the tuples / number of tuples. */
    MEAN("mean"),
    /** Sum over the tuples / number of tuples with a loss above 0. */
    MEAN_OF_ACTIVE("mean-of-active"),
    /** Sum over the tuples. */
    SUM("sum");

    /** Id of the parameter that sets it. */
    public static final String PARAMETER = "reduction";

    /** Returns the factor of a sum over tuples; 0 if there is nothing to average. */
    double factor(int activeCount, int tupleCount) {
        return switch (this) {
            case MEAN -> tupleCount == 0 ? 0 : 1.0 / tupleCount;
            case MEAN_OF_ACTIVE -> activeCount == 0 ? 0 : 1.0 / activeCount;
            case SUM -> 1;
        };
    }

    private final String id;

    Reduction(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    /**
     * Returns the reduction with this id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Reduction of(String id) {
        return Choice.of("reduction", values(), id);
    }
}
