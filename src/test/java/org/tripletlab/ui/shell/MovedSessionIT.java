package org.tripletlab.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.tripletlab.data.folder.SmallPictures;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.store.SessionFile;
import org.tripletlab.ui.ChosenFiles;
import org.tripletlab.ui.NeedsWindow;

/** Session whose pictures have been moved, in the window. */
@NeedsWindow
@ExtendWith(ApplicationExtension.class)
class MovedSessionIT extends RealWindow {
    private Path chosen;

    @Start
    void open(Stage shown) {
        show(shown);
        window.fileChoice().showWith(new ChosenFiles(() -> Optional.ofNullable(chosen)));
    }

    @Test
    void itOpensWithAllThatWasRecordedAndTakesItsImagesElsewhere(FxRobot robot) throws Exception {
        Path faces = folder.resolve("old/faces");
        SmallPictures.write(faces, 12, 1, "ann", "bob", "cem");
        ExperimentSpec spec = ExperimentSpec.DEFAULT
                .with(Parameters.DATASET, faces.toString())
                .with(Parameters.IMAGE_SIZE, 16)
                .withText(Parameters.HIDDEN, "8")
                .with(Parameters.PROBE, 20)
                .with(Parameters.STEPS, 40);
        robot.interact(() -> comparison.begin(spec));
        await(() -> window.lanes().focus().view().phase() == RunnerPhase.FINISHED);
        int recorded = window.lanes().focus().view().recordings().size();
        chosen = folder.resolve("lesson.tripletlab");
        robot.interact(() -> window.files().saveAs());
        await(() -> stage.getTitle().startsWith("lesson.tripletlab"));
        assertThat(bar(robot).isVisible()).isFalse();

        Path moved = folder.resolve("new");
        Files.move(faces, moved);
        Path other = folder.resolve("other");
        SmallPictures.write(other, 12, 2, "ann", "bob", "cem");
        robot.interact(() -> comparison.load(ExperimentSpec.DEFAULT.with(Parameters.DATASET, "bundled")));
        await(() -> window.lanes().focus().datasetId().equals(Optional.of("bundled")));
        robot.interact(() -> window.open(chosen));
        await(() -> bar(robot).isVisible()
                && window.lanes().focus().view().recordings().size() == recorded);
        assertThat(said(robot)).contains(faces.toString(), "30 training and 6 test images of 3 classes");
        assertThat(said(robot)).doesNotContain("damaged");
        assertThat(comparison.canPlay()).isFalse();
        savedAgainItKeepsAll(robot, recorded);

        choose(robot, other);
        await(() -> said(robot).contains("contains other images"));
        assertThat(window.lanes().focus().view().recordings()).hasSize(recorded);
        choose(robot, moved);
        await(() -> !bar(robot).isVisible()
                && window.lanes().focus().images().isPresent()
                && window.lanes().focus().view().latest().network() != null);
        assertThat(window.lanes().focus().view().recordings()).hasSize(recorded);
        assertThat(window.lanes().focus().view().step()).isEqualTo(40);
        assertThat(comparison.canPlay()).isTrue();
    }

    private void savedAgainItKeepsAll(FxRobot robot, int recorded) throws Exception {
        chosen = folder.resolve("again.tripletlab");
        robot.interact(() -> window.files().saveAs());
        await(() -> stage.getTitle().startsWith("again.tripletlab"));
        assertThat(SessionFile.read(chosen).lanes().get(0).run().orElseThrow().history())
                .hasSize(recorded);
    }

    private void choose(FxRobot robot, Path place) {
        chosen = place;
        robot.interact(() -> robot.lookup("#choose-images").queryButton().fire());
    }

    private static Node bar(FxRobot robot) {
        return robot.lookup("#images-absent").query();
    }

    private static String said(FxRobot robot) {
        return robot.from(bar(robot)).lookup(".label").<Labeled>query().getText();
    }
}
