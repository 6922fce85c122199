package org.tripletlab.ui.plane;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.tripletlab.batch.Triplets;
import org.tripletlab.math.RandomStream;
import org.tripletlab.mining.BatchClasses;
import org.tripletlab.mining.Zone;

/** Choice of the triplets that are drawn if there are very many; deterministic for a batch. */
final class TripletChoice {
    /** Maximum number of drawn points of one kind; more would only cover each other. */
    static final int MOST_POINTS = 4000;

    /** Maximum number of drawn arrows; more could not be distinguished. */
    static final int MOST_ARROWS = 40;

    private final int step;

    /**
     * Creates the choices of one step.
     *
     * @param step the only seed
     */
    TripletChoice(int step) {
        this.step = step;
    }

    /**
     * Returns triplets that a miner could choose: every (anchor, positive) pair with as many random negatives as the limit allows, or, if
     * there are too many pairs, a random choice of pairs with one negative each.
     */
    Triplets possible(int[] labels) {
        RandomStream random = RandomStream.of(step, "possible-triplets");
        BatchClasses classes = BatchClasses.of(labels);
        long pairs = classes.pairCount();
        if (pairs == 0) {
            return new Triplets(new int[0], new int[0], new int[0]);
        }
        int each = (int) Math.max(1, MOST_POINTS / pairs);
        int count = (int) Math.min(pairs * each, MOST_POINTS);
        int[] anchors = new int[count];
        int[] positives = new int[count];
        int[] negatives = new int[count];
        long left = pairs;
        int filled = 0;
        for (int anchor = 0; anchor < labels.length; anchor++) {
            int[] others = classes.otherClasses(anchor);
            for (int positive : classes.sameClass(anchor)) {
                if (positive == anchor || others.length == 0) {
                    continue;
                }
                // Takes each pair with the probability that yields exactly the remaining number.
                boolean taken = pairs <= MOST_POINTS || random.nextDouble() * left < count - filled;
                left--;
                for (int n = 0; taken && n < each; n++) {
                    anchors[filled] = anchor;
                    positives[filled] = positive;
                    negatives[filled++] = others[random.nextInt(others.length)];
                }
            }
        }
        return new Triplets(anchors, positives, negatives);
    }

    /** Returns the triplets of each zone that are drawn: all, or the same share of each zone. */
    Map<Zone, int[]> drawn(Map<Zone, int[]> members) {
        long all = members.values().stream().mapToLong(rows -> rows.length).sum();
        Map<Zone, int[]> drawn = new EnumMap<>(Zone.class);
        members.forEach((zone, rows) -> {
            int share = (int) Math.min(rows.length, Math.ceil((double) rows.length * MOST_POINTS / Math.max(1, all)));
            drawn.put(zone, all <= MOST_POINTS ? rows : some(rows, share, "drawn-triplets"));
        });
        return drawn;
    }

    /** Returns the triplets that get an arrow: the same number in each zone, and the shortfall of a small zone from the others. */
    Map<Zone, int[]> arrows(Map<Zone, int[]> members) {
        Map<Zone, Integer> shares = new EnumMap<>(Zone.class);
        members.keySet().forEach(zone -> shares.put(zone, 0));
        boolean more = true;
        int given = 0;
        while (more && given < MOST_ARROWS) {
            more = false;
            for (Map.Entry<Zone, int[]> each : members.entrySet()) {
                if (given < MOST_ARROWS && shares.get(each.getKey()) < each.getValue().length) {
                    shares.merge(each.getKey(), 1, Integer::sum);
                    given++;
                    more = true;
                }
            }
        }
        Map<Zone, int[]> arrows = new EnumMap<>(Zone.class);
        members.forEach((zone, rows) -> arrows.put(zone, some(rows, shares.get(zone), "arrows")));
        return arrows;
    }

    /** Returns these rows of the triplets. */
    static Triplets pick(Triplets triplets, int[] rows) {
        return new Triplets(
                Arrays.stream(rows).map(row -> triplets.anchors()[row]).toArray(),
                Arrays.stream(rows).map(row -> triplets.positives()[row]).toArray(),
                Arrays.stream(rows).map(row -> triplets.negatives()[row]).toArray());
    }

    private int[] some(int[] rows, int count, String purpose) {
        if (count == 0) {
            return new int[0];
        }
        RandomStream random = RandomStream.of(step, purpose);
        // One of each of as many equal intervals: distinct ones, without shuffling millions.
        int[] some = new int[count];
        for (int i = 0; i < count; i++) {
            int from = (int) ((long) rows.length * i / count);
            int to = (int) ((long) rows.length * (i + 1) / count);
            some[i] = rows[from + random.nextInt(to - from)];
        }
        return some;
    }
}
