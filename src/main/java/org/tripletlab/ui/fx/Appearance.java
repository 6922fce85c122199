package org.tripletlab.ui.fx;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.tripletlab.text.Language;
import org.tripletlab.ui.settings.Settings;
import org.tripletlab.ui.settings.ThemeChoice;

/** Theme and text size of the window. */
public final class Appearance {
    private static final double BASE_FONT_SIZE = 13;
    private static final String SCALE_CLASS = "text-";

    /** Value of -tl-page in the style sheet. */
    private static final Color LIGHT_PAGE = Color.web("#f6f8fa");

    private static final Color DARK_PAGE = Color.web("#0d1117");

    /** The last input came from the keyboard; toggles move the focus along their row without marking it as visible. */
    private static final PseudoClass BY_KEY = PseudoClass.getPseudoClass("by-key");

    private final ObjectProperty<ThemeChoice> theme;
    private final DoubleProperty fontScale;
    private final BooleanProperty lessMotion = new SimpleBooleanProperty(false);
    private final String family;
    private boolean motionIsChosen;

    /**
     * Creates an appearance.
     *
     * @param theme light or dark
     * @param fontScale 1 to 2
     * @param family font family of all text
     */
    public Appearance(ThemeChoice theme, double fontScale, String family) {
        this.theme = new SimpleObjectProperty<>(theme);
        this.fontScale = new SimpleDoubleProperty(fontScale);
        this.family = family;
        this.theme.subscribe(Appearance::useTheme);
        lessMotion.addListener((property, before, now) -> motionIsChosen = true);
    }

    /** Returns the appearance of remembered settings. */
    public static Appearance of(Settings.Look look, String family) {
        Appearance appearance = new Appearance(look.theme(), look.fontScale(), family);
        look.lessMotion().ifPresent(appearance.lessMotion::set);
        appearance.motionIsChosen = look.lessMotion().isPresent();
        return appearance;
    }

    /** Returns the settings to remember. */
    public Settings.Look look(Optional<Language> language) {
        return new Settings.Look(
                language,
                theme.get(),
                fontScale.get(),
                motionIsChosen ? Optional.of(lessMotion.get()) : Optional.empty());
    }

    /** Runs an action after every change. */
    public void onChange(Runnable action) {
        List.of(theme, fontScale, lessMotion)
                .forEach(each -> each.addListener((property, before, now) -> action.run()));
    }

    /** Returns the theme. */
    public ObjectProperty<ThemeChoice> themeProperty() {
        return theme;
    }

    /** Returns the text size relative to the normal one, 1 to 2. */
    public DoubleProperty fontScaleProperty() {
        return fontScale;
    }

    /** Returns whether nothing glides or turns by itself. */
    public BooleanProperty lessMotionProperty() {
        return lessMotion;
    }

    /** Returns the colours of canvas drawings, which style sheets do not reach. */
    public CanvasColours colours() {
        return theme.get() == ThemeChoice.DARK ? CanvasColours.DARK : CanvasColours.LIGHT;
    }

    /** Returns the colours of easy, semi-hard and hard triplets. */
    public ZoneColours zoneColours() {
        return theme.get() == ThemeChoice.DARK ? ZoneColours.DARK : ZoneColours.LIGHT;
    }

    /** Returns the font of drawn text of this size relative to the normal size. */
    public Font font(double relativeSize) {
        return Font.font(family, BASE_FONT_SIZE * fontScale.get() * relativeSize);
    }

    /** Returns a length scaled with the text. */
    public double scaled(double length) {
        return length * fontScale.get();
    }

    /** Returns a value computed from theme and text size, recomputed after a change of either. */
    public <T> ObjectBinding<T> bind(Supplier<T> made) {
        return Bindings.createObjectBinding(made::get, theme, fontScale);
    }

    /** Applies the appearance to the root of a window or dialog, now and after every change. */
    public void dress(Parent root) {
        String sheet = Appearance.class.getResource("tripletlab.css").toExternalForm();
        root.getStylesheets().add(sheet);
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> root.pseudoClassStateChanged(BY_KEY, true));
        root.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> root.pseudoClassStateChanged(BY_KEY, false));
        root.styleProperty().bind(Bindings.createStringBinding(this::rootStyle, fontScale));
        theme.subscribe(chosen -> {
            for (ThemeChoice each : ThemeChoice.values()) {
                root.getStyleClass().remove(styleClass(each));
            }
            root.getStyleClass().add(styleClass(chosen));
        });
        // The scene has the colour of the theme from the first frame, before its content is drawn.
        root.sceneProperty().subscribe(scene -> fill(scene));
        theme.subscribe(() -> fill(root.getScene()));
        fontScale.subscribe(scale -> {
            root.getStyleClass().removeIf(style -> style.startsWith(SCALE_CLASS));
            root.getStyleClass().add(SCALE_CLASS + Math.round(scale.doubleValue() * 4) * 25);
        });
    }

    private void fill(Scene scene) {
        if (scene != null) {
            scene.setFill(theme.get() == ThemeChoice.DARK ? DARK_PAGE : LIGHT_PAGE);
        }
    }

    private String rootStyle() {
        return String.format(
                Locale.ROOT,
                "-fx-font-family: \"%s\"; -fx-font-size: %.2fpx;",
                family,
                BASE_FONT_SIZE * fontScale.get());
    }

    private static String styleClass(ThemeChoice theme) {
        return "theme-" + theme.name().toLowerCase(Locale.ROOT);
    }

    private static void useTheme(ThemeChoice chosen) {
        Theme theme = chosen == ThemeChoice.DARK ? new PrimerDark() : new PrimerLight();
        Application.setUserAgentStylesheet(theme.getUserAgentStylesheet());
    }
}
