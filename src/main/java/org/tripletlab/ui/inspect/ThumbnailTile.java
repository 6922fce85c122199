package org.tripletlab.ui.inspect;

import java.util.function.IntConsumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import org.tripletlab.render.style.SphereTheme;
import org.tripletlab.ui.control.IconButtons;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.settings.ThemeChoice;

/** Small image as a button, with a bar in the colour of its class. */
final class ThumbnailTile extends Button {
    private static final double IMAGE_SIDE = 38;
    private static final double SIDE = 46;
    private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");

    private final Appearance appearance;
    private final ImageView view = new ImageView();
    private final StringProperty says = new SimpleStringProperty("");
    private int point = -1;

    /**
     * Creates an empty thumbnail.
     *
     * @param pick receives the number of the image
     */
    ThumbnailTile(Appearance appearance, IntConsumer pick) {
        this.appearance = appearance;
        getStyleClass().add("thumbnail");
        setContentDisplay(ContentDisplay.TOP);
        setGraphic(view);
        view.setPreserveRatio(true);
        setTooltip(IconButtons.tooltip(says));
        accessibleTextProperty().bind(says);
        setOnAction(event -> pick.accept(point));
    }

    /** Returns the number of the image that is shown. */
    int point() {
        return point;
    }

    /** Returns the picture that is shown. */
    Image image() {
        return view.getImage();
    }

    /**
     * Shows an image.
     *
     * @param caption text below it; may be empty
     * @param sentence description, for the tooltip and for screen readers
     * @param label its class
     */
    void show(int number, Image image, String caption, String sentence, int label) {
        point = number;
        double side = appearance.scaled(IMAGE_SIDE);
        view.setImage(image);
        view.setFitWidth(side);
        view.setFitHeight(side);
        setPrefWidth(appearance.scaled(SIDE));
        setMinWidth(USE_PREF_SIZE);
        setMaxWidth(USE_PREF_SIZE);
        setText(caption);
        says.set(sentence);
        setStyle(String.format("-thumbnail-class: #%06x;", colour(appearance, label) & 0xFFFFFF));
    }

    void setPicked(boolean picked) {
        pseudoClassStateChanged(PICKED, picked);
    }

    /** Returns the colour of a class on the spheres, 0xRRGGBB. */
    static int colour(Appearance appearance, int label) {
        boolean dark = appearance.themeProperty().get() == ThemeChoice.DARK;
        return (dark ? SphereTheme.DARK : SphereTheme.LIGHT).classColour(label);
    }
}
