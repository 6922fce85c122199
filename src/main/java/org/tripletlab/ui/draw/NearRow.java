package org.tripletlab.ui.draw;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.tripletlab.metric.pairs.EmbeddingDistance;
import org.tripletlab.ui.control.GreyImage;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.Fonts;
import org.tripletlab.ui.fx.OnChange;
import org.tripletlab.ui.fx.TextBindings;

/** Row of evaluation images with class and distance; pressing one blends the drawing towards it. */
final class NearRow extends VBox {
    private static final double SIDE = 46;
    private static final PseudoClass BEYOND = PseudoClass.getPseudoClass("beyond");
    private static final PseudoClass TAKEN = PseudoClass.getPseudoClass("taken");

    private final DrawViewModel model;
    private final TextBindings words;
    private final Appearance appearance;
    private final String kind;
    private final Label caption = new Label();
    private final HBox images = new HBox();

    /**
     * Creates an empty row.
     *
     * @param kind {@code nearest} or {@code typical}
     */
    NearRow(DrawViewModel model, TextBindings words, Appearance appearance, String kind) {
        this.model = model;
        this.words = words;
        this.appearance = appearance;
        this.kind = kind;
        setId("draw-" + kind);
        caption.getStyleClass().add("draw-caption");
        images.getStyleClass().add("draw-images");
        getChildren().addAll(caption, images);
    }

    /** Shows these images. */
    void show(Placement placement, List<Placement.Near> near, Optional<Threshold> threshold, boolean exchanged) {
        boolean squared = placement.distance() == EmbeddingDistance.SQUARED;
        caption.setText(words.texts().format("draw." + kind, squared ? "d²" : "d"));
        setVisible(!near.isEmpty());
        setManaged(!near.isEmpty());
        while (images.getChildren().size() > near.size()) {
            images.getChildren().remove(images.getChildren().size() - 1);
        }
        while (images.getChildren().size() < near.size()) {
            images.getChildren().add(new Thumbnail(images.getChildren().size()));
        }
        for (int i = 0; i < near.size(); i++) {
            ((Thumbnail) images.getChildren().get(i)).show(near.get(i), threshold, exchanged);
        }
    }

    /** Button of one image, reused so that it keeps the focus while the numbers change. */
    private final class Thumbnail extends Button {
        private final ImageView image = new ImageView();
        private final Label className = new Label();
        private final Label distance = new Label();
        private final Tooltip tooltip = new Tooltip();
        private Placement.Near shown;
        private final OnChange drawing = new OnChange();

        Thumbnail(int place) {
            setId("draw-" + kind + "-" + place);
            getStyleClass().addAll("draw-near", "flat");
            Fonts.followNames(className);
            className.getStyleClass().add("draw-class");
            distance.getStyleClass().add("draw-distance");
            VBox content = new VBox(image, className, distance);
            content.setAlignment(Pos.TOP_CENTER);
            setGraphic(content);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            setMinWidth(0);
            tooltip.setWrapText(true);
            tooltip.setMaxWidth(320);
            setTooltip(tooltip);
            setOnAction(event -> model.nudgeTowards(shown));
        }

        void show(Placement.Near near, Optional<Threshold> threshold, boolean exchanged) {
            shown = near;
            double side = appearance.scaled(SIDE);
            if (drawing.isDue(Arrays.hashCode(near.image()), side, exchanged)) {
                image.setImage(GreyImage.of(near.image(), near.height(), near.width(), side, exchanged));
                image.setFitWidth(side);
                image.setFitHeight(side);
                image.setPreserveRatio(true);
            }
            className.setText(near.className());
            className.setMaxWidth(side);
            className.setAlignment(Pos.CENTER);
            distance.setText(AngleFormat.brief(near.distance()));
            boolean beyond =
                    threshold.filter(limit -> near.plain() > limit.plain()).isPresent();
            pseudoClassStateChanged(BEYOND, beyond);
            pseudoClassStateChanged(
                    TAKEN,
                    model.nudgeProperty()
                            .get()
                            .filter(nudge -> nudge.shows(near.image()))
                            .isPresent());
            String says = words.texts()
                    .format(
                            threshold.isEmpty() ? "draw.near" : beyond ? "draw.near.beyond" : "draw.near.within",
                            near.className(),
                            AngleFormat.of(near.degrees()),
                            threshold
                                    .map(limit -> AngleFormat.of(limit.degrees()))
                                    .orElse(""));
            tooltip.setText(says);
            setAccessibleText(says);
        }
    }
}
