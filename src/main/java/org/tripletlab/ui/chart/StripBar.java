package org.tripletlab.ui.chart;

import java.util.List;
import java.util.function.IntSupplier;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.tripletlab.ui.control.IconButtons;
import org.tripletlab.ui.control.LaneBadge;
import org.tripletlab.ui.control.Sign;
import org.tripletlab.ui.fx.TextBindings;
import org.tripletlab.ui.model.LaneModel;
import org.tripletlab.ui.model.LanesModel;

/** Bar above the charts: colours of the lanes, shown steps, and smoothing. */
final class StripBar extends HBox {
    private final TextBindings words;
    private final HBox legend = new HBox();
    private final Button zoom = new Button();
    private final MenuButton smoothing = new MenuButton();

    StripBar(LanesModel lanes, ChartView view, TextBindings words) {
        this.words = words;
        getStyleClass().add("charts-bar");
        legend.getStyleClass().add("charts-legend");
        legend.setMinWidth(0);
        HBox.setHgrow(legend, Priority.ALWAYS);
        buildZoom(view, lanes::lastStepOfAxis);
        buildSmoothing(view);
        getChildren().addAll(legend, zoom, smoothing);
        lanes.lanesProperty().subscribe(this::fillLegend);
    }

    private void buildZoom(ChartView view, IntSupplier lastStep) {
        zoom.setId("chart-zoom");
        zoom.getStyleClass().addAll("flat", "small");
        zoom.setGraphic(IconButtons.icon(Sign.REMOVE));
        zoom.setContentDisplay(ContentDisplay.RIGHT);
        zoom.setMinWidth(USE_PREF_SIZE);
        zoom.textProperty()
                .bind(words.wording(
                        () -> {
                            StepRange range = view.range(lastStep.getAsInt());
                            return words.texts().format("chart.zoomed", range.first(), range.last());
                        },
                        view.zoomProperty()));
        zoom.setTooltip(IconButtons.tooltip(words.text("chart.zoomed.help")));
        zoom.visibleProperty().bind(view.zoomProperty().map(range -> range.isPresent()));
        zoom.managedProperty().bind(zoom.visibleProperty());
        zoom.setOnAction(event -> view.reset());
    }

    private void buildSmoothing(ChartView view) {
        smoothing.setId("chart-smoothing");
        smoothing.getStyleClass().addAll("flat", "small");
        smoothing.setMinWidth(USE_PREF_SIZE);
        smoothing
                .textProperty()
                .bind(words.wording(
                        () -> words.texts()
                                .format(
                                        "chart.smoothing",
                                        choice(view.smoothingProperty().get())),
                        view.smoothingProperty()));
        smoothing.setTooltip(IconButtons.tooltip(words.text("chart.smoothing.help")));
        ToggleGroup group = new ToggleGroup();
        for (int steps : ChartView.SMOOTHINGS) {
            RadioMenuItem item = new RadioMenuItem();
            item.setId("chart-smoothing-" + steps);
            item.setToggleGroup(group);
            item.setSelected(steps == view.smoothingProperty().get());
            item.textProperty().bind(words.wording(() -> choice(steps)));
            item.setOnAction(event -> view.smoothingProperty().set(steps));
            smoothing.getItems().add(item);
        }
    }

    private String choice(int steps) {
        return steps == 1
                ? words.texts().get("chart.smoothing.off")
                : words.texts().format("chart.smoothing.steps", steps);
    }

    /** A single lane needs no legend. */
    private void fillLegend(List<LaneModel> now) {
        legend.getChildren().clear();
        if (now.size() < 2) {
            return;
        }
        for (LaneModel lane : now) {
            Label name = new Label();
            name.getStyleClass().add("remark");
            name.textProperty().bind(lane.nameProperty());
            // Beside the inspector four names have no room.
            name.setTooltip(IconButtons.tooltip(lane.wholeNameProperty()));
            HBox entry = new HBox(new LaneBadge(lane), name);
            entry.getStyleClass().add("charts-legend-entry");
            entry.setMinWidth(0);
            legend.getChildren().add(entry);
        }
    }
}
