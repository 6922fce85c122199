package org.tripletlab.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tripletlab.math.RandomStream;

class ChartViewTest {
    private final ChartView view = new ChartView();

    @Test
    void zoomsAroundThePointer() {
        view.zoom(0.5, 0.25, 1000);
        assertThat(view.range(1000)).isEqualTo(new StepRange(125, 625));
        view.zoom(0.5, 0, 1000);
        assertThat(view.range(1000)).isEqualTo(new StepRange(125, 375));
    }

    @Test
    void showsTheWholeAxisWhileNobodyZooms() {
        assertThat(view.range(600)).isEqualTo(new StepRange(0, 600));
        assertThat(view.range(1200)).isEqualTo(new StepRange(0, 1200));
        view.move(100, 1200);
        assertThat(view.zoomProperty().get()).isEmpty();
    }

    @Test
    void staysWhereItIsWhenTheAxisGrowsAndLetsGoWhenItShrinks() {
        view.zoom(0.5, 1, 600);
        assertThat(view.range(1200)).isEqualTo(new StepRange(300, 600));
        assertThat(view.range(400)).isEqualTo(new StepRange(0, 400));
    }

    @Test
    void neverLeavesTheAxis() {
        RandomStream random = RandomStream.of(2, "zoom");
        for (int i = 0; i < 2000; i++) {
            int last = 1 + random.nextInt(i % 2 == 0 ? 20 : 5000);
            view.zoom(Math.exp(random.nextGaussian()), random.nextDouble(), last);
            view.move(random.nextInt(2000) - 1000, last);
            StepRange range = view.range(last);
            assertThat(range.first()).isNotNegative().isLessThan(range.last());
            assertThat(range.last()).isLessThanOrEqualTo(last);
            assertThat(range.length()).isGreaterThanOrEqualTo(Math.min(StepRange.LEAST, last));
        }
    }

    @Test
    void zoomingFarOutIsTheWholeAxis() {
        view.zoom(0.1, 0.5, 1000);
        view.zoom(100, 0.5, 1000);
        assertThat(view.zoomProperty().get()).isEmpty();
        view.zoom(0.1, 0.5, 1000);
        view.reset();
        assertThat(view.range(1000)).isEqualTo(new StepRange(0, 1000));
    }
}
