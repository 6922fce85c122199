package org.tripletlab.mining;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;

/** The catalogue of miners: every one by its id. */
public final class Miners {
    private record Entry(MinerDescription description, DoubleFunction<TripletMiner> maker) {}

    private static final List<Entry> ENTRIES = List.of(
            entry("random", false, true, margin -> new RandomNegativeMiner()),
            entry("all", false, false, margin -> new AllTripletsMiner()),
            entry("hardest-negative", false, false, margin -> new HardestNegativeMiner()),
            entry("batch-hard", false, false, margin -> new BatchHardMiner()),
            entry("semi-hard-random", true, true, SemiHardRandomMiner::new),
            entry("semi-hard-hardest", true, false, SemiHardHardestMiner::new));

    private Miners() {}

    /** Returns all descriptions in the order in which they are offered. */
    public static List<MinerDescription> descriptions() {
        return ENTRIES.stream().map(Entry::description).toList();
    }

    /**
     * Returns the description of one miner.
     *
     * @throws IllegalArgumentException if there is no miner of this id
     */
    public static MinerDescription description(String id) {
        return find(id).description();
    }

    /**
     * Makes a miner.
     *
     * @param id the miner's id
     * @param margin width of the semi-hard zone in the distance of the loss, finite and at least 0; no matter to a miner
     *     that does not use it
     * @throws IllegalArgumentException if there is no miner of this id, or it cannot use this margin
     */
    public static TripletMiner create(String id, double margin) {
        return find(id).maker().apply(margin);
    }

    /**
     * Returns how many valid triplets a batch may have at most for this miner to hold them.
     *
     * @throws IllegalArgumentException if there is no miner of this id
     */
    public static long mostTriplets(String id) {
        return find(id).description().id().equals("all") ? AllTripletsMiner.MOST_TRIPLETS : Long.MAX_VALUE;
    }

    private static Entry find(String id) {
        return ENTRIES.stream()
                .filter(entry -> entry.description().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no miner \"" + id + "\"; choose one of "
                        + descriptions().stream().map(MinerDescription::id).collect(Collectors.joining(", ")) + "."));
    }

    private static Entry entry(String id, boolean usesMargin, boolean usesRandom, DoubleFunction<TripletMiner> maker) {
        return new Entry(new MinerDescription(id, usesMargin, usesRandom), maker);
    }
}
