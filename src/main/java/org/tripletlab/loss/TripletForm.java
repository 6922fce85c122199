package org.tripletlab.loss;

/** Loss function of a triplet's violation. */
public enum TripletForm implements Choice {
    /** {@code max(d_ap − d_an + margin, 0)}: a triplet that keeps the margin has no gradient. */
    HINGE("hinge"),
    /** {@code ln(1 + exp(d_ap − d_an))}: no margin; every triplet has a gradient. */
    SOFT_MARGIN("soft-margin");

    /** Id of the parameter that sets it. */
    public static final String PARAMETER = "form";

    private final String id;

    TripletForm(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    /**
     * Returns the form of the triplet loss with this id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static TripletForm of(String id) {
        return Choice.of("form of the triplet loss", values(), id);
    }
}
