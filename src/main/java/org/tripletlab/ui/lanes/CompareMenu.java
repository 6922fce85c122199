package org.tripletlab.ui.lanes;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.tripletlab.compare.PresetComparison;
import org.tripletlab.ui.control.IconButtons;
import org.tripletlab.ui.control.Sign;
import org.tripletlab.ui.fx.TextBindings;
import org.tripletlab.ui.model.LanesModel;

/** Menu with predefined comparisons, the commands that add lanes, and the options shared by all lanes. */
public final class CompareMenu extends MenuButton {
    private final TextBindings words;

    /** Creates the menu, which modifies the lanes and the two properties. */
    public CompareMenu(LanesModel lanes, BooleanProperty linked, BooleanProperty aligned, TextBindings words) {
        this.words = words;
        setId("compare");
        textProperty().bind(words.text("compare"));
        setGraphic(IconButtons.icon(Sign.COMPARE));
        getStyleClass().addAll("flat", "compare");
        setTooltip(IconButtons.tooltip(words.text("compare.help")));
        accessibleTextProperty().bind(words.text("compare.help"));
        setMinWidth(USE_PREF_SIZE);
        for (PresetComparison ready : PresetComparison.all()) {
            getItems().add(item("race." + ready.id() + ".name", "race-" + ready.id(), () -> lanes.race(ready.race())));
        }
        getItems().add(new SeparatorMenuItem());
        MenuItem add = item("compare.add", "add-lane", lanes::add);
        add.disableProperty().bind(Bindings.createBooleanBinding(() -> !lanes.hasRoom(), lanes.lanesProperty()));
        MenuItem branch = item("compare.branch", "branch-lane", lanes::branch);
        branch.disableProperty().bind(add.disableProperty());
        MenuItem single = item("compare.single", "single-lane", lanes::keepChosenOnly);
        single.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> lanes.lanes().size() == 1, lanes.lanesProperty()));
        getItems()
                .addAll(
                        add,
                        branch,
                        single,
                        new SeparatorMenuItem(),
                        check("compare.same-start", "same-start", lanes.sameStartProperty()),
                        check("compare.linked", "link-cameras", linked),
                        check("compare.aligned", "align-lanes", aligned));
    }

    private MenuItem item(String key, String id, Runnable action) {
        MenuItem item = new MenuItem();
        item.setId(id);
        item.textProperty().bind(words.text(key));
        item.setOnAction(event -> action.run());
        return item;
    }

    private CheckMenuItem check(String key, String id, BooleanProperty value) {
        CheckMenuItem item = new CheckMenuItem();
        item.setId(id);
        item.textProperty().bind(words.text(key));
        item.selectedProperty().bindBidirectional(value);
        return item;
    }
}
