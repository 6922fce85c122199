package org.tripletlab.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.tripletlab.ui.control.FileChoice;

/** File dialogs answered by the test, with a record of the initial folder of each. */
public final class ChosenFiles implements FileChoice.Dialogs {
    public final List<File> begun = new ArrayList<>();

    /** Files whose replacement was asked about. */
    public final List<Path> replaced = new ArrayList<>();

    /** Answer to these questions. */
    public boolean replaces = true;

    private final Supplier<Optional<Path>> choice;

    public ChosenFiles(Supplier<Optional<Path>> choice) {
        this.choice = choice;
    }

    @Override
    public File open(FileChooser chooser, Window owner) {
        begun.add(chooser.getInitialDirectory());
        return choice.get().map(Path::toFile).orElse(null);
    }

    @Override
    public File save(FileChooser chooser, Window owner) {
        return open(chooser, owner);
    }

    @Override
    public boolean replace(Path file, Window owner) {
        replaced.add(file);
        return replaces;
    }

    @Override
    public File folder(DirectoryChooser chooser, Window owner) {
        begun.add(chooser.getInitialDirectory());
        return choice.get().map(Path::toFile).orElse(null);
    }
}
