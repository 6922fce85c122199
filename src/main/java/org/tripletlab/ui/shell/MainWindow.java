package org.tripletlab.ui.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.tripletlab.compare.Comparison;
import org.tripletlab.dataset.DatasetCache;
import org.tripletlab.dataset.ErrorMessage;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.text.Language;
import org.tripletlab.text.Message;
import org.tripletlab.text.Texts;
import org.tripletlab.ui.control.FileChoice;
import org.tripletlab.ui.control.Overflow;
import org.tripletlab.ui.download.DownloadPane;
import org.tripletlab.ui.download.DownloadViewModel;
import org.tripletlab.ui.experiment.ExperimentPane;
import org.tripletlab.ui.experiment.ExperimentViewModel;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.Background;
import org.tripletlab.ui.fx.Fonts;
import org.tripletlab.ui.fx.IconImage;
import org.tripletlab.ui.fx.Pulse;
import org.tripletlab.ui.fx.TextBindings;
import org.tripletlab.ui.help.AboutPage;
import org.tripletlab.ui.help.HelpPane;
import org.tripletlab.ui.lanes.CompareMenu;
import org.tripletlab.ui.lanes.ComparisonBar;
import org.tripletlab.ui.lanes.LanesPane;
import org.tripletlab.ui.model.Activities;
import org.tripletlab.ui.model.ActivityKind;
import org.tripletlab.ui.model.BringBack;
import org.tripletlab.ui.model.HistoryPlayer;
import org.tripletlab.ui.model.LanePairs;
import org.tripletlab.ui.model.LanesModel;
import org.tripletlab.ui.model.LiveModel;
import org.tripletlab.ui.model.MatchThreshold;
import org.tripletlab.ui.model.Transport;
import org.tripletlab.ui.session.FileMenu;
import org.tripletlab.ui.settings.Settings;
import org.tripletlab.ui.settings.SettingsFile;
import org.tripletlab.ui.study.StudyFormViewModel;
import org.tripletlab.ui.study.StudyViewModel;
import org.tripletlab.ui.timeline.TimelinePane;

/** Main window: combines the features, and stores their settings. */
public final class MainWindow implements WindowCommands {
    private final Stage stage;
    private final SettingsFile file;
    private final TextBindings words;
    private final Appearance appearance;
    private final FileChoice files;
    private final LanesModel lanes;
    private final LiveModel model;
    private final Activities activities = new Activities(System::nanoTime);
    private final Faults faults = new Faults(activities);
    private final Pulse pulse = new Pulse();
    private final BooleanProperty experimentShown;
    private final BooleanProperty chartsShown;
    private final ObservableSet<String> sectionsShown = FXCollections.observableSet();
    private final BooleanProperty sideShown = new SimpleBooleanProperty(false);
    private final LanesPane spheres;
    private final HelpPane help;
    private final HelpWindow about;
    private final DialogWindow downloadDialog;
    private final StudyViewModel study;
    private final StudyWindow studyWindow;
    private final WindowPlace place;
    private final FoldingBySize folding;
    private final SessionController controller;
    private Optional<Language> chosenLanguage;

    /**
     * Access to MNIST.
     *
     * @param source downloads it
     * @param folder folder of the files
     * @param arrived registers the downloaded files
     */
    public record MnistArrival(DownloadViewModel.Source source, Path folder, Runnable arrived) {}

    /**
     * Services of the program used by studies.
     *
     * @param datasets opens the data sets
     * @param browser opens the page or the folder of an address
     */
    public record StudySurroundings(DatasetCache datasets, Consumer<String> browser) {}

    /**
     * Creates the window without showing it.
     *
     * @param stage stage of the window
     * @param comparison lanes to show
     * @param texts the texts, in the initial language
     * @param file file of the settings
     * @param settings settings read from it
     * @param mnist access to MNIST
     * @param studies services used by studies
     * @param background runs tasks that must not block the window
     */
    public MainWindow(
            Stage stage,
            Comparison comparison,
            Texts texts,
            SettingsFile file,
            Settings settings,
            MnistArrival mnist,
            StudySurroundings studies,
            Background background) {
        this.stage = stage;
        this.file = file;
        chosenLanguage = settings.look().language();
        words = new TextBindings(texts);
        appearance = Appearance.of(settings.look(), Fonts.load());
        files = new FileChoice(texts, settings.folders().files().orElse(Path.of(System.getProperty("user.home"))));
        lanes = new LanesModel(comparison, texts);
        model = lanes.focus();
        Transport transport = new Transport(comparison, model);
        HistoryPlayer history = new HistoryPlayer(comparison, model);
        spheres = new LanesPane(lanes, words, appearance, background);
        experimentShown = new SimpleBooleanProperty(settings.panels().experiment());
        chartsShown = new SimpleBooleanProperty(settings.panels().charts());
        about = new HelpWindow(stage, words, appearance, "about.title", () -> new AboutPage(words));
        help = new HelpPane(words, appearance, this::showAbout);
        DownloadViewModel download =
                new DownloadViewModel(background, mnist.source(), mnist.folder(), activities, mnist.arrived());
        Runnable useMnist = () -> transport.begin(model.view().spec().with(Parameters.DATASET, "mnist"));
        downloadDialog = new DialogWindow(
                stage,
                words.text("download.title"),
                appearance,
                close -> new DownloadPane(download, words, useMnist, close));
        study = new StudyViewModel(
                new StudyFormViewModel(
                        () -> model.view().spec(),
                        background.atOnce(),
                        settings.folders().study().orElseGet(StudyWindow::documents)),
                studies.datasets(),
                background.atOnce(),
                activities,
                comparison::pause,
                studies.browser());
        studyWindow = new StudyWindow(study, words, appearance);

        ComparisonBar race = new ComparisonBar(lanes, words, appearance);
        LowerPane lower = new LowerPane(words);
        LanePairs pairs = new LanePairs(lanes, background::run);
        MatchThreshold threshold = new MatchThreshold();
        LowerPanels lowerPanels =
                new LowerPanels(lower, lanes, pairs, threshold, words, appearance, background, activities);
        TimelinePane timeline = new TimelinePane(lanes, history, transport::goBackToShown, words, appearance);
        StatusBarPane status =
                new StatusBarPane(model, activities, words, appearance, downloadDialog::show, pulse::framesPerSecond);
        sectionsShown.addAll(settings.panels().sections());
        ExperimentViewModel form = new ExperimentViewModel(comparison, model, transport);
        ExperimentPane experiment = new ExperimentPane(form, files, background, words, appearance, sectionsShown);
        CentreSplit middle = new CentreSplit(spheres, lower, chartsShown, appearance, words.text("centre.divider"));
        FoldingBySize.fold(experiment, experimentShown);
        SidePane side = new SidePane(sideShown, words, appearance);
        FoldingBySize.fold(side, sideShown);
        SidePanels sidePanels =
                new SidePanels(side, lanes, spheres, transport, pairs, threshold, files, words, appearance, background);
        BringBack bringBack = new BringBack(lanes, sidePanels.enrolment().removed(), activities::tell);

        controller = new SessionController(
                lanes,
                transport,
                studies.datasets(),
                new MainWindowState(
                        lanes, spheres, sidePanels, lowerPanels.remembered(chartsShown, sideShown, side, middle)),
                spheres::sights,
                file.folder(),
                settings.recentSessions(),
                files,
                background,
                activities,
                words,
                stage::hide,
                (title, content) -> new DialogWindow(stage, title, appearance, content));
        CentrePane centre = new CentrePane(
                lanes,
                appearance,
                middle,
                controller.recovery(),
                controller.images(),
                new StateBanner(model, words, appearance),
                race,
                timeline);
        Overflow content = new Overflow(centre);
        VBox.setVgrow(content, Priority.ALWAYS);
        ProblemBar problems = new ProblemBar(activities.problems(), words);
        // Above what scrolls, so that an error is visible in a small window, too.
        BorderPane root = new BorderPane(new VBox(problems, content));
        root.setId("main-window");
        root.setMinSize(
                0, 0); // Content that needs more space is scrolled in the middle, not pushed out at the right edge.
        root.setTop(new ToolbarPane(
                words,
                appearance,
                transport,
                this,
                controller.menu(),
                new CompareMenu(lanes, spheres.linkedProperty(), spheres.alignedProperty(), words),
                bringBack,
                sidePanels::openPad));
        root.setLeft(experiment);
        root.setRight(new HBox(side, help));
        root.setBottom(status);
        appearance.dress(root);
        Scene scene = new Scene(root);
        problems.takeEscape(scene);
        WindowKeys.install(
                scene, transport, this, new LetterCommands(this, lanes, transport, spheres::sphere, activities::tell));
        place = new WindowPlace(stage, settings);
        folding = new FoldingBySize(
                scene, appearance, experimentShown, sideShown, chartsShown, middle, lanes.comparingProperty());
        folding.makeWayForHelp(help.visibleProperty());
        stage.setScene(scene);
        stage.getIcons().setAll(IconImage.ofWindow());
        stage.titleProperty().bind(controller.title());
        controller.takeDrops(scene, experiment::chooseDataSet);

        pulse.add(faults::pulse);
        pulse.add(lanes::pull);
        pulse.add(bringBack::pulse);
        pulse.add(() -> history.pulse(System.nanoTime()));
        pulse.add(sidePanels::pulse); // Before the spheres, which show the drawing within the same frame.
        pulse.add(spheres::pulse);
        pulse.add(race::pulse);
        pulse.add(pairs::pulse);
        pulse.add(lowerPanels::pulse);
        pulse.add(timeline::pulse);
        pulse.add(status::pulse);
        pulse.add(new ReadingStatus(studies.datasets().monitor(), activities)::pulse);
        pulse.add(download::pulse);
        pulse.add(study::pulse);
        pulse.add(controller::pulse);
        pulse.add(activities::pulse);
        lanes.lanesProperty().addListener((lane, before, now) -> activities.settle(ActivityKind.LANE));
        rememberChanges();
    }

    /** Shows the window and follows the run. */
    public void show() {
        stage.show();
        place.shown();
        pulse.start();
    }

    /** Shows that something broke off because of a defect of the program; safe for use from several threads. */
    public void fault(Throwable problem) {
        faults.take(problem);
    }

    /** Returns the lanes, for measuring or driving the window. */
    LanesModel lanes() {
        return lanes;
    }

    /** Returns the file choosers, for driving the window. */
    public FileChoice fileChoice() {
        return files;
    }

    /** Returns the spheres, for measuring or driving the window. */
    LanesPane spheres() {
        return spheres;
    }

    /** Opens a session or an experiment. */
    public void open(Path session) {
        controller.session().open(session);
    }

    SessionController controller() {
        return controller;
    }

    @Override
    public FileMenu files() {
        return controller.menu();
    }

    @Override
    public void exportPicture() {
        controller.exportPicture();
    }

    @Override
    public void showStudies() {
        studyWindow.show();
    }

    @Override
    public void addLane() {
        ifThereIsRoom(lanes::add);
    }

    @Override
    public void branchLane() {
        ifThereIsRoom(lanes::branch);
    }

    @Override
    public void toggleSolo() {
        lanes.toggleSolo(lanes.chosenProperty().get());
    }

    @Override
    public void showHelp() {
        help.toggle();
    }

    @Override
    public void showAbout() {
        about.toggle();
    }

    @Override
    public void toggleFullScreen() {
        stage.setFullScreen(!stage.isFullScreen());
    }

    @Override
    public void toggleTheme() {
        appearance.themeProperty().set(appearance.themeProperty().get().other());
    }

    @Override
    public BooleanProperty experimentShownProperty() {
        return experimentShown;
    }

    @Override
    public BooleanProperty chartsShownProperty() {
        return chartsShown;
    }

    @Override
    public BooleanProperty sideShownProperty() {
        return sideShown;
    }

    private void ifThereIsRoom(Runnable action) {
        if (lanes.hasRoom()) {
            action.run();
        } else {
            activities.refuse(ActivityKind.LANE, Message.of("lanes.full"));
        }
    }

    private void rememberChanges() {
        words.languageProperty().addListener((property, before, now) -> {
            chosenLanguage = Optional.of(now);
            remember();
        });
        appearance.onChange(this::remember);
        model.viewProperty().map(view -> view.spec()).addListener((property, before, now) -> remember());
        controller.watchTheEnd(stage, this::remember);
        stage.setOnHiding(event -> {
            pulse.stop();
            study.stop();
            studyWindow.hide();
            remember();
            controller.close();
        });
    }

    private void remember() {
        try {
            file.write(new Settings(
                    appearance.look(chosenLanguage),
                    new Settings.Place(place.bounds(), stage.isMaximized()),
                    new Settings.Panels(folding.experimentWanted(), folding.chartsWanted(), sectionsShown),
                    new Settings.Folders(Optional.of(study.form().results().parent()), Optional.of(files.lastFolder())),
                    controller.session().recentProperty().get(),
                    Settings.byHand(model.view().spec())));
            activities.settle(ActivityKind.SETTINGS);
        } catch (IOException unwritable) {
            activities.refuse(ActivityKind.SETTINGS, Message.of("settings.unwritable", ErrorMessage.of(unwritable)));
        }
    }
}
