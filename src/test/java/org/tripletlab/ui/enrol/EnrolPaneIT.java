package org.tripletlab.ui.enrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripletlab.ui.PaneWindow.SHORT;
import static org.tripletlab.ui.PaneWindow.await;
import static org.tripletlab.ui.PaneWindow.onScreen;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.render.style.MarkInk;
import org.tripletlab.store.EnrolledImage;
import org.tripletlab.ui.ChosenFiles;
import org.tripletlab.ui.NeedsWindow;
import org.tripletlab.ui.PaneWindow;
import org.tripletlab.ui.control.FileChoice;
import org.tripletlab.ui.model.Drawing;
import org.tripletlab.ui.model.SphereMarks;

/** Enrolment and verification in a window, with real networks. */
@NeedsWindow
class EnrolPaneIT {
    @TempDir
    private Path folder;

    private PaneWindow window;
    private EnrolViewModel model;
    private EnrolPane pane;
    private final Drawing drawing = new Drawing();
    private Optional<Path> answer = Optional.empty();

    @BeforeEach
    void open() throws Exception {
        window = new PaneWindow();
        model = new EnrolViewModel(window.lanes, window.pairs, drawing, window.background);
        FileChoice files = new FileChoice(window.texts, folder);
        files.showWith(new ChosenFiles(() -> answer));
        pane = onScreen(() -> new EnrolPane(model, window.threshold, files, window.words, window.appearance));
        window.show(pane, pane::pulse, 320, 700);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void whoIsEnrolledIsRecognisedInEveryLane() throws Exception {
        window.race(SHORT, SHORT.with(Parameters.MINER, "random"));
        press("#enrol-it");
        assertThat(outcome()).isEqualTo("Choose an image to enrol first.");
        int[] ones = of(1);
        int[] zeros = of(0);
        pick(ones[0]);
        press("#enrol-it");
        assertThat(outcome()).startsWith("Enter a name of 1 to 40 characters");
        enrolAs("one");
        pick(zeros[0]);
        enrolAs("zero");
        await(() -> pane.lookupAll("#enrolled .enrolled-name").size() == 2);
        pick(ones[1]);
        await(() -> details("A").contains("Distance from") && details("B").contains("Distance from"));
        NamedDistance first = model.answersProperty().get().get(0).distances().get(0);
        assertThat(model.answersProperty().get().get(0).distances())
                .extracting(NamedDistance::name)
                .containsExactlyInAnyOrder("one", "zero");
        boolean same = first.distance()
                <= window.threshold
                        .at(window.pairs
                                .entries()
                                .get(0)
                                .measured()
                                .orElseThrow()
                                .pairs())
                        .threshold();
        assertThat(headline("A"))
                .isEqualTo(same ? "This is " + first.name() : "None of them (closest: " + first.name() + ")");
        onScreen(() -> {
            window.threshold.setByHand(0);
            model.claimedNameProperty().set(Optional.of("zero"));
            return null;
        });
        await(() -> headline("A").equals("Not the same class as zero"));
        assertThat(details("A"))
                .as("the rates have one order in every answer")
                .containsPattern("\\(FMR\\) and .* \\(FNMR\\)");
        onScreen(() -> {
            window.threshold.setByHand(2);
            return null;
        });
        await(() -> headline("A").equals("The same class as zero"));
        assertThat(details("A")).contains("100.00% of different-class pairs are accepted (FMR)");
    }

    @Test
    void spotsFollowTheTrainingOnEverySphereAndGoAgain() throws Exception {
        window.race(SHORT, SHORT.with(Parameters.MINER, "random"));
        pick(of(4)[0]);
        enrolAs("four");
        await(() -> spots(0).size() == 1 && spots(1).size() == 1);
        assertThat(spots(0).get(0).ink()).isEqualTo(MarkInk.ENROLLED);
        assertThat(spots(0).get(0).name()).isEqualTo("four");
        double[] before = spots(0).get(0).point();
        onScreen(() -> {
            window.comparison.play();
            return null;
        });
        await(() -> spots(0).size() == 1
                && !java.util.Arrays.equals(before, spots(0).get(0).point()));
        onScreen(() -> {
            window.comparison.pause();
            return null;
        });
        onScreen(() -> {
            window.lanes.showStep(20);
            return null;
        });
        await(() -> spots(0).isEmpty() && details("A").startsWith("Step 20 is shown"));
        onScreen(() -> {
            window.lanes.focus().showNewest();
            return null;
        });
        await(() -> spots(0).size() == 1);
        press("#enrol-clear");
        await(() -> spots(0).isEmpty() && spots(1).isEmpty());
    }

    @Test
    void enrolmentsAreSavedAndLoadedAndBadFilesRefused() throws Exception {
        window.race(SHORT);
        pick(of(2)[0]);
        enrolAs("two");
        pick(of(3)[0]);
        enrolAs("two");
        List<EnrolledImage> saved = model.enrolledProperty().get();
        answer = Optional.of(folder.resolve("people.json"));
        press("#enrol-save");
        await(() -> outcome().startsWith("Saved 2 images"));
        press("#enrol-clear");
        await(() -> model.enrolledProperty().get().isEmpty());
        press("#enrol-open");
        await(() -> model.enrolledProperty().get().size() == 2);
        for (int i = 0; i < 2; i++) {
            assertThat(model.enrolledProperty().get().get(i).name()).isEqualTo("two");
            assertThat(model.enrolledProperty().get().get(i).pixels())
                    .isEqualTo(saved.get(i).pixels());
        }
        Path bad = Files.writeString(folder.resolve("bad.json"), "{\"format\": \"cake\"}");
        answer = Optional.of(bad);
        press("#enrol-open");
        await(() -> outcome().contains("is not an enrolment of TripletLab"));
        assertThat(model.enrolledProperty().get()).as("nothing is lost").hasSize(2);
    }

    @Test
    void picturesAndDrawingsCanBeAskedAbout() throws Exception {
        window.race(SHORT);
        byte[] image = imageOfASeven().clone();
        onScreen(() -> {
            drawing.show(image, "");
            return null;
        });
        press("#image-drawing");
        await(() -> model.imageProperty().get().isPresent());
        enrolAs("drawn");
        Path picture = folder.resolve("seven.png");
        BufferedImage drawn = new BufferedImage(28, 28, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 784; i++) {
            drawn.getRaster().setSample(i % 28, i / 28, 0, image[i] & 0xFF);
        }
        ImageIO.write(drawn, "png", picture.toFile());
        answer = Optional.of(picture);
        press("#image-file");
        await(() -> text("#asked-says").equals("seven.png"));
        await(() -> details("A").contains("This exact image is enrolled"));
        await(() -> spots(0).size() == 2);
        answer = Optional.of(Files.writeString(folder.resolve("no.png"), "no picture"));
        press("#image-file");
        await(() -> outcome().contains("is not a supported picture"));
    }

    @Test
    void aCollapsedNetworkIsNotBelieved() throws Exception {
        window.race(SHORT.with(Parameters.MINER, "hardest-negative"));
        pick(of(1)[0]);
        enrolAs("one");
        pick(of(8)[0]);
        await(() -> details("A").matches("(?s)Collapsed.*"));
    }

    @Test
    void anotherImageNeedsANameOfItsOwn() throws Exception {
        window.race(SHORT);
        TextField name = (TextField) pane.lookup("#enrol-name");
        await(() -> name.localToScene(0, 0).getY() > 0);
        double before = onScreen(() -> name.localToScene(0, 0).getY());
        pick(of(1)[0]);
        enrolAs("one");
        assertThat(onScreen(() -> name.localToScene(0, 0).getY())).isEqualTo(before);
        assertThat(name.getText()).isEqualTo("one");
        pick(of(2)[0]);
        await(() -> name.getText().isEmpty());
        assertThat(onScreen(() -> name.localToScene(0, 0).getY())).isEqualTo(before);
    }

    private byte[] imageOfASeven() throws Exception {
        pick(of(7)[0]);
        await(() -> model.imageProperty().get().isPresent());
        return model.imageProperty().get().orElseThrow().pixels();
    }

    private int[] of(int label) {
        int[] labels = window.lanes.focus().probe().orElseThrow().labels();
        return IntStream.range(0, labels.length).filter(i -> labels[i] == label).toArray();
    }

    private void pick(int point) throws Exception {
        onScreen(() -> {
            window.lanes.selection().pick(point);
            return null;
        });
        await(() -> model.imageProperty().get().isPresent()
                && model.imageProperty().get().get().says().arguments().contains(point));
    }

    private void enrolAs(String name) throws Exception {
        int before = model.enrolledProperty().get().size();
        onScreen(() -> {
            model.nameProperty().set(name);
            return null;
        });
        press("#enrol-it");
        await(() -> model.enrolledProperty().get().size() == before + 1);
    }

    private List<SphereMarks.Spot> spots(int lane) {
        return window.lanes.lanes().get(lane).marksProperty().get().spots();
    }

    private void press(String id) throws Exception {
        onScreen(() -> {
            Node node = pane.lookup(id);
            if (node instanceof ToggleButton toggle) {
                toggle.fire();
            } else {
                ((Button) node).fire();
            }
            return null;
        });
    }

    private String text(String id) {
        return ((Label) pane.lookup(id)).getText();
    }

    private String outcome() {
        return text("#enrol-outcome");
    }

    private String headline(String lane) {
        Node card = pane.lookup("#answer-" + lane);
        return card == null ? "" : ((Label) card.lookup(".answer-headline")).getText();
    }

    private String details(String lane) {
        Node card = pane.lookup("#answer-" + lane);
        return card == null ? "" : card.lookup(".answer-details").getAccessibleText();
    }
}
