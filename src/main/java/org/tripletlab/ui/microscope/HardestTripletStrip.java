package org.tripletlab.ui.microscope;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.tripletlab.text.Texts;
import org.tripletlab.ui.control.InkColours;
import org.tripletlab.ui.control.Thumbnails;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.microscope.BatchSummary.PastTriplet;

/** Strip with the hardest triplets of the last steps, the newest first. */
final class HardestTripletStrip extends FlowPane {
    private static final double PICTURE = 26;

    private final Appearance appearance;
    private final Texts texts;
    private final Thumbnails thumbnails;
    private final Consumer<PastTriplet> picked;

    /**
     * Creates an empty strip.
     *
     * @param picked receives a clicked triplet
     */
    HardestTripletStrip(Appearance appearance, Texts texts, Thumbnails thumbnails, Consumer<PastTriplet> picked) {
        this.appearance = appearance;
        this.texts = texts;
        this.thumbnails = thumbnails;
        this.picked = picked;
        setId("microscope-film");
        getStyleClass().add("microscope-film");
    }

    void show(List<PastTriplet> triplets) {
        getChildren().setAll(triplets.stream().map(this::button).toList());
    }

    private Button button(PastTriplet triplet) {
        HBox pictures = new HBox();
        pictures.getStyleClass().add("microscope-film-pictures");
        for (TripletPart part : TripletPart.values()) {
            ImageView view = new ImageView(thumbnails.of(
                    triplet.inspected().examples(),
                    triplet.inspected().pictures()[part.row(triplet.rows())],
                    InkColours.isDark(appearance)));
            view.setPreserveRatio(true);
            view.setFitWidth(appearance.scaled(PICTURE));
            view.setFitHeight(appearance.scaled(PICTURE));
            pictures.getChildren().add(view);
        }
        Label says = new Label(texts.format("microscope.frame", triplet.step(), triplet.loss()));
        says.getStyleClass().add("microscope-frame-words");
        Button button = new Button();
        button.setGraphic(new VBox(pictures, says));
        button.getStyleClass().addAll("flat", "microscope-film-frame");
        button.setAccessibleText(texts.format(
                "microscope.frame.says",
                triplet.step(),
                triplet.inspected().className(triplet.rows().anchor()),
                triplet.inspected().className(triplet.rows().negative()),
                triplet.loss()));
        button.setOnAction(event -> picked.accept(triplet));
        return button;
    }
}
