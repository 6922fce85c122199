package org.tripletlab.ui.control;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.tripletlab.text.Texts;

/** Asks people for files and folders with the dialogs of the system, and begins where they were the last time. */
public final class FileChoice {
    private static final List<String> PICTURES = List.of("png", "jpg", "jpeg", "bmp", "gif", "pgm", "ppm");

    private static final List<String> DATA_SETS =
            List.of("*.npz", "*.npy", "*.csv", "*.tsv", "*.zip", "*.gz", "*-ubyte", "*.NPZ", "*.CSV", "*.ZIP");

    private static final String JSON = ".json";

    private final Texts texts;
    private Dialogs dialogs = new OfSystem();
    private Path folder;

    /** What shows the dialogs; each answers null if nothing was chosen. */
    public interface Dialogs {
        /** Asks for a file that is there. */
        File open(FileChooser chooser, Window owner);

        /** Asks for a file to write to, and before one is replaced. */
        File save(FileChooser chooser, Window owner);

        /** Asks whether a file that is there already shall be replaced. */
        boolean replace(Path file, Window owner);

        /** Asks for a folder. */
        File folder(DirectoryChooser chooser, Window owner);
    }

    /**
     * Begins in a folder.
     *
     * @param folder if it is not there, the system chooses where to begin
     */
    public FileChoice(Texts texts, Path folder) {
        this.texts = texts;
        this.folder = folder;
    }

    /** Shows other dialogs from now on. */
    public void showWith(Dialogs others) {
        dialogs = others;
    }

    /** Returns where something was chosen last. */
    public Path lastFolder() {
        return folder;
    }

    /** Asks for a picture to look at. */
    public Optional<Path> picture(Window owner, String titleKey) {
        FileChooser chooser = chooser(titleKey);
        chooser.getExtensionFilters()
                .addAll(
                        new ExtensionFilter(
                                texts.get("files.pictures"),
                                // Most systems tell small letters from capitals here, and cameras write capitals.
                                PICTURES.stream()
                                        .flatMap(each ->
                                                List.of("*." + each, "*." + each.toUpperCase(Locale.ROOT)).stream())
                                        .toList()),
                        new ExtensionFilter(texts.get("files.all"), "*"));
        return remembered(dialogs.open(chooser, owner));
    }

    /** Asks for a file with a data set. */
    public Optional<Path> dataSet(Window owner, String titleKey) {
        FileChooser chooser = chooser(titleKey);
        chooser.getExtensionFilters()
                .addAll(
                        new ExtensionFilter(texts.get("files.data-sets"), DATA_SETS),
                        new ExtensionFilter(texts.get("files.all"), "*"));
        return remembered(dialogs.open(chooser, owner));
    }

    /** Asks for a JSON file that was saved before. */
    public Optional<Path> saved(Window owner, String titleKey, String kindKey) {
        return saved(owner, titleKey, kindKey, List.of(JSON));
    }

    /** Asks for a file that was saved before, with one of these endings. */
    public Optional<Path> saved(Window owner, String titleKey, String kindKey, List<String> endings) {
        FileChooser chooser = chooser(titleKey);
        List<String> patterns = endings.stream().map(ending -> "*" + ending).toList();
        chooser.getExtensionFilters().add(new ExtensionFilter(texts.get(kindKey), patterns));
        return remembered(dialogs.open(chooser, owner));
    }

    /**
     * Asks for a JSON file to save into.
     *
     * @param name what it is called if nothing else is said
     */
    public Optional<Path> toSave(Window owner, String titleKey, String kindKey, String name) {
        return toSave(owner, titleKey, kindKey, JSON, name);
    }

    /**
     * Asks for a file to save into. Whoever leaves the ending out gets it, so that the file is found again.
     *
     * @param ending what its name ends with, with the dot
     * @param name what it is called if nothing else is said
     */
    public Optional<Path> toSave(Window owner, String titleKey, String kindKey, String ending, String name) {
        return toSave(owner, titleKey, kindKey, ending, name, file -> List.of());
    }

    /**
     * Asks for a file to save into beside which others are written; nothing is chosen if one of them shall not be replaced.
     *
     * @param others what is written beside a file
     */
    public Optional<Path> toSave(
            Window owner,
            String titleKey,
            String kindKey,
            String ending,
            String name,
            Function<Path, List<Path>> others) {
        return named(owner, titleKey, kindKey, ending, name)
                .filter(file -> others.apply(file).stream()
                        .filter(Files::exists)
                        .allMatch(each -> dialogs.replace(each, owner)));
    }

    private Optional<Path> named(Window owner, String titleKey, String kindKey, String ending, String name) {
        FileChooser chooser = chooser(titleKey);
        chooser.getExtensionFilters().add(new ExtensionFilter(texts.get(kindKey), "*" + ending));
        chooser.setInitialFileName(name);
        Optional<Path> chosen = remembered(dialogs.save(chooser, owner));
        while (chosen.isPresent() && !ends(chosen.get(), ending)) {
            Path longer = chosen.get().resolveSibling(chosen.get().getFileName() + ending);
            if (Files.notExists(longer)) {
                return Optional.of(longer);
            }
            // The dialog was asked about another name; it asks itself before this one is replaced.
            chooser.setInitialDirectory(folder.toFile());
            chooser.setInitialFileName(longer.getFileName().toString());
            chosen = remembered(dialogs.save(chooser, owner));
        }
        return chosen;
    }

    /** Asks for a folder. */
    public Optional<Path> folder(Window owner, String titleKey) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(texts.get(titleKey));
        if (Files.isDirectory(folder)) {
            chooser.setInitialDirectory(folder.toFile());
        }
        return remembered(dialogs.folder(chooser, owner));
    }

    private FileChooser chooser(String titleKey) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get(titleKey));
        if (Files.isDirectory(folder)) {
            chooser.setInitialDirectory(folder.toFile());
        }
        return chooser;
    }

    private Optional<Path> remembered(File chosen) {
        Optional<Path> path =
                Optional.ofNullable(chosen).map(file -> file.toPath().toAbsolutePath());
        path.map(Path::getParent).ifPresent(parent -> folder = parent);
        return path;
    }

    private static boolean ends(Path file, String ending) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    private final class OfSystem implements Dialogs {
        @Override
        public boolean replace(Path file, Window owner) {
            return ReplaceQuestion.ask(file, owner, texts);
        }

        @Override
        public File open(FileChooser chooser, Window owner) {
            return chooser.showOpenDialog(owner);
        }

        @Override
        public File save(FileChooser chooser, Window owner) {
            return chooser.showSaveDialog(owner);
        }

        @Override
        public File folder(DirectoryChooser chooser, Window owner) {
            return chooser.showDialog(owner);
        }
    }
}
