package org.tripletlab.render.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tripletlab.math.RandomStream;
import org.tripletlab.render.magnifier.Magnifier;
import org.tripletlab.render.magnifier.MagnifierControl;
import org.tripletlab.render.magnifier.MagnifierDisc;
import org.tripletlab.render.magnifier.MagnifierField;
import org.tripletlab.render.magnifier.MagnifierMode;
import org.tripletlab.render.style.MarkInk;
import org.tripletlab.render.style.SphereStyle;
import org.tripletlab.render.style.SphereTheme;
import org.tripletlab.render.view.Camera;
import org.tripletlab.render.view.Clouds;
import org.tripletlab.render.view.PointCloud;
import org.tripletlab.render.view.SphereProjection;
import org.tripletlab.render.view.SphereView;

class MagnifierTest {
    private static final int WIDTH = 520;
    private static final int HEIGHT = 480;
    private static final double REACH = 14;

    private static Frame draw(
            PointCloud cloud, BitSet hidden, Optional<Magnifier> magnifier, SphereProjection projection) {
        SphereStyle style = SphereStyle.of(SphereTheme.LIGHT, cloud.count()).withProjection(projection);
        Frame frame = new Frame(WIDTH, HEIGHT);
        SphereScene scene = SphereScene.of(cloud, style).withHidden(hidden).withLens(magnifier);
        new SphereRenderer().render(scene, Camera.HOME, frame);
        return frame;
    }

    private static Magnifier magnifier(PointCloud cloud, BitSet hidden, MagnifierMode mode) {
        MagnifierField field = new MagnifierControl(mode).find(cloud, hidden).orElseThrow();
        return new Magnifier(field, MagnifierDisc.in(MagnifierDisc.Corner.BOTTOM, WIDTH, HEIGHT, 20, 1));
    }

    private static double[] placeIn(Magnifier magnifier, PointCloud cloud, int i) {
        double[] degrees = new double[2];
        if (!magnifier.field().place(cloud.xyz()[3 * i], cloud.xyz()[3 * i + 1], cloud.xyz()[3 * i + 2], degrees)) {
            return new double[0];
        }
        return new double[] {
            magnifier.disc().x() + degrees[0] * magnifier.pixelsPerDegree(),
            magnifier.disc().y() - degrees[1] * magnifier.pixelsPerDegree()
        };
    }

    @Test
    void everyPixelInTheLensShowsAPointThatBelongsThere() {
        PointCloud cloud = Clouds.collapsed(400);
        BitSet hidden = new BitSet();
        hidden.set(2);
        for (SphereProjection projection : SphereProjection.values()) {
            Magnifier magnifier = magnifier(cloud, hidden, MagnifierMode.AUTO);
            Frame frame = draw(cloud, hidden, Optional.of(magnifier), projection);
            BitSet seen = new BitSet();
            for (int i = 0; i < frame.ids().length; i++) {
                int id = frame.ids()[i];
                int row = i / WIDTH;
                if (id < 0 || !magnifier.disc().contains(i % WIDTH + 0.5, row + 0.5)) {
                    continue;
                }
                double[] place = placeIn(magnifier, cloud, id);
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
        Magnifier magnifier = magnifier(cloud, new BitSet(), MagnifierMode.ALWAYS);
        Frame frame = draw(cloud, new BitSet(), Optional.of(magnifier), SphereProjection.GLOBE);
        SphereView view = SphereProjection.GLOBE.view(Camera.HOME, WIDTH, HEIGHT);
        RandomStream random = RandomStream.of(6, "pointer");
        int inside = 0;
        int outside = 0;
        for (int i = 0; i < 4000; i++) {
            double x = magnifier.disc().x()
                    + random.nextDouble(-1.3, 1.3) * magnifier.disc().radius();
            double y = magnifier.disc().y()
                    + random.nextDouble(-1.3, 1.3) * magnifier.disc().radius();
            int found = frame.nearestPoint(x, y, REACH);
            if (found < 0) {
                continue;
            }
            boolean inLens = frame.isInLens(x, y);
            double[] place = inLens
                    ? placeIn(magnifier, cloud, found)
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
        Magnifier magnifier = magnifier(cloud, new BitSet(), MagnifierMode.ALWAYS);
        Frame with = draw(cloud, new BitSet(), Optional.of(magnifier), SphereProjection.GLOBE);
        Frame without = draw(cloud, new BitSet(), Optional.empty(), SphereProjection.GLOBE);
        for (int i = 0; i < with.ids().length; i++) {
            int row = i / WIDTH;
            if (!magnifier.disc().covers(i % WIDTH + 0.5, row + 0.5, 1)) {
                assertThat(with.ids()[i]).isEqualTo(without.ids()[i]);
            }
        }
        assertThat(without.isInLens(magnifier.disc().x(), magnifier.disc().y())).isFalse();
    }

    @Test
    void hoveredPointHasItsRingInTheLensToo() {
        PointCloud cloud = Clouds.collapsed(50);
        Magnifier magnifier = magnifier(cloud, new BitSet(), MagnifierMode.AUTO);
        SphereStyle style = SphereStyle.of(SphereTheme.LIGHT, 50);
        SphereScene scene = SphereScene.of(cloud, style).withLens(Optional.of(magnifier));
        Frame plain = new Frame(WIDTH, HEIGHT);
        Frame ringed = new Frame(WIDTH, HEIGHT);
        new SphereRenderer().render(scene, Camera.HOME, plain);
        new SphereRenderer().render(scene.withHovered(7), Camera.HOME, ringed);
        double[] place = placeIn(magnifier, cloud, 7);
        int changed = 0;
        for (int i = 0; i < plain.pixels().length; i++) {
            int row = i / WIDTH;
            if (plain.pixels()[i] != ringed.pixels()[i] && magnifier.disc().contains(i % WIDTH + 0.5, row + 0.5)) {
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
        Magnifier magnifier = magnifier(cloud, new BitSet(), MagnifierMode.AUTO);
        SphereScene scene =
                SphereScene.of(cloud, SphereStyle.of(SphereTheme.LIGHT, 50)).withLens(Optional.of(magnifier));
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
        double[] start = placeIn(magnifier, cloud, 3);
        double[] end = placeIn(magnifier, cloud, 11);
        int changed = 0;
        for (int i = 0; i < plain.pixels().length; i++) {
            double x = i % WIDTH + 0.5;
            int above = i / WIDTH;
            double y = above + 0.5;
            if (plain.pixels()[i] != marked.pixels()[i] && magnifier.disc().contains(x, y)) {
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
        Magnifier magnifier = magnifier(cloud, new BitSet(), MagnifierMode.AUTO);
        MagnifierView view = new MagnifierView(magnifier, 100, 100);
        double[] centre = magnifier.field().centre();
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
                .isGreaterThan(20 * magnifier.disc().radius());
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
        MagnifierDisc bottom = MagnifierDisc.in(MagnifierDisc.Corner.BOTTOM, WIDTH, HEIGHT, 20, 1);
        SphereView view = SphereProjection.GLOBE.view(new Camera(0, 0, 2), WIDTH, HEIGHT);
        MagnifierField covered = null;
        MagnifierField free = new MagnifierField(new double[] {1, 0, 0}, 1, false);
        for (double y = 0; y < 1; y += 0.02) {
            double[] direction = {Math.sqrt(1 - y * y * 1.0) + 1e-3, y, -y};
            double[] place = view.project(direction[0], direction[1], direction[2]);
            if (bottom.contains(place[0], place[1])) {
                covered = new MagnifierField(direction, 1, false);
            }
        }
        assertThat(covered).isNotNull();
        MagnifierDisc.Corner moved = Magnifier.corner(covered, view, MagnifierDisc.Corner.BOTTOM, WIDTH, HEIGHT, 20, 1);
        assertThat(moved).isEqualTo(MagnifierDisc.Corner.TOP);
        assertThat(Magnifier.corner(free, view, moved, WIDTH, HEIGHT, 20, 1)).isEqualTo(MagnifierDisc.Corner.TOP);
        assertThat(Magnifier.corner(free, view, MagnifierDisc.Corner.BOTTOM, WIDTH, HEIGHT, 20, 1))
                .isEqualTo(MagnifierDisc.Corner.BOTTOM);
    }

    @Test
    void scaleIsWrittenAsItIs() {
        SphereView view = SphereProjection.GLOBE.view(Camera.HOME, WIDTH, HEIGHT);
        MagnifierDisc disc = new MagnifierDisc(400, 400, 80);
        Magnifier magnifier = new Magnifier(new MagnifierField(new double[] {0, 1, 0}, 0.5, false), disc);
        double expected = 160 / Math.toRadians(0.5) / view.radius();
        assertThat(magnifier.magnification(view)).isCloseTo(expected, within(1e-9));
        assertThat(magnifier.magnificationText(view)).isEqualTo("84");
        assertThat(magnifier.acrossText()).isEqualTo("0.5");
        Magnifier tiny = new Magnifier(new MagnifierField(new double[] {0, 1, 0}, 5e-5, true), disc);
        assertThat(tiny.magnificationText(view)).isEqualTo("840,000");
        assertThat(tiny.acrossText()).isEqualTo("0.00005");
        Magnifier wide = new Magnifier(new MagnifierField(new double[] {0, 1, 0}, 20, false), disc);
        assertThat(wide.magnificationText(view)).isEqualTo("2.1");
        assertThat(wide.acrossText()).isEqualTo("20");
    }
}
