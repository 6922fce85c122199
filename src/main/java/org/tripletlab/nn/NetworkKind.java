package org.tripletlab.nn;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Network architectures. */
public enum NetworkKind {
    /** A multilayer perceptron. */
    MLP("mlp", 1),
    /** Two convolutions, then fully connected layers. */
    CNN("cnn", 12);

    private final String id;
    private final double relativeCost;

    NetworkKind(String id, double relativeCost) {
        this.id = id;
        this.relativeCost = relativeCost;
    }

    /** Returns its id on the command line and in files. */
    public String id() {
        return id;
    }

    /** Returns the default widths of the fully connected layers before the embedding. */
    public List<Integer> usualHidden() {
        return switch (this) {
            case MLP -> List.of(256, 128);
            case CNN -> List.of(128);
        };
    }

    /** Returns the approximate cost of the passes over an image, relative to an MLP. */
    public double relativeCost() {
        return relativeCost;
    }

    /**
     * Returns the kind with this id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static NetworkKind of(String id) {
        return Arrays.stream(values())
                .filter(each -> each.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no network \"" + id + "\". Choose "
                        + Arrays.stream(values()).map(NetworkKind::id).collect(Collectors.joining(" or ")) + "."));
    }
}
