package org.tripletlab.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tripletlab.math.RandomStream;

class LensTest {
    private static final int WIDTH = 520;
    private static final int HEIGHT = 480;
    private static final double REACH = 14;

    private static Frame draw(PointCloud cloud, BitSet hidden, Optional<Lens> lens, SphereProjection projection) {
        SphereStyle style = SphereStyle.of(SphereTheme.LIGHT, cloud.count()).withProjection(projection);
        Frame frame = new Frame(WIDTH, HEIGHT);
        SphereScene scene = SphereScene.of(cloud, style).withHidden(hidden).withLens(lens);
        new SphereRenderer().render(scene, Camera.HOME, frame);
        return frame;
    }

    private static Lens lens(PointCloud cloud, BitSet hidden, LensMode mode) {
        LensField field = new Magnifier(mode).find(cloud, hidden).orElseThrow();
        return new Lens(field, LensDisc.in(LensDisc.Corner.BOTTOM, WIDTH, HEIGHT, 20, 1));
    }

    private static double[] placeIn(Lens lens, PointCloud cloud, int i) {
        double[] degrees = new double[2];
        if (!lens.field().place(cloud.xyz()[3 * i], cloud.xyz()[3 * i + 1], cloud.xyz()[3 * i + 2], degrees)) {
            return new double[0];
        }
        return new double[] {
            lens.disc().x() + degrees[0] * lens.pixelsPerDegree(), lens.disc().y() - degrees[1] * lens.pixelsPerDegree()
        };
    }

    @Test
    void everyPixelInTheLensShowsAPointThatBelongsThere() {
        PointCloud cloud = Clouds.collapsed(400);
        BitSet hidden = new BitSet();
        hidden.set(2);
        for (SphereProjection projection : SphereProjection.values()) {
            Lens lens = lens(cloud, hidden, LensMode.AUTO);
            Frame frame = draw(cloud, hidden, Optional.of(lens), projection);
            BitSet seen = new BitSet();
            for (int i = 0; i < frame.ids().length; i++) {
                int id = frame.ids()[i];
                int row = i / WIDTH;
                if (id < 0 || !lens.disc().contains(i % WIDTH + 0.5, row + 0.5)) {
                    continue;
                }
                double[] place = placeIn(lens, cloud, id);
                assertThat(Math.hypot(i % WIDTH + 0.5 - place[0], row + 0.5 - place[1]))
                        .isLessThan(5);
                assertThat(cloud.labels()[id]).isNotEqualTo(2);
                seen.set(id);
            }
            assertThat(seen.cardinality()).as("told apart only in the lens").isGreaterThan(100);
        }
    }

    @Test
    void whatIsPointedAtInTheLensIsInTheLensAndBesideItBesideIt() {
        PointCloud cloud = Clouds.clusters(3000, 10, 1.2, 4);
        Lens lens = lens(cloud, new BitSet(), LensMode.ALWAYS);
        Frame frame = draw(cloud, new BitSet(), Optional.of(lens), SphereProjection.GLOBE);
        SphereView view = SphereProjection.GLOBE.view(Camera.HOME, WIDTH, HEIGHT);
        RandomStream random = RandomStream.of(6, "pointer");
        int inside = 0;
        int outside = 0;
        for (int i = 0; i < 4000; i++) {
            double x =
                    lens.disc().x() + random.nextDouble(-1.3, 1.3) * lens.disc().radius();
            double y =
                    lens.disc().y() + random.nextDouble(-1.3, 1.3) * lens.disc().radius();
            int found = frame.nearestPoint(x, y, REACH);
            if (found < 0) {
                continue;
            }
            boolean inLens = frame.isInLens(x, y);
            double[] place = inLens
                    ? placeIn(lens, cloud, found)
                    : view.project(cloud.xyz()[3 * found], cloud.xyz()[3 * found + 1], cloud.xyz()[3 * found + 2]);
            assertThat(Math.hypot(place[0] - x, place[1] - y)).isLessThan(REACH + 5);
            inside += inLens ? 1 : 0;
            outside += inLens ? 0 : 1;
        }
        assertThat(inside).isGreaterThan(100);
        assertThat(outside).as("the globe reaches behind the lens").isGreaterThan(100);
    }

    @Test
    void besideTheLensEveryPointStaysWhereItIs() {
        PointCloud cloud = Clouds.clusters(800, 10, 0.5, 4);
        Lens lens = lens(cloud, new BitSet(), LensMode.ALWAYS);
        Frame with = draw(cloud, new BitSet(), Optional.of(lens), SphereProjection.GLOBE);
        Frame without = draw(cloud, new BitSet(), Optional.empty(), SphereProjection.GLOBE);
        for (int i = 0; i < with.ids().length; i++) {
            int row = i / WIDTH;
            if (!lens.disc().covers(i % WIDTH + 0.5, row + 0.5, 1)) {
                assertThat(with.ids()[i]).isEqualTo(without.ids()[i]);
            }
        }
        assertThat(without.isInLens(lens.disc().x(), lens.disc().y())).isFalse();
    }

    @Test
    void hoveredPointHasItsRingInTheLensToo() {
        PointCloud cloud = Clouds.collapsed(50);
        Lens lens = lens(cloud, new BitSet(), LensMode.AUTO);
        SphereStyle style = SphereStyle.of(SphereTheme.LIGHT, 50);
        SphereScene scene = SphereScene.of(cloud, style).withLens(Optional.of(lens));
        Frame plain = new Frame(WIDTH, HEIGHT);
        Frame ringed = new Frame(WIDTH, HEIGHT);
        new SphereRenderer().render(scene, Camera.HOME, plain);
        new SphereRenderer().render(scene.withHovered(7), Camera.HOME, ringed);
        double[] place = placeIn(lens, cloud, 7);
        int changed = 0;
        for (int i = 0; i < plain.pixels().length; i++) {
            int row = i / WIDTH;
            if (plain.pixels()[i] != ringed.pixels()[i] && lens.disc().contains(i % WIDTH + 0.5, row + 0.5)) {
                changed++;
                assertThat(Math.hypot(i % WIDTH + 0.5 - place[0], row + 0.5 - place[1]))
                        .isBetween(4.0, 12.0);
            }
        }
        assertThat(changed).isGreaterThan(30);
        assertThat(ringed.ids()).isEqualTo(plain.ids());
    }

    @Test
    void itGetsOutOfTheWayOfWhatItMagnifiesAndStaysThere() {
        LensDisc bottom = LensDisc.in(LensDisc.Corner.BOTTOM, WIDTH, HEIGHT, 20, 1);
        SphereView view = SphereProjection.GLOBE.view(new Camera(0, 0, 2), WIDTH, HEIGHT);
        LensField covered = null;
        LensField free = new LensField(new double[] {1, 0, 0}, 1, false);
        for (double y = 0; y < 1; y += 0.02) {
            double[] direction = {Math.sqrt(1 - y * y * 1.0) + 1e-3, y, -y};
            double[] place = view.project(direction[0], direction[1], direction[2]);
            if (bottom.contains(place[0], place[1])) {
                covered = new LensField(direction, 1, false);
            }
        }
        assertThat(covered).isNotNull();
        LensDisc.Corner moved = Lens.corner(covered, view, LensDisc.Corner.BOTTOM, WIDTH, HEIGHT, 20, 1);
        assertThat(moved).isEqualTo(LensDisc.Corner.TOP);
        assertThat(Lens.corner(free, view, moved, WIDTH, HEIGHT, 20, 1)).isEqualTo(LensDisc.Corner.TOP);
        assertThat(Lens.corner(free, view, LensDisc.Corner.BOTTOM, WIDTH, HEIGHT, 20, 1))
                .isEqualTo(LensDisc.Corner.BOTTOM);
    }

    @Test
    void scaleIsWrittenAsItIs() {
        SphereView view = SphereProjection.GLOBE.view(Camera.HOME, WIDTH, HEIGHT);
        LensDisc disc = new LensDisc(400, 400, 80);
        Lens lens = new Lens(new LensField(new double[] {0, 1, 0}, 0.5, false), disc);
        double expected = 160 / Math.toRadians(0.5) / view.radius();
        assertThat(lens.magnification(view)).isCloseTo(expected, within(1e-9));
        assertThat(lens.magnificationText(view)).isEqualTo("93");
        assertThat(lens.acrossText()).isEqualTo("0.5");
        Lens tiny = new Lens(new LensField(new double[] {0, 1, 0}, 5e-5, true), disc);
        assertThat(tiny.magnificationText(view)).isEqualTo("930,000");
        assertThat(tiny.acrossText()).isEqualTo("0.00005");
        Lens wide = new Lens(new LensField(new double[] {0, 1, 0}, 20, false), disc);
        assertThat(wide.magnificationText(view)).isEqualTo("2.3");
        assertThat(wide.acrossText()).isEqualTo("20");
    }
}
