package org.tripletlab.render.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tripletlab.math.RandomStream;
import org.tripletlab.render.lens.Lens;
import org.tripletlab.render.lens.LensDisc;
import org.tripletlab.render.lens.LensField;
import org.tripletlab.render.lens.LensMode;
import org.tripletlab.render.lens.Magnifier;
import org.tripletlab.render.style.MarkInk;
import org.tripletlab.render.style.SphereStyle;
import org.tripletlab.render.style.SphereTheme;
import org.tripletlab.render.view.Camera;
import org.tripletlab.render.view.Clouds;
import org.tripletlab.render.view.PointCloud;
import org.tripletlab.render.view.SphereProjection;
import org.tripletlab.render.view.SphereView;

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
    void marksAreMagnifiedLikeThePoints() {
        PointCloud cloud = Clouds.collapsed(50);
        Lens lens = lens(cloud, new BitSet(), LensMode.AUTO);
        SphereScene scene =
                SphereScene.of(cloud, SphereStyle.of(SphereTheme.LIGHT, 50)).withLens(Optional.of(lens));
        double[] from = point(cloud, 3);
        double[] to = point(cloud, 11);
        double[] far = {-from[0], -from[1], -from[2]};
        double[] corners = {from[0], from[1], from[2], to[0], to[1], to[2]};
        SphereOverlay marks = new SphereOverlay(
                List.of(new SphereOverlay.Way(corners, MarkInk.DRAWING, 2, false)),
                List.of(
                        new SphereOverlay.Spot(to, MarkInk.DRAWING, 6, ""),
                        new SphereOverlay.Spot(far, MarkInk.NEGATIVE, 6, "")));
        Frame plain = new Frame(WIDTH, HEIGHT);
        Frame marked = new Frame(WIDTH, HEIGHT);
        new SphereRenderer().render(scene, Camera.HOME, plain);
        new SphereRenderer().render(scene.withOverlay(marks), Camera.HOME, marked);
        double[] start = placeIn(lens, cloud, 3);
        double[] end = placeIn(lens, cloud, 11);
        int changed = 0;
        for (int i = 0; i < plain.pixels().length; i++) {
            double x = i % WIDTH + 0.5;
            int above = i / WIDTH;
            double y = above + 0.5;
            if (plain.pixels()[i] != marked.pixels()[i] && lens.disc().contains(x, y)) {
                changed++;
                assertThat(Math.min(Math.hypot(x - end[0], y - end[1]) - 9, toPiece(x, y, start, end) - 3.5))
                        .isNegative();
            }
        }
        double length = Math.hypot(end[0] - start[0], end[1] - start[1]);
        assertThat(changed).isGreaterThan((int) (100 + length));
        int row = (int) ((start[1] + end[1]) / 2);
        int middle = row * WIDTH + (int) ((start[0] + end[0]) / 2);
        assertThat(marked.pixels()[middle]).isNotEqualTo(plain.pixels()[middle]);
        assertThat(marked.ids()).isEqualTo(plain.ids());
    }

    @Test
    void aWayThatOnlyCrossesTheLensIsStraightInIt() {
        PointCloud cloud = Clouds.collapsed(50);
        Lens lens = lens(cloud, new BitSet(), LensMode.AUTO);
        LensView view = new LensView(lens, 100, 100);
        double[] centre = lens.field().centre();
        double[] other = Math.abs(centre[2]) < 0.9 ? new double[] {0, 0, 1} : new double[] {1, 0, 0};
        double along = centre[0] * other[0] + centre[1] * other[1] + centre[2] * other[2];
        double[] before = new double[3];
        double[] after = new double[3];
        for (int k = 0; k < 3; k++) {
            double aside = other[k] - along * centre[k];
            before[k] = centre[k] - 0.5 * aside;
            after[k] = centre[k] + 0.5 * aside;
        }
        double[] a = view.project(before[0], before[1], before[2]);
        double[] b = view.project(after[0], after[1], after[2]);
        assertThat(toPiece(100, 100, a, b)).isLessThan(1e-3);
        assertThat(Math.hypot(b[0] - a[0], b[1] - a[1]))
                .isGreaterThan(20 * lens.disc().radius());
        assertThat(view.depth(-centre[0], -centre[1], -centre[2])).isLessThan(view.horizon());
    }

    private static double toPiece(double x, double y, double[] a, double[] b) {
        double dx = b[0] - a[0];
        double dy = b[1] - a[1];
        double share = Math.max(0, Math.min(1, ((x - a[0]) * dx + (y - a[1]) * dy) / (dx * dx + dy * dy)));
        return Math.hypot(x - a[0] - share * dx, y - a[1] - share * dy);
    }

    private static double[] point(PointCloud cloud, int i) {
        return new double[] {cloud.xyz()[3 * i], cloud.xyz()[3 * i + 1], cloud.xyz()[3 * i + 2]};
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
