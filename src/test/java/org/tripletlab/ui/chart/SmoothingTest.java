package org.tripletlab.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.tripletlab.math.RandomStream;

class SmoothingTest {
    private final RandomStream random = RandomStream.of(9, "smoothing");

    @Test
    void isTheMeanOfTheLastSteps() {
        for (int length : ChartView.SMOOTHINGS) {
            for (int stride : new int[] {1, 10}) {
                MovingAverage average = new MovingAverage(length);
                double[] values = numbers(200);
                for (int i = 0; i < values.length; i++) {
                    double sum = 0;
                    int count = 0;
                    for (int j = 0; j <= i; j++) {
                        if (j * stride > i * stride - length) {
                            sum += values[j];
                            count++;
                        }
                    }
                    assertThat(average.add(i * stride, values[i])).isCloseTo(sum / count, within(1e-12));
                }
            }
        }
    }

    @Test
    void aHugeLossLeavesNoDustBehind() {
        MovingAverage average = new MovingAverage(5);
        average.add(0, 1e30);
        for (int step = 1; step < 5; step++) {
            average.add(step, 0.1);
        }
        assertThat(average.add(5, 0.1)).isEqualTo(0.1);
    }

    @Test
    void neverHidesTheValuesThemselves() {
        double[] values = numbers(3000);
        Samples samples = Samples.everyStep(values, values.length, i -> values[i]);
        Columns raw = Columns.gather(samples, new StepRange(0, 3000), 100, 1);
        Columns smooth = Columns.gather(samples, new StepRange(0, 3000), 100, 50);
        for (int column = 0; column < 100; column++) {
            assertThat(smooth.smallest(column)).isEqualTo(raw.smallest(column));
            assertThat(smooth.largest(column)).isEqualTo(raw.largest(column));
            assertThat(smooth.mean(column)).isEqualTo(raw.mean(column));
        }
    }

    @Test
    void addingLaterIsGatheringAtOnce() {
        double[] values = numbers(2000);
        for (StepRange range : new StepRange[] {new StepRange(0, 2500), new StepRange(700, 1100)}) {
            for (int smoothing : ChartView.SMOOTHINGS) {
                Columns bit = Columns.gather(first(values, 0), range, 90, smoothing);
                for (int count = 1; count <= values.length; count += 1 + random.nextInt(90)) {
                    bit.add(first(values, count));
                }
                bit.add(first(values, values.length));
                Columns whole = Columns.gather(first(values, values.length), range, 90, smoothing);
                for (int column = 0; column < 90; column++) {
                    assertThat(bit.largest(column)).isEqualTo(Double.valueOf(whole.largest(column)));
                    assertThat(bit.mean(column)).isEqualTo(Double.valueOf(whole.mean(column)));
                    assertThat(bit.smooth(column)).isEqualTo(Double.valueOf(whole.smooth(column)));
                }
                assertThat(bit.after().isDefined()).isEqualTo(range.last() < 2000);
            }
        }
    }

    private static Samples first(double[] values, int count) {
        return Samples.everyStep(values, count, i -> values[i]);
    }

    private double[] numbers(int count) {
        double[] values = new double[count];
        Arrays.setAll(values, i -> random.nextGaussian());
        return values;
    }
}
