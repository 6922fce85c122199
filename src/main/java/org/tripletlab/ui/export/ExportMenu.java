package org.tripletlab.ui.export;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
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
        getItems().addAll(item("picture", picture), new SeparatorMenuItem());
        for (ExportFormat format : ExportFormat.all()) {
            getItems().add(item(format.id(), () -> ask(format)));
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
