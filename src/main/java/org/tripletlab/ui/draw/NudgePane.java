package org.tripletlab.ui.draw;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tripletlab.ui.control.GreyImage;
import org.tripletlab.ui.control.IconButtons;
import org.tripletlab.ui.control.Sign;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.TextBindings;

/** Slider that blends the drawing into another image, with the shares at which the nearest class changes. */
final class NudgePane extends VBox {
    private static final double SIDE = 56;

    private final DrawViewModel model;
    private final TextBindings words;
    private final Appearance appearance;
    private final Label title = new Label();
    private final Label says = new Label();
    private final ImageView image = new ImageView();
    private final Slider share = new Slider(0, 1, 0.5);
    private boolean following;

    NudgePane(DrawViewModel model, TextBindings words, Appearance appearance) {
        this.model = model;
        this.words = words;
        this.appearance = appearance;
        setId("draw-nudge");
        getStyleClass().add("draw-nudge");
        title.getStyleClass().add("draw-heading");
        title.setWrapText(true);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(
                title,
                IconButtons.button("draw-nudge-end", Sign.REMOVE, words.text("draw.nudge.end"), model::endNudge));
        head.setAlignment(Pos.CENTER_LEFT);
        share.setId("draw-share");
        share.setBlockIncrement(0.05);
        share.getStyleClass().add("takes-arrows");
        share.accessibleTextProperty().bind(words.text("draw.nudge.share"));
        share.setTooltip(IconButtons.tooltip(words.text("draw.nudge.share")));
        share.valueProperty().addListener((property, before, now) -> {
            if (!following) {
                model.setShare(now.doubleValue());
            }
        });
        says.setId("draw-turns");
        says.setWrapText(true);
        says.setMinHeight(USE_PREF_SIZE);
        VBox right = new VBox(share, says);
        right.getStyleClass().add("draw-nudge-says");
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox body = new HBox(image, right);
        body.getStyleClass().add("draw-nudge-body");
        getChildren().addAll(head, body);
    }

    /** Shows the path of the chosen lane. */
    void show(Optional<Placement> placement, Preparations.Prepared prepared, boolean exchanged) {
        Optional<Nudge> nudge = model.nudgeProperty().get();
        setVisible(nudge.isPresent());
        setManaged(nudge.isPresent());
        if (nudge.isEmpty()) {
            return;
        }
        following = true;
        share.setValue(nudge.get().share());
        following = false;
        title.setText(words.texts()
                .format("draw.nudge.title", nudge.get().className(), nudge.get().share()));
        double side = appearance.scaled(SIDE);
        byte[] blend = NudgePath.blend(
                prepared.image(), nudge.get().image(), nudge.get().share());
        image.setImage(GreyImage.of(
                blend, prepared.preparation().height(), prepared.preparation().width(), side, exchanged));
        image.setFitHeight(side);
        image.setFitWidth(side);
        image.setPreserveRatio(true);
        says.setText(placement
                .flatMap(each -> each.path().map(path -> turns(each, path.turns())))
                .orElse(""));
    }

    private String turns(Placement placement, List<NudgePath.Turn> turns) {
        String first = name(placement, turns.get(0).label());
        if (turns.size() == 1) {
            return words.texts().format("draw.nudge.stays", first);
        }
        String later = IntStream.range(1, turns.size())
                .mapToObj(i -> words.texts()
                        .format(
                                "draw.nudge.turn",
                                name(placement, turns.get(i).label()),
                                turns.get(i).share()))
                .collect(Collectors.joining(words.texts().get("draw.nudge.then")));
        return words.texts().format("draw.nudge.turns", first, later);
    }

    private static String name(Placement placement, int label) {
        return placement.classMeans().stream()
                .filter(classMean -> classMean.label() == label)
                .map(Placement.ClassMean::name)
                .findFirst()
                .orElse("–");
    }
}
