package org.tripletlab.ui.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripletlab.ui.shell.MainWindowIT.await;
import static org.tripletlab.ui.shell.MainWindowIT.press;
import static org.tripletlab.ui.shell.MainWindowIT.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.tripletlab.compare.Comparison;
import org.tripletlab.dataset.DatasetCache;
import org.tripletlab.evaluation.EmbeddingSnapshot;
import org.tripletlab.metric.diagnosis.SessionState;
import org.tripletlab.text.Language;
import org.tripletlab.text.Texts;
import org.tripletlab.ui.ChosenFiles;
import org.tripletlab.ui.FakePlayback;
import org.tripletlab.ui.NeedsWindow;
import org.tripletlab.ui.fx.Background;
import org.tripletlab.ui.model.LiveModel;
import org.tripletlab.ui.model.SphereMarks;
import org.tripletlab.ui.settings.Settings;
import org.tripletlab.ui.settings.SettingsFile;
import org.tripletlab.ui.shell.MainWindow;
import org.tripletlab.ui.sphere.SphereViewModel;

/** Embeddings of five dimensions, two classes held out: the chosen projection is shown, also for recorded steps and in exported pictures. */
@NeedsWindow
@ExtendWith(ApplicationExtension.class)
class ProjectionIT {
    private static final int SIZE = 5;

    @TempDir
    private static Path folder;

    private final FakePlayback playback =
            new FakePlayback(SIZE, IntStream.range(0, 8).toArray());
    private final Background background = new Background();
    private Stage stage;
    private MainWindow window;

    @Start
    void open(Stage shown) {
        stage = shown;
        playback.record(0, SessionState.STARTING);
        playback.record(20, SessionState.SEPARATING);
        window = new MainWindow(
                stage,
                new Comparison((bound, pace, generations) -> playback, 0),
                new Texts(Language.ENGLISH),
                new SettingsFile(folder.resolve("window.properties")),
                Settings.DEFAULT,
                new MainWindow.MnistArrival((where, listener, cancelled) -> {}, folder, () -> {}),
                new MainWindow.StudySurroundings(DatasetCache.ofThisProcess(Optional.empty()), address -> {}),
                background);
        window.show();
    }

    @AfterEach
    void end(FxRobot robot) {
        robot.interact(() -> robot.listWindows().forEach(Window::hide));
        background.close();
    }

    @Test
    void coordinatesAreChosenBesideTheSphere(FxRobot robot) throws Exception {
        await(() -> text(robot, ".sphere-note").startsWith("5-D shown in 3-D (PCA): "));
        assertThat(robot.lookup(".sphere-axis").query().getParent().isVisible()).isFalse();
        press(robot, ".sphere-projection-way.right-pill");
        await(() -> text(robot, ".sphere-note").contains("coordinates 1, 2, 3: " + share(1, 0, 1, 2)));
        ComboBox<Integer> first = robot.lookup(".sphere-axis").nth(0).queryComboBox();
        ComboBox<Integer> second = robot.lookup(".sphere-axis").nth(1).queryComboBox();
        robot.interact(() -> first.setValue(5));
        await(() -> text(robot, ".sphere-note").contains("coordinates 5, 2, 3: " + share(1, 4, 1, 2)));
        robot.interact(() -> second.setValue(5));
        await(() -> text(robot, ".sphere-note").contains("coordinates 2, 5, 3: "));
        assertThat(first.getValue()).isEqualTo(2);
        press(robot, "#language");
        await(() -> text(robot, ".sphere-note").startsWith("5 维以 3 维显示，坐标 2, 5, 3"));
        press(robot, "#language");
        robot.interact(() -> robot.lookup("#timeline-track").query().requestFocus());
        robot.push(KeyCode.LEFT);
        await(() -> text(robot, ".sphere-note").contains("coordinates 2, 5, 3: " + share(0, 1, 4, 2)));
        press(robot, ".sphere-projection-way.left-pill");
        await(() -> text(robot, ".sphere-note").contains("PCA"));
    }

    @Test
    void heldOutClassesAreMarkedInTheLegend(FxRobot robot) throws Exception {
        await(() -> robot.lookup(".sphere-legend-foot").tryQuery().isPresent());
        assertThat(((Label) robot.lookup(".sphere-legend-foot").query()).getText())
                .isEqualTo("held out of training");
        press(robot, "#language");
        await(() ->
                ((Label) robot.lookup(".sphere-legend-foot").query()).getText().equals("未参与训练"));
    }

    @Test
    void theSphereAndThePictureShowTheCoordinatesThemselves(FxRobot robot) throws Exception {
        LiveModel model = new LiveModel(playback);
        SphereViewModel sphere = new SphereViewModel();
        SphereFeed feed = new SphereFeed(
                model,
                new ReadOnlyObjectWrapper<>(SphereMarks.NONE),
                sphere,
                new Texts(Language.ENGLISH),
                background,
                Optional::empty);
        robot.interact(feed::pulse);
        await(() -> sphere.frameProperty().get() != null);
        robot.interact(() -> {
            sphere.projection().chooseCoordinates();
            sphere.projection().choose(0, 4);
            feed.pulse();
        });
        await(() -> sphere.frameProperty().get().projectionNote().contains("coordinates 4, 2, 3"));
        float[] unit = newest(1).unit();
        float[] seen = sphere.frameProperty().get().xyz();
        assertThat(Arrays.copyOf(seen, 6)).containsExactly(unit[3], unit[1], unit[2], unit[8], unit[6], unit[7]);
        assertThat(sphere.frameProperty().get().classes().unseen().stream()).containsExactly(8, 9);
        double[] row = {0.1, 0.2, 0.3, 0.4, 0.5};
        assertThat(feed.asShown(SIZE).apply(row).project(row)).containsExactly(0.4f, 0.2f, 0.3f);
    }

    @Test
    void aPictureIsSavedOfWhatIsChosen(FxRobot robot) throws Exception {
        press(robot, ".sphere-projection-way.right-pill");
        robot.push(KeyCode.CONTROL, KeyCode.E);
        WaitForAsyncUtils.waitForFxEvents();
        Path picture = folder.resolve("projected.png");
        window.fileChoice().showWith(new ChosenFiles(() -> Optional.of(picture)));
        press(robot, "#export-save");
        await(() -> text(robot, "#status-activity").startsWith("Wrote "));
        assertThat(Files.size(picture)).isPositive();
    }

    private EmbeddingSnapshot newest(int recording) {
        return playback.view().recordings().get(recording).snapshot();
    }

    /** Share of three coordinates, computed again from the recording. */
    private String share(int recording, int... axes) {
        float[] unit = newest(recording).unit();
        double all = 0;
        double kept = 0;
        for (int i = 0; i < unit.length; i++) {
            int coordinate = i % SIZE;
            double squared = (double) unit[i] * unit[i];
            all += squared;
            kept += Arrays.stream(axes).anyMatch(axis -> axis == coordinate) ? squared : 0;
        }
        return Math.round(100 * kept / all) + "%";
    }
}
