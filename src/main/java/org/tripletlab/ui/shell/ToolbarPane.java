package org.tripletlab.ui.shell;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Orientation;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToolBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tripletlab.text.Language;
import org.tripletlab.ui.control.IconButtons;
import org.tripletlab.ui.control.Sign;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.TextBindings;
import org.tripletlab.ui.model.BringBack;
import org.tripletlab.ui.model.Sentences;
import org.tripletlab.ui.model.Transport;
import org.tripletlab.ui.settings.ThemeChoice;

/** Toolbar with the controls of the run on the left and those of the window on the right. */
final class ToolbarPane extends ToolBar {
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination REDO_Y = new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);

    private static final List<Integer> FONT_SCALES = List.of(100, 125, 150, 175, 200);
    /** Minimum width for all buttons with both menu labels, at a font scale of 1. */
    private static final double WIDTH_OF_ALL = 1372;
    /** Minimum width for the words of <i>Draw a digit</i> and <i>Inspect</i> only, without separators. */
    private static final double WIDTH_OF_DRAW = 1120;
    /** Minimum width for the word of <i>Inspect</i> only, without separators. */
    private static final double WIDTH_OF_INSPECT = 1000;
    /** Minimum width for all signs; in less, the last ones are in the menu at the end. */
    private static final double WIDTH_OF_SIGNS = 920;

    private final TextBindings words;
    private final Appearance appearance;
    private final Transport transport;
    private final WindowCommands commands;
    private final BooleanBinding crowded;

    ToolbarPane(
            TextBindings words,
            Appearance appearance,
            Transport transport,
            WindowCommands commands,
            MenuButton file,
            MenuButton compare,
            BringBack bringBack,
            Runnable draw) {
        this.words = words;
        this.appearance = appearance;
        this.transport = transport;
        this.commands = commands;
        setId("toolbar");
        getStyleClass().add("toolbar");
        CheckMenuItem still = new CheckMenuItem();
        still.setId("less-motion");
        still.textProperty().bind(words.text("file.less-motion"));
        still.selectedProperty().bindBidirectional(appearance.lessMotionProperty());
        // Before the last entry, which ends the program.
        file.getItems().add(file.getItems().size() - 1, still);
        signOnlyBelow(WIDTH_OF_ALL, file);
        signOnlyBelow(WIDTH_OF_ALL, compare);
        sceneProperty().flatMap(Scene::windowProperty).subscribe(window -> {
            if (window instanceof Stage stage) {
                words.languageProperty()
                        .subscribe(
                                () -> stage.setFullScreenExitHint(words.texts().get("toolbar.full-screen.hint")));
                stage.setFullScreenExitHint(words.texts().get("toolbar.full-screen.hint"));
            }
        });
        // Registered now, after the style of the root, which has the new size then.
        sceneProperty()
                .subscribe(() -> appearance.fontScaleProperty().addListener((property, before, now) -> measureMenu()));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Node experiment = panelToggle(
                "toggle-experiment", Sign.SETTINGS, "toolbar.experiment", commands.experimentShownProperty());
        Node charts = panelToggle("toggle-charts", Sign.CHARTS, "toolbar.charts", commands.chartsShownProperty());
        Node play = play();
        Node step = button("step", Sign.FORWARD, "toolbar.step", transport::forward);
        Node speed = speed();
        Node inspect = inspect();
        Node size = fontScale();
        List<Node> all = List.of(
                file,
                experiment,
                line(),
                play,
                button("back", Sign.BACK, "toolbar.back", transport::back),
                step,
                line(),
                button("restart", Sign.RESTART, "toolbar.restart", transport::restart),
                button("new-seed", Sign.NEW_SEED, "toolbar.new-seed", transport::newSeed),
                bringBack(bringBack),
                bringForward(bringBack),
                speed,
                compare,
                space,
                button("studies", Sign.STUDIES, "toolbar.studies", commands::showStudies),
                button("export-picture", Sign.PICTURE, "toolbar.export", commands::exportPicture),
                charts,
                draw(draw),
                inspect,
                line(),
                size,
                theme(),
                language(),
                button("help", Sign.HELP, "toolbar.help", commands::showHelp),
                button("full-screen", Sign.FULL_SCREEN, "toolbar.full-screen", commands::toggleFullScreen));
        List<Node> first = List.of(file, play, step, speed, compare, charts, inspect, size, experiment);
        List<Node> firstAtTheStart = Stream.concat(first.stream(), all.stream().filter(each -> !first.contains(each)))
                .toList();
        crowded = isNarrowerThan(WIDTH_OF_SIGNS);
        crowded.subscribe(now -> getItems().setAll(now ? firstAtTheStart : all));
    }

    /** What is in the menu is in no scene, keeps the size of the earlier text, and would never seem to fit again. */
    private void measureMenu() {
        Group aside = new Group();
        aside.setManaged(false);
        aside.setOpacity(0);
        getItems().stream().filter(each -> each.getScene() == null).forEach(aside.getChildren()::add);
        getChildren().add(aside);
        getItems().forEach(Node::applyCss);
        getChildren().remove(aside);
        aside.getChildren().clear();
        requestLayout();
    }

    /** Hides the word of a button if it would push the last buttons out of the toolbar; its tooltip remains. */
    private void signOnlyBelow(double width, Labeled button) {
        button.contentDisplayProperty()
                .bind(Bindings.when(isNarrowerThan(width))
                        .then(ContentDisplay.GRAPHIC_ONLY)
                        .otherwise(ContentDisplay.LEFT));
    }

    /** Tells whether the toolbar is narrower than this, which is in pixels at a font scale of 1. */
    private BooleanBinding isNarrowerThan(double width) {
        // Before its first layout it has no width, and would be filled twice.
        return widthProperty()
                .greaterThan(0)
                .and(widthProperty().lessThan(appearance.fontScaleProperty().multiply(width)));
    }

    private Button button(String id, Sign sign, String key, Runnable action) {
        return IconButtons.button(id, sign, words.text(key), action);
    }

    private Button play() {
        Button play = IconButtons.button(
                "play",
                Sign.PLAY,
                words.wording(
                        () -> words.texts().get(transport.runningBinding().get() ? "toolbar.pause" : "toolbar.play"),
                        transport.runningBinding()),
                transport::playOrPause);
        play.getStyleClass().remove("flat");
        play.getStyleClass().addAll(Styles.ACCENT, "play");
        play.disableProperty().bind(transport.playableBinding().not());
        FontIcon playing = IconButtons.icon(Sign.PAUSE);
        Node paused = play.getGraphic();
        transport.runningBinding().subscribe(running -> play.setGraphic(running ? playing : paused));
        return play;
    }

    private ToggleButton panelToggle(String id, Sign sign, String key, BooleanProperty shown) {
        ToggleButton toggle = IconButtons.toggle(id, sign, words.text(key));
        toggle.selectedProperty().bindBidirectional(shown);
        return toggle;
    }

    /** In a text field or on the pad the key is theirs, because they take it first. */
    private Node bringBack(BringBack past) {
        Sentences sentences = new Sentences(words.texts());
        StringBinding says = words.wording(
                () -> past.undoProperty()
                        .get()
                        .map(sentences::say)
                        .orElseGet(() -> words.texts().get("bring-back.none")),
                past.undoProperty());
        Button button = IconButtons.button("bring-back", Sign.UNDO, says, past::run);
        button.disableProperty().bind(past.undoProperty().map(Optional::isEmpty));
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.getAccelerators().put(UNDO, past::run);
                scene.getAccelerators().put(REDO, past::forward);
                scene.getAccelerators().put(REDO_Y, past::forward);
            }
        });
        // A disabled button shows no tooltip, but it is then that one wants to know what it is.
        StackPane place = new StackPane(button);
        Tooltip.install(place, IconButtons.tooltip(says));
        return place;
    }

    /** Takes no room in the full toolbar before something was brought back. */
    private Button bringForward(BringBack past) {
        Sentences sentences = new Sentences(words.texts());
        Button button = IconButtons.button(
                "bring-forward",
                Sign.REDO,
                words.wording(
                        () -> past.redoProperty().get().map(sentences::say).orElse(""), past.redoProperty()),
                past::forward);
        button.visibleProperty().bind(past.redoProperty().map(Optional::isPresent));
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    /** Drawing is the first thing to try by oneself, so it is in sight from the start. */
    private Button draw(Runnable action) {
        Button draw = button("draw-digit", Sign.DRAW, "side.draw", action);
        wordWhereRoom(draw, "side.draw", WIDTH_OF_DRAW);
        return draw;
    }

    /** The inspector holds most of what a user can look into, so its word is the last to go. */
    private ToggleButton inspect() {
        ToggleButton inspect = panelToggle("toggle-side", Sign.INSPECT, "toolbar.side", commands.sideShownProperty());
        wordWhereRoom(inspect, "toolbar.side.word", WIDTH_OF_INSPECT);
        return inspect;
    }

    private void wordWhereRoom(ButtonBase button, String key, double width) {
        button.textProperty().bind(words.text(key));
        signOnlyBelow(width, button);
    }

    private ComboBox<Integer> speed() {
        ComboBox<Integer> speed = new ComboBox<>();
        speed.setId("speed");
        speed.getItems()
                .setAll(IntStream.range(0, Transport.SPEEDS.size()).boxed().toList());
        speed.setCellFactory(list -> new SpeedCell());
        speed.setButtonCell(new SpeedCell());
        speed.setTooltip(IconButtons.tooltip(words.text("toolbar.speed")));
        speed.accessibleTextProperty().bind(words.text("toolbar.speed"));
        speed.prefWidthProperty().bind(appearance.fontScaleProperty().multiply(124));
        transport.speedIndexProperty().subscribe(index -> speed.setValue(index.intValue()));
        speed.valueProperty().subscribe(index -> transport.setSpeedIndex(index));
        return speed;
    }

    private ComboBox<Integer> fontScale() {
        ComboBox<Integer> scale = new ComboBox<>();
        scale.setId("font-scale");
        scale.getItems().setAll(FONT_SCALES);
        scale.setCellFactory(list -> new PercentCell());
        scale.setButtonCell(new PercentCell());
        scale.setTooltip(IconButtons.tooltip(words.text("toolbar.font-scale")));
        scale.accessibleTextProperty().bind(words.text("toolbar.font-scale"));
        scale.prefWidthProperty().bind(appearance.fontScaleProperty().multiply(84));
        appearance.fontScaleProperty().subscribe(now -> scale.setValue((int) Math.round(now.doubleValue() * 100)));
        scale.valueProperty()
                .subscribe(percent -> appearance.fontScaleProperty().set(percent / 100.0));
        return scale;
    }

    private Button theme() {
        Button theme = button("theme", Sign.DARK, "toolbar.theme", commands::toggleTheme);
        FontIcon moon = IconButtons.icon(Sign.DARK);
        FontIcon sun = IconButtons.icon(Sign.LIGHT);
        appearance.themeProperty().subscribe(now -> theme.setGraphic(now == ThemeChoice.DARK ? sun : moon));
        return theme;
    }

    private Button language() {
        Button language = new Button();
        language.setId("language");
        language.getStyleClass().addAll(Styles.FLAT, "language");
        BooleanBinding isNarrow = isNarrowerThan(WIDTH_OF_ALL);
        language.textProperty()
                .bind(words.wording(
                        () -> isNarrow.get()
                                ? words.texts().get("toolbar.language.short")
                                : other(words.texts().language()).ownName(),
                        isNarrow));
        language.setTooltip(IconButtons.tooltip(words.text("toolbar.language")));
        language.accessibleTextProperty().bind(words.text("toolbar.language"));
        language.setOnAction(
                event -> words.texts().setLanguage(other(words.texts().language())));
        return language;
    }

    private static Language other(Language now) {
        return now == Language.ENGLISH ? Language.CHINESE : Language.ENGLISH;
    }

    private Separator line() {
        Separator line = new Separator(Orientation.VERTICAL);
        line.visibleProperty().bind(isNarrowerThan(WIDTH_OF_ALL).not());
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }

    private final class SpeedCell extends ListCell<Integer> {
        @Override
        protected void updateItem(Integer index, boolean empty) {
            super.updateItem(index, empty);
            textProperty().unbind();
            if (empty || index == null) {
                setText(null);
                return;
            }
            double speed = Transport.SPEEDS.get(index);
            textProperty()
                    .bind(words.wording(() -> Double.isInfinite(speed)
                            ? words.texts().get("speed.full")
                            : words.texts().format(speed == 1 ? "speed.step" : "speed.steps", speed)));
        }
    }

    private final class PercentCell extends ListCell<Integer> {
        @Override
        protected void updateItem(Integer percent, boolean empty) {
            super.updateItem(percent, empty);
            setText(empty || percent == null ? null : words.texts().format("percent", percent));
        }
    }
}
