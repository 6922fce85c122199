package org.tripletlab.ui.enrol;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.FileChooser;
import org.tripletlab.text.Texts;

/** Asks for the files of this panel. */
interface FileAsking {
    /** Asks for a picture to look at. */
    Optional<Path> picture();

    /** Asks for a file to save who is enrolled into. */
    Optional<Path> save();

    /** Asks for a file with people that were enrolled before. */
    Optional<Path> open();

    /** With the dialogs of the system, which ask themselves before a file is replaced. */
    final class Dialogs implements FileAsking {
        private final Node owner;
        private final Texts texts;
        private Path folder = Path.of(System.getProperty("user.home"));

        Dialogs(Node owner, Texts texts) {
            this.owner = owner;
            this.texts = texts;
        }

        @Override
        public Optional<Path> picture() {
            FileChooser chooser = chooser("enrol.source.file.help", "enrol.kind.picture");
            chooser.getExtensionFilters()
                    .setAll(new FileChooser.ExtensionFilter(
                            texts.get("enrol.kind.picture"),
                            List.of("*.png", "*.jpg", "*.jpeg", "*.bmp", "*.gif", "*.pgm", "*.ppm")));
            return chosen(chooser.showOpenDialog(owner.getScene().getWindow()));
        }

        @Override
        public Optional<Path> save() {
            FileChooser chooser = chooser("enrol.save", "enrol.kind.enrolment");
            chooser.setInitialFileName("enrolment.json");
            return chosen(chooser.showSaveDialog(owner.getScene().getWindow()));
        }

        @Override
        public Optional<Path> open() {
            return chosen(chooser("enrol.open", "enrol.kind.enrolment")
                    .showOpenDialog(owner.getScene().getWindow()));
        }

        private FileChooser chooser(String title, String kind) {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(texts.get(title));
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(texts.get(kind), "*.json"));
            if (Files.isDirectory(folder)) {
                chooser.setInitialDirectory(folder.toFile());
            }
            return chooser;
        }

        private Optional<Path> chosen(File file) {
            if (file == null) {
                return Optional.empty();
            }
            Path path = file.toPath().toAbsolutePath();
            folder = path.getParent();
            return Optional.of(path);
        }
    }
}
