package org.tripletlab.ui.plane;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.tripletlab.evaluation.BatchSnapshot;
import org.tripletlab.mining.Zone;
import org.tripletlab.ui.control.IconButtons;
import org.tripletlab.ui.control.LaneBadge;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.Background;
import org.tripletlab.ui.fx.Latest;
import org.tripletlab.ui.fx.OnChange;
import org.tripletlab.ui.fx.TextBindings;
import org.tripletlab.ui.model.LaneModel;

/** Triplet plane of one lane, with its text beside it, or below it where there is little space. */
final class LanePlane extends Region {
    private static final double FACTS_WIDTH = 168;
    private static final double FEW_FACTS_WIDTH = 112;
    private static final double LEAST_PLOT = 110;
    private static final double GUIDE_WIDTH = 240;
    private static final double WIDEST = 1.6;
    private static final double GAP = 10;
    private static final double FADED = 0.35;
    private static final PseudoClass TERSE = PseudoClass.getPseudoClass("terse");

    private final LaneModel lane;
    private final TextBindings words;
    private final Appearance appearance;
    private final Latest<BatchSnapshot, TripletPlane> planes;
    private final PlanePainter painter;
    private final PlaneTexts says;
    private final Canvas canvas = new Canvas();
    private final LaneBadge letter = new LaneBadge();
    private final Label name = new Label();
    private final HBox header = new HBox(letter, name);
    private final Label absence = new Label();
    private final Label head = new Label();
    private final Label foot = new Label();
    private final Map<Zone, Label> zones = new EnumMap<>(Zone.class);
    private final VBox facts = new VBox();
    private final Label brief = new Label();
    private final Label guide = new Label();
    private final StringProperty everything = new SimpleStringProperty("");
    private boolean several;
    /** True if there is space for short texts only. */
    private boolean compact;
    /** True if there is space for an explanation beside the texts. */
    private boolean guided;

    private TripletPlane plane;
    private PlaneScale scale = PlaneScale.NONE;
    private final OnChange drawing = new OnChange(canvas);

    LanePlane(LaneModel lane, TextBindings words, Appearance appearance, Background background) {
        this.lane = lane;
        this.words = words;
        this.appearance = appearance;
        this.planes = new Latest<BatchSnapshot, TripletPlane>(background, "The triplets of a step cannot be shown.")
                .whenAnswered((batch, found) -> take(found));
        this.painter = new PlanePainter(appearance, words.texts());
        this.says = new PlaneTexts(words.texts());
        getStyleClass().add("chart-card");
        setId("plane-" + lane.letter());
        letter.show(lane);
        name.textProperty().bind(lane.nameProperty());
        name.setTooltip(IconButtons.tooltip(lane.wholeNameProperty()));
        header.getStyleClass().add("chart-header");
        for (Label each : List.of(absence, head, foot, brief, guide)) {
            each.getStyleClass().add("plane-fact");
        }
        for (Label each : List.of(absence, head, foot, guide)) {
            each.setWrapText(true);
        }
        guide.getStyleClass().add("plane-guide");
        facts.getStyleClass().add("plane-facts");
        facts.getChildren().addAll(absence, head);
        for (Zone zone : List.of(Zone.EASY, Zone.SEMI_HARD, Zone.HARD)) {
            Label label = new Label();
            label.setGraphic(new Rectangle());
            label.getStyleClass().add("plane-fact");
            zones.put(zone, label);
            facts.getChildren().add(label);
        }
        facts.getChildren().add(foot);
        getChildren().addAll(header, canvas, facts, brief, guide);
        Tooltip.install(canvas, IconButtons.tooltip(everything));
        canvas.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        canvas.accessibleTextProperty().bind(everything);
    }

    LaneModel lane() {
        return lane;
    }

    /** Shows or hides the name of the lane. */
    void setSeveral(boolean now) {
        if (several != now) {
            several = now;
            requestLayout();
        }
    }

    /** Takes the newest batch and repaints after a change; called once per pulse. */
    void pulse() {
        BatchSnapshot newest = lane.run().view().latest().batch();
        if (newest == null) {
            planes.forget();
            plane = null;
            scale = PlaneScale.NONE;
        } else {
            planes.ask(newest, TripletPlane::of);
        }
        drawIfStale();
    }

    private void take(TripletPlane found) {
        plane = found;
        scale = scale.next(found);
    }

    private void drawIfStale() {
        String missing = says.absence(lane.run());
        if (!drawing.isDue(
                plane == null ? List.of() : plane,
                missing,
                compact,
                guided,
                appearance.colours(),
                appearance.fontScaleProperty().get(),
                words.texts().language())) {
            return;
        }
        facts.pseudoClassStateChanged(TERSE, compact);
        write(missing);
        boolean present = plane != null && canvas.getWidth() > 0 && canvas.getHeight() > 0;
        canvas.setOpacity(missing.isEmpty() ? 1 : FADED);
        if (present) {
            painter.paint(canvas.getGraphicsContext2D(), canvas.getWidth(), canvas.getHeight(), plane, scale);
        } else {
            canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        }
    }

    private void write(String missing) {
        show(absence, missing);
        List<String> first = plane == null ? List.of() : says.head(plane);
        List<String> shortly = plane == null ? List.of() : says.shortHead(plane);
        List<String> last = plane == null ? List.of() : says.foot(plane, scale, false, !guided);
        List<String> shortLast = plane == null ? List.of() : says.foot(plane, scale, true, true);
        show(head, String.join("\n", compact ? shortly : first));
        show(foot, String.join("\n", compact ? shortLast : last));
        List<String> all = new ArrayList<>(first);
        boolean counts = plane != null && plane.batch().minesTriplets();
        zones.forEach((zone, label) -> {
            show(label, counts ? says.zone(plane, zone, compact) : "");
            Rectangle chip = (Rectangle) label.getGraphic();
            chip.setWidth(appearance.scaled(9));
            chip.setHeight(appearance.scaled(9));
            chip.setFill(painter.colours().of(zone));
            if (counts) {
                all.add(says.zone(plane, zone, false));
            }
        });
        all.addAll(last);
        String ends = plane == null ? "" : says.ends(plane, scale);
        all.add(ends);
        guide.setText((ends + "\n" + words.texts().get("plane.guide")).strip());
        all.add(0, missing);
        everything.set(all.stream().filter(line -> !line.isEmpty()).collect(Collectors.joining("\n")));
        brief.setText(missing.isEmpty() ? briefly(shortly) + "\n" + briefly(shortLast) : missing);
        facts.setOpacity(missing.isEmpty() || plane == null ? 1 : 0.6);
        absence.setOpacity(1);
        requestLayout();
    }

    private static String briefly(List<String> lines) {
        return String.join(" · ", lines);
    }

    private static void show(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double width = getWidth() - left - snappedRightInset();
        double height = getHeight() - top - snappedBottomInset();
        header.setVisible(several);
        if (several) {
            double headerHeight = header.prefHeight(-1);
            layoutInArea(header, left, top, width, headerHeight, 0, HPos.LEFT, VPos.TOP);
            top += headerHeight;
            height -= headerHeight;
        }
        double gap = appearance.scaled(GAP);
        double least = Math.min(height, appearance.scaled(LEAST_PLOT)) + gap;
        compact = width - appearance.scaled(FACTS_WIDTH) < least + appearance.scaled(LEAST_PLOT) / 4;
        double factsWidth = appearance.scaled(compact ? FEW_FACTS_WIDTH : FACTS_WIDTH);
        boolean beside = width - factsWidth >= least;
        double guideWidth = appearance.scaled(GUIDE_WIDTH);
        double plotWidth = beside ? Math.min(width - factsWidth - gap, WIDEST * height) : width;
        guided = beside && width - plotWidth - factsWidth - 3 * gap >= guideWidth;
        facts.setVisible(beside);
        guide.setVisible(guided);
        brief.setVisible(!beside);
        double plotHeight = height;
        if (!beside) {
            double briefHeight = brief.prefHeight(width);
            plotHeight = Math.max(0, height - briefHeight);
            layoutInArea(brief, left, top + plotHeight, width, briefHeight, 0, HPos.CENTER, VPos.TOP);
        }
        canvas.relocate(left, top);
        canvas.setWidth(Math.max(0, snapSizeX(plotWidth)));
        canvas.setHeight(Math.max(0, snapSizeY(plotHeight)));
        double factsLeft = left + plotWidth + gap;
        // Without an explanation beside it, the text may use the remaining width.
        double factsRoom = guided ? factsWidth : width - plotWidth - gap;
        layoutInArea(facts, factsLeft, top, Math.max(0, factsRoom), height, 0, HPos.LEFT, VPos.TOP);
        layoutInArea(
                guide,
                factsLeft + factsWidth + gap,
                top,
                Math.max(0, Math.min(2 * guideWidth, width - plotWidth - factsWidth - 3 * gap)),
                height,
                0,
                HPos.LEFT,
                VPos.TOP);
    }
}
