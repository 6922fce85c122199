package org.tripletlab.ui.sphere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tripletlab.render.magnifier.MagnifierMode;
import org.tripletlab.render.paint.ClassCones;
import org.tripletlab.render.paint.ClassRings;
import org.tripletlab.render.paint.ClassShapes;
import org.tripletlab.render.view.Camera;
import org.tripletlab.render.view.SphereProjection;
import org.tripletlab.ui.model.Selection;

class SphereViewModelTest {
    private static final int[] LABELS = {0, 1};
    private static final long MILLI = 1_000_000L;

    private long now = 5_000 * MILLI;
    private final SphereViewModel model = new SphereViewModel(() -> now, new Selection());

    private static SphereFrame frame(int step, int[] labels, float... xyz) {
        return new SphereFrame(
                xyz, labels, SphereFrame.Classes.of(List.of("0", "1", "2"), new double[0]), step, "", false);
    }

    private static SphereFrame circle(float... xyz) {
        return new SphereFrame(xyz, LABELS, SphereFrame.Classes.of(List.of("0", "1", "2"), new double[0]), 0, "", true);
    }

    private float[] places() {
        return model.scene(1, 1).cloud().xyz();
    }

    @Test
    void firstFrameIsThereAtOnce() {
        model.show(frame(0, LABELS, 1, 0, 0, 0, 1, 0));
        assertThat(places()).containsExactly(1, 0, 0, 0, 1, 0);
    }

    @Test
    void pointsTakeAsLongAsTheFramesWereApart() {
        model.show(frame(0, LABELS, 1, 0, 0, 0, 1, 0));
        now += 100 * MILLI;
        model.show(frame(20, LABELS, 0, 1, 0, 0, 0, 1));
        now += 50 * MILLI;
        assertThat(model.advance()).isTrue();
        assertThat(places()[0]).isCloseTo((float) Math.sqrt(0.5), within(1e-4f));
        assertThat(places()[1]).isCloseTo((float) Math.sqrt(0.5), within(1e-4f));
        now += 51 * MILLI;
        model.advance();
        assertThat(places()).containsExactly(0, 1, 0, 0, 0, 1);
    }

    @Test
    void motionNeverTakesLongerThanAQuarterOfASecond() {
        model.show(frame(0, LABELS, 1, 0, 0, 0, 1, 0));
        now += 9_000 * MILLI;
        model.show(frame(20, LABELS, 0, 1, 0, 0, 0, 1));
        now += 251 * MILLI;
        model.advance();
        assertThat(places()).containsExactly(0, 1, 0, 0, 0, 1);
    }

    @Test
    void interruptedMotionGoesOnFromWhereThePointsAre() {
        model.show(frame(0, LABELS, 1, 0, 0, 0, 1, 0));
        now += 200 * MILLI;
        model.show(frame(20, LABELS, 0, 1, 0, 0, 0, 1));
        now += 100 * MILLI;
        model.advance();
        float[] halfway = places();
        model.show(frame(40, LABELS, 0, 0, 1, 1, 0, 0));
        now += 1;
        model.advance();
        assertThat(places()[0]).isCloseTo(halfway[0], within(1e-3f));
        assertThat(places()[1]).isCloseTo(halfway[1], within(1e-3f));
    }

    @Test
    void otherPointsAppearAtOnce() {
        model.show(frame(0, LABELS, 1, 0, 0, 0, 1, 0));
        now += 100 * MILLI;
        model.show(frame(0, new int[] {2, 1}, 0, 1, 0, 0, 0, 1));
        assertThat(places()).containsExactly(0, 1, 0, 0, 0, 1);
    }

    @Test
    void sameFrameAgainChangesNothing() {
        SphereFrame frame = frame(0, LABELS, 1, 0, 0, 0, 1, 0);
        model.show(frame);
        model.drawn();
        now += 100 * MILLI;
        model.show(frame);
        assertThat(model.advance()).isFalse();
    }

    @Test
    void onlyChangesAskForANewPicture() {
        model.show(frame(0, LABELS, 1, 0, 0, 0, 1, 0));
        model.drawn();
        assertThat(model.advance()).isFalse();
        List<Runnable> changes = List.of(
                () -> model.orbit(5, 0),
                () -> model.zoomBy(2),
                () -> model.toggleClass(1),
                () -> model.graticuleProperty().set(false),
                model::toggleCones,
                model::toggleMap,
                model::nextLensMode,
                () -> model.picks().pick(1),
                () -> model.hover(0),
                model::fit);
        for (Runnable change : changes) {
            change.run();
            assertThat(model.advance()).isTrue();
            model.drawn();
        }
    }

    @Test
    void togglesAndIsolatesClasses() {
        model.show(frame(0, LABELS, 1, 0, 0, 0, 1, 0));
        model.toggleClass(1);
        assertThat(model.hiddenProperty().get()).isEqualTo(BitSet.valueOf(new long[] {0b010}));
        model.isolateClass(2);
        assertThat(model.hiddenProperty().get()).isEqualTo(BitSet.valueOf(new long[] {0b011}));
        model.isolateClass(2);
        assertThat(model.hiddenProperty().get().isEmpty()).isTrue();
        model.toggleClass(7);
        assertThat(model.hiddenProperty().get().isEmpty()).isTrue();
    }

    @Test
    void sphereTurnsOnAfterAThrowAndComesToRest() {
        model.hold();
        for (int i = 0; i < 10; i++) {
            now += 16 * MILLI;
            model.drag(2, 0);
        }
        model.release();
        double released = model.cameraProperty().get().yawDegrees();
        for (int i = 0; i < 120; i++) {
            now += 16 * MILLI;
            model.advance();
        }
        double rested = model.cameraProperty().get().yawDegrees();
        assertThat(rested - released).isBetween(5.0, 40.0);
        now += 16 * MILLI;
        model.advance();
        assertThat(model.cameraProperty().get().yawDegrees()).isEqualTo(rested);
    }

    @Test
    void handThatRestsBeforeLettingGoLeavesNoSpeed() {
        model.hold();
        now += 16 * MILLI;
        model.drag(10, 0);
        now += 300 * MILLI;
        model.release();
        double released = model.cameraProperty().get().yawDegrees();
        now += 16 * MILLI;
        model.advance();
        assertThat(model.cameraProperty().get().yawDegrees()).isEqualTo(released);
    }

    @Test
    void nothingGlidesWithLessMotion() {
        model.stillProperty().set(true);
        model.show(frame(0, LABELS, 1, 0, 0, 0, 1, 0));
        now += 1000 * MILLI;
        model.show(frame(1, LABELS, 0, 1, 0, 1, 0, 0));
        model.advance();
        assertThat(model.scene(1, 1).cloud().xyz()).containsExactly(0, 1, 0, 1, 0, 0);
        model.hold();
        now += 10 * MILLI;
        model.drag(5, 0);
        now += 10 * MILLI;
        model.release();
        Camera released = model.cameraProperty().get();
        now += 100 * MILLI;
        model.advance();
        assertThat(model.cameraProperty().get()).isEqualTo(released);
    }

    @Test
    void circleIsLookedAtFromAbove() {
        model.show(circle(1, 0, 0, 0, 1, 0));
        assertThat(model.cameraProperty().get()).isEqualTo(Camera.POLAR);
        model.orbit(10, -30);
        model.reset();
        assertThat(model.cameraProperty().get()).isEqualTo(Camera.POLAR);
        model.show(frame(0, LABELS, 1, 0, 0, 0, 1, 0));
        assertThat(model.cameraProperty().get()).isEqualTo(Camera.HOME);
    }

    @Test
    void whatIsPickedElsewhereIsNotShownHere() {
        model.show(frame(0, LABELS, 1, 0, 0, 0, 1, 0));
        model.picks().pick(1);
        assertThat(model.scene(1, 1).marks().selected()).isEqualTo(1);
        model.picks().setHere(() -> false);
        assertThat(model.scene(1, 1).marks().selected()).isEqualTo(-1);
        assertThat(model.scene(1, 1).marks().picked().isEmpty()).isTrue();
        model.picks().pick(0);
        model.picks().setHere(() -> true);
        assertThat(model.picks().point())
                .as("nothing is picked of images that are not these")
                .isEqualTo(1);
    }

    @Test
    void severalArePickedOneByOneOrTogether() {
        model.show(frame(0, LABELS, 1, 0, 0, 0, 1, 0));
        model.picks().toggle(1);
        model.picks().toggle(0);
        assertThat(model.picks().points().stream()).containsExactly(0, 1);
        assertThat(model.picks().point()).isZero();
        model.picks().toggle(0);
        assertThat(model.picks().point()).isEqualTo(1);
        model.picks().pickAll(BitSet.valueOf(new long[] {0b11}));
        assertThat(model.picks().point()).as("stays where it is among them").isEqualTo(1);
        model.picks().pickAll(new BitSet());
        assertThat(model.picks().point()).isEqualTo(-1);
    }

    @Test
    void conesMoveWithThePointsAndAreNotForProjections() {
        model.toggleCones();
        model.show(cones(0, "", 10));
        now += 100 * MILLI;
        model.show(cones(20, "", 30));
        now += 50 * MILLI;
        model.advance();
        assertThat(model.scene(1, 1).shapes().cones().p95Degrees()).containsExactly(20, 20, 20);
        assertThat(model.scene(1, 1).style().cones()).isTrue();
        assertThat(model.look().cones()).isTrue();
        now += 51 * MILLI;
        model.advance();
        assertThat(model.scene(1, 1).shapes().cones().maxDegrees()).containsExactly(30, 30, 30);
        model.show(frameNoted("PCA, 62 %"));
        assertThat(model.conesPossibleProperty().get()).isFalse();
        model.toggleCones();
        assertThat(model.conesProperty().get()).as("the wish is kept").isTrue();
        model.show(frame(40, LABELS, 1, 0, 0, 0, 1, 0));
        assertThat(model.conesPossibleProperty().get()).isTrue();
    }

    private static SphereFrame frameNoted(String note) {
        return new SphereFrame(
                new float[] {1, 0, 0, 0, 1, 0},
                LABELS,
                SphereFrame.Classes.of(List.of("0", "1", "2"), new double[0]),
                30,
                note,
                false);
    }

    private static SphereFrame cones(int step, String note, double degrees) {
        double[] angles = {degrees, degrees, degrees};
        return new SphereFrame(
                new float[] {1, 0, 0, 0, 1, 0},
                LABELS,
                new SphereFrame.Classes(
                        List.of("0", "1", "2"),
                        new BitSet(),
                        new double[0],
                        new ClassShapes(ClassRings.NONE, new ClassCones(angles, angles))),
                step,
                note,
                false);
    }

    @Test
    void theMapIsForSpheresNotForCircles() {
        model.toggleMap();
        model.show(frame(0, LABELS, 1, 0, 0, 0, 1, 0));
        assertThat(model.scene(1, 1).style().projection()).isEqualTo(SphereProjection.MAP);
        assertThat(model.look().projection()).isEqualTo(SphereProjection.MAP);
        model.show(circle(1, 0, 0, 0, 1, 0));
        assertThat(model.mapPossibleProperty().get()).isFalse();
        assertThat(model.scene(1, 1).style().projection()).isEqualTo(SphereProjection.GLOBE);
        model.toggleMap();
        model.show(frame(0, LABELS, 1, 0, 0, 0, 1, 0));
        assertThat(model.look().projection()).as("the wish is kept").isEqualTo(SphereProjection.MAP);
    }

    @Test
    void theMagnifierComesWithACollapseAndIsSwitchedInTurn() {
        model.show(frame(0, LABELS, 1, 0, 0, 0, 1, 0));
        assertThat(model.magnifier()).isEmpty();
        model.show(frame(1, LABELS, 1, 0, 0, 1, 1e-3f, 0));
        now += 300 * MILLI;
        model.advance();
        assertThat(model.magnifier()).isPresent();
        assertThat(model.look().magnifier(model.scene(1, 1).cloud())).isPresent();
        model.nextLensMode();
        assertThat(model.lensModeProperty().get()).isEqualTo(MagnifierMode.ALWAYS);
        model.nextLensMode();
        assertThat(model.magnifier()).isEmpty();
        assertThat(model.look().magnifier(model.scene(1, 1).cloud())).isEmpty();
    }

    @Test
    void withoutACollapseTheMagnifierStaysWhereOnePointedOrClicked() {
        model.show(frame(0, LABELS, 1, 0, 0, 0, 1, 0));
        model.lensModeProperty().set(MagnifierMode.ALWAYS);
        model.pointAt(1);
        assertThat(model.magnifier().orElseThrow().centre()).containsExactly(0, 1, 0);
        model.picks().pick(0);
        assertThat(model.magnifier().orElseThrow().centre()).containsExactly(1, 0, 0);
    }
}
