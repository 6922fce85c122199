package org.tripletlab.ui.sphere;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Text;
import org.tripletlab.render.label.SpotLabels;
import org.tripletlab.render.paint.SphereOverlay;
import org.tripletlab.render.paint.SphereScene;
import org.tripletlab.render.style.MarkInk;
import org.tripletlab.render.style.SphereTheme;
import org.tripletlab.render.view.SphereView;
import org.tripletlab.text.Graphemes;
import org.tripletlab.ui.fx.Fonts;
import org.tripletlab.ui.fx.FxColours;

/** Names of the marked points, in the colour of the mark, each with a halo in the background colour. */
final class SpotNames extends Pane {
    /** Size of the names relative to other text. */
    private static final double SIZE = 0.95;

    private static final double HALO = 3;
    private static final int LONGEST = 16;
    private static final double FAR = 0.5;

    private final SpotLabels layout = new SpotLabels();
    private final List<Group> nodes = new ArrayList<>();
    private final List<Double> widths = new ArrayList<>();
    private List<Dressed> dressed = List.of();
    private double height;
    private double growth = 1;

    /** Name with its style. */
    private record Dressed(String name, MarkInk ink, SphereTheme theme) {}

    SpotNames() {
        setMouseTransparent(true);
        setManaged(false);
    }

    /** Sets how much larger than usual the names are; takes effect with the next {@link #restyle}. */
    void grow(double factor) {
        growth = factor;
    }

    /** Discards the measured sizes of the names, because the font has changed. */
    void restyle() {
        dressed = List.of();
    }

    /**
     * Moves the names to the positions of their points in a picture of this size in units.
     *
     * @param taken areas covered by the names of the classes
     */
    void place(SphereScene scene, SphereView view, List<SpotLabels.Box> taken) {
        SphereTheme theme = scene.style().theme();
        List<SphereOverlay.Spot> spots = scene.overlay().spots().stream()
                .filter(spot -> !spot.name().isEmpty())
                .toList();
        List<Dressed> now = spots.stream()
                .map(spot -> new Dressed(shortened(spot.name()), spot.ink(), theme))
                .toList();
        if (!now.equals(dressed)) {
            dressed = now;
            prepare();
        }
        List<SpotLabels.Named> named = new ArrayList<>();
        for (int i = 0; i < spots.size(); i++) {
            double[] at = spots.get(i).xyz();
            double[] place = view.project(at[0], at[1], at[2]);
            boolean near = view.depth(at[0], at[1], at[2]) > view.horizon();
            named.add(new SpotLabels.Named(
                    place[0],
                    place[1],
                    spots.get(i).radius(),
                    widths.get(i),
                    near,
                    spots.get(i).name()));
        }
        List<SpotLabels.Box> blocked = new ArrayList<>(taken);
        double scale = scene.style().scale();
        scene.magnifier().map(magnifier -> magnifier.disc()).ifPresent(disc -> {
            double side = 2 * disc.radius() / scale;
            blocked.add(new SpotLabels.Box(disc.x() / scale - side / 2, disc.y() / scale - side / 2, side, side));
        });
        SpotLabels.Box picture = new SpotLabels.Box(0, 0, 2 * view.centreX(), 2 * view.centreY());
        BitSet visible = new BitSet();
        for (SpotLabels.Placed placed : layout.place(named, blocked, picture, height)) {
            visible.set(placed.spot());
            Group node = nodes.get(placed.spot());
            node.setOpacity(named.get(placed.spot()).near() ? 1 : FAR);
            node.relocate(
                    Math.rint(placed.box().left() - HALO / 2),
                    Math.rint(placed.box().top() - HALO / 2));
        }
        for (int i = 0; i < nodes.size(); i++) {
            nodes.get(i).setVisible(visible.get(i));
        }
    }

    private static String shortened(String name) {
        return Graphemes.shortened(name, LONGEST);
    }

    private void prepare() {
        nodes.clear();
        widths.clear();
        getChildren().clear();
        for (Dressed name : dressed) {
            Color ground = FxColours.of(name.theme.background());
            Text halo = text(name.name);
            halo.setStroke(ground);
            halo.setFill(ground);
            halo.setStrokeWidth(HALO);
            halo.setStrokeLineJoin(StrokeLineJoin.ROUND);
            Text ink = text(name.name);
            ink.setFill(FxColours.of(0xFF000000 | name.ink.rgb(name.theme.dark())));
            ink.setStroke(Color.TRANSPARENT);
            Group node = new Group(halo, ink);
            nodes.add(node);
            getChildren().add(node);
            node.applyCss();
            Bounds bounds = ink.getLayoutBounds();
            widths.add(bounds.getWidth());
            height = bounds.getHeight();
        }
    }

    private Text text(String shown) {
        Text text = new Text(shown);
        text.setStyle(Fonts.style(shown) + "-fx-font-size: " + SIZE * growth + "em;");
        text.getStyleClass().add("spot-name");
        return text;
    }
}
