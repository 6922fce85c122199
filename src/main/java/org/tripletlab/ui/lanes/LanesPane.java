package org.tripletlab.ui.lanes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.tripletlab.export.sphere.LaneViewOptions;
import org.tripletlab.math.ClassMeanSpread;
import org.tripletlab.render.style.SphereTheme;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.Background;
import org.tripletlab.ui.fx.TextBindings;
import org.tripletlab.ui.model.LaneModel;
import org.tripletlab.ui.model.LanesModel;
import org.tripletlab.ui.model.PerLane;
import org.tripletlab.ui.settings.ThemeChoice;
import org.tripletlab.ui.sphere.LegendPane;
import org.tripletlab.ui.sphere.SphereLinks;
import org.tripletlab.ui.sphere.SphereViewModel;

/** Pane with the lanes side by side, as large as the space allows, and one legend for all. */
public final class LanesPane extends Region {
    /** With more lanes in training than cores, their spheres are drawn at every other pulse to leave time for the training. */
    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private static final int LIGHT_PAGE = 0xFFF6F8FA;
    private static final int DARK_PAGE = 0xFF0D1117;
    private static final double GAP = 8;
    private static final double HEADER = 58;
    /** Minimum width of a lane among others, for the name of its state. */
    private static final double LEAST_WIDTH = 148;

    /** Minimum side of a sphere among others. */
    private static final double LEAST_SPHERE = 80;

    private static final double LEAST = 160;
    private static final double LEGEND_SHARE = 0.2;
    /** For two columns of switches. */
    private static final double LEGEND_LEAST = 64;

    private final LanesModel lanes;
    private final TextBindings words;
    private final Appearance appearance;
    private final Background background;
    private final SphereLinks links = new SphereLinks(this::showSameImages);
    private final BooleanProperty aligned = new SimpleBooleanProperty(true);
    private final PerLane<LaneView> perLane = new PerLane<>(this::view);
    private Runnable onPicked = () -> {};
    private int turn;
    private List<LaneView> views = List.of();
    private LegendPane legend;
    private SphereFeed.Guide guide;

    /** Creates the pane, which follows the list of lanes. */
    public LanesPane(LanesModel lanes, TextBindings words, Appearance appearance, Background background) {
        this.lanes = lanes;
        this.words = words;
        this.appearance = appearance;
        this.background = background;
        setId("lanes");
        setMinWidth(LEAST);
        lanes.lanesProperty().subscribe(now -> follow());
        lanes.chosenProperty().subscribe(now -> mark());
        lanes.soloProperty().subscribe(now -> showAlone());
        appearance.themeProperty().subscribe(theme -> views.forEach(view -> style(view, theme)));
        appearance
                .fontScaleProperty()
                .addListener((property, before, now) ->
                        views.forEach(view -> view.pane().fontChanged()));
        words.languageProperty().addListener((property, before, now) -> {
            views.forEach(view -> {
                view.pane().languageChanged();
                view.feed().languageChanged();
            });
            if (legend != null) {
                legend.languageChanged();
            }
        });
    }

    /** Returns whether all spheres share one camera. */
    public BooleanProperty linkedProperty() {
        return links.camerasProperty();
    }

    /** Returns whether the spheres are rotated to align their class means with those of the reference lane. */
    public BooleanProperty alignedProperty() {
        return aligned;
    }

    /** Sets an action that runs after a point on a sphere has been picked. */
    public void setOnPicked(Runnable action) {
        onPicked = action;
    }

    /** Returns the sphere of the chosen lane. */
    public SphereViewModel sphere() {
        return chosen().sphere();
    }

    /** Returns the feed of the sphere of the chosen lane. */
    SphereFeed feed() {
        return chosen().feed();
    }

    /** Publishes new frames; called once per pulse. */
    public void pulse() {
        List<LaneView> visible = views.stream().filter(Node::isVisible).toList();
        double strip = visible.stream()
                .mapToDouble(view -> view.pane().stripNeeded())
                .max()
                .orElse(0);
        double across = visible.stream()
                .mapToDouble(view -> view.pane().magnifierScale().ownAcross())
                .max()
                .orElse(0);
        visible.forEach(view -> {
            view.pane().setStrip(strip);
            if (view.pane().magnifierScale().setLeastAcross(across)) {
                view.pane().drawAgain();
            }
        });
        boolean inTurns =
                visible.size() > CORES && lanes.focus().view().status().playing();
        turn = 1 - turn;
        for (int i = 0; i < visible.size(); i++) {
            if (!inTurns || i % 2 == turn) {
                visible.get(i).pulse();
            }
        }
    }

    /** Returns the views of the lanes, in order. */
    public List<LaneView> views() {
        return views;
    }

    /** Returns the view options of the lanes that have embeddings, by their letters. */
    public Map<Character, LaneViewOptions> sights() {
        Map<Character, LaneViewOptions> sights = new HashMap<>();
        for (LaneView view : views) {
            view.lane()
                    .run()
                    .shownRecording()
                    .ifPresent(shown -> sights.put(
                            view.lane().letter(), view.sight(shown.snapshot().embeddingSize())));
        }
        return sights;
    }

    /** Returns the view of the chosen lane. */
    public LaneView chosen() {
        return views.stream()
                .filter(view -> view.lane() == lanes.chosenProperty().get())
                .findFirst()
                .orElse(views.get(0));
    }

    private void follow() {
        List<LaneView> before = views;
        perLane.follow(lanes.lanes());
        views = perLane.items();
        before.stream().filter(view -> !views.contains(view)).forEach(view -> links.remove(view.sphere()));
        getChildren().setAll(views);
        if (views.size() > 1) {
            legend = new LegendPane(views.get(0).sphere(), words.texts()::format);
            getChildren().add(legend);
        }
        mark();
        showAlone();
    }

    private LaneView view(LaneModel lane) {
        LaneView view = new LaneView(lane, lanes, words, appearance, background, () -> guide(lane));
        view.sphere().picks().setOnPicked(() -> onPicked.run());
        style(view, appearance.themeProperty().get());
        links.add(view.sphere());
        return view;
    }

    /** Returns the class means that a lane is aligned with; the same object as long as those of the reference lane are unchanged. */
    private Optional<SphereFeed.Guide> guide(LaneModel lane) {
        if (!aligned.get() || views.size() < 2) {
            return Optional.empty();
        }
        LaneView leader = leader();
        double[] axes = leader.feed().shownAxes();
        if (leader.lane() == lane || axes.length == 0) {
            return Optional.of(SphereFeed.ITSELF);
        }
        if (guide == null || !guide.shows(axes)) {
            guide = new SphereFeed.Guide(leader.lane().letter(), axes);
        }
        return Optional.of(guide);
    }

    /** The reference is the first lane whose class means are not all at one place; otherwise no orientation could be determined. */
    private LaneView leader() {
        return views.stream()
                .filter(view -> ClassMeanSpread.isSpread(view.feed().shownAxes()))
                .findFirst()
                .orElse(views.get(0));
    }

    private void mark() {
        views.forEach(view -> view.setChosen(
                views.size() > 1 && view.lane() == lanes.chosenProperty().get()));
    }

    private void showAlone() {
        Optional<LaneModel> shownAlone = lanes.soloProperty().get();
        for (LaneView view : views) {
            view.setVisible(shownAlone.isEmpty() || shownAlone.get() == view.lane());
            view.setCompared(views.size() > 1);
        }
        requestLayout();
    }

    private boolean showSameImages(SphereViewModel one, SphereViewModel other) {
        Optional<LaneModel> first = lane(one);
        Optional<LaneModel> second = lane(other);
        return first.isPresent() && second.isPresent() && first.get().showsSameImagesAs(second.get());
    }

    private Optional<LaneModel> lane(SphereViewModel sphere) {
        return views.stream()
                .filter(view -> view.sphere() == sphere)
                .findFirst()
                .map(LaneView::lane);
    }

    /** The sphere is drawn on the page itself, without a frame. */
    private void style(LaneView view, ThemeChoice theme) {
        view.sphere()
                .themeProperty()
                .set(
                        theme == ThemeChoice.DARK
                                ? SphereTheme.DARK.withBackground(DARK_PAGE)
                                : SphereTheme.LIGHT.withBackground(LIGHT_PAGE));
    }

    @Override
    protected void layoutChildren() {
        if (views.size() > 1) {
            legend.fit(getHeight());
        }
        double legendWidth = legendWidth(getWidth(), getHeight());
        double width = getWidth() - legendWidth;
        if (views.size() > 1) {
            double height = Math.min(legend.prefHeight(legendWidth), getHeight());
            legend.resizeRelocate(width, (getHeight() - height) / 2, legendWidth, height);
        }
        List<LaneView> shown = views.stream().filter(LaneView::isVisible).toList();
        // A header needs the same height in a layout of one row and of two rows.
        double header = views.size() > 1 ? appearance.scaled(HEADER) : 0;
        int columns = columns(shown.size(), width, getHeight(), header);
        int rows = (shown.size() + columns - 1) / columns;
        double laneWidth = (width - GAP * (columns - 1)) / columns;
        double laneHeight = (getHeight() - GAP * (rows - 1)) / rows;
        for (int i = 0; i < shown.size(); i++) {
            int row = i / columns;
            int column = i % columns;
            shown.get(i)
                    .resizeRelocate(
                            snapPositionX(column * (laneWidth + GAP)),
                            snapPositionY(row * (laneHeight + GAP)),
                            Math.floor(laneWidth),
                            Math.floor(laneHeight));
        }
    }

    private double legendWidth(double width, double height) {
        return views.size() > 1
                ? Math.min(legend.prefWidth(height), Math.max(appearance.scaled(LEGEND_LEAST), width * LEGEND_SHARE))
                : 0;
    }

    /** Returns how many lanes have room beside each other. */
    private int mostColumns(int count, double width) {
        int fitting = (int) ((width + GAP) / (appearance.scaled(LEAST_WIDTH) + GAP));
        return Math.max(1, Math.min(count, fitting));
    }

    /** Returns the number of columns that makes the spheres largest. */
    private int columns(int count, double width, double height, double header) {
        int best = 1;
        double largest = 0;
        for (int columns = 1; columns <= mostColumns(count, width); columns++) {
            int rows = (count + columns - 1) / columns;
            double side = Math.min(width / columns, height / rows - header);
            if (side > largest + 0.5) {
                largest = side;
                best = columns;
            }
        }
        return best;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        int shown = (int) views.stream().filter(LaneView::isVisible).count();
        if (views.size() < 2 || width < 0) {
            return LEAST;
        }
        int columns = mostColumns(shown, width - legendWidth(width, -1));
        int rows = (shown + columns - 1) / columns;
        return Math.max(LEAST, rows * appearance.scaled(HEADER + LEAST_SPHERE) + GAP * (rows - 1));
    }

    @Override
    protected double computePrefWidth(double height) {
        return 560;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 520;
    }
}
