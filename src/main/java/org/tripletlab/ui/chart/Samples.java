package org.tripletlab.ui.chart;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.tripletlab.evaluation.Recording;

/** Values by step, in ascending order of the steps. A value may be NaN: undefined at that step. */
interface Samples {
    /** Returns the number of samples. */
    int count();

    /** Returns the step of sample {@code index}. */
    int step(int index);

    /** Returns the value of sample {@code index}. */
    double value(int index);

    /** Returns the source: samples of the same source are only ever appended, the earlier ones do not change. */
    Object source();

    /** Tells whether a line is interrupted at a step without a value. */
    default boolean endsWhereUndefined() {
        return false;
    }

    /** Value of a step series, whose first sample belongs to step 1. */
    interface OfStep {
        double at(int index);
    }

    /** Returns samples at every step from 1 to {@code count}. */
    static Samples everyStep(Object source, int count, OfStep value) {
        return new Samples() {
            @Override
            public int count() {
                return count;
            }

            @Override
            public int step(int index) {
                return index + 1;
            }

            @Override
            public double value(int index) {
                return value.at(index);
            }

            @Override
            public Object source() {
                return source;
            }
        };
    }

    /** Returns samples at the recorded steps. A longer list is another source, as it may have been thinned. */
    static Samples recorded(List<Recording> recordings, ToDoubleFunction<Recording> value) {
        return new Samples() {
            @Override
            public int count() {
                return recordings.size();
            }

            @Override
            public int step(int index) {
                return recordings.get(index).measurement().step();
            }

            @Override
            public double value(int index) {
                return value.applyAsDouble(recordings.get(index));
            }

            @Override
            public Object source() {
                return recordings;
            }
        };
    }

    /** Returns the index of the sample with the nearest step, the earlier of two; −1 if there is none. */
    default int nearest(int step) {
        int low = 0;
        int high = count() - 1;
        if (high < 0) {
            return -1;
        }
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (step(middle) < step) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        boolean earlierIsNearer = low > 0 && step - step(low - 1) <= step(low) - step;
        return earlierIsNearer ? low - 1 : low;
    }
}
