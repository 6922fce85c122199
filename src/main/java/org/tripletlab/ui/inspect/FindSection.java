package org.tripletlab.ui.inspect;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.tripletlab.dataset.EvaluationSet;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.ui.control.IconButtons;
import org.tripletlab.ui.control.Thumbnails;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.TextBindings;

/** Section for finding images by number, by class, or by error. */
final class FindSection extends VBox {
    private static final double NUMBER_WIDTH = 74;

    private final InspectViewModel model;
    private final InspectTexts words;
    private final TextField number = new TextField();
    private final ComboBox<ImageListing> listing = new ComboBox<>();
    private final Label problem = new Label();
    private final Label found = new Label();
    private final Button all = new Button();
    private final ThumbGrid grid;
    private final ScrollPane sheet;
    private List<String> classNames = List.of();
    private Object written = List.of();

    FindSection(
            InspectViewModel model,
            InspectTexts words,
            TextBindings bindings,
            Thumbnails thumbnails,
            Appearance appearance,
            FrameBudget budget) {
        super(4);
        this.model = model;
        this.words = words;
        setId("find");
        Label heading = new Label();
        heading.textProperty().bind(bindings.text("inspect.find"));
        heading.getStyleClass().add("inspect-heading");
        number.setId("find-number");
        number.promptTextProperty().bind(bindings.text("inspect.number.prompt"));
        number.accessibleTextProperty().bind(bindings.text("inspect.number.help"));
        number.setTooltip(IconButtons.tooltip(bindings.text("inspect.number.help")));
        number.minWidthProperty().bind(appearance.fontScaleProperty().multiply(NUMBER_WIDTH));
        number.maxWidthProperty().bind(number.minWidthProperty());
        number.setOnAction(event -> pickNumber());
        listing.setId("find-listing");
        listing.setMaxWidth(Double.MAX_VALUE);
        listing.setMinWidth(0);
        listing.setVisibleRowCount(14);
        listing.accessibleTextProperty().bind(bindings.text("inspect.list"));
        listing.valueProperty().bindBidirectional(model.listingProperty());
        bindings.languageProperty().subscribe(language -> rename());
        HBox.setHgrow(listing, Priority.ALWAYS);
        problem.setId("find-problem");
        problem.setWrapText(true);
        problem.getStyleClass().add("field-error");
        problem.managedProperty().bind(problem.visibleProperty());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        number.textProperty().addListener((property, before, now) -> problem.setText(""));
        found.setId("find-found");
        found.getStyleClass().add("inspect-fact");
        all.setId("find-pick-all");
        all.textProperty().bind(bindings.text("inspect.pick-all"));
        all.getStyleClass().add("inspect-small");
        all.setOnAction(event -> model.pickListed());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox countRow = new HBox(6, found, space, all);
        countRow.getStyleClass().add("inspect-head");
        grid = new ThumbGrid("found", thumbnails, appearance, budget, model::pick);
        sheet = new ScrollPane(grid);
        sheet.setId("find-sheet");
        sheet.getStyleClass().add("inspect-sheet");
        sheet.setFitToWidth(true);
        sheet.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        sheet.setVbarPolicy(ScrollPane.ScrollBarPolicy.ALWAYS);
        getChildren().addAll(heading, new HBox(6, number, listing), problem, countRow, sheet);
    }

    /** Sets a fixed height for the images, so that the sections below do not move. */
    void setGridHeight(double height) {
        sheet.setMinHeight(height);
        sheet.setPrefHeight(height);
        sheet.setMaxHeight(height);
    }

    /** Shows the found images. */
    void pulse(TrainingData data) {
        EvaluationSet probe = data.probe();
        if (!probe.classNames().equals(classNames)) {
            classNames = probe.classNames();
            ImageListing before = listing.getValue();
            List<ImageListing> lists = ImageListing.all(classNames.size());
            listing.getItems().setAll(lists);
            listing.setValue(lists.contains(before) ? before : lists.get(1));
            rename();
        }
        Optional<ImageListing.Found> answer = model.found();
        BitSet picked = model.picked();
        Object now = List.of(answer, picked, words.language(), words.appearanceKey());
        if (now.equals(written)) {
            return;
        }
        written = now;
        all.setDisable(answer.filter(list -> !list.entries().isEmpty()).isEmpty());
        if (answer.isEmpty()) {
            found.setText("");
            grid.clear();
            return;
        }
        ImageListing.Found list = answer.get();
        found.setText(countText(list));
        if (!grid.show(
                probe, list.entries().stream().map(entry -> item(probe, entry)).toList(), picked)) {
            written = List.of();
        }
    }

    private String countText(ImageListing.Found list) {
        if (list.entries().isEmpty()) {
            boolean picked = model.listingProperty().get().way() == ImageListing.Way.PICKED;
            return words.get(picked ? "inspect.found.none-picked" : "inspect.found.none");
        }
        return words.format("inspect.found", list.entries().size(), list.found());
    }

    private ThumbGrid.Item item(EvaluationSet probe, ImageListing.Entry entry) {
        String image = words.image(probe, entry.point());
        return Double.isNaN(entry.degrees())
                ? new ThumbGrid.Item(
                        entry.point(),
                        words.caption(probe, entry.point(), words.format("inspect.list.number", entry.point())),
                        image)
                : new ThumbGrid.Item(
                        entry.point(),
                        words.caption(probe, entry.point(), words.angle(entry.degrees())),
                        words.format(
                                model.listingProperty().get().way().key() + ".image",
                                image,
                                words.angle(entry.degrees())));
    }

    /** A combo box updates the text of its selected item only after a new selection. */
    private void rename() {
        ImageListing chosen = listing.getValue();
        listing.setConverter(new Names());
        listing.setValue(null);
        listing.setValue(chosen);
    }

    private void pickNumber() {
        int count = model.dataProperty().get().map(data -> data.probe().count()).orElse(0);
        String typed = number.getText().strip();
        int point = typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : ofDataSet(typed);
        if (point < 0 || point >= count) {
            problem.setText(words.format("inspect.number.unknown", typed, count - 1));
        } else {
            problem.setText("");
            model.pick(point);
        }
    }

    /** Returns the number, among the evaluation images, of an image given by its name on the command line; -1 if it is not among them. */
    private int ofDataSet(String typed) {
        if (!typed.matches("(test|train):\\d{1,9}")
                || model.dataProperty().get().isEmpty()) {
            return -1;
        }
        EvaluationSet probe = model.dataProperty().get().get().probe();
        return IntStream.range(0, probe.count())
                .filter(point -> probe.place(point).equals(typed))
                .findFirst()
                .orElse(-1);
    }

    private final class Names extends StringConverter<ImageListing> {
        @Override
        public String toString(ImageListing list) {
            return list == null
                    ? ""
                    : model.dataProperty()
                            .get()
                            .map(data -> words.of(list, data))
                            .orElse("");
        }

        @Override
        public ImageListing fromString(String name) {
            return listing.getValue();
        }
    }
}
