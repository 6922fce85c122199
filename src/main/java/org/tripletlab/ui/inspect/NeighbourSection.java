package org.tripletlab.ui.inspect;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tripletlab.dataset.EvaluationSet;
import org.tripletlab.metric.retrieval.Neighbours.Neighbour;
import org.tripletlab.ui.control.Thumbnails;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.TextBindings;
import org.tripletlab.ui.inspect.PointReport.NeighbourKind;

/** Section with the nearest and the farthest images of the same and of other classes, and the choice of their number. */
final class NeighbourSection extends VBox {
    private final InspectViewModel model;
    private final InspectTexts words;
    private final Map<NeighbourKind, ThumbGrid> grids = new EnumMap<>(NeighbourKind.class);
    private final Map<NeighbourKind, Label> headings = new EnumMap<>(NeighbourKind.class);
    private final Label distance = new Label();
    private Object written = List.of();

    NeighbourSection(
            InspectViewModel model,
            InspectTexts words,
            TextBindings bindings,
            Thumbnails thumbnails,
            Appearance appearance,
            FrameBudget budget) {
        super(3);
        this.model = model;
        this.words = words;
        setId("neighbours");
        Slider count = new Slider(
                1, InspectViewModel.MOST_NEIGHBOURS, model.countProperty().get());
        count.setId("neighbour-count");
        count.getStyleClass().add("takes-arrows");
        count.setBlockIncrement(1);
        count.setMajorTickUnit(1);
        count.setMinorTickCount(0);
        count.setSnapToTicks(true);
        count.accessibleTextProperty().bind(bindings.text("inspect.count"));
        count.valueProperty()
                .addListener((property, before, now) -> model.countProperty().set((int) Math.round(now.doubleValue())));
        Label number = new Label();
        number.textProperty()
                .bind(bindings.wording(
                        () -> words.format(
                                "inspect.neighbours", model.countProperty().get()),
                        model.countProperty()));
        number.getStyleClass().add("inspect-heading");
        number.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(count, Priority.ALWAYS);
        HBox head = new HBox(8, number, count);
        head.getStyleClass().add("inspect-head");
        distance.setId("distance-name");
        distance.setWrapText(true);
        distance.getStyleClass().add("inspect-fact");
        getChildren().addAll(head, distance);
        for (NeighbourKind kind : NeighbourKind.values()) {
            Label heading = new Label();
            heading.getStyleClass().add("inspect-circle");
            headings.put(kind, heading);
            ThumbGrid grid = new ThumbGrid(id(kind), thumbnails, appearance, budget, model::pick);
            grids.put(kind, grid);
            getChildren().addAll(heading, grid);
        }
    }

    /** Shows the newest report. */
    void pulse() {
        Optional<PointReport> report = model.report();
        Object now = List.of(report, model.picked(), words.language(), words.appearanceKey());
        if (now.equals(written)) {
            return;
        }
        written = now;
        distance.setText(words.distanceName(model.lane().run().view().spec()));
        for (NeighbourKind kind : NeighbourKind.values()) {
            headings.get(kind).setText(heading(kind, report));
            if (report.isEmpty()) {
                grids.get(kind).clear();
                continue;
            }
            EvaluationSet probe = report.get().question().data().probe();
            List<ThumbGrid.Item> items = report.get().neighbours(kind).stream()
                    .map(neighbour -> item(probe, neighbour))
                    .toList();
            if (!grids.get(kind).show(probe, items, model.picked())) {
                written = List.of();
            }
        }
    }

    /** A class may have fewer images than requested, or this one only. */
    private String heading(NeighbourKind kind, Optional<PointReport> report) {
        String heading = words.get("inspect.circle." + id(kind));
        int found = report.map(known -> known.neighbours(kind).size()).orElse(Integer.MAX_VALUE);
        int wanted = report.map(known -> known.question().count()).orElse(0);
        return found == 0
                ? words.format("inspect.circle.none", heading)
                : found < wanted ? words.format("inspect.circle.all", heading, found) : heading;
    }

    private static String id(NeighbourKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private ThumbGrid.Item item(EvaluationSet probe, Neighbour neighbour) {
        String caption = words.caption(probe, neighbour.row(), words.distance(neighbour.distance()));
        return new ThumbGrid.Item(neighbour.row(), caption, words.neighbour(probe, neighbour));
    }
}
