package org.tripletlab.ui.verify;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Bounds;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.tripletlab.metric.verification.VerificationCurve;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.OnChange;
import org.tripletlab.ui.fx.TextBindings;
import org.tripletlab.ui.fx.Visibility;
import org.tripletlab.ui.model.LanePairs;
import org.tripletlab.ui.model.MatchThreshold;

/**
 * Verification panel with the pairs of all lanes overlaid: histograms with the threshold to drag, error rates at every threshold, and the
 * numbers.
 */
public final class VerificationPane extends Region {
    private static final double HEIGHT = 168;
    private static final double GAP = 8;
    private static final double STEP = 0.01;
    private static final double LEAST_HISTOGRAM = 170;
    private static final double SCROLL_BAR = 20;
    private static final double LEAST_CARDS = 80;
    private static final double LEAST_CURVE = 150;
    private static final double TABLE_SHARE = 0.5;
    private static final double NARROW_TABLE_SHARE = 0.6;
    private static final double ROOMY = 920;

    private final LanePairs pairs;
    private final MatchThreshold threshold;
    private final TextBindings words;
    private final Appearance appearance;
    private final HistogramPainter histogram;
    private final CurvePainter curve;
    private final PairColours colours;
    private final ThresholdBar bar;
    private final VerificationTable table;
    private final Canvas hills = new Canvas();
    private final Canvas costs = new Canvas();
    private final StackPane hillsCard = new StackPane(hills);
    private final StackPane costsCard = new StackPane(costs);
    private final ScrollPane tableCard;
    private final StringProperty said = new SimpleStringProperty("");
    private final OnChange drawing = new OnChange(hills, costs);

    /** Creates the panel. */
    public VerificationPane(LanePairs pairs, MatchThreshold threshold, TextBindings words, Appearance appearance) {
        this.pairs = pairs;
        this.threshold = threshold;
        this.words = words;
        this.appearance = appearance;
        histogram = new HistogramPainter(appearance, words.texts());
        curve = new CurvePainter(appearance, words.texts());
        colours = new PairColours(appearance);
        bar = new ThresholdBar(threshold, words, appearance);
        table = new VerificationTable(words, threshold);
        setId("verification");
        getStyleClass().add("charts");
        setMinWidth(0);
        hills.setId("verify-histogram");
        costs.setId("verify-curve");
        for (StackPane card : List.of(hillsCard, costsCard)) {
            card.getStyleClass().add("chart-card");
            card.setMinSize(0, 0);
        }
        hills.setManaged(false);
        costs.setManaged(false);
        hillsCard.setId("threshold-line");
        hillsCard.getStyleClass().add("takes-arrows");
        hillsCard.setFocusTraversable(true);
        hillsCard.setCursor(Cursor.H_RESIZE);
        hillsCard.setAccessibleRole(AccessibleRole.SLIDER);
        hillsCard.accessibleTextProperty().bind(said);
        costs.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        hillsCard.setOnMousePressed(this::drag);
        hillsCard.setOnMouseDragged(this::drag);
        hillsCard.setOnKeyPressed(this::key);
        tableCard = new ScrollPane(table);
        tableCard.setFitToWidth(true);
        table.wrapWithin(tableCard.viewportBoundsProperty().map(Bounds::getWidth));
        tableCard.getStyleClass().addAll("verify-scroll", "chart-card");
        getChildren().addAll(bar, hillsCard, costsCard, tableCard);
        bar.curveProperty().subscribe(drawing::forget);
        bar.histogramWantedProperty().subscribe(() -> requestLayout());
        appearance.fontScaleProperty().subscribe(() -> requestLayout());
    }

    /** Publishes new results; called once per pulse. */
    public void pulse() {
        boolean visible = Visibility.reaches(this);
        pairs.watch(this, visible);
        if (visible) {
            table.show(pairs.entries());
            drawIfStale();
        }
    }

    private void drawIfStale() {
        List<LaneCurve> curves = new ArrayList<>();
        for (LanePairs.Entry entry : pairs.entries()) {
            entry.measured()
                    .ifPresent(measured -> curves.add(new LaneCurve(
                            entry.lane().number(),
                            measured,
                            threshold.at(measured.pairs()),
                            pairs.pickedDistance(entry))));
        }
        boolean several = pairs.entries().size() > 1;
        if (!drawing.isDue(
                curves,
                several,
                threshold.ruleProperty().get(),
                threshold.byHandProperty().get(),
                appearance.colours(),
                appearance.fontScaleProperty().get(),
                words.texts().language())) {
            return;
        }
        boolean shared = threshold.ruleProperty().get() == MatchThreshold.Rule.BY_HAND;
        histogram.paint(hills.getGraphicsContext2D(), hills.getWidth(), hills.getHeight(), curves, several, shared);
        curve.paint(
                costs.getGraphicsContext2D(),
                costs.getWidth(),
                costs.getHeight(),
                bar.curveProperty().get(),
                curves,
                several);
        bar.explain(colours, several, appearance);
        said.set(
                curves.isEmpty()
                        ? words.texts().get("verify.none")
                        : curves.stream()
                                .map(each -> says(each, several))
                                .collect(words.texts().sentences()));
        costs.setAccessibleText(words.texts()
                .format(
                        "verify.curve.says",
                        words.texts()
                                .get("verify.curve." + bar.curveProperty().get().id()),
                        said.get()));
    }

    private String says(LaneCurve lane, boolean several) {
        VerificationCurve.Point point = lane.threshold();
        String rates = words.texts()
                .format("verify.accessible", point.threshold(), point.falseMatchRate(), point.falseNonMatchRate());
        String picked = Double.isNaN(lane.picked())
                ? ""
                : " " + words.texts().format("verify.accessible.picked", lane.picked());
        return (several ? lane.letter() + " · " : "") + rates + picked;
    }

    private void drag(MouseEvent event) {
        hillsCard.requestFocus();
        threshold.setByHand(histogram.distanceAt(event.getX() - hills.getLayoutX(), hills.getWidth()));
        event.consume();
    }

    private void key(KeyEvent event) {
        double step = (event.isShiftDown() ? 10 * STEP : STEP) * histogram.end() / MatchThreshold.FARTHEST;
        switch (event.getCode()) {
            case LEFT, DOWN -> threshold.setByHand(now() - step);
            case RIGHT, UP -> threshold.setByHand(now() + step);
            case HOME -> threshold.setByHand(0);
            case END -> threshold.setByHand(histogram.end());
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Returns the threshold that the keys move, initially the one determined by the rule in the first lane. */
    private double now() {
        if (threshold.ruleProperty().get() == MatchThreshold.Rule.BY_HAND) {
            return threshold.byHandProperty().get();
        }
        double chosen = pairs.entries().stream()
                .flatMap(entry -> entry.measured().stream())
                .mapToDouble(measured -> threshold.at(measured.pairs()).threshold())
                .findFirst()
                .orElse(threshold.byHandProperty().get());
        return Double.isNaN(chosen) ? 0 : chosen;
    }

    @Override
    protected double computePrefHeight(double width) {
        return appearance.scaled(HEIGHT);
    }

    /** Minimum height at which the pictures are readable; in less space the panel is scrolled. */
    @Override
    protected double computeMinHeight(double width) {
        return snappedTopInset() + bar.prefHeight(width < 0 ? getWidth() : width) + appearance.scaled(LEAST_CARDS);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double width = getWidth() - left - snappedRightInset();
        double height = getHeight() - top - snappedBottomInset();
        boolean roomy = width >= appearance.scaled(ROOMY);
        table.setCompact(!roomy);
        double wanted = table.wantedWidth() + appearance.scaled(SCROLL_BAR);
        double tableWidth = Math.min(
                Math.max(wanted, appearance.scaled(LEAST_HISTOGRAM)),
                roomy
                        ? TABLE_SHARE * width
                        : Math.max(NARROW_TABLE_SHARE * width, width - GAP - appearance.scaled(LEAST_HISTOGRAM)));
        double rest = width - tableWidth - GAP;
        double curveWidth = Math.min(Math.max(appearance.scaled(LEAST_CURVE), 1.5 * height), 0.45 * rest);
        boolean both = rest - curveWidth - GAP >= appearance.scaled(LEAST_HISTOGRAM)
                && curveWidth >= appearance.scaled(LEAST_CURVE);
        bar.setRoomForBoth(both);
        double barHeight = bar.prefHeight(width);
        layoutInArea(bar, left, top, width, barHeight, 0, HPos.LEFT, VPos.TOP);
        double cards = Math.max(0, height - barHeight);
        boolean hillsShown = both || bar.histogramWantedProperty().get();
        hillsCard.setVisible(hillsShown);
        costsCard.setVisible(both || !hillsShown);
        double hillsWidth = both ? rest - curveWidth - GAP : rest;
        place(hillsCard, hills, left, top + barHeight, hillsWidth, cards);
        double costsLeft = both ? left + hillsWidth + GAP : left;
        place(costsCard, costs, costsLeft, top + barHeight, both ? curveWidth : rest, cards);
        tableCard.resizeRelocate(snapPositionX(left + width - tableWidth), top + barHeight, tableWidth, cards);
    }

    private void place(StackPane card, Canvas canvas, double x, double y, double width, double height) {
        card.resizeRelocate(snapPositionX(x), y, snapSizeX(width), height);
        canvas.setLayoutX(2);
        canvas.setLayoutY(2);
        canvas.setWidth(Math.max(0, snapSizeX(width) - 4));
        canvas.setHeight(Math.max(0, height - 4));
    }
}
