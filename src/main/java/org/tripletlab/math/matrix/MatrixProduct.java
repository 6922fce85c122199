package org.tripletlab.math.matrix;

import java.lang.ref.Reference;
import org.nd4j.linalg.api.blas.params.MMulTranspose;
import org.nd4j.linalg.api.ops.OpContext;
import org.nd4j.linalg.api.ops.impl.reduce.Mmul;
import org.nd4j.linalg.factory.Nd4j;

/**
 * One matrix product c = op(a)·op(b) between three fixed matrices, prepared once and run many times.
 *
 * <p>Preparing the operation and its context once avoids native garbage in each step and, for small matrices, is nearly
 * twice as fast as a product called by its operands. Used by one thread at a time.
 */
public final class MatrixProduct {
    private final Mmul operation;
    private final OpContext context;

    private MatrixProduct(FloatMatrix a, FloatMatrix b, FloatMatrix c, boolean transposeA, boolean transposeB) {
        int m = transposeA ? a.columns() : a.rows();
        int inner = transposeA ? a.rows() : a.columns();
        int innerB = transposeB ? b.columns() : b.rows();
        int n = transposeB ? b.rows() : b.columns();
        if (inner != innerB || c.rows() != m || c.columns() != n) {
            throw new IllegalArgumentException("A product of " + m + "×" + inner + " and " + innerB + "×" + n
                    + " does not fit into " + c.rows() + "×" + c.columns() + ".");
        }
        operation = new Mmul(
                a.array(),
                b.array(),
                c.array(),
                1,
                0,
                MMulTranspose.builder()
                        .transposeA(transposeA)
                        .transposeB(transposeB)
                        .build());
        context = Nd4j.getExecutioner().buildContext();
        context.setInputArray(0, a.array());
        context.setInputArray(1, b.array());
        context.setOutputArray(0, c.array());
        context.setTArguments(1.0, 0.0);
        context.setIArguments(transposeA ? 1 : 0, transposeB ? 1 : 0, 0);
    }

    /** Prepares c = a·b. */
    public static MatrixProduct of(FloatMatrix a, FloatMatrix b, FloatMatrix c) {
        return new MatrixProduct(a, b, c, false, false);
    }

    /** Prepares c = aᵀ·b. */
    public static MatrixProduct ofTransposedFirst(FloatMatrix a, FloatMatrix b, FloatMatrix c) {
        return new MatrixProduct(a, b, c, true, false);
    }

    /** Prepares c = a·bᵀ. */
    public static MatrixProduct ofTransposedSecond(FloatMatrix a, FloatMatrix b, FloatMatrix c) {
        return new MatrixProduct(a, b, c, false, true);
    }

    /** Computes c from the current contents of a and b. */
    public void run() {
        try {
            Nd4j.exec(operation, context);
        } finally {
            // The matrices must not be freed while native code still uses them.
            Reference.reachabilityFence(this);
        }
    }
}
