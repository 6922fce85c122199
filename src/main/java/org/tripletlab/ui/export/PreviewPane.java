package org.tripletlab.ui.export;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundImage;
import javafx.scene.layout.BackgroundPosition;
import javafx.scene.layout.BackgroundRepeat;
import javafx.scene.layout.BackgroundSize;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javafx.stage.Window;
import org.tripletlab.export.PixelSize;
import org.tripletlab.export.picture.PicturePreview;
import org.tripletlab.export.picture.PictureRequest;
import org.tripletlab.ui.fx.TextBindings;
import org.tripletlab.ui.model.Sentences;

/** Preview of a picture as large as its room, or a sentence in its place. */
final class PreviewPane extends StackPane {
    /** Visibility of a picture of earlier options behind the sentence. */
    private static final double OUTDATED = 0.25;

    private static final int TILE = 8;
    /** Colours of the tiles behind a transparent picture for a light or a dark ground. */
    private static final int[] LIGHT_TILES = {0xFFFFFFFF, 0xFFECEFF2};

    private static final int[] DARK_TILES = {0xFF0D1117, 0xFF1C222A};

    private final PreviewViewModel model;
    private final ImageView view = new ImageView();
    private final StackPane paper = new StackPane(view);
    private final Label label = new Label();

    PreviewPane(PreviewViewModel model, TextBindings words) {
        this.model = model;
        setId("export-preview");
        getStyleClass().add("export-preview");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        Sentences sentences = new Sentences(words.texts());
        ObservableValue<String> sentence = words.wording(
                () -> model.stateProperty().get().sentence().map(sentences::say).orElse(""), model.stateProperty());
        label.setId("export-preview-sentence");
        label.setWrapText(true);
        label.textProperty().bind(sentence);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        accessibleTextProperty()
                .bind(words.wording(
                        () -> {
                            PreviewViewModel.State now = model.stateProperty().get();
                            return now.sentence().isPresent()
                                    ? sentence.getValue()
                                    : words.texts()
                                            .format(
                                                    "export.preview.of",
                                                    now.picture()
                                                            .orElseThrow()
                                                            .whole()
                                                            .width(),
                                                    now.picture()
                                                            .orElseThrow()
                                                            .whole()
                                                            .height());
                        },
                        model.stateProperty()));
        paper.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        paper.opacityProperty()
                .bind(Bindings.when(label.visibleProperty()).then(OUTDATED).otherwise(1.0));
        view.setPreserveRatio(true);
        getChildren().addAll(paper, label);
        model.stateProperty().subscribe(now -> show(now.picture()));
    }

    /** Returns the size of the text in pixels. */
    ObservableValue<Double> em() {
        return label.fontProperty().map(Font::getSize);
    }

    private void show(Optional<PicturePreview> picture) {
        view.setImage(picture.map(PreviewPane::image).orElse(null));
        paper.setBackground(picture.map(PicturePreview::ground)
                .filter(PictureRequest.Ground::transparent)
                .map(ground -> chequered(ground.dark() ? DARK_TILES : LIGHT_TILES))
                .orElse(Background.EMPTY));
        picture.ifPresent(shown -> view.setFitWidth(shown.size().width() / outputScale()));
    }

    private static Image image(PicturePreview picture) {
        int width = picture.size().width();
        int height = picture.size().height();
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter()
                .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), picture.argb(), 0, width);
        return image;
    }

    /** Returns the usual sign of transparency. */
    private static Background chequered(int[] colours) {
        WritableImage tiles = new WritableImage(2 * TILE, 2 * TILE);
        for (int y = 0; y < 2 * TILE; y++) {
            for (int x = 0; x < 2 * TILE; x++) {
                tiles.getPixelWriter().setArgb(x, y, colours[(x / TILE + y / TILE) % 2]);
            }
        }
        return new Background(new BackgroundImage(
                tiles,
                BackgroundRepeat.REPEAT,
                BackgroundRepeat.REPEAT,
                BackgroundPosition.DEFAULT,
                BackgroundSize.DEFAULT));
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        model.setRoom(new PixelSize(
                pixels(getWidth() - snappedLeftInset() - snappedRightInset()),
                pixels(getHeight() - snappedTopInset() - snappedBottomInset())));
    }

    private int pixels(double length) {
        return (int) Math.max(0, length * outputScale());
    }

    private double outputScale() {
        Window window = getScene() == null ? null : getScene().getWindow();
        return window == null ? 1 : window.getOutputScaleX();
    }

    /** The picture never asks for more room than there is. */
    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }
}
