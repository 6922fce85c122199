package org.tripletlab.render.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tripletlab.render.magnifier.Magnifier;
import org.tripletlab.render.magnifier.MagnifierControl;
import org.tripletlab.render.magnifier.MagnifierDisc;
import org.tripletlab.render.magnifier.MagnifierField;
import org.tripletlab.render.magnifier.MagnifierMode;
import org.tripletlab.render.style.SphereStyle;
import org.tripletlab.render.style.SphereTheme;
import org.tripletlab.render.view.Camera;
import org.tripletlab.render.view.Clouds;
import org.tripletlab.render.view.PointCloud;
import org.tripletlab.render.view.SphereProjection;
import org.tripletlab.render.view.SphereView;

class PointsInsideTest {
    private static final int SIDE = 400;

    private final PointCloud cloud = Clouds.clusters(600, 9, 0.3, 4);
    private final SphereScene scene = SphereScene.of(cloud, SphereStyle.of(SphereTheme.LIGHT, 600));

    @Test
    void areExactlyThoseWhoseNearSideLiesInTheBox() {
        for (SphereProjection projection : SphereProjection.values()) {
            SphereView view = projection.view(Camera.HOME, SIDE, SIDE);
            double[] box = {90, 120, 260, 120, 260, 300, 90, 300};
            BitSet hidden = new BitSet();
            hidden.set(2);
            BitSet expected = new BitSet();
            for (int i = 0; i < cloud.count(); i++) {
                double[] at = view.project(cloud.xyz()[3 * i], cloud.xyz()[3 * i + 1], cloud.xyz()[3 * i + 2]);
                if (cloud.labels()[i] != 2
                        && at[2] > view.horizon(cloud)
                        && at[0] > 90
                        && at[0] < 260
                        && at[1] > 120
                        && at[1] < 300) {
                    expected.set(i);
                }
            }
            assertThat(expected.cardinality()).isGreaterThan(10);
            assertThat(PointsInside.of(scene.withHidden(hidden), view, box)).isEqualTo(expected);
        }
    }

    @Test
    void theHollowOfAnOutlineIsOutside() {
        SphereView view = SphereProjection.GLOBE.view(Camera.HOME, SIDE, SIDE);
        double[] box = {0, 0, SIDE, 0, SIDE, SIDE, 0, SIDE};
        double[] horseshoe = {0, 0, SIDE, 0, SIDE, SIDE, 300, SIDE, 300, 100, 100, 100, 100, SIDE, 0, SIDE};
        double[] hollow = {300, SIDE, 300, 100, 100, 100, 100, SIDE};
        BitSet both = PointsInside.of(scene, view, horseshoe);
        BitSet inside = PointsInside.of(scene, view, hollow);
        assertThat(both.intersects(inside)).isFalse();
        both.or(inside);
        assertThat(both).isEqualTo(PointsInside.of(scene, view, box));
        assertThat(PointsInside.of(scene, view, new double[] {1, 1, 9, 9}).isEmpty())
                .isTrue();
    }

    @Test
    void anOutlineInTheMagnifierIsAboutWhatIsInTheMagnifier() {
        PointCloud blob = Clouds.collapsed(50);
        SphereScene small = SphereScene.of(blob, SphereStyle.of(SphereTheme.LIGHT, 50));
        MagnifierControl magnifier = new MagnifierControl(MagnifierMode.ALWAYS);
        MagnifierField field = magnifier.find(blob, new BitSet()).orElseThrow();
        MagnifierDisc disc = new MagnifierDisc(320, 320, 60);
        SphereScene scene = small.withLens(Optional.of(new Magnifier(field, disc)));
        SphereView view = SphereProjection.GLOBE.view(Camera.HOME, SIDE, SIDE);
        double[] whole = {320, 261, 379, 262, 379, 379, 261, 379, 261, 261};
        double[] left = {280, 320, 280, 261, 320, 261, 320, 379, 280, 379};
        assertThat(PointsInside.of(scene, view, whole).cardinality()).isBetween(45, 50);
        int some = PointsInside.of(scene, view, left).cardinality();
        assertThat(some).isPositive().isLessThan(50);
    }

    @Test
    void everyPickedPointHasARing() {
        Frame without = new Frame(SIDE, SIDE);
        new SphereRenderer().render(scene, Camera.HOME, without);
        SphereView view = SphereProjection.GLOBE.view(Camera.HOME, SIDE, SIDE);
        BitSet picked = PointsInside.of(scene, view, new double[] {100, 100, 300, 100, 300, 300, 100, 300});
        Frame with = new Frame(SIDE, SIDE);
        new SphereRenderer().render(scene.withPicked(picked), Camera.HOME, with);
        double reach = scene.style().pointRadius() + 2;
        picked.stream().forEach(i -> {
            double[] at = view.project(cloud.xyz()[3 * i], cloud.xyz()[3 * i + 1], cloud.xyz()[3 * i + 2]);
            int row = (int) at[1];
            int column = (int) (at[0] + reach);
            int pixel = row * SIDE + column;
            assertThat(with.pixels()[pixel]).as("beside point " + i).isNotEqualTo(without.pixels()[pixel]);
        });
        BitSet beyond = new BitSet();
        beyond.set(700);
        new SphereRenderer().render(scene.withPicked(beyond), Camera.HOME, with);
        assertThat(with.pixels()).isEqualTo(without.pixels());
    }
}
