package org.tripletlab.ui.sphere;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Choice between principal axes and three coordinates; visible only for embeddings of more than three dimensions. */
final class ProjectionPane extends VBox {
    private static final int ROWS = 12;

    private final ProjectionViewModel model;
    private final Wording wording;
    private final ToggleButton principal = new ToggleButton();
    private final ToggleButton byCoordinates = new ToggleButton();
    private final List<ComboBox<Integer>> axes = new ArrayList<>();
    private final HBox coordinates = new HBox();

    ProjectionPane(ProjectionViewModel model, Wording wording) {
        this.model = model;
        this.wording = wording;
        getStyleClass().add("sphere-projection");
        ToggleGroup ways = new ToggleGroup();
        way(principal, ways, "left-pill", model::choosePrincipal);
        way(byCoordinates, ways, "right-pill", model::chooseCoordinates);
        for (int axis = 0; axis < ProjectionViewModel.SEEN; axis++) {
            axes.add(axis(axis));
        }
        coordinates.getStyleClass().add("sphere-coordinates");
        coordinates.getChildren().setAll(axes);
        getChildren().setAll(coordinates, new HBox(principal, byCoordinates));
        setPickOnBounds(false);
        visibleProperty().bind(model.sizeProperty().greaterThan(ProjectionViewModel.SEEN));
        model.sizeProperty().subscribe(size -> showChoice());
        model.coordinatesProperty().subscribe(chosen -> showChoice());
        wordsChanged();
    }

    void wordsChanged() {
        principal.setText(wording.say("sphere.projection.pca"));
        byCoordinates.setText(wording.say("sphere.projection.coordinates"));
        for (int axis = 0; axis < axes.size(); axis++) {
            axes.get(axis).setAccessibleText(wording.say("sphere.projection.axis", axis + 1));
        }
    }

    private void way(ToggleButton way, ToggleGroup ways, String side, Runnable choose) {
        way.setToggleGroup(ways);
        way.getStyleClass().addAll("sphere-projection-way", side);
        way.setOnAction(event -> {
            // One of the group is always selected.
            way.setSelected(true);
            choose.run();
        });
    }

    private ComboBox<Integer> axis(int axis) {
        ComboBox<Integer> choice = new ComboBox<>();
        choice.setVisibleRowCount(ROWS);
        choice.getStyleClass().add("sphere-axis");
        choice.setCellFactory(list -> new NumberCell());
        choice.setButtonCell(new NumberCell());
        choice.valueProperty().subscribe(chosen -> {
            boolean other = chosen != null
                    && model.coordinatesProperty()
                            .get()
                            .filter(now -> !now.get(axis).equals(chosen))
                            .isPresent();
            if (other) {
                model.choose(axis, chosen);
            }
        });
        return choice;
    }

    private void showChoice() {
        List<Integer> chosen = model.coordinatesProperty().get().orElse(List.of());
        principal.setSelected(chosen.isEmpty());
        byCoordinates.setSelected(!chosen.isEmpty());
        coordinates.setVisible(!chosen.isEmpty());
        int size = model.sizeProperty().get();
        for (int axis = 0; axis < chosen.size(); axis++) {
            ComboBox<Integer> choice = axes.get(axis);
            if (choice.getItems().size() != size) {
                choice.getItems().setAll(IntStream.rangeClosed(1, size).boxed().toList());
            }
            choice.setValue(chosen.get(axis));
        }
    }

    private static final class NumberCell extends ListCell<Integer> {
        @Override
        protected void updateItem(Integer coordinate, boolean empty) {
            super.updateItem(coordinate, empty);
            setText(empty || coordinate == null ? null : coordinate.toString());
        }
    }
}
