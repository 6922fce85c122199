package org.tripletlab.ui.export;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.stage.Window;
import org.tripletlab.ui.fx.FileChoice;
import org.tripletlab.ui.fx.TextBindings;

/** All that the lanes can be written as. */
public final class ExportMenu extends Menu {
    private final ExportViewModel export;
    private final FileChoice files;
    private final TextBindings words;

    /**
     * Makes the menu.
     *
     * @param picture asks for a picture of the spheres
     */
    public ExportMenu(ExportViewModel export, FileChoice files, TextBindings words, Runnable picture) {
        this.export = export;
        this.files = files;
        this.words = words;
        setId("file-export");
        textProperty().bind(words.text("export"));
        getItems().addAll(item("picture", picture), item("copy", this::copy));
        for (ExportFormat format : ExportFormat.all()) {
            // Pictures, what moves, and what is computed with.
            if (List.of("html", "worksheet").contains(format.id())) {
                getItems().add(new SeparatorMenuItem());
            }
            getItems().add(item(format.id(), () -> ask(format)));
        }
        setOnShowing(event -> lookForFfmpeg());
    }

    /** What cannot be made here is not offered, and says why. */
    private void lookForFfmpeg() {
        setOnShowing(null);
        MenuItem film = getItems().stream()
                .filter(item -> "export-mp4".equals(item.getId()))
                .findFirst()
                .orElseThrow();
        film.setDisable(true);
        export.askForFfmpeg(missing -> {
            film.setDisable(missing.isPresent());
            missing.ifPresent(why -> film.textProperty()
                    .bind(words.wording(() -> words.texts()
                            .format(
                                    "export.not-here",
                                    words.texts()
                                            .format(why.key(), why.arguments().toArray())))));
        });
    }

    private void copy() {
        if (export.canBegin()) {
            export.draw(
                    words.texts().language(),
                    png -> Clipboard.getSystemClipboard()
                            .setContent(Map.of(DataFormat.IMAGE, new Image(new ByteArrayInputStream(png)))));
        }
    }

    private void ask(ExportFormat format) {
        if (!export.canBegin()) {
            return;
        }
        Window owner = getParentPopup().getOwnerWindow();
        String title = "export.to." + format.id();
        // A folder is chosen by the name that it shall have, for it must be a new one.
        files.toSave(owner, title, "export.kind." + format.id(), format.ending(), format.name())
                .ifPresent(target -> export.begin(format, words.texts().language(), target));
    }

    private MenuItem item(String id, Runnable action) {
        MenuItem item = new MenuItem();
        item.setId("export-" + id);
        item.textProperty().bind(words.text("export.to." + id));
        item.setOnAction(event -> action.run());
        return item;
    }
}
