package org.tripletlab.metric.pairs;

import java.util.Arrays;
import org.tripletlab.math.RandomStream;

/** A fixed sample of different unordered pairs, uniform over all of them and independent of the experiment's seed. */
final class SampledPairs implements PairSet {
    private final int[] first;
    private final int[] second;
    private final int embeddingSize;
    private final int genuineCount;

    SampledPairs(int[] labels, int embeddingSize) {
        this.embeddingSize = embeddingSize;
        long[] codes = distinctPairs(labels.length);
        first = new int[codes.length];
        second = new int[codes.length];
        int next = 0;
        next = place(codes, labels, true, next);
        genuineCount = next;
        place(codes, labels, false, next);
    }

    private int place(long[] codes, int[] labels, boolean genuine, int start) {
        int next = start;
        for (long code : codes) {
            int a = (int) (code / labels.length);
            int b = (int) (code % labels.length);
            if (labels[a] == labels[b] == genuine) {
                first[next] = a * embeddingSize;
                second[next++] = b * embeddingSize;
            }
        }
        return next;
    }

    /** Draws codes a·N + b with a < b until there are enough different ones; sorted ascending for cache locality. */
    private static long[] distinctPairs(int count) {
        RandomStream stream = RandomStream.of(0, "probe-pairs", count);
        long[] codes = new long[SAMPLED_PAIRS];
        int distinct = 0;
        while (distinct < codes.length) {
            for (int k = distinct; k < codes.length; k++) {
                int a = stream.nextInt(count);
                int b = stream.nextInt(count - 1);
                b += b >= a ? 1 : 0;
                codes[k] = (long) Math.min(a, b) * count + Math.max(a, b);
            }
            Arrays.sort(codes);
            distinct = 0;
            for (int k = 0; k < codes.length; k++) {
                if (k == 0 || codes[k] != codes[k - 1]) {
                    codes[distinct++] = codes[k];
                }
            }
        }
        return codes;
    }

    @Override
    public int genuineCount() {
        return genuineCount;
    }

    @Override
    public int impostorCount() {
        return first.length - genuineCount;
    }

    @Override
    public void squaredDistances(double[] unit, double[] squaredDistances) {
        for (int p = 0; p < first.length; p++) {
            int a = first[p];
            int b = second[p];
            double sum = 0;
            for (int k = 0; k < embeddingSize; k++) {
                double difference = unit[b + k] - unit[a + k];
                sum += difference * difference;
            }
            squaredDistances[p] = sum;
        }
    }
}
