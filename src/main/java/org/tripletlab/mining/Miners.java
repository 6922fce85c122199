package org.tripletlab.mining;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The catalogue of triplet miners: every one by its id. */
public final class Miners {
    private record Entry(
            MinerDescription description, long mostTriplets, Function<MinerSettings, TripletMiner> maker) {}

    private static final List<Entry> ENTRIES = List.of(
            entry("random", false, settings -> new RandomNegativeMiner()),
            entryOfMany("all", false, settings -> new AllTripletsMiner()),
            entry("hardest-negative", false, settings -> new HardestNegativeMiner()),
            entry("batch-hard", false, settings -> new BatchHardMiner()),
            entry("semi-hard-random", true, settings -> new SemiHardRandomMiner(settings.margin())),
            entry("semi-hard-hardest", true, settings -> new SemiHardHardestMiner(settings.margin())),
            entryOfMany("semi-hard-all", true, settings -> WholeZoneMiner.semiHard(settings.margin())),
            entryOfMany("hard-all", false, settings -> WholeZoneMiner.hard()),
            entryOfMany("easy-all", true, settings -> WholeZoneMiner.easy(settings.margin())),
            entry("easy-positive-semi-hard", false, settings -> EasyPositiveMiner.semiHardNegative()),
            entry("easy-positive-hard", false, settings -> EasyPositiveMiner.hardNegative()),
            entry("easy-positive-easy", true, settings -> EasyPositiveMiner.easyNegative(settings.margin())),
            entry(
                    "distance-weighted",
                    false,
                    settings -> new DistanceWeightedMiner(settings.embeddingSize(), settings.squaredDistance())));

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
     * @param settings the experiment's settings; what the miner does not use is no matter
     * @throws IllegalArgumentException if there is no miner of this id, or it cannot use these settings
     */
    public static TripletMiner create(String id, MinerSettings settings) {
        return find(id).maker().apply(settings);
    }

    /**
     * Returns how many valid triplets a batch may have at most for this miner to hold them.
     *
     * @throws IllegalArgumentException if there is no miner of this id
     */
    public static long mostTriplets(String id) {
        return find(id).mostTriplets();
    }

    private static Entry find(String id) {
        return ENTRIES.stream()
                .filter(entry -> entry.description().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no miner \"" + id + "\"; choose one of "
                        + descriptions().stream().map(MinerDescription::id).collect(Collectors.joining(", ")) + "."));
    }

    private static Entry entry(String id, boolean usesMargin, Function<MinerSettings, TripletMiner> maker) {
        return new Entry(new MinerDescription(id, usesMargin), Long.MAX_VALUE, maker);
    }

    /** A miner that may return every valid triplet of the batch. */
    private static Entry entryOfMany(String id, boolean usesMargin, Function<MinerSettings, TripletMiner> maker) {
        return new Entry(new MinerDescription(id, usesMargin), AllTripletsMiner.MOST_TRIPLETS, maker);
    }
}
