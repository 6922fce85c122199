package org.tripletlab.render.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tripletlab.render.view.Camera;
import org.tripletlab.render.view.CameraView;
import org.tripletlab.render.view.Clouds;
import org.tripletlab.render.view.PointCloud;

class LabelLayoutTest {
    private static final double HEIGHT = 18;

    private static double[] widths(int classes) {
        double[] widths = new double[classes];
        Arrays.setAll(widths, i -> 14 + 9 * (i % 4));
        return widths;
    }

    private static List<LabelLayout.Placed> place(LabelLayout layout, PointCloud cloud, Camera camera, BitSet hidden) {
        return layout.place(cloud, hidden, camera.view(700, 600), widths(cloud.classes()), HEIGHT, 1);
    }

    private static void assertApart(List<LabelLayout.Placed> placed) {
        double[] widths = widths(60);
        for (LabelLayout.Placed a : placed) {
            for (LabelLayout.Placed b : placed) {
                if (a.label() < b.label()) {
                    boolean apart = Math.abs(a.x() - b.x()) >= (widths[a.label()] + widths[b.label()]) / 2
                            || Math.abs(a.y() - b.y()) >= HEIGHT;
                    assertThat(apart).as("%s and %s", a, b).isTrue();
                }
            }
        }
    }

    @Test
    void namesNeverOverlapWhateverTheView() {
        LabelLayout layout = new LabelLayout();
        for (PointCloud cloud :
                List.of(Clouds.clusters(10, 10, 0.1, 1), Clouds.collapsed(20), Clouds.clusters(40, 40, 0.1, 1))) {
            for (int i = 0; i < 60; i++) {
                List<LabelLayout.Placed> placed =
                        place(layout, cloud, new Camera(i * 31, i * 17 % 180 - 90, 1), new BitSet());
                assertThat(placed).hasSize(cloud.classes());
                assertApart(placed);
            }
        }
    }

    @Test
    void nearNamesAreOpaqueFarNamesDimmedAndPaintedFirst() {
        PointCloud cloud = new PointCloud(new float[6], new int[] {0, 1}, 2, new double[] {1, 0, 0, -1, 0, 0});
        List<LabelLayout.Placed> placed = place(new LabelLayout(), cloud, new Camera(0, 0, 1), new BitSet());
        assertThat(placed).extracting(LabelLayout.Placed::label).containsExactly(1, 0);
        assertThat(placed).extracting(LabelLayout.Placed::opacity).containsExactly(LabelLayout.FAR_OPACITY, 1.0);
    }

    @Test
    void nameOfASidewaysAxisStandsOutsideTheGlobe() {
        PointCloud cloud = new PointCloud(new float[3], new int[1], 1, new double[] {0, 1, 0});
        CameraView view = new Camera(0, 0, 1).view(700, 600);
        LabelLayout.Placed placed = place(new LabelLayout(), cloud, new Camera(0, 0, 1), new BitSet())
                .get(0);
        assertThat(placed.x() - 7).isGreaterThan(view.centreX() + view.radius());
        assertThat(placed.x()).isLessThan(view.centreX() + 1.3 * view.radius());
    }

    @Test
    void namesGlideWhileTheSphereTurns() {
        LabelLayout layout = new LabelLayout();
        PointCloud cloud = Clouds.clusters(10, 10, 0.1, 1);
        double[] x = new double[10];
        double[] y = new double[10];
        double farthest = 0;
        for (int i = 0; i < 720; i++) {
            for (LabelLayout.Placed p : place(layout, cloud, new Camera(i * 0.5, 20, 1), new BitSet())) {
                if (i > 0) {
                    farthest = Math.max(farthest, Math.hypot(p.x() - x[p.label()], p.y() - y[p.label()]));
                }
                x[p.label()] = p.x();
                y[p.label()] = p.y();
            }
        }
        // Half a degree moves a tip by 3 pixels; two names changing places step aside by a height at most.
        assertThat(farthest).isLessThan(HEIGHT + 6);
    }

    @Test
    void namesRestWhenNothingMoves() {
        LabelLayout layout = new LabelLayout();
        PointCloud cloud = Clouds.collapsed(10);
        for (int i = 0; i < 100; i++) {
            place(layout, cloud, Camera.HOME, new BitSet());
        }
        List<LabelLayout.Placed> before = place(layout, cloud, Camera.HOME, new BitSet());
        List<LabelLayout.Placed> after = place(layout, cloud, Camera.HOME, new BitSet());
        for (int i = 0; i < 10; i++) {
            assertThat(Math.hypot(
                            after.get(i).x() - before.get(i).x(),
                            after.get(i).y() - before.get(i).y()))
                    .isLessThan(1.5);
        }
    }

    @Test
    void hiddenAndAbsentClassesHaveNoName() {
        PointCloud cloud = Clouds.clusters(10, 10, 0.1, 1);
        cloud.axes()[6] = Double.NaN;
        BitSet hidden = new BitSet();
        hidden.set(5);
        assertThat(place(new LabelLayout(), cloud, Camera.HOME, hidden))
                .extracting(LabelLayout.Placed::label)
                .containsExactlyInAnyOrder(0, 1, 3, 4, 6, 7, 8, 9);
    }

    @Test
    void newLayoutGivesTheSamePlaces() {
        PointCloud cloud = Clouds.collapsed(10);
        assertThat(place(new LabelLayout(), cloud, Camera.HOME, new BitSet()))
                .isEqualTo(place(new LabelLayout(), cloud, Camera.HOME, new BitSet()));
    }
}
