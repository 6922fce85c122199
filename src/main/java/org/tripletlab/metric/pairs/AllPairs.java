package org.tripletlab.metric.pairs;

/** All unordered pairs, row by row in class order. */
final class AllPairs implements PairSet {
    private final ClassOrder order;
    private final double[][] columns;
    private final int genuineCount;
    private final int impostorCount;

    AllPairs(ClassOrder order, int embeddingSize) {
        this.order = order;
        this.columns = new double[embeddingSize][order.count()];
        int genuine = 0;
        for (int c = 0; c < order.classCount(); c++) {
            int size = order.end(c) - order.start(c);
            genuine += size * (size - 1) / 2;
        }
        genuineCount = genuine;
        impostorCount = order.count() * (order.count() - 1) / 2 - genuine;
    }

    @Override
    public int genuineCount() {
        return genuineCount;
    }

    @Override
    public int impostorCount() {
        return impostorCount;
    }

    @Override
    public void squaredDistances(double[] unit, double[] squaredDistances) {
        order.columns(unit, columns);
        int genuine = 0;
        int impostor = genuineCount;
        for (int c = 0; c < order.classCount(); c++) {
            int end = order.end(c);
            for (int i = order.start(c); i < end; i++) {
                RowDistances.squared(columns, i, i + 1, end, squaredDistances, genuine);
                genuine += end - i - 1;
                RowDistances.squared(columns, i, end, order.count(), squaredDistances, impostor);
                impostor += order.count() - end;
            }
        }
    }
}
