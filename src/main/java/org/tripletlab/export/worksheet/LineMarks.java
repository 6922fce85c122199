package org.tripletlab.export.worksheet;

/** Places of the letters at the ends of lines: pushed apart where they would lie on each other. */
final class LineMarks {
    private static final int ROUNDS = 60;

    private LineMarks() {}

    /**
     * Returns the heights of the letters.
     *
     * @param x where the lines end
     * @param y where the lines end
     * @param size room that a letter takes in either direction
     * @param least smallest height
     * @param most largest height
     */
    static double[] apart(double[] x, double[] y, double size, double least, double most) {
        double[] placed = y.clone();
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < placed.length; i++) {
                for (int k = i + 1; k < placed.length; k++) {
                    double missing = size - Math.abs(placed[k] - placed[i]);
                    if (Math.abs(x[k] - x[i]) < size && missing > 0) {
                        double half = placed[k] >= placed[i] ? missing / 2 : -missing / 2;
                        placed[i] = Math.min(most, Math.max(least, placed[i] - half));
                        placed[k] = Math.min(most, Math.max(least, placed[k] + half));
                    }
                }
            }
        }
        return placed;
    }
}
