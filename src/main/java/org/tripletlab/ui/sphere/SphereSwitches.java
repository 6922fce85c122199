package org.tripletlab.ui.sphere;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import org.tripletlab.render.magnifier.MagnifierMode;
import org.tripletlab.ui.control.IconButtons;
import org.tripletlab.ui.control.Sign;

/** Column of buttons beside the sphere that choose what is drawn with the points, and their keys; several columns where one has no room. */
public final class SphereSwitches extends TilePane {
    private final Wording wording;
    private final List<Runnable> textUpdates = new ArrayList<>();

    SphereSwitches(SphereViewModel model, Wording wording) {
        super(Orientation.VERTICAL);
        this.wording = wording;
        getStyleClass().add("sphere-switches");
        setAlignment(Pos.TOP_CENTER);
        setPickOnBounds(false);
        StringProperty graticule = says(() -> "sphere.switch.graticule");
        StringProperty cones = says(
                () -> model.conesPossibleProperty().get() ? "sphere.switch.cones" : "sphere.switch.cones.projected");
        StringProperty map =
                says(() -> model.mapPossibleProperty().get() ? "sphere.switch.map" : "sphere.switch.map.circle");
        getChildren()
                .setAll(
                        toggle("sphere-graticule", Sign.GRATICULE, graticule, model.graticuleProperty()),
                        possible(
                                toggle("sphere-cones", Sign.CONES, cones, model.conesProperty()),
                                cones,
                                model.conesPossibleProperty()),
                        possible(
                                toggle("sphere-map", Sign.MAP, map, model.mapProperty()),
                                map,
                                model.mapPossibleProperty()),
                        magnifier(model),
                        toggle(
                                "sphere-lasso",
                                Sign.LASSO,
                                says(() -> "sphere.switch.lasso"),
                                model.picks().lassoProperty()));
        setPrefRows(getChildren().size());
        wordsChanged();
    }

    /** Places the buttons in as few columns as this height allows. */
    void fit(double height) {
        double step = getTileHeight() + getVgap();
        int most =
                step > 0 ? (int) ((height + getVgap()) / step) : getChildren().size();
        int columns = (int) Math.ceil((double) getChildren().size() / Math.max(1, most));
        setPrefRows((int) Math.ceil((double) getChildren().size() / columns));
    }

    /** The height is given by {@link #fit}, not by the parent. */
    @Override
    public Orientation getContentBias() {
        return null;
    }

    /** Returns the actions of the letter keys. */
    public static Map<KeyCode, Runnable> keys(SphereViewModel model) {
        Map<KeyCode, Runnable> keys = new EnumMap<>(Map.of(
                KeyCode.F, model::fit,
                KeyCode.G, model::toggleGraticule,
                KeyCode.C, model::toggleCones,
                KeyCode.M, model::toggleMap,
                KeyCode.L, model::nextLensMode));
        // With nothing to clear, the key is free for other parts of the window.
        if (!model.picks().points().isEmpty() || !model.hiddenProperty().get().isEmpty()) {
            keys.put(KeyCode.ESCAPE, () -> clearPicks(model));
        }
        return keys;
    }

    /** Clears the selection first: classes hidden while looking for a point are not shown again together with it. */
    private static void clearPicks(SphereViewModel model) {
        if (model.picks().points().isEmpty()) {
            model.hideExactly(new BitSet());
        } else {
            model.picks().pick(-1);
        }
    }

    void wordsChanged() {
        textUpdates.forEach(Runnable::run);
    }

    private StringProperty says(Supplier<String> key) {
        StringProperty says = new SimpleStringProperty();
        textUpdates.add(() -> says.set(wording.say(key.get())));
        return says;
    }

    private static ToggleButton toggle(String id, Sign sign, StringProperty says, BooleanProperty on) {
        ToggleButton button = IconButtons.toggle(id, sign, says);
        button.getStyleClass().add("sphere-switch");
        button.setFocusTraversable(true);
        button.selectedProperty().bindBidirectional(on);
        return button;
    }

    /** Returns one button that cycles through the modes: pressed for always, pale for never. */
    private Button magnifier(SphereViewModel model) {
        StringProperty says = says(() -> switch (model.lensModeProperty().get()) {
            case AUTO -> "sphere.switch.lens.auto";
            case ALWAYS -> "sphere.switch.lens.always";
            case NEVER -> "sphere.switch.lens.never";
        });
        Button button = IconButtons.button("sphere-lens", Sign.MAGNIFIER, says, model::nextLensMode);
        button.getStyleClass().add("sphere-switch");
        model.lensModeProperty().subscribe(mode -> {
            for (MagnifierMode each : MagnifierMode.values()) {
                button.pseudoClassStateChanged(
                        PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT)), each == mode);
            }
            wordsChanged();
        });
        return button;
    }

    /** Wraps a button in a pane with a tooltip, as a disabled button shows none. */
    private StackPane possible(ToggleButton button, StringProperty says, ObservableBooleanValue possible) {
        StackPane ground = new StackPane(button);
        Tooltip why = IconButtons.tooltip(says);
        possible.subscribe(is -> {
            button.setDisable(!is);
            Tooltip.uninstall(ground, why);
            if (!is) {
                Tooltip.install(ground, why);
            }
            wordsChanged();
        });
        return ground;
    }
}
