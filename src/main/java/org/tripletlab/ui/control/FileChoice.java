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
import org.tripletlab.ui.fx.BlockedOwner;

/** File and folder choosers of the system, opened in the folder of the last choice. */
public final class FileChoice {
    private static final List<String> PICTURES = List.of("png", "jpg", "jpeg", "bmp", "gif", "pgm", "ppm");

    private static final List<String> DATA_SETS =
            List.of("*.npz", "*.npy", "*.csv", "*.tsv", "*.zip", "*.gz", "*-ubyte", "*.NPZ", "*.CSV", "*.ZIP");

    private static final String JSON = ".json";

    private final Texts texts;
    private Dialogs dialogs = new OfSystem();
    private Path folder;

    /** The dialogs that are shown; each returns null if nothing was chosen. */
    public interface Dialogs {
        /** Asks for an existing file. */
        File open(FileChooser chooser, Window owner);

        /** Asks for a file to write to, and for confirmation before one is replaced. */
        File save(FileChooser chooser, Window owner);

        /** Asks whether an existing file may be replaced. */
        boolean replace(Path file, Window owner);

        /** Asks for a folder. */
        File folder(DirectoryChooser chooser, Window owner);
    }

    /**
     * Creates the choosers.
     *
     * @param folder first folder that is shown; if it does not exist, the system chooses one
     */
    public FileChoice(Texts texts, Path folder) {
        this.texts = texts;
        this.folder = folder;
    }

    /** Replaces the dialogs, for example by those of a test. */
    public void showWith(Dialogs others) {
        dialogs = others;
    }

    /** Returns the folder of the last choice. */
    public Path lastFolder() {
        return folder;
    }

    /** Asks for an image file to open. */
    public Optional<Path> picture(Window owner) {
        FileChooser chooser = chooser("files.picture.title");
        chooser.getExtensionFilters()
                .addAll(
                        new ExtensionFilter(
                                texts.get("files.pictures"),
                                // Most systems distinguish upper case here, and cameras write upper-case endings.
                                PICTURES.stream()
                                        .flatMap(each ->
                                                List.of("*." + each, "*." + each.toUpperCase(Locale.ROOT)).stream())
                                        .toList()),
                        new ExtensionFilter(texts.get("files.all"), "*"));
        return remembered(dialogs.open(chooser, owner));
    }

    /** Asks for a file with a data set. */
    public Optional<Path> dataSet(Window owner) {
        FileChooser chooser = chooser("files.data-set.title");
        chooser.getExtensionFilters()
                .addAll(
                        new ExtensionFilter(texts.get("files.data-sets"), DATA_SETS),
                        new ExtensionFilter(texts.get("files.all"), "*"));
        return remembered(dialogs.open(chooser, owner));
    }

    /** Asks for a JSON file to open. */
    public Optional<Path> saved(Window owner, String titleKey, String kindKey) {
        return saved(owner, titleKey, kindKey, List.of(JSON));
    }

    /** Asks for a file with one of these endings to open. */
    public Optional<Path> saved(Window owner, String titleKey, String kindKey, List<String> endings) {
        FileChooser chooser = chooser(titleKey);
        List<String> patterns = endings.stream().map(ending -> "*" + ending).toList();
        chooser.getExtensionFilters().add(new ExtensionFilter(texts.get(kindKey), patterns));
        return remembered(dialogs.open(chooser, owner));
    }

    /**
     * Asks for a JSON file to save to.
     *
     * @param name proposed file name
     */
    public Optional<Path> toSave(Window owner, String titleKey, String kindKey, String name) {
        return toSave(owner, titleKey, kindKey, JSON, name);
    }

    /**
     * Asks for a file to save to. The ending is added if it was left out, so that the file is found again.
     *
     * @param ending file name ending, with the dot
     * @param name proposed file name
     */
    public Optional<Path> toSave(Window owner, String titleKey, String kindKey, String ending, String name) {
        return named(owner, titleKey, kindKey, List.of(ending), name);
    }

    /**
     * Asks for a file to save to, together with files that are written beside it. Nothing is chosen if one of the existing files may not
     * be replaced.
     *
     * @param endings file name endings of the format, with the dot, the usual one first, which takes the place of the others; empty for
     *     a folder
     * @param others paths that are written beside a given file
     */
    public Optional<Path> toSave(
            Window owner,
            String titleKey,
            String kindKey,
            List<String> endings,
            String name,
            Function<Path, List<Path>> others) {
        return named(owner, titleKey, kindKey, endings, name)
                .filter(file -> others.apply(file).stream()
                        .filter(Files::exists)
                        .allMatch(each -> dialogs.replace(each, owner)));
    }

    private Optional<Path> named(Window owner, String titleKey, String kindKey, List<String> endings, String name) {
        String ending = endings.isEmpty() ? "" : endings.get(0);
        FileChooser chooser = chooser(titleKey);
        chooser.getExtensionFilters().add(new ExtensionFilter(texts.get(kindKey), "*" + ending));
        chooser.setInitialFileName(name);
        Optional<Path> chosen = remembered(dialogs.save(chooser, owner));
        while (chosen.isPresent() && !ends(chosen.get(), ending)) {
            Path completed = chosen.get().resolveSibling(withoutEnding(chosen.get(), endings) + ending);
            if (Files.notExists(completed)) {
                return Optional.of(completed);
            }
            // The dialog asked about the name as it was typed; the completed name needs a question of its own.
            chooser.setInitialDirectory(folder.toFile());
            chooser.setInitialFileName(completed.getFileName().toString());
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

    private static String withoutEnding(Path file, List<String> endings) {
        String name = file.getFileName().toString();
        return endings.stream()
                .filter(ending -> ends(file, ending))
                .findFirst()
                .map(ending -> name.substring(0, name.length() - ending.length()))
                .orElse(name);
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
            return BlockedOwner.during(owner, () -> chooser.showOpenDialog(owner));
        }

        @Override
        public File save(FileChooser chooser, Window owner) {
            return BlockedOwner.during(owner, () -> chooser.showSaveDialog(owner));
        }

        @Override
        public File folder(DirectoryChooser chooser, Window owner) {
            return BlockedOwner.during(owner, () -> chooser.showDialog(owner));
        }
    }
}
