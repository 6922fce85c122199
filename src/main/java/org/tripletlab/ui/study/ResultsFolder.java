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

/** Where the results of a study go: proposed by its name, chosen, or typed. */
public final class ResultsFolder {
    private final StringProperty text = new SimpleStringProperty("");
    private Path parent;
    private String name = "";

    /** Proposes folders within this one. */
    ResultsFolder(Path parent) {
        this.parent = parent;
    }

    /** Returns the folder as it is typed. */
    public StringProperty textProperty() {
        return text;
    }

    /** Returns the folder; empty if the text is none. */
    Optional<Path> path() {
        return path(text.get());
    }

    /** Returns the folder in which the next folder is proposed. */
    public Path parent() {
        return parent;
    }

    /** Proposes a folder for a study; tells whether that is another than before. */
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

    /** Uses a folder that is empty or holds a study; in one that holds other things a folder for the study is proposed. */
    public void choose(Path chosen) {
        boolean usable = Files.isRegularFile(chosen.resolve(StudyExecution.STUDY)) || isEmpty(chosen);
        parent = usable && chosen.getParent() != null ? chosen.getParent() : chosen;
        text.set((usable ? chosen : chosen.resolve(name)).toString());
    }

    /** Proposes the next folder beside that of the study that is started now. */
    void remember(StudyPlan started) {
        Path beside = started.folder().getParent();
        parent = beside == null ? parent : beside;
    }

    /** Reads a path as people type it; empty if it is none. */
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
