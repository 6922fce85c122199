package org.tripletlab.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.tripletlab.data.source.DatasetOpener;
import org.tripletlab.dataset.DatasetCache;
import org.tripletlab.export.sphere.LaneViewOptions;
import org.tripletlab.store.RecoveryFolder;
import org.tripletlab.store.SessionFile;
import org.tripletlab.text.Message;
import org.tripletlab.ui.control.FileChoice;
import org.tripletlab.ui.export.ExportForm;
import org.tripletlab.ui.export.ExportMenu;
import org.tripletlab.ui.export.ExportPane;
import org.tripletlab.ui.export.ExportViewModel;
import org.tripletlab.ui.fx.Background;
import org.tripletlab.ui.fx.ProgramEnd;
import org.tripletlab.ui.fx.TextBindings;
import org.tripletlab.ui.model.Activities;
import org.tripletlab.ui.model.LanesModel;
import org.tripletlab.ui.model.Transport;
import org.tripletlab.ui.session.AutoSave;
import org.tripletlab.ui.session.Closing;
import org.tripletlab.ui.session.ClosingPane;
import org.tripletlab.ui.session.FileMenu;
import org.tripletlab.ui.session.ImagesBar;
import org.tripletlab.ui.session.RecoveryBar;
import org.tripletlab.ui.session.SessionViewModel;
import org.tripletlab.ui.session.WindowState;

/** Controller of the session of the window: opening, saving, automatic saving and closing. */
final class SessionController {
    private final SessionViewModel session;
    private final AutoSave keeping;
    private final ExportViewModel export;
    private final Map<ExportForm, DialogWindow> exportDialogs = new HashMap<>();
    private final FileMenu menu;
    private final RecoveryBar recovery;
    private final Activities activities;
    private final ImagesBar images;
    private final Closing closing;
    private final DialogWindow closingDialog;
    private final TextBindings words;

    SessionController(
            LanesModel lanes,
            Transport transport,
            DatasetCache datasets,
            WindowState look,
            Supplier<Map<Character, LaneViewOptions>> sights,
            Path settings,
            List<Path> recent,
            FileChoice files,
            Background background,
            Activities activities,
            TextBindings words,
            Runnable quit,
            BiFunction<ObservableValue<String>, Function<Runnable, Pane>, DialogWindow> dialogs) {
        this.words = words;
        this.activities = activities;
        session = new SessionViewModel(lanes, transport, datasets, look, background, activities, recent);
        keeping = new AutoSave(session, new RecoveryFolder(settings.resolve("sessions")), activities, System::nanoTime);
        export = new ExportViewModel(lanes, sights, background, activities, System::nanoTime);
        for (ExportForm form : export.forms()) {
            exportDialogs.put(
                    form,
                    dialogs.apply(
                            words.text("export.title." + form.group()),
                            close -> new ExportPane(form, export, files, words, close)));
        }
        menu = new FileMenu(
                session,
                keeping,
                files,
                words,
                new ExportMenu(
                        export, files, words, form -> exportDialogs.get(form).show()),
                this::quit);
        closing = new Closing(keeping, System::nanoTime, new ClosingView(transport::pause, quit));
        closingDialog = dialogs.apply(words.text("closing.title"), close -> new ClosingPane(closing, words));
        recovery = new RecoveryBar(keeping, words);
        images = new ImagesBar(session, files, words);
    }

    SessionViewModel session() {
        return session;
    }

    FileMenu menu() {
        return menu;
    }

    /** Shows the export dialog, set to a picture of what is on the screen. */
    void exportPicture() {
        export.pictureForm().ifPresent(form -> exportDialogs.get(form).show());
    }

    RecoveryBar recovery() {
        return recovery;
    }

    ImagesBar images() {
        return images;
    }

    /** Returns the title of the window: the name of the file, and a mark if there are unsaved changes. */
    ObservableValue<String> title() {
        return words.wording(
                () -> session.fileProperty()
                        .get()
                        .map(file -> words.texts()
                                .format(
                                        session.changedProperty().get() ? "window.title.changed" : "window.title.file",
                                        file.getFileName().toString()))
                        .orElseGet(() -> words.texts().get("window.title")),
                session.fileProperty(),
                session.changedProperty());
    }

    /**
     * Opens a session or an experiment that is dropped anywhere in the window, and enters a data set, unless the pane below the pointer
     * handles the drop.
     *
     * @param dataSets enters the path of a data set into the form
     */
    void takeDrops(Scene scene, Consumer<Path> dataSets) {
        scene.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (dropped(event.getDragboard(), SessionController::isSession).isPresent()
                    || dropped(event.getDragboard(), DatasetOpener::mayBeOne).isPresent()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        scene.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            Optional<Path> saved = dropped(event.getDragboard(), SessionController::isSession);
            Optional<Path> dataSet = dropped(event.getDragboard(), DatasetOpener::mayBeOne);
            saved.ifPresent(session::open);
            if (saved.isEmpty()) {
                dataSet.ifPresent(place -> {
                    dataSets.accept(place);
                    activities.tell(
                            Message.of("file.data-set", place.getFileName().toString()));
                });
            }
            if (saved.isPresent() || dataSet.isPresent()) {
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }

    private static boolean isSession(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(SessionFile.ENDING) || name.endsWith(".json");
    }

    private static Optional<Path> dropped(Dragboard board, Predicate<Path> wanted) {
        return board.getFiles().stream()
                .map(File::toPath)
                .filter(file -> file.getFileName() != null)
                .filter(wanted)
                .findFirst();
    }

    /** Saves the session if it is due and detects changes; called once per pulse. */
    void pulse() {
        session.pulse();
        keeping.pulse();
        closing.pulse();
        export.pulse();
    }

    /**
     * Saves the session when the window is closed, and when the program is terminated.
     *
     * @param remember writes the settings
     */
    void watchTheEnd(Stage stage, Runnable remember) {
        stage.setOnCloseRequest(event -> {
            event.consume();
            closing.begin();
        });
        ProgramEnd.watch(stage, kept -> {
            remember.run();
            keeping.keepAsLast(AutoSave.Extent.LIGHT, kept, problem -> kept.run());
        });
    }

    private void quit() {
        closing.begin();
    }

    /** Operations of the window during closing. */
    private final class ClosingView implements Closing.View {
        private final Runnable pause;
        private final Runnable close;

        ClosingView(Runnable pause, Runnable close) {
            this.pause = pause;
            this.close = close;
        }

        @Override
        public void pause() {
            pause.run();
        }

        @Override
        public void show() {
            closingDialog.show();
        }

        @Override
        public void hide() {
            closingDialog.hide();
        }

        @Override
        public void saveElsewhere() {
            menu.saveAs();
        }

        @Override
        public void close() {
            close.run();
        }
    }

    /** Ends automatic saving normally. */
    void close() {
        keeping.close();
    }
}
