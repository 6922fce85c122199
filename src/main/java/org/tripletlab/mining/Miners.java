package org.tripletlab.mining;

import static org.tripletlab.mining.MinerDescription.describe;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Catalogue of triplet miners by id.
 *
 * <p>The constants are for presets. Other code uses the properties in a miner's description.
 */
public final class Miners {
    /** Id of the miner that draws a random negative. */
    public static final String RANDOM = "random";

    /** Id of the miner that takes every triplet. */
    public static final String ALL = "all";

    /** Id of the miner that takes the nearest negative of every anchor. */
    public static final String HARDEST_NEGATIVE = "hardest-negative";

    /** Id of the miner that takes the farthest positive and the nearest negative. */
    public static final String BATCH_HARD = "batch-hard";

    /** Id of the miner that takes any negative of the semi-hard zone. */
    public static final String SEMI_HARD_RANDOM = "semi-hard-random";

    /** Id of the miner that takes the nearest negative of the semi-hard zone; the default. */
    public static final String SEMI_HARD_HARDEST = "semi-hard-hardest";

    /** Id of the miner that takes every negative of the semi-hard zone. */
    public static final String SEMI_HARD_ALL = "semi-hard-all";

    /** Id of the miner that takes the nearest positive and a negative beyond it. */
    public static final String EASY_POSITIVE_SEMI_HARD = "easy-positive-semi-hard";

    /** Id of the miner that draws negatives evenly over all distances. */
    public static final String DISTANCE_WEIGHTED = "distance-weighted";

    private record Entry(MinerDescription description, Function<MinerSettings, TripletMiner> maker) {}

    private static final List<Entry> ENTRIES = List.of(
            new Entry(describe(RANDOM), s -> new RandomNegativeMiner()),
            new Entry(describe(ALL).ofMany(), s -> new AllTripletsMiner()),
            new Entry(describe(HARDEST_NEGATIVE).taking(Hardest.NEGATIVE), s -> new HardestNegativeMiner()),
            new Entry(describe(BATCH_HARD).taking(Hardest.BOTH), s -> new BatchHardMiner()),
            new Entry(
                    describe(SEMI_HARD_RANDOM).takingSemiHard().usingMargin(),
                    s -> new SemiHardRandomMiner(s.margin())),
            new Entry(
                    describe(SEMI_HARD_HARDEST).takingSemiHard().usingMargin(),
                    s -> new SemiHardHardestMiner(s.margin())),
            new Entry(
                    describe(SEMI_HARD_ALL).takingSemiHard().usingMargin().ofMany(),
                    s -> WholeZoneMiner.semiHard(s.margin())),
            new Entry(describe(WholeZoneMiner.HARD_ALL).taking(Hardest.NEGATIVE).ofMany(), s -> WholeZoneMiner.hard()),
            new Entry(describe(WholeZoneMiner.EASY_ALL).usingMargin().ofMany(), s -> WholeZoneMiner.easy(s.margin())),
            new Entry(describe(EASY_POSITIVE_SEMI_HARD).takingSemiHard(), s -> EasyPositiveMiner.semiHardNegative()),
            new Entry(describe("easy-positive-hard").taking(Hardest.NEGATIVE), s -> EasyPositiveMiner.hardNegative()),
            new Entry(describe("easy-positive-easy").usingMargin(), s -> EasyPositiveMiner.easyNegative(s.margin())),
            new Entry(
                    describe(DISTANCE_WEIGHTED),
                    s -> new DistanceWeightedMiner(s.embeddingSize(), s.squaredDistance())));

    private Miners() {}

    /** Returns all descriptions in display order. */
    public static List<MinerDescription> descriptions() {
        return ENTRIES.stream().map(Entry::description).toList();
    }

    /** Returns the description of one miner; empty if there is none of this id, as for a window of ranks. */
    public static Optional<MinerDescription> find(String id) {
        return entry(id).map(Entry::description);
    }

    /**
     * Creates a miner.
     *
     * @param id the miner's id
     * @param settings the experiment's settings; settings that the miner does not use are ignored
     * @throws IllegalArgumentException if there is no miner of this id, or it cannot use these settings
     */
    public static TripletMiner create(String id, MinerSettings settings) {
        return entry(id)
                .orElseThrow(() -> new IllegalArgumentException("There is no miner \"" + id + "\". Choose one of "
                        + descriptions().stream().map(MinerDescription::id).collect(Collectors.joining(", ")) + "."))
                .maker()
                .apply(settings);
    }

    private static Optional<Entry> entry(String id) {
        return ENTRIES.stream()
                .filter(entry -> entry.description().id().equals(id))
                .findFirst();
    }
}
