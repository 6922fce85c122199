package org.tripletlab.ui.enrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripletlab.Slow;
import org.tripletlab.compare.Comparison;
import org.tripletlab.evaluation.FrozenNetwork;
import org.tripletlab.evaluation.ImageEmbedder;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.metric.diagnosis.SessionState;
import org.tripletlab.store.EnrolledImage;
import org.tripletlab.store.EnrolmentFile;
import org.tripletlab.text.Language;
import org.tripletlab.text.Message;
import org.tripletlab.text.Texts;
import org.tripletlab.training.TrainingSession;
import org.tripletlab.ui.FakePlayback;
import org.tripletlab.ui.enrol.EnrolViewModel.Source;
import org.tripletlab.ui.fx.Background;
import org.tripletlab.ui.model.Drawing;
import org.tripletlab.ui.model.LanePairs;
import org.tripletlab.ui.model.LanesModel;
import org.tripletlab.ui.model.Undoable;

/** Enrolment, its limits and the answers of an untrained network on a simulated run. */
@Slow
class EnrolViewModelTest {
    private static final ExperimentSpec SPEC = ExperimentSpec.DEFAULT.withText(Parameters.HIDDEN, "4");
    private static final long PATIENCE_NANOS = 60_000_000_000L;

    private final FakePlayback run = new FakePlayback();
    private final Queue<Runnable> results = new ConcurrentLinkedQueue<>();
    private final Background background = new Background(results::add);
    private final LanesModel lanes =
            new LanesModel(new Comparison((bound, pace, generations) -> run, 1 << 20), new Texts(Language.ENGLISH));
    private final LanePairs pairs = new LanePairs(lanes, background::run);
    private final Drawing drawing = new Drawing();
    private final EnrolViewModel model = new EnrolViewModel(lanes, pairs, drawing, background);

    @BeforeEach
    void begin() {
        run.record(20, SessionState.SEPARATING);
        run.showNetwork(
                new FrozenNetwork(20, SPEC, new TrainingSession(SPEC, run.view().data()).copyWeights()));
        pulse();
    }

    @AfterEach
    void end() {
        background.close();
    }

    @Test
    void enrolsTheShownImageUnderAName() {
        model.enrol();
        assertThat(outcome()).contains("enrol.no-image");
        lanes.selection().pick(7);
        pulse();
        assertThat(model.imageProperty().get().orElseThrow().says()).isEqualTo(Message.of("enrol.picked", 7, "7"));
        model.enrol();
        assertThat(outcome()).contains("enrol.no-name");
        model.nameProperty().set(" ann ");
        assertThat(outcome()).as("it was about the name before").isEmpty();
        model.enrol();
        assertThat(outcome()).isEmpty();
        assertThat(model.names()).containsExactly("ann");
        assertThat(List.of(model.height(), model.width())).containsExactly(28, 28);
        model.enrol();
        assertThat(outcome()).contains("enrol.already");
        model.nameProperty().set("a".repeat(EnrolmentFile.LONGEST_NAME + 1));
        model.enrol();
        assertThat(outcome()).contains("enrol.long-name");
        assertThat(model.enrolledProperty().get()).hasSize(1);
    }

    @Test
    void removedImagesComeBackTheLastOnesFirst() {
        enrol("ann", 10);
        enrol("bob", 20);
        assertThat(model.removed().undo()).isEmpty();
        model.remove("ann");
        model.clear();
        assertThat(model.content()).isEmpty();
        assertThat(model.height()).isZero();
        assertThat(model.restorableProperty().get()).isTrue();
        assertThat(undo()).isEqualTo(Message.of("bring-back.all-enrolled"));
        assertThat(model.names()).containsExactly("bob");
        assertThat(model.height()).isEqualTo(28);
        assertThat(undo()).isEqualTo(Message.of("bring-back.enrolled", "ann"));
        assertThat(model.names()).containsExactly("ann", "bob");
        assertThat(model.restorableProperty().get()).isFalse();
        for (int i = 0; i < 2; i++) {
            model.removed().redo().orElseThrow().run().run();
        }
        assertThat(model.names()).isEmpty();
        assertThat(model.removed().redo()).isEmpty();

        enrol("cem", 30);
        undo();
        assertThat(model.names()).as("what was enrolled since stays").containsExactly("bob", "cem");
    }

    @Test
    void removedImagesOfAnotherSizeOrSessionDoNotComeBack() {
        enrol("ann", 10);
        model.clear();
        model.enrol(Optional.of(new EnrolmentFile.Content(10, 12, List.of(new EnrolledImage("bob", new byte[120])))));
        assertThat(model.removed().undo()).isEmpty();
        model.remove("bob");
        model.enrol(Optional.empty());
        assertThat(model.removed().undo()).isEmpty();
        assertThat(model.restorableProperty().get()).isFalse();
    }

    private Message undo() {
        Undoable.Step step = model.removed().undo().orElseThrow();
        step.run().run();
        return step.says();
    }

    @Test
    void theClaimedNameIsForgottenWithItsLastImage() {
        enrol("ann", 10);
        enrol("ann", 20);
        enrol("bob", 20);
        model.claimedNameProperty().set(Optional.of("bob"));
        model.remove("ann");
        assertThat(model.names()).containsExactly("bob");
        assertThat(model.claimedNameProperty().get()).contains("bob");
        model.remove("bob");
        assertThat(model.claimedNameProperty().get()).isEmpty();
    }

    @Test
    void theAnswersChangeWhileTheNetworkLearns() {
        assertThat(model.changingProperty().get()).isFalse();
        run.play();
        pulse();
        assertThat(model.changingProperty().get()).isTrue();
        run.pause();
        pulse();
        assertThat(model.changingProperty().get()).isFalse();
    }

    @Test
    void theNearestImageOfANameCounts() {
        enrol("ann", 10);
        enrol("ann", 300);
        enrol("bob", 500);
        await(() -> distances().size() == 2);
        NamedDistance bob = distances().get(0);
        assertThat(bob.name()).isEqualTo("bob");
        assertThat(bob.sameImage()).isTrue();
        assertThat(bob.distance()).isZero();
        NamedDistance ann = distances().get(1);
        assertThat(ann.sameImage()).isFalse();
        assertThat(ann.distance()).isCloseTo(Math.min(distance(10, 500), distance(300, 500)), within(1e-6));
        assertThat(Math.abs(distance(10, 500) - distance(300, 500))).isGreaterThan(1e-3);
    }

    @Test
    void imagesOfAnotherSizeAreNotCompared() {
        model.enrol(Optional.of(new EnrolmentFile.Content(10, 12, List.of(new EnrolledImage("ann", new byte[120])))));
        draw(10);
        model.nameProperty().set("bob");
        model.enrol();
        assertThat(outcome()).contains("enrol.other-size");
        pairs.pulse();
        model.pulse(true);
        assertThat(model.answersProperty().get())
                .extracting(LaneAnswer::problem)
                .containsExactly(Optional.of(Message.of("enrol.other-size", 10, 12, 28, 28)));
    }

    @Test
    void aFileBringsAllImagesBack(@TempDir Path folder) {
        enrol("ann", 10);
        enrol("bob", 20);
        EnrolmentFile.Content before = model.content().orElseThrow();
        Path file = folder.resolve("people.json");
        model.save(file);
        await(() -> outcome().equals(Optional.of("enrol.saved")));
        model.clear();
        model.load(file);
        await(() -> outcome().equals(Optional.of("enrol.loaded")));
        EnrolmentFile.Content after = model.content().orElseThrow();
        assertThat(after.images()).extracting(EnrolledImage::name).containsExactly("ann", "bob");
        for (int i = 0; i < 2; i++) {
            assertThat(after.images().get(i).pixels())
                    .isEqualTo(before.images().get(i).pixels());
        }
    }

    @Test
    void aFileThatIsNotAnEnrolmentChangesNothing(@TempDir Path folder) throws Exception {
        enrol("ann", 10);
        model.load(Files.writeString(folder.resolve("other.json"), "[1, 2]"));
        await(() -> outcome().isPresent());
        assertThat(outcome()).isNotEqualTo(Optional.of("enrol.loaded"));
        assertThat(model.names()).containsExactly("ann");
    }

    @Test
    void aFileThatIsNotAPictureIsReported(@TempDir Path folder) throws Exception {
        model.show(Files.writeString(folder.resolve("text.png"), "This is a text."), 1);
        assertThat(model.sourceProperty().get()).isEqualTo(Source.FILE);
        await(() -> outcome().isPresent());
        assertThat(outcome().orElseThrow()).startsWith("data.refused.");
        assertThat(model.imageProperty().get()).isEmpty();
    }

    private double distance(int from, int otherFrom) {
        ImageEmbedder embedder = new ImageEmbedder(
                SPEC, run.view().data(), run.view().latest().network().weights());
        double[] one = embedder.embed(image(from));
        double[] other = embedder.embed(image(otherFrom));
        double sum = 0;
        for (int k = 0; k < one.length; k++) {
            sum += (one[k] - other[k]) * (one[k] - other[k]);
        }
        return Math.sqrt(sum);
    }

    private static byte[] image(int from) {
        byte[] pixels = new byte[784];
        Arrays.fill(pixels, from, from + 100, (byte) 200);
        return pixels;
    }

    private void draw(int from) {
        drawing.show(image(from), "");
        model.sourceProperty().set(Source.DRAWING);
        model.pulse(false);
    }

    private void enrol(String name, int from) {
        draw(from);
        model.nameProperty().set(name);
        model.enrol();
        assertThat(outcome()).isEmpty();
    }

    private Optional<String> outcome() {
        return model.outcomeProperty().get().map(Message::key);
    }

    private List<NamedDistance> distances() {
        List<LaneAnswer> answers = model.answersProperty().get();
        return answers.isEmpty() ? List.of() : answers.get(0).distances();
    }

    private void pulse() {
        lanes.pull();
        pairs.pulse();
        model.pulse(true);
    }

    private void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - end).as("answers in time").isNegative();
            pulse();
            Runnable result = results.poll();
            if (result != null) {
                result.run();
            } else {
                Thread.onSpinWait();
            }
        }
    }
}
