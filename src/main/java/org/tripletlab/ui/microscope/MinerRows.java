package org.tripletlab.ui.microscope;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.tripletlab.explain.MinerChoice;
import org.tripletlab.explain.TripletBatch.Rows;
import org.tripletlab.mining.MinerDescription;
import org.tripletlab.mining.Miners;
import org.tripletlab.ui.control.IconButtons;
import org.tripletlab.ui.control.InkColours;
import org.tripletlab.ui.control.Thumbnails;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.microscope.TripletView.Negative;

/**
 * Rows with the negatives that the run and each miner take for an anchor and positive; a click shows the triplet with the nearest of
 * them.
 */
final class MinerRows extends VBox {
    private static final double PICTURE = 20;
    private static final String RUN = "run";

    private static final class Row {
        private final Button button = new Button();
        private final Label name = new Label();
        private final ImageView positive = new ImageView();
        private final StackPane positiveFrame = new StackPane(positive);
        private final ImageView picture = new ImageView();
        private final Label value = new Label();
        private final StringProperty says = new SimpleStringProperty("");
        private Optional<Rows> takes = Optional.empty();
    }

    private final Appearance appearance;
    private final MicroscopeTexts words;
    private final Thumbnails thumbnails;
    private final Map<String, Row> rows = new LinkedHashMap<>();

    /**
     * Creates the rows.
     *
     * @param picked receives the clicked triplet
     */
    MinerRows(Appearance appearance, MicroscopeTexts words, Thumbnails thumbnails, Consumer<Rows> picked) {
        this.appearance = appearance;
        this.words = words;
        this.thumbnails = thumbnails;
        getStyleClass().add("microscope-miners");
        add(RUN, picked);
        rows.get(RUN).button.getStyleClass().add("microscope-run");
        for (MinerDescription each : Miners.descriptions()) {
            add(each.id(), picked);
        }
    }

    /** Shows the choices; {@code run} is the label of the run's own row. */
    void show(TripletView view, String run) {
        Row own = rows.get(RUN);
        own.button.setVisible(view.mined().isPresent());
        own.button.setManaged(view.mined().isPresent());
        own.name.setText(run);
        view.mined()
                .ifPresent(taken ->
                        fill(own, view, new MinerChoice(RUN, view.rows().positive(), taken, false)));
        for (MinerChoice choice : view.choices()) {
            Row row = rows.get(choice.miner());
            row.name.setText(words.miner(choice.miner()));
            fill(row, view, choice);
        }
    }

    private void fill(Row row, TripletView view, MinerChoice choice) {
        List<Negative> negatives = view.among(choice.negatives());
        boolean other = view.takesOtherPositive(choice) && !negatives.isEmpty();
        row.takes = negatives.isEmpty()
                ? Optional.empty()
                : Optional.of(new Rows(
                        view.rows().anchor(),
                        choice.positive(),
                        negatives.get(0).row()));
        show(row.positive, view, other ? OptionalInt.of(choice.positive()) : OptionalInt.empty());
        row.positiveFrame.setVisible(other);
        show(
                row.picture,
                view,
                row.takes.isPresent() ? OptionalInt.of(row.takes.get().negative()) : OptionalInt.empty());
        row.value.setText(words.choice(view, choice));
        row.says.set(row.name.getText() + ": " + words.reason(view, choice));
        row.value.pseudoClassStateChanged(MicroscopePane.NOTHING, row.takes.isEmpty());
        row.button.pseudoClassStateChanged(
                MicroscopePane.CHOSEN, negatives.size() == 1 && row.takes.get().equals(view.rows()));
    }

    private void show(ImageView picture, TripletView view, OptionalInt row) {
        picture.setImage(
                row.isPresent()
                        ? thumbnails.of(
                                view.inspected().examples(),
                                view.inspected().pictures()[row.getAsInt()],
                                InkColours.isDark(appearance))
                        : null);
        picture.setFitWidth(appearance.scaled(PICTURE));
        picture.setFitHeight(appearance.scaled(PICTURE));
        picture.setVisible(row.isPresent());
    }

    private void add(String id, Consumer<Rows> picked) {
        Row row = new Row();
        row.name.setMinWidth(0);
        row.value.setMinWidth(Region.USE_PREF_SIZE);
        row.picture.setPreserveRatio(true);
        row.positive.setPreserveRatio(true);
        row.positiveFrame.getStyleClass().addAll("microscope-other-positive", "microscope-positive");
        row.positiveFrame.managedProperty().bind(row.positiveFrame.visibleProperty());
        row.value.getStyleClass().add("microscope-value");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox content = new HBox(row.name, space, row.positiveFrame, row.picture, row.value);
        content.getStyleClass().add("microscope-miner-content");
        content.prefWidthProperty()
                .bind(widthProperty().subtract(appearance.fontScaleProperty().multiply(12)));
        row.button.setGraphic(content);
        row.button.setId("microscope-miner-" + id);
        row.button.getStyleClass().addAll("flat", "microscope-miner");
        row.button.accessibleTextProperty().bind(row.says);
        row.button.setTooltip(IconButtons.tooltip(row.says));
        row.button.setMinWidth(0);
        row.button.setMaxWidth(Double.MAX_VALUE);
        row.button.setOnAction(event -> row.takes.ifPresent(picked));
        rows.put(id, row);
        getChildren().add(row.button);
    }
}
