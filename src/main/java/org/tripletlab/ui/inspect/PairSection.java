package org.tripletlab.ui.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.tripletlab.dataset.EvaluationSet;
import org.tripletlab.metric.pairs.ClosestPairs;
import org.tripletlab.ui.control.Thumbnails;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.OnChange;
import org.tripletlab.ui.fx.TextBindings;
import org.tripletlab.ui.settings.ThemeChoice;

/** Section with the closest pairs of images of different classes. */
final class PairSection extends VBox {
    private static final double GAP = 6;

    private final InspectViewModel model;
    private final InspectTexts words;
    private final Thumbnails thumbnails;
    private final Appearance appearance;
    private final FrameBudget budget;
    private final FlowPane tiles = new FlowPane(GAP, GAP);
    private final List<Tile> made = new ArrayList<>();
    private List<ClosestPairs.Pair> shown = List.of();
    private final OnChange writing = new OnChange();

    PairSection(
            InspectViewModel model,
            InspectTexts words,
            TextBindings bindings,
            Thumbnails thumbnails,
            Appearance appearance,
            FrameBudget budget) {
        super(4);
        this.model = model;
        this.words = words;
        this.thumbnails = thumbnails;
        this.appearance = appearance;
        this.budget = budget;
        setId("pairs");
        Label heading = new Label();
        heading.textProperty().bind(bindings.text("inspect.pairs"));
        heading.getStyleClass().add("inspect-heading");
        Label help = new Label();
        help.textProperty().bind(bindings.text("inspect.pairs.help"));
        help.setWrapText(true);
        help.getStyleClass().add("inspect-fact");
        getChildren().addAll(heading, help, tiles);
    }

    /** Shows the newest pairs. */
    void pulse() {
        Optional<InspectViewModel.Pairs> pairs = model.pairs();
        if (!writing.isDue(pairs, model.picked(), words.language(), words.appearanceKey())) {
            return;
        }
        shown = pairs.map(InspectViewModel.Pairs::closest).orElse(List.of());
        while (made.size() < shown.size() && budget.take()) {
            made.add(new Tile(made.size()));
        }
        int count = Math.min(made.size(), shown.size());
        if (count < shown.size()) {
            writing.forget();
        }
        for (int i = 0; i < count; i++) {
            made.get(i).show(pairs.orElseThrow().data().probe(), shown.get(i));
        }
        if (tiles.getChildren().size() != count) {
            tiles.getChildren().setAll(made.subList(0, count));
        }
    }

    /** Two images side by side, with their distance. */
    private final class Tile extends VBox {
        private final ThumbnailTile first;
        private final ThumbnailTile second;
        private final Label distance = new Label();

        Tile(int place) {
            first = new ThumbnailTile(appearance, point -> model.pick(shown.get(place), point));
            second = new ThumbnailTile(appearance, point -> model.pick(shown.get(place), point));
            getStyleClass().add("pair");
            setAlignment(Pos.CENTER);
            distance.getStyleClass().add("thumbnail-caption");
            getChildren().addAll(new HBox(first, second), distance);
        }

        void show(EvaluationSet probe, ClosestPairs.Pair pair) {
            show(first, probe, pair.first());
            show(second, probe, pair.second());
            distance.setText(words.distance(pair.distance()));
        }

        private void show(ThumbnailTile thumb, EvaluationSet probe, int point) {
            boolean dark = appearance.themeProperty().get() == ThemeChoice.DARK;
            thumb.show(
                    point,
                    thumbnails.of(probe.examples(), probe.indices()[point], dark),
                    probe.classNames().get(probe.labels()[point]),
                    words.image(probe, point),
                    probe.labels()[point]);
            thumb.setPicked(model.picked().get(point));
        }
    }
}
