package org.tripletlab.loss;

/** Distance in which triplets are compared. */
public enum TripletDistance implements Choice {
    /** {@code ‖x − y‖²} = 2 − 2 cos θ, in [0, 4]. */
    SQUARED("squared"),
    /** {@code ‖x − y‖} = 2 sin(θ/2), in [0, 2]; its gradient has the same size for near and far points. */
    EUCLIDEAN("euclidean");

    /** Id of the parameter that sets it. */
    public static final String PARAMETER = "distance";

    private final String id;

    TripletDistance(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    /**
     * Returns the distance with this id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static TripletDistance of(String id) {
        return Choice.of("distance", values(), id);
    }
}
