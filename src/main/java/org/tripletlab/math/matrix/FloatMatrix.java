package org.tripletlab.math.matrix;

import java.lang.ref.Reference;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A dense row-major matrix of floats outside the Java heap, for {@link MatrixProduct}.
 *
 * <p>It is allocated once, and filled and read by copying whole arrays: copying a batch takes microseconds, whereas an
 * allocation in each step leaves native garbage that the Java collector does not see. Used by one thread at a time.
 */
public final class FloatMatrix {
    static {
        // One BLAS thread per network: parallelism comes from our own threads, and OpenMP's spinning barriers collapse
        // as soon as the window needs a core. It also makes sums reproducible to the last digit.
        Nd4j.getEnvironment().setMaxThreads(1);
        Nd4j.getEnvironment().setMaxMasterThreads(1);
        Nd4j.factory().blas().setMaxThreads(1);
    }

    private final int rows;
    private final int columns;
    private final INDArray array;
    // Points into the array's buffer, which the array keeps reachable: hence the fences after every copy.
    private final FloatPointer values;

    /**
     * Allocates a matrix of zeros.
     *
     * @param rows at least 1
     * @param columns at least 1
     */
    public FloatMatrix(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        this.array = Nd4j.create(DataType.FLOAT, new long[] {rows, columns}, 'c');
        this.values = (FloatPointer) array.data().addressPointer();
    }

    /** Returns the number of rows. */
    public int rows() {
        return rows;
    }

    /** Returns the number of columns. */
    public int columns() {
        return columns;
    }

    /** Returns rows × columns. */
    public int size() {
        return rows * columns;
    }

    /**
     * Fills the matrix, row by row.
     *
     * @param source holds at least {@code offset} + {@link #size()} numbers
     * @param offset index of the first
     */
    public void set(float[] source, int offset) {
        requireRoom(source, offset);
        try {
            values.put(source, offset, size());
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    /**
     * Reads the matrix, row by row.
     *
     * @param target has room for {@code offset} + {@link #size()} numbers
     * @param offset index of the first
     */
    public void copyTo(float[] target, int offset) {
        requireRoom(target, offset);
        try {
            values.get(target, offset, size());
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    /**
     * Reads some rows.
     *
     * @param first the first of them, from 0
     * @param count how many
     * @param target has room for {@code count} × {@link #columns()} numbers
     */
    public void copyRowsTo(int first, int count, float[] target) {
        if (first < 0 || count < 0 || count > rows - first || target.length < count * columns) {
            throw new IllegalArgumentException(count + " rows from row " + first + " of a " + rows + "×" + columns
                    + " matrix do not fit into " + target.length + " numbers.");
        }
        try {
            values.position((long) first * columns).get(target, 0, count * columns);
            values.position(0);
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    INDArray array() {
        return array;
    }

    // The copies run in native code without bounds checks.
    private void requireRoom(float[] heap, int offset) {
        if (offset < 0 || heap.length - offset < size()) {
            throw new IllegalArgumentException("A " + rows + "×" + columns + " matrix does not fit into " + heap.length
                    + " numbers from index " + offset + ".");
        }
    }
}
