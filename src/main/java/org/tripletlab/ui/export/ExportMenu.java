package org.tripletlab.ui.export;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.stage.Window;
import org.tripletlab.ui.control.FileChoice;
import org.tripletlab.ui.fx.TextBindings;

/** All that the lanes can be written as. */
public final class ExportMenu extends Menu {
    private final ExportViewModel export;
    private final FileChoice files;
    private final TextBindings words;

    /**
     * Makes the menu.
     *
     * @param dialog shows the dialog of a subject
     */
    public ExportMenu(ExportViewModel export, FileChoice files, TextBindings words, Consumer<ExportSubject> dialog) {
        this.export = export;
        this.files = files;
        this.words = words;
        setId("file-export");
        textProperty().bind(words.text("export"));
        for (ExportSubject subject : ExportSubject.values()) {
            getItems().add(item(subject.id(), () -> {
                if (export.canBegin()) {
                    dialog.accept(subject);
                }
            }));
        }
        getItems().addAll(item("copy", this::copy), new SeparatorMenuItem());
        for (ExportFormat format : ExportFormat.all()) {
            getItems().add(item(format.id(), () -> ask(format)));
        }
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
        files.toSave(owner, title, "export.kind." + format.id(), format.ending(), format.name(), format.beside())
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
