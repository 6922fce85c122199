package org.tripletlab.nn.optimiser;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Optimisers. */
public enum OptimiserKind {
    /** {@link Adam}. */
    ADAM("adam", 0.001) {
        @Override
        Optimiser create(int weightCount, double learningRate) {
            return new Adam(weightCount, learningRate);
        }
    },
    /** {@link MomentumSgd}, which needs larger steps than Adam. */
    SGD("sgd", 0.05) {
        @Override
        Optimiser create(int weightCount, double learningRate) {
            return new MomentumSgd(weightCount, learningRate);
        }
    };

    private final String id;
    private final double usualRate;

    OptimiserKind(String id, double usualRate) {
        this.id = id;
        this.usualRate = usualRate;
    }

    abstract Optimiser create(int weightCount, double learningRate);

    /** Returns its id on the command line and in files. */
    public String id() {
        return id;
    }

    /**
     * Returns the optimiser with this id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static OptimiserKind of(String id) {
        return Arrays.stream(values())
                .filter(each -> each.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no optimiser \"" + id + "\". Choose one of "
                        + Arrays.stream(values()).map(OptimiserKind::id).collect(Collectors.joining(", ")) + "."));
    }

    /** Returns the default learning rate. */
    public double usualRate() {
        return usualRate;
    }
}
