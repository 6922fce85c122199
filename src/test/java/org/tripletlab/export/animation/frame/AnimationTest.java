package org.tripletlab.export.animation.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.PixelSize;
import org.tripletlab.export.TrainedLane;
import org.tripletlab.history.RunnerView;
import org.tripletlab.math.RotationFit;
import org.tripletlab.metric.diagnosis.SessionState;
import org.tripletlab.text.Language;
import org.tripletlab.text.Texts;

class AnimationTest {
    private static final AnimationOptions SMALL =
            AnimationOptions.DEFAULT.withSize(new PixelSize(320, 300)).withTime(11, 20, 0);

    private static LaneRecord usual;

    @BeforeAll
    static void train() throws InterruptedException {
        usual = FilmedRuns.lanes(FilmedRuns.SMALL).get(0);
    }

    @Test
    void pointsTravelBetweenRecordingsOnlyIfThereAreFewerOfThem() {
        // Recordings at 0, 20, …, 100; frames at every tenth step.
        AnimationOptions steps = SMALL.withSteps(OptionalInt.of(0), OptionalInt.of(100));
        AnimationLane smooth = lane(usual, steps);
        float[] before = smooth.at(20).cloud().xyz();
        float[] between = smooth.at(30).cloud().xyz();
        float[] after = smooth.at(40).cloud().xyz();
        assertThat(between).isNotEqualTo(before).isNotEqualTo(after);
        for (int i = 0; i < between.length; i += 3) {
            assertThat(Math.hypot(Math.hypot(between[i], between[i + 1]), between[i + 2]))
                    .as("on the sphere")
                    .isBetween(0.998, 1.002);
        }
        assertThat(AnimationSteps.step(smooth.at(30).recording())).isEqualTo(20);
        assertThat(lane(usual, steps.withSmooth(false)).at(30).cloud().xyz()).isEqualTo(before);
        assertThat(lane(usual, steps.withTime(6, 20, 0)).at(30).cloud().xyz())
                .as("as many frames as recordings")
                .isEqualTo(before);
    }

    @Test
    void aPartOfTheHistoryShowsTheStepsThatWereAskedFor() {
        AnimationSteps steps = AnimationSteps.of(
                List.of(usual),
                SMALL.withSteps(OptionalInt.of(30), OptionalInt.of(70)).withTime(5, 20, 0));
        assertThat(IntStream.range(0, 5).mapToDouble(steps::at)).containsExactly(30.0, 40.0, 50.0, 60.0, 70.0);
        assertThatThrownBy(() ->
                        AnimationSteps.of(List.of(usual), SMALL.withSteps(OptionalInt.of(30), OptionalInt.of(900))))
                .hasMessage("An animation from step 30 to step 900 was asked for, but steps 0 to 100 are recorded."
                        + " Choose some of these.");
        assertThatThrownBy(() -> AnimationSteps.of(List.of(with(usual, List.of())), SMALL))
                .hasMessage("Nothing has been recorded yet in lane A, so there is nothing to animate. Train some steps"
                        + " first.");
    }

    @Test
    void circlesAndHigherSpheresAreFilmed() throws Exception {
        for (int size : new int[] {2, 64}) {
            LaneRecord lane = FilmedRuns.lanes(FilmedRuns.SMALL.with(Parameters.EMBEDDING_SIZE, size))
                    .get(0);
            Animation animation = new Animation(List.of(lane), SMALL);
            animation.prepare(ExportProgress.NONE);
            int[] first = animation.draw(0).clone();
            int[] last = animation.draw(10).clone();
            assertThat(changed(first, last)).as("D = %d", size).isGreaterThan(500);
            float[] xyz = lane(lane, SMALL).at(100).cloud().xyz();
            for (int i = 0; i < xyz.length; i += 3) {
                assertThat(Math.hypot(Math.hypot(xyz[i], xyz[i + 1]), xyz[i + 2]))
                        .isLessThan(1.002);
            }
        }
    }

    @Test
    void oneRecordingAloneIsAFilm() throws Exception {
        LaneRecord one = with(usual, usual.view().recordings().subList(0, 1));
        assertThat(lane(one, SMALL).at(0).cloud().count()).isEqualTo(200);
        int[] alone =
                new Animation(List.of(one), SMALL.withTime(1, 20, 0)).draw(0).clone();
        int[] first = new Animation(List.of(one), SMALL).draw(0);
        // The line below stands at its end at once.
        assertThat(changed(alone, first)).isEqualTo(2 * 320);
    }

    @Test
    void whatDivergedOrCollapsedIsShownAsItIs() throws Exception {
        LaneRecord diverged = FilmedRuns.lanes(FilmedRuns.SMALL
                        .with(Parameters.OPTIMISER_TYPE, "sgd")
                        .with(Parameters.LEARNING_RATE, 10.0)
                        .with(Parameters.LOSS_TYPE, "softmax")
                        .with(Parameters.STEPS, 200))
                .get(0);
        List<Recording> recordings = diverged.view().recordings();
        assertThat(recordings.get(recordings.size() - 1).measurement().probe().finite())
                .isFalse();
        AnimationLane lane = lane(diverged, SMALL);
        int last = lane.recordingCount() - 1;
        assertThat(lane.recorded(last).recording().measurement().diagnosis().state())
                .isEqualTo(SessionState.DIVERGED);
        assertThat(lane.recorded(last).cloud())
                .as("the sphere keeps what it showed last")
                .isSameAs(lane.recorded(last - 1).cloud());
        new Animation(List.of(diverged), SMALL).draw(10);
        LaneRecord collapsed = FilmedRuns.lanes(FilmedRuns.SMALL
                        .with(Parameters.MINER, "hardest-negative")
                        .with(Parameters.STEPS, 200))
                .get(0);
        assertThat(lane(collapsed, SMALL)
                        .at(200)
                        .recording()
                        .measurement()
                        .diagnosis()
                        .state())
                .isEqualTo(SessionState.COLLAPSED);
        Animation animation = new Animation(List.of(collapsed), SMALL);
        assertThat(animation.names(List.of(collapsed), new Texts(Language.CHINESE)))
                .as("as in the window")
                .containsExactly(new Texts(Language.CHINESE).get("parameter.miner.choice.hardest-negative"));
        assertThat(changed(animation.draw(0).clone(), animation.draw(10))).isGreaterThan(500);
    }

    @Test
    void lanesShareThePictureAndSpeakBothLanguages() throws Exception {
        List<LaneRecord> lanes = new ArrayList<>();
        for (char letter = 'A'; letter <= 'D'; letter++) {
            lanes.add(new LaneRecord(letter, usual.view()));
        }
        for (int count = 1; count <= 4; count++) {
            AnimationOptions options = AnimationOptions.of(count).withTime(3, 20, 0);
            int[] english =
                    new Animation(lanes.subList(0, count), options).draw(2).clone();
            int[] chinese = new Animation(lanes.subList(0, count), options.withLanguage(Language.CHINESE))
                    .draw(2)
                    .clone();
            assertThat(changed(english, chinese)).isGreaterThan(200 * count).isLessThan(english.length / 20);
        }
        assertThatThrownBy(() -> new Animation(List.of(usual, usual, usual, usual, usual), SMALL))
                .hasMessage("An animation shows 1 to 4 lanes, not 5. Choose some of them.");
        assertThatThrownBy(() -> new Animation(List.of(usual), SMALL.withNames(List.of("a", "b"))))
                .hasMessage("An animation of 1 lanes needs as many names, not 2.");
        assertThat(AnimationGrid.of(2, 1120, 640))
                .extracting(AnimationGrid::columns)
                .isEqualTo(2);
        assertThat(AnimationGrid.of(4, 1120, 1120))
                .extracting(AnimationGrid::columns)
                .isEqualTo(2);
        assertThat(AnimationGrid.of(3, 500, 1500))
                .extracting(AnimationGrid::columns)
                .isEqualTo(1);
    }

    @Test
    void whatNoFilmCanHaveIsRefused() {
        assertThatThrownBy(() -> SMALL.withSize(new PixelSize(100, 300)))
                .hasMessage("The width of an animation must be 240 to 3,840, not 100.");
        assertThatThrownBy(() -> SMALL.withSize(new PixelSize(320, 9000)))
                .hasMessage("The height of an animation must be 240 to 3,840, not 9,000.");
        assertThatThrownBy(() -> SMALL.withTime(0, 20, 0))
                .hasMessage("The number of frames of an animation must be 1 to 10,000, not 0.");
        assertThatThrownBy(() -> SMALL.withTime(10, Double.NaN, 0))
                .hasMessage("The frame rate of an animation must be 0.1 to 60 frames a second, not NaN.");
        assertThatThrownBy(() -> SMALL.withTime(10, 20, 31))
                .hasMessage("The time that the last frame stays of an animation must be 0 to 30 seconds, not 31.");
        assertThatThrownBy(() -> SMALL.withPoints(0))
                .hasMessage("The number of points of an animation must be at least 1, not 0.");
        assertThatThrownBy(() -> SMALL.withSteps(OptionalInt.of(-1), OptionalInt.empty()))
                .hasMessage("The first step of an animation must be at least 0, not -1.");
        assertThatThrownBy(() -> SMALL.withSteps(OptionalInt.of(40), OptionalInt.of(20)))
                .hasMessage("The last step of an animation must be at least 40, not 20.");
    }

    @Test
    void ofManyPointsSomeAreDrawn() {
        assertThat(lane(usual, SMALL.withPoints(50)).at(0).cloud().count()).isEqualTo(50);
        assertThat(lane(usual, SMALL).at(0).cloud().count()).isEqualTo(200);
    }

    @Test
    void aLaneIsTurnedTowardsAnotherAndGoesOnFromItsLastTurn() {
        RotationFit rotation = new RotationFit(new double[] {0, -1, 0, 0, 0, -1, 1, 0, 0});
        LaneRecord trained = TrainedLane.of('A', TrainedLane.SPEC);
        LaneRecord copy = TrainedLane.turned('B', trained, rotation);
        AnimationSteps steps = AnimationSteps.of(List.of(trained, copy), SMALL);
        AnimationLane first = new AnimationLane(trained, steps, SMALL, Optional.empty());
        AnimationLane second = new AnimationLane(copy, steps, SMALL, Optional.of(first));
        int last = first.recordingCount() - 1;

        assertThat(last).isPositive();
        assertThat(apart(first.recorded(last), second.recorded(last))).isLessThan(3);
        AnimationLane alone = new AnimationLane(copy, steps, SMALL, Optional.empty());
        assertThat(apart(first.recorded(last), alone.recorded(last))).isGreaterThan(30);
    }

    /** Returns the largest angle between equal axes of two lanes, in degrees. */
    private static double apart(AnimationLane.Moment one, AnimationLane.Moment other) {
        double[] a = one.cloud().axes();
        double[] b = other.cloud().axes();
        double largest = 0;
        for (int i = 0; i < a.length; i += 3) {
            double cosine = a[i] * b[i] + a[i + 1] * b[i + 1] + a[i + 2] * b[i + 2];
            if (!Double.isNaN(cosine)) {
                largest = Math.max(largest, Math.toDegrees(Math.acos(Math.min(1, cosine))));
            }
        }
        return largest;
    }

    private static AnimationLane lane(LaneRecord lane, AnimationOptions options) {
        return new AnimationLane(lane, AnimationSteps.of(List.of(lane), options), options, Optional.empty());
    }

    private static LaneRecord with(LaneRecord lane, List<Recording> recordings) {
        RunnerView view = lane.view();
        return new LaneRecord(
                lane.letter(),
                new RunnerView(
                        view.generation(),
                        view.status(),
                        view.spec(),
                        view.step(),
                        view.data(),
                        view.latest(),
                        new RunnerView.History(
                                recordings,
                                view.history().events(),
                                view.history().series())));
    }

    private static int changed(int[] one, int[] other) {
        return (int) IntStream.range(0, one.length)
                .filter(i -> (one[i] & 0xFFFFFF) != (other[i] & 0xFFFFFF))
                .count();
    }
}
