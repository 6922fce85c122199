package org.tripletlab.ui.chart;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.tripletlab.text.Texts;
import org.tripletlab.ui.fx.BlockedOwner;

/** File chooser of the system for saving, which also asks before a file is replaced. */
final class SaveDialog implements ChartSaving.Asking {
    private final Node owner;
    private final Texts texts;
    private Path folder = Path.of(System.getProperty("user.home"));

    SaveDialog(Node owner, Texts texts) {
        this.owner = owner;
        this.texts = texts;
    }

    @Override
    public Optional<Path> ask(String name, ChartSaving.Format format) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get(format.key("title")));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(texts.get(format.key("file")), "*." + format.extension()));
        if (Files.isDirectory(folder)) {
            chooser.setInitialDirectory(folder.toFile());
        }
        chooser.setInitialFileName(name);
        Window window = owner.getScene().getWindow();
        File chosen = BlockedOwner.during(window, () -> chooser.showSaveDialog(window));
        if (chosen == null) {
            return Optional.empty();
        }
        Path file = chosen.toPath().toAbsolutePath();
        folder = file.getParent();
        return Optional.of(file);
    }
}
