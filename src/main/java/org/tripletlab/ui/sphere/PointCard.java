package org.tripletlab.ui.sphere;

import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.tripletlab.render.SphereTheme;

/** The card of the point under the pointer: its image, class, nearest axis and angle to its own axis. */
final class PointCard extends HBox {
    private static final double IMAGE_SIDE = 84;

    private final Wording wording;
    private final ImageView image = new ImageView();
    private final Label title = new Label();
    private final Label nearest = new Label();
    private final Label angle = new Label();
    private final Label unseen = new Label();

    PointCard(Wording wording) {
        this.wording = wording;
        getStyleClass().add("point-card");
        title.getStyleClass().add("point-card-title");
        nearest.getStyleClass().add("point-card-fact");
        angle.getStyleClass().add("point-card-fact");
        unseen.getStyleClass().add("point-card-fact");
        VBox facts = new VBox(title, unseen, nearest, angle);
        facts.getStyleClass().add("point-card-facts");
        getChildren().addAll(image, facts);
        setMouseTransparent(true);
        setManaged(false);
        setVisible(false);
    }

    void show(PointFacts facts, SphereTheme theme) {
        image.setImage(magnified(facts, theme));
        title.setText(wording.say("sphere.card.class", facts.className()));
        unseen.setText(facts.unseen() ? wording.say("sphere.card.unseen") : "");
        unseen.setManaged(facts.unseen());
        boolean own = facts.nearestName().equals(facts.className());
        nearest.setText(
                facts.nearestName().isEmpty()
                        ? ""
                        : wording.say(
                                own ? "sphere.card.nearest.own" : "sphere.card.nearest.other",
                                facts.nearestName(),
                                facts.nearestAngleDegrees()));
        nearest.setManaged(!nearest.getText().isEmpty());
        angle.setText(
                Double.isNaN(facts.ownAngleDegrees()) ? "" : wording.say("sphere.card.angle", facts.ownAngleDegrees()));
        angle.setManaged(!angle.getText().isEmpty());
        setVisible(true);
    }

    /** Whole pixels, several times as large: a digit of 28 × 28 stays sharp. */
    private static WritableImage magnified(PointFacts facts, SphereTheme theme) {
        int side = Math.max(1, Math.max(facts.imageWidth(), facts.imageHeight()));
        int factor = Math.max(1, (int) Math.round(IMAGE_SIDE / side));
        WritableImage image =
                new WritableImage(Math.max(1, facts.imageWidth()) * factor, Math.max(1, facts.imageHeight()) * factor);
        for (int y = 0; y < facts.imageHeight() * factor; y++) {
            for (int x = 0; x < facts.imageWidth() * factor; x++) {
                int ink = facts.image()[y / factor * facts.imageWidth() + x / factor] & 0xFF;
                int grey = theme.dark() || !facts.drawing() ? ink : 255 - ink;
                image.getPixelWriter().setArgb(x, y, 0xFF000000 | grey * 0x010101);
            }
        }
        return image;
    }
}
