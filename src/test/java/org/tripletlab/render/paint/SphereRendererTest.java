package org.tripletlab.render.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.tripletlab.math.RandomStream;
import org.tripletlab.render.style.Palette;
import org.tripletlab.render.style.SphereStyle;
import org.tripletlab.render.style.SphereTheme;
import org.tripletlab.render.view.Camera;
import org.tripletlab.render.view.CameraView;
import org.tripletlab.render.view.Clouds;
import org.tripletlab.render.view.PointCloud;

class SphereRendererTest {
    private static final Camera FROM_X = new Camera(0, 0, 1);

    private static Frame draw(
            PointCloud cloud, SphereStyle style, BitSet hidden, Camera camera, int width, int height) {
        Frame frame = new Frame(width, height);
        SphereScene scene = SphereScene.of(cloud, style).withHidden(hidden);
        new SphereRenderer().render(scene, camera, frame);
        return frame;
    }

    private static Frame draw(PointCloud cloud, Camera camera) {
        return draw(cloud, SphereStyle.of(SphereTheme.LIGHT, cloud.count()), new BitSet(), camera, 300, 260);
    }

    private static int at(int[] values, Frame frame, double[] place) {
        return values[((int) place[1]) * frame.width() + (int) place[0]];
    }

    private static long pixelsOf(Frame frame, int id) {
        return Arrays.stream(frame.ids()).filter(value -> value == id).count();
    }

    @Test
    void nearPointAppearsWhereTheCameraProjectsItInItsColour() {
        RandomStream random = RandomStream.of(3, "places");
        for (int i = 0; i < 200; i++) {
            Camera camera = new Camera(random.nextDouble(-180, 180), random.nextDouble(-90, 90), 1);
            float[] p = Clouds.clusters(1, 1, 40, i).xyz();
            PointCloud cloud = Clouds.single(p[0], p[1], p[2]);
            Frame frame = draw(cloud, camera);
            CameraView view = camera.view(300, 260);
            double[] place = view.project(p[0], p[1], p[2]);
            assertThat(at(frame.ids(), frame, place)).isZero();
            if (place[2] > view.horizon()) {
                assertThat(at(frame.pixels(), frame, place)).isEqualTo(Palette.colour(0, false));
            }
        }
    }

    @Test
    void projectionPutsRightUpAndTowardWhereTheyBelong() {
        CameraView view = FROM_X.view(200, 100);
        assertThat(view.project(1, 0, 0)).startsWith(100, 50).endsWith(1);
        assertThat(view.project(0, 0.5, 0)[0]).isGreaterThan(100);
        assertThat(view.project(0, 0, 0.5)[1]).isLessThan(50);
        assertThat(Camera.POLAR.view(200, 100).project(0.5, 0, 0)[0]).isGreaterThan(100);
        assertThat(Camera.POLAR.view(200, 100).project(0, 0.5, 0)[1]).isLessThan(50);
    }

    @Test
    void horizonSeparatesWhatTheOutlineTouches() {
        // A point of the sphere exactly on the horizon lands on the outline.
        CameraView view = FROM_X.view(400, 400);
        double h = view.horizon();
        double[] place = view.project(h, Math.sqrt(1 - h * h), 0);
        assertThat(place[0] - 200).isCloseTo(view.radius(), org.assertj.core.api.Assertions.within(1e-9));
    }

    @Test
    void farPointIsDimmedAndStillFound() {
        // Without lines: one passes in front of the far point.
        SphereStyle style = SphereStyle.of(SphereTheme.LIGHT, 1).withGraticule(false);
        Frame near = draw(Clouds.single(1, 0, 0), style, new BitSet(), FROM_X, 300, 260);
        Frame far = draw(Clouds.single(-1, 0, 0), style, new BitSet(), FROM_X, 300, 260);
        double[] middle = {150, 130};
        int background = SphereTheme.LIGHT.background();
        assertThat(at(far.ids(), far, middle)).isZero();
        int dimmed = at(far.pixels(), far, middle);
        assertThat(distance(dimmed, background))
                .isLessThan(distance(at(near.pixels(), near, middle), background) / 2)
                .isGreaterThan(20);
        assertThat(pixelsOf(far, 0)).isLessThan(pixelsOf(near, 0));
    }

    private static double distance(int a, int b) {
        double sum = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            double d = (a >> shift & 0xFF) - (b >> shift & 0xFF);
            sum += d * d;
        }
        return Math.sqrt(sum);
    }

    @Test
    void nearPointHidesTheFarPointBehindIt() {
        PointCloud both = new PointCloud(new float[] {1, 0, 0, -1, 0, 0}, new int[] {3, 5}, 10, new double[0]);
        Frame frame = draw(both, FROM_X);
        assertThat(at(frame.ids(), frame, new double[] {150, 130})).isZero();
        assertThat(at(frame.pixels(), frame, new double[] {150, 130})).isEqualTo(Palette.colour(3, false));
    }

    @Test
    void paintsFarToNearOnOneSide() {
        // Both in front of the horizon on one line of sight; the nearer has the higher index, then the lower.
        float[] nearLast = {0.5f, 0, 0, 1, 0, 0};
        float[] nearFirst = {1, 0, 0, 0.5f, 0, 0};
        for (float[] xyz : new float[][] {nearLast, nearFirst}) {
            Frame frame = draw(new PointCloud(xyz, new int[] {1, 2}, 10, new double[0]), FROM_X);
            assertThat(at(frame.ids(), frame, new double[] {150, 130})).isEqualTo(xyz[0] == 1 ? 0 : 1);
        }
    }

    @Test
    void hiddenClassLeavesNoTrace() {
        PointCloud cloud = Clouds.clusters(400, 10, 0.2, 5);
        BitSet hidden = new BitSet();
        hidden.set(4);
        Frame frame = draw(cloud, SphereStyle.of(SphereTheme.LIGHT, 400), hidden, Camera.HOME, 300, 260);
        int[] shown = Arrays.stream(frame.ids()).filter(id -> id >= 0).toArray();
        assertThat(shown).isNotEmpty();
        assertThat(Arrays.stream(shown).map(id -> cloud.labels()[id])).doesNotContain(4);
        int[] rest = java.util.stream.IntStream.range(0, 400)
                .filter(i -> i % 10 != 4)
                .toArray();
        float[] xyz = new float[3 * rest.length];
        int[] labels = new int[rest.length];
        for (int i = 0; i < rest.length; i++) {
            System.arraycopy(cloud.xyz(), 3 * rest[i], xyz, 3 * i, 3);
            labels[i] = cloud.labels()[rest[i]];
        }
        double[] axes = cloud.axes().clone();
        axes[12] = Double.NaN;
        Frame without = draw(
                new PointCloud(xyz, labels, 10, axes),
                SphereStyle.of(SphereTheme.LIGHT, 400),
                new BitSet(),
                Camera.HOME,
                300,
                260);
        assertThat(without.pixels()).isEqualTo(frame.pixels());
    }

    @Test
    void collapsedCloudIsASpotOfAFewPixels() {
        Frame wide = draw(Clouds.clusters(2000, 10, 0.3, 1), Camera.HOME);
        Frame spot = draw(Clouds.collapsed(2000), Camera.HOME);
        assertThat(Arrays.stream(spot.ids()).filter(id -> id >= 0).count()).isBetween(9L, 80L);
        assertThat(Arrays.stream(wide.ids()).filter(id -> id >= 0).count()).isGreaterThan(5000);
    }

    @Test
    void sameInputGivesSamePixelsAlsoFromAUsedRenderer() {
        PointCloud cloud = Clouds.clusters(1000, 13, 0.3, 9);
        SphereScene scene = SphereScene.of(cloud, SphereStyle.of(SphereTheme.DARK, 1000))
                .withHovered(3)
                .withSelected(8);
        Frame first = new Frame(310, 200);
        new SphereRenderer().render(scene, Camera.HOME, first);
        SphereRenderer used = new SphereRenderer();
        used.render(
                SphereScene.of(Clouds.collapsed(3000), SphereStyle.of(SphereTheme.LIGHT, 9)),
                FROM_X,
                new Frame(310, 200));
        Frame second = new Frame(310, 200);
        used.render(scene, Camera.HOME, second);
        assertThat(second.pixels()).isEqualTo(first.pixels());
        assertThat(second.ids()).isEqualTo(first.ids());
    }

    @Test
    void everyPixelIsOpaqueAtAnySizeAndZoom() {
        PointCloud cloud = Clouds.clusters(300, 50, 0.3, 2);
        SphereRenderer renderer = new SphereRenderer();
        int[][] sizes = {{1, 1}, {1, 40}, {333, 17}, {400, 400}, {64, 200}};
        for (int[] size : sizes) {
            for (double zoom : new double[] {0.5, 1, 7, 40}) {
                Frame frame = new Frame(size[0], size[1]);
                renderer.render(
                        SphereScene.of(
                                        cloud,
                                        SphereStyle.of(SphereTheme.DARK, 300).withScale(2))
                                .withHovered(1),
                        Camera.HOME.zoomBy(zoom),
                        frame);
                assertThat(Arrays.stream(frame.pixels()).allMatch(p -> p >>> 24 == 255))
                        .isTrue();
            }
        }
    }

    @Test
    void pictureScalesWithTheFrame() {
        PointCloud cloud = Clouds.single(1, 0, 0);
        SphereStyle style = SphereStyle.of(SphereTheme.LIGHT, 1);
        Frame small = draw(cloud, style, new BitSet(), FROM_X, 200, 200);
        Frame large = draw(cloud, style.withScale(3), new BitSet(), FROM_X, 600, 600);
        double expected = Math.PI * style.pointRadius() * style.pointRadius();
        assertThat((double) pixelsOf(small, 0)).isBetween(0.85 * expected, 1.2 * expected);
        assertThat((double) pixelsOf(large, 0)).isBetween(0.95 * 9 * expected, 1.05 * 9 * expected);
    }

    @Test
    void shapesHaveTheSameAreaAndDiffer() {
        Frame[] frames = new Frame[4];
        for (int shape = 0; shape < 4; shape++) {
            PointCloud cloud = new PointCloud(new float[] {1, 0, 0}, new int[] {10 * shape}, 40, new double[0]);
            frames[shape] =
                    draw(cloud, SphereStyle.of(SphereTheme.LIGHT, 1).withScale(5), new BitSet(), FROM_X, 200, 200);
            assertThat((double) pixelsOf(frames[shape], 0)).isBetween(0.97 * Math.PI * 441, 1.03 * Math.PI * 441);
            for (int other = 0; other < shape; other++) {
                assertThat(frames[shape].ids()).isNotEqualTo(frames[other].ids());
            }
        }
    }

    @Test
    void pointThatIsNoNumberIsLeftOut() {
        PointCloud cloud = new PointCloud(
                new float[] {Float.NaN, 0, 0, 1, 0, 0, 0, Float.POSITIVE_INFINITY, 0}, new int[3], 10, new double[0]);
        Frame frame = draw(cloud, FROM_X);
        assertThat(Arrays.stream(frame.ids()).filter(id -> id >= 0).distinct()).containsExactly(1);
    }

    @Test
    void graticuleAndAxesCanBeLeftOut() {
        PointCloud cloud = Clouds.clusters(100, 10, 0.1, 1);
        SphereStyle style = SphereStyle.of(SphereTheme.LIGHT, 100);
        Frame all = draw(cloud, style, new BitSet(), Camera.HOME, 300, 300);
        Frame noLines = draw(cloud, style.withGraticule(false), new BitSet(), Camera.HOME, 300, 300);
        Frame noAxes = draw(cloud, style.withAxes(false), new BitSet(), Camera.HOME, 300, 300);
        assertThat(noLines.pixels()).isNotEqualTo(all.pixels()).isNotEqualTo(noAxes.pixels());
        assertThat(noAxes.pixels()).isNotEqualTo(all.pixels());
        assertThat(noLines.ids()).isEqualTo(all.ids());
        assertThat(noAxes.ids()).isEqualTo(all.ids());
    }

    @Test
    void nearestPointLooksWithinItsRadiusOnly() {
        Frame frame = draw(Clouds.single(1, 0, 0), FROM_X);
        assertThat(frame.nearestPoint(150, 130, 14)).isZero();
        assertThat(frame.nearestPoint(162, 130, 14)).isZero();
        assertThat(frame.nearestPoint(172, 130, 14)).isEqualTo(-1);
        assertThat(frame.nearestPoint(-50, 4000, 14)).isEqualTo(-1);
    }

    @Test
    void ringSurroundsTheHoveredPoint() {
        PointCloud cloud = Clouds.single(1, 0, 0);
        SphereStyle style = SphereStyle.of(SphereTheme.LIGHT, 1).withGraticule(false);
        Frame plain = draw(cloud, style, new BitSet(), FROM_X, 200, 200);
        Frame ringed = new Frame(200, 200);
        new SphereRenderer().render(SphereScene.of(cloud, style).withHovered(0), FROM_X, ringed);
        int at = 100 * 200 + (int) (100 + style.pointRadius() + 3.5);
        assertThat(distance(ringed.pixels()[at], SphereTheme.LIGHT.ink())).isLessThan(60);
        assertThat(ringed.pixels()[100 * 200 + 100]).isEqualTo(plain.pixels()[100 * 200 + 100]);
        assertThat(ringed.ids()).isEqualTo(plain.ids());
    }

    @Test
    void wrongCloudsAreRefusedInWords() {
        assertThatThrownBy(() -> new PointCloud(new float[4], new int[1], 10, new double[0]))
                .hasMessageContaining("1 labels")
                .hasMessageContaining("4 numbers");
        assertThatThrownBy(() -> new PointCloud(new float[3], new int[] {10}, 10, new double[0]))
                .hasMessageContaining("label 10");
        assertThatThrownBy(() -> new Frame(0, 5)).hasMessageContaining("0 × 5");
    }

    @Test
    void aCircleSeenFromAboveIsNotDimmed() {
        PointCloud circle = new PointCloud(new float[] {1, 0, 0, 0, 1, 0}, new int[] {0, 1}, 2, new double[0]);
        Frame frame = new Frame(400, 400);
        new SphereRenderer().render(SphereScene.of(circle, SphereStyle.of(SphereTheme.LIGHT, 2)), Camera.POLAR, frame);
        double[] place = Camera.POLAR.view(400, 400).project(1, 0, 0);
        assertThat(frame.pixels()[((int) place[1]) * 400 + (int) place[0]]).isEqualTo(Palette.colour(0, false));
    }
}
