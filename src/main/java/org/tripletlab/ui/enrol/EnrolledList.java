package org.tripletlab.ui.enrol;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.tripletlab.store.EnrolledImage;
import org.tripletlab.ui.control.GreyImage;
import org.tripletlab.ui.control.IconButtons;
import org.tripletlab.ui.control.Sign;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.TextBindings;
import org.tripletlab.ui.settings.ThemeChoice;

/** List of the enrolled images: one line for each name. */
final class EnrolledList extends VBox {
    private static final int MOST_IMAGES = 3;
    private static final double SIDE = 28;

    private final EnrolViewModel model;
    private final TextBindings words;
    private final Appearance appearance;

    EnrolledList(EnrolViewModel model, TextBindings words, Appearance appearance) {
        this.model = model;
        this.words = words;
        this.appearance = appearance;
        setId("enrolled");
        getStyleClass().add("enrolled");
        model.enrolledProperty().subscribe(now -> fill());
        model.photographsProperty().subscribe(now -> fill());
        appearance.themeProperty().subscribe(now -> fill());
    }

    private void fill() {
        getChildren().clear();
        for (String name : model.names()) {
            List<EnrolledImage> images = model.enrolledProperty().get().stream()
                    .filter(each -> each.name().equals(name))
                    .toList();
            HBox line = new HBox(4);
            line.setAlignment(Pos.CENTER_LEFT);
            line.getStyleClass().add("enrolled-name");
            boolean inverted = appearance.themeProperty().get() != ThemeChoice.DARK
                    && !model.photographsProperty().get();
            for (EnrolledImage image : images.subList(0, Math.min(MOST_IMAGES, images.size()))) {
                ImageView view =
                        new ImageView(GreyImage.of(image.pixels(), model.height(), model.width(), SIDE, inverted));
                view.setPreserveRatio(true);
                view.fitHeightProperty().bind(appearance.fontScaleProperty().multiply(SIDE));
                line.getChildren().add(view);
            }
            Label label = new Label();
            label.textProperty()
                    .bind(words.wording(() -> images.size() == 1
                            ? name
                            : words.texts().format("enrol.name.several", name, images.size())));
            label.setMinWidth(0);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            Button remove = IconButtons.button(
                    "remove-enrolled",
                    Sign.REMOVE,
                    words.wording(() -> words.texts().format("enrol.remove", name)),
                    () -> model.remove(name));
            remove.getStyleClass().add("small-sign");
            remove.setMinWidth(USE_PREF_SIZE);
            line.getChildren().addAll(label, gap, remove);
            getChildren().add(line);
        }
    }
}
