package org.tripletlab.ui.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.tripletlab.store.SessionFile;
import org.tripletlab.store.ShareLine;
import org.tripletlab.ui.control.FileChoice;
import org.tripletlab.ui.control.IconButtons;
import org.tripletlab.ui.control.Sign;
import org.tripletlab.ui.fx.TextBindings;

/** Menu for opening and saving, with the recent sessions. */
public final class FileMenu extends MenuButton {
    private final SessionViewModel session;
    private final AutoSave autoSave;
    private final FileChoice files;
    private final TextBindings words;
    private final Runnable quit;
    private final Menu recent = new Menu();

    /**
     * Creates the menu.
     *
     * @param export menu of the export formats
     * @param quit closes the window
     */
    public FileMenu(
            SessionViewModel session,
            AutoSave autoSave,
            FileChoice files,
            TextBindings words,
            Menu export,
            Runnable quit) {
        this.session = session;
        this.autoSave = autoSave;
        this.files = files;
        this.words = words;
        this.quit = quit;
        setId("file");
        textProperty().bind(words.text("file"));
        setGraphic(IconButtons.icon(Sign.FILES));
        getStyleClass().addAll("flat", "compare");
        setTooltip(IconButtons.tooltip(words.text("file.help")));
        accessibleTextProperty().bind(words.text("file.help"));
        setMinWidth(USE_PREF_SIZE);
        recent.setId("file-recent");
        recent.textProperty().bind(words.text("file.recent"));
        MenuItem paste = item("file.line.paste", "file-paste-line", this::paste);
        getItems()
                .addAll(
                        item("file.open", "file-open", this::open),
                        recent,
                        item("file.save", "file-save", this::save),
                        item("file.save-as", "file-save-as", this::saveAs),
                        new SeparatorMenuItem(),
                        export,
                        new SeparatorMenuItem(),
                        item("file.experiment.save", "file-save-experiment", this::saveExperiment),
                        item("file.line.copy", "file-copy-line", this::copy),
                        paste,
                        new SeparatorMenuItem(),
                        item("file.quit", "file-quit", this::quit));
        setOnShowing(event -> {
            listRecent();
            paste.setDisable(!Clipboard.getSystemClipboard().hasString()
                    || !ShareLine.isOne(Clipboard.getSystemClipboard().getString()));
        });
    }

    /** Asks for a session or an experiment and opens it. */
    public void open() {
        files.saved(getScene().getWindow(), "file.open.title", "file.kinds", List.of(SessionFile.ENDING, ".json"))
                .ifPresent(session::open);
    }

    /** Saves to the file of the session; asks for one if it has none. */
    public void save() {
        session.fileProperty().get().ifPresentOrElse(session::save, this::saveAs);
    }

    /** Asks for a file and saves to it. */
    public void saveAs() {
        files.toSave(getScene().getWindow(), "file.save.title", "file.kind", SessionFile.ENDING, session.proposedName())
                .ifPresent(session::save);
    }

    /** Saves the session and closes the window. */
    public void quit() {
        quit.run();
    }

    private void saveExperiment() {
        files.toSave(getScene().getWindow(), "file.experiment.title", "file.experiment.kind", "experiment.json")
                .ifPresent(session.experiments()::save);
    }

    private void copy() {
        Clipboard.getSystemClipboard()
                .setContent(Map.of(DataFormat.PLAIN_TEXT, session.experiments().line()));
    }

    private void paste() {
        session.experiments().begin(Clipboard.getSystemClipboard().getString());
    }

    private void listRecent() {
        recent.getItems().clear();
        for (Path path : session.recentProperty().get()) {
            // An underscore in a name is not a mnemonic.
            MenuItem item = new MenuItem(path.getFileName() + " — " + path.getParent());
            item.setMnemonicParsing(false);
            item.setOnAction(event -> session.open(path));
            recent.getItems().add(item);
        }
        if (autoSave.last().isPresent()) {
            recent.getItems().add(item("file.last", "file-last", autoSave::openLast));
        }
        if (autoSave.beforeLast().isPresent()) {
            recent.getItems().add(item("file.before-last", "file-before-last", autoSave::openBeforeLast));
        }
        recent.setDisable(recent.getItems().isEmpty());
    }

    private MenuItem item(String key, String id, Runnable action) {
        MenuItem item = new MenuItem();
        item.setId(id);
        item.textProperty().bind(words.text(key));
        item.setOnAction(event -> action.run());
        return item;
    }
}
