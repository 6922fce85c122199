package org.tripletlab.nn.optimiser;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Learning rate schedule from the first step to the last.
 *
 * <p>A rate that falls lets the clusters settle at the end of a run; one that falls too early leaves them wide.
 */
public enum Decay {
    /** Constant rate. */
    NONE("none"),
    /** Linear decay. */
    LINEAR("linear"),
    /** Cosine decay (Loshchilov and Hutter 2017, "SGDR", equation 5, without restarts). */
    COSINE("cosine");

    private static final double END_SHARE = 0.01;

    private final String id;

    Decay(String id) {
        this.id = id;
    }

    /** Returns its id on the command line and in files. */
    public String id() {
        return id;
    }

    /**
     * Returns the decay with this id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Decay of(String id) {
        return Arrays.stream(values())
                .filter(each -> each.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no decay \"" + id + "\". Choose one of "
                        + Arrays.stream(values()).map(Decay::id).collect(Collectors.joining(", ")) + "."));
    }

    /** Returns the factor of the initial rate, at least a hundredth, after this share of the run. */
    double share(double over) {
        double share = switch (this) {
            case NONE -> 1;
            case LINEAR -> 1 - over;
            case COSINE -> (1 + StrictMath.cos(Math.PI * over)) / 2;
        };
        return Math.max(END_SHARE, share);
    }
}
