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
import org.tripletlab.ui.control.FileChoice;
import org.tripletlab.ui.fx.TextBindings;

/** Menu of all formats that the runs can be written as. */
public final class ExportMenu extends Menu {
    private final ExportViewModel export;
    private final TextBindings words;

    /**
     * Makes the menu.
     *
     * @param dialog shows the dialog of a form
     */
    public ExportMenu(ExportViewModel export, FileChoice files, TextBindings words, Consumer<ExportForm> dialog) {
        this.export = export;
        this.words = words;
        setId("file-export");
        textProperty().bind(words.text("export"));
        ExportTarget target = new ExportTarget(export, files, words);
        for (ExportForm form : export.forms()) {
            getItems().add(item(form.group(), () -> {
                if (!export.canBegin()) {
                    return;
                }
                if (form.isEmpty()) {
                    target.ask(getParentPopup().getOwnerWindow(), form, () -> {}, export::refuse);
                } else {
                    dialog.accept(form);
                }
            }));
        }
        getItems().addAll(new SeparatorMenuItem(), item("copy", this::copy));
    }

    private void copy() {
        if (export.canBegin()) {
            export.draw(
                    words.texts().language(),
                    png -> Clipboard.getSystemClipboard()
                            .setContent(Map.of(DataFormat.IMAGE, new Image(new ByteArrayInputStream(png)))));
        }
    }

    private MenuItem item(String id, Runnable action) {
        MenuItem item = new MenuItem();
        item.setId("export-" + id);
        item.textProperty().bind(words.text("export.to." + id));
        item.setOnAction(event -> action.run());
        return item;
    }
}
