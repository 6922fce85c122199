package org.tripletlab.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.ui.NeedsWindow;

/** Data sets dropped on the window: entered into the form, offered for choice if there are several, used after a restart. */
@NeedsWindow
@ExtendWith(ApplicationExtension.class)
class DataSetDropIT extends RealWindow {
    @Start
    void open(Stage stage) {
        show(stage);
    }

    @Test
    void aDroppedArchiveWithSeveralOffersThemAndTrains(FxRobot robot) throws Exception {
        robot.interact(() -> comparison.begin(SHORT));
        await(() -> window.lanes().specs().get(0).equals(SHORT)
                && window.lanes().focus().view().phase() == RunnerPhase.FINISHED);
        Path archive = Files.write(folder.resolve("tables.zip"), twoTables());
        Node root = robot.lookup("#main-window").query();
        robot.interact(() -> Drop.on(root, archive));
        ComboBox<String> choice = robot.lookup("#parameter-dataset").query();
        String second = archive + "/b.csv";
        await(() -> choice.getItems().contains(second));
        assertThat(choice.getValue()).isEqualTo(archive.toString());
        assertThat(choice.getItems()).contains(archive + "/a.csv", "folder", "file");
        robot.interact(() -> choice.setValue(second));
        assertThat(window.lanes().specs().get(0).get(Parameters.DATASET))
                .as("nothing is lost until the restart")
                .isEqualTo("bundled");
        robot.interact(() -> comparison.begin(SHORT.with(Parameters.DATASET, second)
                .with(Parameters.PROBE, 20)
                .with(Parameters.STEPS, 20)));
        await(() -> window.lanes().specs().get(0).get(Parameters.DATASET).equals(second)
                && window.lanes().focus().view().phase() == RunnerPhase.FINISHED);
    }

    private static byte[] twoTables() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : new String[] {"a.csv", "b.csv"}) {
                StringBuilder table = new StringBuilder("label");
                for (int p = 1; p <= 16; p++) {
                    table.append(",pixel").append(p);
                }
                for (int i = 0; i < 60; i++) {
                    table.append('\n').append(i % 3);
                    for (int p = 0; p < 16; p++) {
                        table.append(',').append(p % 3 == i % 3 ? 200 + i % 7 : i % 5);
                    }
                }
                zip.putNextEntry(new ZipEntry(name));
                zip.write(table.toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
