package org.tripletlab.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripletlab.Slow;
import org.tripletlab.compare.Comparison;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.evaluation.FrozenNetwork;
import org.tripletlab.evaluation.ImageEmbedder;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.metric.diagnosis.SessionState;
import org.tripletlab.store.SavedDrawing;
import org.tripletlab.text.Language;
import org.tripletlab.text.Message;
import org.tripletlab.text.Texts;
import org.tripletlab.training.TrainingSession;
import org.tripletlab.ui.FakePlayback;
import org.tripletlab.ui.ScreenQueue;
import org.tripletlab.ui.fx.Background;
import org.tripletlab.ui.model.Drawing;
import org.tripletlab.ui.model.LanesModel;
import org.tripletlab.ui.model.SphereMarks;

/** Questions about the pad and their answers, with an untrained network on a simulated run. */
@Slow
class DrawViewModelTest {
    private static final ExperimentSpec SPEC = ExperimentSpec.DEFAULT.withText(Parameters.HIDDEN, "4");

    private final FakePlayback run = new FakePlayback();
    private final ScreenQueue screen = new ScreenQueue();
    private final Background background = new Background(screen);
    private final LanesModel lanes =
            new LanesModel(new Comparison((bound, pace, generations) -> run, 1 << 20), new Texts(Language.ENGLISH));
    private final Drawing drawing = new Drawing();
    private final DrawViewModel model = new DrawViewModel(lanes, drawing, background);

    @BeforeEach
    void begin() throws InterruptedException {
        run.record(0, SessionState.STARTING);
        run.record(20, SessionState.SEPARATING);
        TrainingData data = run.view().data();
        run.showNetwork(new FrozenNetwork(20, SPEC, new TrainingSession(SPEC, data).copyWeights()));
        pulse();
        screen.takeNext();
        assertThat(model.preparationProperty().get()).isPresent();
    }

    @AfterEach
    void end() {
        background.close();
    }

    @Test
    void aStrokeIsPlacedByTheNetworkOfTheLane() throws InterruptedException {
        drawLine();
        PadQuestion.Answer answer = model.answerProperty().get().orElseThrow();
        byte[] image = answer.prepared().orElseThrow().image();
        Placement placement = answer.lanes().get(0).answer().placement().orElseThrow();
        FrozenNetwork network = run.view().latest().network();
        assertThat(placement.point())
                .isEqualTo(new ImageEmbedder(SPEC, run.view().data(), network.weights()).embed(image));
        assertThat(placement.step()).isEqualTo(20);
        assertThat(placement.classMeans())
                .hasSize(10)
                .isSortedAccordingTo(Comparator.comparingDouble(Placement.ClassMean::degrees));
        assertThat(drawing.preparedProperty().get()).contains(image);
        assertThat(model.messageProperty().get()).isEmpty();
        assertThat(marks().spots()).isNotEmpty();
    }

    @Test
    void aDotIsRefusedOnlyAfterTheStroke() throws InterruptedException {
        model.beginStroke(0.5, 0.5);
        screen.takeNext();
        pulse();
        assertThat(model.newest()).isPresent();
        assertThat(model.messageProperty().get()).isEmpty();
        model.endStroke();
        assertThat(model.messageProperty().get().map(Message::key))
                .hasValueSatisfying(key -> assertThat(key).startsWith("draw.refused."));
        assertThat(drawing.preparedProperty().get()).isEmpty();
        model.clear();
        assertThat(model.messageProperty().get()).isEmpty();
        assertThat(model.answerProperty().get()).isEmpty();
    }

    @Test
    void anAnswerThatArrivesAfterClearingIsDiscarded() throws InterruptedException {
        model.beginStroke(0.3, 0.2);
        model.strokeTo(0.7, 0.8);
        model.endStroke();
        model.clear();
        screen.takeNext();
        pulse();
        assertThat(model.newest()).isEmpty();
        assertThat(model.answerProperty().get()).isEmpty();
        assertThat(drawing.preparedProperty().get()).isEmpty();
        assertThat(marks()).isEqualTo(SphereMarks.NONE);
    }

    @Test
    void theMarkIsShownOnlyWithTheEmbeddingsOfItsNetwork() throws InterruptedException {
        lanes.showStep(0);
        pulse();
        drawLine();
        assertThat(model.answerProperty().get().orElseThrow().lanes()).hasSize(1);
        assertThat(marks()).isEqualTo(SphereMarks.NONE);
        lanes.focus().showNewest();
        pulse();
        screen.takeNext();
        assertThat(marks().spots()).isNotEmpty();
    }

    @Test
    void blendingWithTheSameImageAgainEndsTheBlend() throws InterruptedException {
        drawLine();
        Placement.Near near = placement().nearest().get(0);
        model.nudgeTowards(near);
        screen.takeNext();
        assertThat(model.nudgeProperty().get().orElseThrow().share()).isEqualTo(0.5);
        assertThat(placement().path()).isPresent();
        model.setShare(0.25);
        screen.takeNext();
        assertThat(model.nudgeProperty().get().orElseThrow().share()).isEqualTo(0.25);
        model.nudgeTowards(near);
        screen.takeNext();
        assertThat(model.nudgeProperty().get()).isEmpty();
        assertThat(placement().path()).isEmpty();
    }

    @Test
    void ofTwoPicturesTheLastOneIsShown(@TempDir Path folder) throws Exception {
        model.open(picture(folder.resolve("first.png")), 1);
        model.open(picture(folder.resolve("second.png")), 1);
        assertThat(model.readingProperty().get()).isTrue();
        for (int i = 0; i < 3; i++) {
            screen.takeNext();
        }
        assertThat(model.readingProperty().get()).isFalse();
        assertThat(shownPicture()).contains("second.png");
        assertThat(drawing.nameProperty().get()).isEqualTo("second.png");
    }

    @Test
    void drawingCancelsAPictureThatIsStillBeingRead(@TempDir Path folder) throws Exception {
        model.open(picture(folder.resolve("late.png")), 1);
        model.beginStroke(0.3, 0.2);
        assertThat(model.readingProperty().get()).isFalse();
        model.endStroke();
        screen.takeNext();
        screen.takeNext();
        assertThat(shownPicture()).isEmpty();
        assertThat(model.pad().contentProperty().get().strokes()).hasSize(1);
    }

    @Test
    void aFileThatIsNotAPictureLeavesThePadUnchanged(@TempDir Path folder) throws Exception {
        drawLine();
        Optional<SavedDrawing> before = model.saved();
        model.open(Files.writeString(folder.resolve("text.png"), "This is a text."), 1);
        screen.takeNext();
        assertThat(model.messageProperty().get().map(Message::key))
                .hasValueSatisfying(key -> assertThat(key).startsWith("data.refused."));
        assertThat(model.readingProperty().get()).isFalse();
        assertThat(model.saved()).isEqualTo(before);
    }

    private void drawLine() throws InterruptedException {
        model.beginStroke(0.3, 0.2);
        model.strokeTo(0.7, 0.8);
        model.endStroke();
        // The answer about the beginning of the stroke, and that about all of it.
        screen.takeNext();
        screen.takeNext();
    }

    private Placement placement() {
        return model.newest().orElseThrow().lanes().get(0).answer().placement().orElseThrow();
    }

    private SphereMarks marks() {
        return lanes.lanes().get(0).marksProperty().get();
    }

    private Optional<String> shownPicture() {
        return model.pad().contentProperty().get().picture().map(PadPicture::name);
    }

    private void pulse() {
        lanes.pull();
        model.pulse(false);
    }

    private static Path picture(Path file) throws IOException {
        BufferedImage image = new BufferedImage(60, 60, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 60, 60);
        pen.setColor(Color.BLACK);
        pen.fillRect(25, 8, 7, 44);
        pen.dispose();
        ImageIO.write(image, "png", file.toFile());
        return file;
    }
}
