package org.tripletlab.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.tripletlab.math.RandomStream;
import org.tripletlab.metric.catalogue.Metrics;
import org.tripletlab.plot.ValueAxis;
import org.tripletlab.text.Language;
import org.tripletlab.text.Texts;

class ColumnsTest {
    @Test
    void hidesNoPeak() {
        RandomStream random = RandomStream.of(1, "columns");
        for (int round = 0; round < 50; round++) {
            int count = 1 + random.nextInt(5000);
            double[] values = new double[count];
            double largest = Double.NEGATIVE_INFINITY;
            double smallest = Double.POSITIVE_INFINITY;
            for (int i = 0; i < count; i++) {
                values[i] = random.nextInt(7) == 0 ? Double.NaN : random.nextGaussian();
                largest = Double.isNaN(values[i]) ? largest : Math.max(largest, values[i]);
                smallest = Double.isNaN(values[i]) ? smallest : Math.min(smallest, values[i]);
            }
            Columns columns =
                    Columns.gather(samples(count, i -> values[i]), new StepRange(0, count), 2 + random.nextInt(300), 1);
            double top = Double.NEGATIVE_INFINITY;
            double bottom = Double.POSITIVE_INFINITY;
            for (int c = 0; c < columns.count(); c++) {
                if (!Double.isNaN(columns.mean(c))) {
                    top = Math.max(top, columns.largest(c));
                    bottom = Math.min(bottom, columns.smallest(c));
                    assertThat(columns.mean(c)).isBetween(columns.smallest(c) - 1e-9, columns.largest(c) + 1e-9);
                }
            }
            assertThat(top).isEqualTo(largest);
            assertThat(bottom).isEqualTo(smallest);
        }
    }

    @Test
    void theFirstStepsDoNotFlattenTheAxis() {
        Columns columns = Columns.gather(samples(400, i -> i < 5 ? 2 - 0.1 * i : 0.2), new StepRange(0, 400), 200, 1);
        assertThat(columns.top()).isEqualTo(2);
        assertThat(columns.usualTop()).isEqualTo(0.2);
        Columns falling = Columns.gather(samples(400, i -> 2 - 0.004 * i), new StepRange(0, 400), 200, 1);
        assertThat(falling.usualTop()).isEqualTo(falling.top());
    }

    @Test
    void putsTheLastStepIntoTheLastColumn() {
        Columns columns = Columns.gather(samples(10, i -> i + 1), new StepRange(0, 10), 11, 1);
        assertThat(columns.mean(0)).isNaN();
        assertThat(columns.mean(1)).isEqualTo(1);
        assertThat(columns.mean(10)).isEqualTo(10);
        assertThat(columns.top()).isEqualTo(10);
    }

    @Test
    void aLineThatMayNotBridgeEndsWhereAStepHasNoValue() {
        for (boolean ends : new boolean[] {true, false}) {
            Samples known = samples(20, i -> i >= 8 && i < 12 ? Double.NaN : 1);
            Samples samples = new Samples() {
                @Override
                public int count() {
                    return known.count();
                }

                @Override
                public int step(int index) {
                    return known.step(index);
                }

                @Override
                public double value(int index) {
                    return known.value(index);
                }

                @Override
                public boolean endsWhereUndefined() {
                    return ends;
                }

                @Override
                public Object source() {
                    return this;
                }
            };
            StepRange range = new StepRange(0, 20);
            Columns columns = Columns.gather(samples, range, 101, 1);
            ChartState sight = ChartState.of(
                    ChartMetric.of(Metrics.LOSS),
                    range,
                    false,
                    List.of(new ChartState.Lane('A', Color.BLACK, true, List.of(columns), List.of())),
                    Double.NaN);
            Plot plot = Plot.of(200, 100, 1);
            assertThat(Polyline.ofMeans(plot, sight, columns).pieces()).isEqualTo(ends ? 2 : 1);
            // Of what comes before the left edge, only what the line goes on from counts.
            Columns later = Columns.gather(samples, new StepRange(10, 20), 101, 1);
            assertThat(later.before().isDefined()).isEqualTo(!ends);
        }
    }

    @Test
    void findsTheNearestSample() {
        Samples samples = samples(5, i -> i);
        assertThat(samples.nearest(3)).isEqualTo(2);
        assertThat(samples.nearest(99)).isEqualTo(4);
        assertThat(samples.nearest(-4)).isZero();
        assertThat(samples(0, i -> i).nearest(3)).isEqualTo(-1);
    }

    @Test
    void tinyValuesHaveNoExponentAndTheirTicksAShortOne() {
        ValueForm form = ChartMetric.of(Metrics.LOSS).form();
        Texts texts = new Texts(Language.ENGLISH);
        assertThat(form.value(texts, 0.000047)).isEqualTo("0.000047");
        assertThat(form.value(texts, 0)).isEqualTo("0.000");
        assertThat(form.tick(texts, 0.00005)).isEqualTo("5e-5");
        assertThat(form.tick(texts, 0.3)).isEqualTo("0.3");
    }

    @Test
    void axesEndAtRoundNumbers() {
        ValueForm form = ChartMetric.of(Metrics.LOSS).form();
        assertThat(form.axis(Double.NaN, 0.21)).isEqualTo(ValueAxis.linear(0, 0.3));
        assertThat(form.axis(-0.21, 3600)).isEqualTo(ValueAxis.linear(-0.3, 4000));
        assertThat(form.axis(Double.NaN, Double.NaN)).isEqualTo(ValueAxis.linear(0, 1));
        RandomStream random = RandomStream.of(2, "nice");
        for (int i = 0; i < 1000; i++) {
            double value = Math.exp(20 * random.nextDouble() - 10);
            assertThat(form.axis(0, value).high()).isBetween(value * (1.1 - 1e-5), value * 1.1 * 1.6);
        }
    }

    private static Samples samples(int count, Samples.OfStep value) {
        return Samples.everyStep(new Object(), count, value);
    }
}
