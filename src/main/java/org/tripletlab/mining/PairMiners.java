package org.tripletlab.mining;

import java.util.List;

/** Catalogue of pair miners by id. */
public final class PairMiners {
    /** Id of the pair miner that selects equally many positive and negative pairs. */
    public static final String BALANCED = "balanced";

    private static final String ALL = "all";

    /** The most pairs a batch may have (of 5,793 images); their arrays take 144 MiB. */
    public static final long MOST_PAIRS = 1 << 24;

    private PairMiners() {}

    /** Returns the ids in display order. */
    public static List<String> ids() {
        return List.of(BALANCED, ALL);
    }

    /**
     * Creates a pair miner.
     *
     * @throws IllegalArgumentException if there is none of this id
     */
    public static PairMiner create(String id) {
        return switch (id) {
            case BALANCED -> new BalancedPairMiner();
            case ALL -> new AllPairsMiner();
            default ->
                throw new IllegalArgumentException(
                        "There is no pair miner \"" + id + "\". Choose one of " + String.join(", ", ids()) + ".");
        };
    }

    static void requireRoom(BatchClasses classes) {
        long pairs = classes.size() * (classes.size() - 1L) / 2;
        if (pairs > MOST_PAIRS) {
            throw new IllegalArgumentException("A batch may have at most " + MOST_PAIRS + " pairs, but this one of "
                    + classes.size() + " images has " + pairs + ". Choose a smaller batch.");
        }
    }
}
