package org.tripletlab.ui.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.tripletlab.study.folder.StudyExecution;

/** Folder for the results of a study: proposed from its name, chosen, or typed. */
public final class ResultsFolder {
    private final StringProperty text = new SimpleStringProperty("");
    private Path parent;
    private String name = "";

    /** Creates the model, which proposes folders within this one. */
    ResultsFolder(Path parent) {
        this.parent = parent;
    }

    /** Returns the path as text. */
    public StringProperty textProperty() {
        return text;
    }

    /** Returns the folder; empty if the text is not a valid path. */
    Optional<Path> path() {
        return path(text.get());
    }

    /** Returns the parent of the folders that are proposed. */
    public Path parent() {
        return parent;
    }

    /** Proposes a folder for a study; tells whether it has changed. */
    boolean propose(String study) {
        name = study;
        String proposed = parent.resolve(name).toString();
        boolean other = !proposed.equals(text.get());
        text.set(proposed);
        return other;
    }

    /** Proposes a folder that does not exist yet. */
    public void renew() {
        Path fresh = parent.resolve(name);
        for (int number = 2; Files.exists(fresh); number++) {
            fresh = parent.resolve(name + "-" + number);
        }
        text.set(fresh.toString());
    }

    /** Uses a folder that is empty or contains a study; if it contains other files, proposes a folder inside it. */
    public void choose(Path chosen) {
        boolean usable = Files.isRegularFile(chosen.resolve(StudyExecution.STUDY)) || isEmpty(chosen);
        parent = usable && chosen.getParent() != null ? chosen.getParent() : chosen;
        text.set((usable ? chosen : chosen.resolve(name)).toString());
    }

    /** Proposes the next folder beside that of the study being started. */
    void remember(StudyPlan started) {
        Path beside = started.folder().getParent();
        parent = beside == null ? parent : beside;
    }

    /** Parses a path typed by the user; empty if it is invalid. */
    static Optional<Path> path(String text) {
        try {
            return text.isBlank()
                    ? Optional.empty()
                    : Optional.of(Path.of(text.strip()).toAbsolutePath());
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }

    private static boolean isEmpty(Path chosen) {
        if (!Files.isDirectory(chosen)) {
            return true;
        }
        try (Stream<Path> entries = Files.list(chosen)) {
            return entries.findAny().isEmpty();
        } catch (IOException unreadable) {
            return false;
        }
    }
}
