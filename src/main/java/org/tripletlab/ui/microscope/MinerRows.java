package org.tripletlab.ui.microscope;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.tripletlab.mining.MinerDescription;
import org.tripletlab.mining.Miners;
import org.tripletlab.session.MinerChoice;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.IconButtons;
import org.tripletlab.ui.fx.Thumbnails;
import org.tripletlab.ui.microscope.TripletView.Negative;

/** What the run and each miner take for an anchor and positive; a click looks at the nearest of it. */
final class MinerRows extends VBox {
    private static final double PICTURE = 20;
    private static final String RUN = "run";

    private static final class Row {
        private final Button button = new Button();
        private final Label name = new Label();
        private final ImageView picture = new ImageView();
        private final Label value = new Label();
        private final StringProperty says = new SimpleStringProperty("");
        private OptionalInt negative = OptionalInt.empty();
    }

    private final Appearance appearance;
    private final MicroscopeWords words;
    private final Thumbnails thumbnails;
    private final Map<String, Row> rows = new LinkedHashMap<>();

    /**
     * Makes the rows.
     *
     * @param picked hears of the row of the batch that was clicked
     */
    MinerRows(Appearance appearance, MicroscopeWords words, Thumbnails thumbnails, IntConsumer picked) {
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

    /** Shows what is taken; {@code run} is what the run's own row is called. */
    void show(TripletView view, String run) {
        Row own = rows.get(RUN);
        own.button.setVisible(view.mined().isPresent());
        own.button.setManaged(view.mined().isPresent());
        own.name.setText(run);
        view.mined()
                .ifPresent(taken -> fill(
                        own, view, taken, OptionalInt.empty(), words.taken(view, taken), words.taken(view, taken)));
        for (MinerChoice choice : view.choices()) {
            Row row = rows.get(choice.miner());
            row.name.setText(words.miner(choice.miner()));
            fill(
                    row,
                    view,
                    choice.negatives(),
                    choice.otherPositive(),
                    words.choice(view, choice),
                    words.reason(view, choice));
        }
    }

    private void fill(Row row, TripletView view, int[] taken, OptionalInt other, String says, String reason) {
        List<Negative> negatives = view.among(taken);
        row.negative = negatives.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(negatives.get(0).row());
        OptionalInt pictured = row.negative.isPresent() ? row.negative : other;
        row.picture.setImage(
                pictured.isPresent()
                        ? thumbnails.of(
                                view.specimen().examples(),
                                view.specimen().pictures()[pictured.getAsInt()],
                                InkColours.isDark(appearance))
                        : null);
        row.picture.setFitWidth(appearance.scaled(PICTURE));
        row.picture.setFitHeight(appearance.scaled(PICTURE));
        row.picture.setVisible(pictured.isPresent());
        row.value.setText(says);
        row.says.set(row.name.getText() + ": " + reason);
        row.value.pseudoClassStateChanged(MicroscopePane.NOTHING, row.negative.isEmpty());
        row.button.pseudoClassStateChanged(
                MicroscopePane.CHOSEN,
                negatives.size() == 1 && row.negative.getAsInt() == view.rows().negative());
    }

    private void add(String id, IntConsumer picked) {
        Row row = new Row();
        row.name.setMinWidth(0);
        row.value.setMinWidth(Region.USE_PREF_SIZE);
        row.picture.setPreserveRatio(true);
        row.value.getStyleClass().add("microscope-value");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox content = new HBox(row.name, space, row.picture, row.value);
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
        row.button.setOnAction(event -> row.negative.ifPresent(picked));
        rows.put(id, row);
        getChildren().add(row.button);
    }
}
