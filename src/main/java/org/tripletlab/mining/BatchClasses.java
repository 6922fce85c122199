package org.tripletlab.mining;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Grouping of the rows of a batch by class, computed once for a batch.
 *
 * <p>Classes are numbered in order of their first row and need not be contiguous. All row lists ascend; they are
 * shared, not copied, and must not be changed.
 */
public final class BatchClasses {
    private final int[] classOfRow;
    private final int[][] members;
    private final int[][] others;

    private BatchClasses(int[] classOfRow, int[][] members, int[][] others) {
        this.classOfRow = classOfRow;
        this.members = members;
        this.others = others;
    }

    /**
     * Groups the rows of a batch by label.
     *
     * @param labels one label for each row, any integers; no row at all is allowed
     */
    public static BatchClasses of(int[] labels) {
        int[] classOfRow = new int[labels.length];
        Map<Integer, Integer> numbers = new HashMap<>();
        for (int row = 0; row < labels.length; row++) {
            Integer known = numbers.putIfAbsent(labels[row], numbers.size());
            classOfRow[row] = known == null ? numbers.size() - 1 : known;
        }
        int[][] members = new int[numbers.size()][];
        int[][] others = new int[numbers.size()][];
        for (int number = 0; number < members.length; number++) {
            int[] inside = new int[labels.length];
            int[] outside = new int[labels.length];
            int insideCount = 0;
            int outsideCount = 0;
            for (int row = 0; row < labels.length; row++) {
                if (classOfRow[row] == number) {
                    inside[insideCount++] = row;
                } else {
                    outside[outsideCount++] = row;
                }
            }
            members[number] = Arrays.copyOf(inside, insideCount);
            others[number] = Arrays.copyOf(outside, outsideCount);
        }
        return new BatchClasses(classOfRow, members, others);
    }

    /** Returns the number of rows. */
    public int size() {
        return classOfRow.length;
    }

    /** Returns the rows of this row's class, ascending, the row itself among them. */
    public int[] sameClass(int row) {
        return members[classOfRow[row]];
    }

    /** Returns the rows of all other classes, ascending: the negatives of this row. */
    public int[] otherClasses(int row) {
        return others[classOfRow[row]];
    }

    /** Returns whether two rows share a class. */
    public boolean isSameClass(int row, int other) {
        return classOfRow[row] == classOfRow[other];
    }

    /** Returns how many unordered pairs share a class, whether or not there is another class. */
    public long positivePairCount() {
        long count = 0;
        for (int[] rows : members) {
            count += rows.length * (rows.length - 1L) / 2;
        }
        return count;
    }

    /** Returns how many rows have both a positive and a negative: P·K in a balanced batch. */
    public long anchorCount() {
        long count = 0;
        for (int i = 0; i < members.length; i++) {
            count += members[i].length > 1 && others[i].length > 0 ? members[i].length : 0;
        }
        return count;
    }

    /** Returns how many (anchor, positive) pairs have a negative: P·K·(K−1) in a balanced batch. */
    public long pairCount() {
        long count = 0;
        for (int i = 0; i < members.length; i++) {
            count += others[i].length > 0 ? members[i].length * (members[i].length - 1L) : 0;
        }
        return count;
    }

    /** Returns how many valid triplets there are: P·K·(K−1)·(P−1)·K in a balanced batch. */
    public long tripletCount() {
        long count = 0;
        for (int i = 0; i < members.length; i++) {
            count += members[i].length * (members[i].length - 1L) * others[i].length;
        }
        return count;
    }

    /** Tells whether the same rows belong together in both batches, for any labels. */
    public boolean samePattern(BatchClasses other) {
        return Arrays.equals(classOfRow, other.classOfRow);
    }
}
