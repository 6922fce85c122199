package org.tripletlab.ui.sphere;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import javafx.geometry.Bounds;
import javafx.scene.CacheHint;
import javafx.scene.Group;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Text;
import org.tripletlab.render.label.Heap;
import org.tripletlab.render.label.LabelLayout;
import org.tripletlab.render.label.SpotLabels;
import org.tripletlab.render.paint.SphereScene;
import org.tripletlab.render.style.SphereTheme;
import org.tripletlab.render.view.SphereView;
import org.tripletlab.text.Graphemes;
import org.tripletlab.ui.fx.Fonts;
import org.tripletlab.ui.fx.FxColours;

/** Names of the classes beside their clusters, each with a halo in the background colour. */
final class ClassNames extends Pane {
    /** Size of the names relative to other text. */
    private static final double SIZE = 1.45;

    private static final double HALO = 3.4;
    private static final int LONGEST = 18;

    private final LabelLayout layout = new LabelLayout();
    private final List<Group> nodes = new ArrayList<>();
    private List<String> names = List.of();
    private double[] widths = new double[0];
    private double height;
    private SphereTheme dressedFor;
    private List<SpotLabels.Box> taken = List.of();
    private double growth = 1;

    private final IntFunction<String> heapName;
    private int heap;

    /**
     * Creates an empty pane.
     *
     * @param heapName returns the name of a heap of this many classes
     */
    ClassNames(IntFunction<String> heapName) {
        this.heapName = heapName;
        setMouseTransparent(true);
        setManaged(false);
        getStyleClass().add("class-names");
    }

    /** Replaces the names. */
    void setNames(List<String> newNames) {
        if (!names.equals(newNames)) {
            names = newNames;
            nodes.clear();
            getChildren().clear();
            widths = new double[0];
        }
    }

    /** Sets how much larger than usual the names are; takes effect with the next {@link #restyle}. */
    void grow(double factor) {
        growth = factor;
    }

    /** Discards the measured sizes of the names, because the font has changed. */
    void restyle() {
        widths = new double[0];
    }

    /** Returns the areas of the picture covered by names. */
    List<SpotLabels.Box> taken() {
        return taken;
    }

    /** Moves the names to the positions of their classes in a picture of this size in units. */
    void place(SphereScene scene, SphereView view) {
        taken = new ArrayList<>();
        if (scene.cloud().classes() != names.size()) {
            return;
        }
        // After a change of the theme, the last picture of the previous theme may still arrive.
        SphereTheme theme = scene.style().theme();
        int together = Heap.size(scene.cloud(), scene.hidden());
        if (widths.length == 0 || together != heap || !theme.equals(dressedFor)) {
            heap = together;
            prepare(theme);
            dressedFor = theme;
        }
        // Hiding and showing a name would make JavaFX measure every outlined name again with each picture.
        BitSet visible = new BitSet();
        for (LabelLayout.Placed placed : layout.place(scene.cloud(), scene.hidden(), view, widths, height, 1)) {
            double scale = scene.style().scale();
            boolean covered = scene.magnifier()
                    .filter(magnifier ->
                            magnifier.disc().covers(placed.x() * scale, placed.y() * scale, scale * height / 2))
                    .isPresent();
            Group node = nodes.get(placed.label());
            visible.set(placed.label(), !covered);
            double width = widths[placed.label()];
            taken.add(new SpotLabels.Box(placed.x() - width / 2, placed.y() - height / 2, width, height));
            node.setOpacity(placed.opacity());
            // At whole units, so that the cached image of a name stays sharp.
            node.relocate(
                    Math.rint(placed.x() - widths[placed.label()] / 2 - HALO / 2),
                    Math.rint(placed.y() - height / 2 - HALO / 2));
            node.setViewOrder(-placed.opacity());
        }
        for (int label = 0; label < nodes.size(); label++) {
            nodes.get(label).setVisible(visible.get(label));
        }
    }

    private void prepare(SphereTheme theme) {
        nodes.clear();
        getChildren().clear();
        widths = new double[names.size() + 1];
        for (int label = 0; label < widths.length; label++) {
            String shown = label < names.size() ? Graphemes.shortened(names.get(label), LONGEST) : heapName.apply(heap);
            Text halo = text(shown);
            halo.setStroke(FxColours.of(theme.background()));
            halo.setFill(FxColours.of(theme.background()));
            halo.setStrokeWidth(HALO);
            halo.setStrokeLineJoin(StrokeLineJoin.ROUND);
            Text ink = text(shown);
            ink.setFill(FxColours.of(theme.ink()));
            ink.setStroke(Color.TRANSPARENT);
            Group node = new Group(halo, ink);
            node.setCache(true);
            node.setCacheHint(CacheHint.SPEED);
            nodes.add(node);
            getChildren().add(node);
            node.applyCss();
            Bounds bounds = ink.getLayoutBounds();
            widths[label] = bounds.getWidth();
            height = bounds.getHeight();
        }
    }

    private Text text(String shown) {
        Text text = new Text(shown);
        text.setStyle(Fonts.style(shown) + "-fx-font-size: " + SIZE * growth + "em;");
        text.getStyleClass().add("class-name");
        return text;
    }
}
