package org.tripletlab.ui.draw;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tripletlab.text.Message;
import org.tripletlab.ui.control.FileChoice;
import org.tripletlab.ui.control.GreyImage;
import org.tripletlab.ui.control.IconButtons;
import org.tripletlab.ui.control.Sign;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.Background;
import org.tripletlab.ui.fx.OnChange;
import org.tripletlab.ui.fx.TextBindings;
import org.tripletlab.ui.fx.Visibility;
import org.tripletlab.ui.model.Drawing;
import org.tripletlab.ui.model.LanesModel;

/** Pane with a pad to draw on or to open a picture in, and the placements by the networks of all lanes. */
public final class DrawPane extends ScrollPane {
    /** Width below which the words beside the pad would break within words, and are placed below it. */
    private static final double NARROW = 300;

    private static final double PREPARED = 84;
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

    private final DrawViewModel model;
    private final LanesModel lanes;
    private final TextBindings words;
    private final Appearance appearance;
    private final IncomingPicture incoming;
    private final PadView pad;
    private final ImageView prepared = new ImageView();
    private final Label preparedSays = new Label();
    private final Label says = new Label();
    private final PlacementPane placement;
    private final OnChange showing = new OnChange();

    /**
     * Creates the pane.
     *
     * @param drawing holds the prepared image for other panels
     */
    public DrawPane(
            LanesModel lanes,
            Drawing drawing,
            FileChoice files,
            TextBindings words,
            Appearance appearance,
            Background background) {
        this.lanes = lanes;
        this.words = words;
        this.appearance = appearance;
        this.model = new DrawViewModel(lanes, drawing, background);
        this.incoming = new IncomingPicture(model, files);
        this.pad = new PadView(model, appearance, words);
        this.placement = new PlacementPane(lanes, model, words, appearance);
        setId("draw");
        getStyleClass().add("draw");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        preparedSays.getStyleClass().add("draw-quiet");
        preparedSays.setWrapText(true);
        preparedSays.setMinHeight(USE_PREF_SIZE);
        prepared.setId("draw-prepared");
        VBox beside = new VBox(prepared, preparedSays);
        beside.getStyleClass().add("draw-beside");
        HBox.setHgrow(beside, Priority.ALWAYS);
        HBox top = new HBox(pad, beside);
        top.getStyleClass().add("draw-top");
        says.setId("draw-says");
        says.getStyleClass().add("draw-says");
        says.setWrapText(true);
        says.setMinHeight(USE_PREF_SIZE);
        VBox content = new VBox(tools(), top, says, placement);
        content.getStyleClass().add("draw-content");
        setContent(content);
        Runnable fold = () -> {
            boolean narrow = getWidth() > 0 && getWidth() < appearance.scaled(NARROW);
            if (narrow == top.getChildren().contains(beside)) {
                top.getChildren().remove(beside);
                content.getChildren().remove(beside);
                if (narrow) {
                    content.getChildren().add(content.getChildren().indexOf(top) + 1, beside);
                } else {
                    top.getChildren().add(beside);
                }
            }
        };
        widthProperty().subscribe(fold);
        appearance.fontScaleProperty().subscribe(fold);
        setOnDragOver(this::dragOver);
        setOnDragExited(event -> pseudoClassStateChanged(DROPPING, false));
        setOnDragDropped(this::drop);
        sceneProperty().addListener((property, before, now) -> listen(before, now));
    }

    /** Returns the view model, for saving the drawing and for measuring or driving the window. */
    public DrawViewModel model() {
        return model;
    }

    /** Gives the pad the keyboard focus; its pane is to be visible after the current event. */
    public void focusPad() {
        setVvalue(0);
        pad.takeKeys();
    }

    private HBox tools() {
        Button open = IconButtons.button(
                "draw-open",
                Sign.IMAGES,
                words.text("draw.open"),
                () -> incoming.choose(getScene().getWindow()));
        Button undo = IconButtons.button("draw-undo", Sign.UNDO, words.text("draw.undo"), model::undo);
        undo.disableProperty().bind(model.pad().undoableProperty().not());
        Button clear = IconButtons.button("draw-clear", Sign.CLEAR, words.text("draw.clear"), model::clear);
        clear.disableProperty().bind(model.pad().contentProperty().map(PadContent::isBlank));
        Slider brush = new Slider(0.03, 0.16, model.brushProperty().get());
        brush.setId("draw-brush");
        brush.setBlockIncrement(0.01);
        brush.getStyleClass().add("takes-arrows");
        brush.setTooltip(IconButtons.tooltip(words.text("draw.brush")));
        brush.accessibleTextProperty().bind(words.text("draw.brush"));
        brush.setMinWidth(0);
        HBox.setHgrow(brush, Priority.ALWAYS);
        model.brushProperty().bind(brush.valueProperty());
        HBox tools = new HBox(undo, clear, open, IconButtons.icon(Sign.BRUSH), brush);
        tools.setAlignment(Pos.CENTER_LEFT);
        tools.getStyleClass().add("draw-tools");
        return tools;
    }

    /** Publishes new results; called once per pulse. */
    public void pulse() {
        boolean visible = Visibility.reaches(this);
        model.pulse(visible);
        if (visible) {
            pad.pulse();
            if (showing.isDue(
                    model.answerProperty().get(),
                    model.thresholdProperty().get(),
                    model.nudgeProperty().get(),
                    model.messageProperty().get(),
                    model.readingProperty().get(),
                    model.preparationProperty().get(),
                    model.pad().contentProperty().get().isBlank(),
                    pad.takesKeys(),
                    model.pad().contentProperty().get().picture(),
                    words.texts().language(),
                    appearance.themeProperty().get(),
                    appearance.fontScaleProperty().get(),
                    lanes.chosenProperty().get(),
                    lanes.lanes(),
                    lanes.chosenProperty().get().nameProperty().get())) {
                show();
            }
        }
    }

    private void show() {
        Optional<Message> notice = model.messageProperty().get();
        says.setText(sentence(notice));
        says.pseudoClassStateChanged(WRONG, notice.isPresent());
        says.setVisible(!says.getText().isEmpty());
        says.setManaged(says.isVisible());
        Optional<PadQuestion.Answer> answer = model.answerProperty().get();
        Optional<Preparations.Prepared> image = answer.flatMap(PadQuestion.Answer::prepared);
        prepared.setImage(image.map(this::magnified).orElse(null));
        preparedSays.setText(model.preparationProperty()
                .get()
                .map(fits -> words.texts()
                        .format(fits.preparesDigits() ? "draw.fits.digits" : "draw.fits", fits.width(), fits.height()))
                .orElse(""));
        boolean placed = image.isPresent();
        placement.setVisible(placed);
        placement.setManaged(placed);
        if (placed) {
            placement.show(answer.get());
        }
    }

    private String sentence(Optional<Message> notice) {
        if (notice.isPresent()) {
            return words.texts().say(notice.get());
        }
        if (model.readingProperty().get()) {
            return words.texts().get("draw.reading");
        }
        PadContent content = model.pad().contentProperty().get();
        if (!content.isBlank()) {
            return content.picture().map(this::called).orElse("");
        }
        if (pad.takesKeys()) {
            return words.texts().get("draw.hint.keys");
        }
        boolean pictures = model.preparationProperty()
                .get()
                .filter(fits -> !fits.preparesDigits())
                .isPresent();
        return words.texts().get(pictures ? "draw.hint.picture" : "draw.hint");
    }

    private String called(PadPicture picture) {
        return picture.fileCount() == 1
                ? picture.name()
                : words.texts().format("draw.first", picture.name(), picture.fileCount());
    }

    private Image magnified(Preparations.Prepared image) {
        return GreyImage.of(
                image.image(),
                image.preparation().height(),
                image.preparation().width(),
                appearance.scaled(PREPARED),
                PadView.isExchanged(image.preparation(), appearance));
    }

    private void dragOver(DragEvent event) {
        if (IncomingPicture.mayContainPicture(event.getDragboard())) {
            event.acceptTransferModes(TransferMode.COPY);
            pseudoClassStateChanged(DROPPING, true);
        }
        event.consume();
    }

    private void drop(DragEvent event) {
        pseudoClassStateChanged(DROPPING, false);
        incoming.take(event.getDragboard());
        event.setDropCompleted(true);
        event.consume();
    }

    private void listen(Scene before, Scene now) {
        if (before != null) {
            before.removeEventHandler(KeyEvent.KEY_PRESSED, this::press);
        }
        if (now != null) {
            now.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        }
    }

    /** Handles the keys for any focused control while the pad is visible, except for text fields. */
    private void press(KeyEvent event) {
        if (!event.isShortcutDown() || !Visibility.reaches(this)) {
            return;
        }
        if (event.getCode() == KeyCode.V) {
            incoming.paste();
            event.consume();
        } else if (event.getCode() == KeyCode.Z) {
            model.undo();
            event.consume();
        }
    }
}
