package org.tripletlab.ui.sphere;

import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.tripletlab.render.style.SphereTheme;
import org.tripletlab.ui.control.GreyImage;
import org.tripletlab.ui.fx.Fonts;

/** Card of the point under the pointer: its image, class, nearest class mean, and angle to the mean of its own class. */
final class PointCard extends HBox {
    private static final double IMAGE_SIDE = 84;
    private static final double GAP = 16;
    private static final double MARGIN = 4;

    private final Wording wording;
    private final ImageView image = new ImageView();
    private final Label title = new Label();
    private final Label nearest = new Label();
    private final Label angle = new Label();
    private final Label unseen = new Label();

    PointCard(Wording wording) {
        this.wording = wording;
        getStyleClass().add("point-card");
        Fonts.followNames(title);
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

    /** Shows the facts beside a place of the parent, on the side where there is room. */
    void open(PointFacts facts, SphereTheme theme, double x, double y) {
        show(facts, theme);
        applyCss();
        autosize();
        Bounds pane = getParent().getLayoutBounds();
        double right = x + GAP + getWidth() > pane.getWidth() ? x - GAP - getWidth() : x + GAP;
        double lower = y + GAP + getHeight() > pane.getHeight() ? y - GAP - getHeight() : y + GAP;
        relocate(Math.max(MARGIN, right), Math.max(MARGIN, lower));
    }

    void show(PointFacts facts, SphereTheme theme) {
        image.setImage(GreyImage.of(
                facts.image().grey(),
                facts.image().height(),
                facts.image().width(),
                IMAGE_SIDE,
                facts.image().drawing() && !theme.dark()));
        title.setText(wording.say("sphere.card.class", facts.own().name()));
        unseen.setText(facts.unseen() ? wording.say("sphere.card.unseen") : "");
        unseen.setManaged(facts.unseen());
        boolean own = facts.nearest().name().equals(facts.own().name());
        nearest.setText(
                facts.nearest().name().isEmpty()
                        ? ""
                        : wording.say(
                                own ? "sphere.card.nearest.own" : "sphere.card.nearest.other",
                                facts.nearest().name(),
                                facts.nearest().degrees()));
        nearest.setManaged(!nearest.getText().isEmpty());
        angle.setText(
                Double.isNaN(facts.own().degrees())
                        ? ""
                        : wording.say("sphere.card.angle", facts.own().degrees()));
        angle.setManaged(!angle.getText().isEmpty());
        setVisible(true);
    }
}
