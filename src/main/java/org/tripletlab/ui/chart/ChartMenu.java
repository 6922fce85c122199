package org.tripletlab.ui.chart;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.Property;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.tripletlab.metric.catalogue.Metric;
import org.tripletlab.ui.fx.TextBindings;

/** Menu of a chart: scale, saving, and the metrics to choose from. */
final class ChartMenu {
    private ChartMenu() {}

    /**
     * Creates the menu in the current language.
     *
     * @param metrics metrics to choose from
     * @param save saves the chart in a format
     */
    static ContextMenu of(
            TextBindings words,
            List<ChartMetric> metrics,
            Property<ChartMetric> metric,
            BooleanProperty logarithmic,
            Consumer<ChartSaving.Format> save) {
        ContextMenu menu = new ContextMenu();
        menu.getStyleClass().add("chart-menu");
        CheckMenuItem scale = new CheckMenuItem(words.texts().get("chart.logarithmic"));
        scale.setId("chart-logarithmic");
        scale.setSelected(logarithmic.get());
        scale.setOnAction(event -> logarithmic.set(scale.isSelected()));
        menu.getItems().add(scale);
        for (ChartSaving.Format format : ChartSaving.Format.values()) {
            MenuItem item = new MenuItem(words.texts().get(format.key("save")));
            item.setId("chart-save-" + format.extension());
            item.setOnAction(event -> save.accept(format));
            menu.getItems().add(item);
        }
        ToggleGroup group = new ToggleGroup();
        Metric.Group before = null;
        for (ChartMetric each : metrics) {
            if (each.group() != before) {
                menu.getItems().add(new SeparatorMenuItem());
                before = each.group();
            }
            RadioMenuItem item = new RadioMenuItem(title(words, each));
            item.setId("chart-metric-" + each.id());
            item.setToggleGroup(group);
            item.setSelected(each == metric.getValue());
            item.setOnAction(event -> metric.setValue(each));
            menu.getItems().add(item);
        }
        return menu;
    }

    /** Returns the name of a metric with an arrow in the direction of better values. */
    static String title(TextBindings words, ChartMetric metric) {
        return words.texts().get("chart." + metric.id() + ".title") + metric.arrow();
    }
}
