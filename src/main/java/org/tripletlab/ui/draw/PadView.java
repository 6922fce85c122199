package org.tripletlab.ui.draw;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import org.tripletlab.data.picture.DrawingPreparation;
import org.tripletlab.text.Texts;
import org.tripletlab.ui.control.GreyImage;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.Focus;
import org.tripletlab.ui.fx.TextBindings;
import org.tripletlab.ui.settings.ThemeChoice;

/** View of the pad: draws with mouse, pen, finger or keys. An opened picture is shown as it was prepared. */
final class PadView extends StackPane {
    private static final double SIDE = 184;
    /** The pad was given the keys without Tab; the window leaves them to it, and its ring is drawn. */
    private static final PseudoClass KEYS = PseudoClass.getPseudoClass("takes-keys");
    /** Visible on ink and on paper, in both themes. */
    private static final Color BRUSH = Color.web("#e07b00");

    private final DrawViewModel model;
    private final Appearance appearance;
    private final PadKeys keys;
    private final Canvas canvas = new Canvas();
    private boolean stale = true;
    private boolean pressed;

    PadView(DrawViewModel model, Appearance appearance, TextBindings words) {
        this.model = model;
        this.appearance = appearance;
        this.keys = new PadKeys(model);
        setId("pad");
        getStyleClass().addAll("pad", "takes-arrows");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        accessibleTextProperty()
                .bind(words.wording(() -> says(words.texts()), model.pad().contentProperty()));
        getChildren().add(canvas);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setCursor(Cursor.CROSSHAIR);
        appearance.fontScaleProperty().subscribe(scale -> {
            canvas.setWidth(appearance.scaled(SIDE));
            canvas.setHeight(appearance.scaled(SIDE));
            stale = true;
        });
        appearance.themeProperty().subscribe(theme -> stale = true);
        model.pad().contentProperty().subscribe(content -> stale = true);
        model.answerProperty().subscribe(answer -> stale = true);
        canvas.setOnMousePressed(this::press);
        canvas.setOnMouseDragged(this::drag);
        canvas.setOnMouseReleased(this::release);
        setOnKeyPressed(this::key);
        focusVisibleProperty().subscribe(this::followKeys);
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                setKeysWanted(false);
            }
        });
    }

    private String says(Texts texts) {
        PadContent content = model.pad().contentProperty().get();
        String drawn = content.isBlank()
                ? texts.get("draw.pad.empty")
                : content.picture()
                        .map(picture -> texts.format("draw.pad.picture", picture.name()))
                        .orElseGet(() -> texts.format(
                                "draw.pad.strokes", content.strokes().size()));
        return texts.format("draw.pad", drawn);
    }

    /** Takes the keyboard focus and the keys, as if it had been reached with Tab. */
    void takeKeys() {
        setKeysWanted(true);
        Focus.soon(this);
    }

    /** Tells whether the keys move the brush. */
    boolean takesKeys() {
        return isFocusVisible() || getPseudoClassStates().contains(KEYS);
    }

    private void setKeysWanted(boolean wanted) {
        pseudoClassStateChanged(KEYS, wanted);
        followKeys();
    }

    private void followKeys() {
        stale = true;
        if (!takesKeys() && !pressed) {
            keys.lift();
        }
    }

    /** Repaints after a change; called once per pulse. */
    void pulse() {
        if (stale) {
            stale = false;
            paint();
        }
    }

    private void press(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            requestFocus();
            pressed = true;
            setKeysWanted(false);
            model.beginStroke(event.getX() / canvas.getWidth(), event.getY() / canvas.getHeight());
            event.consume();
        }
    }

    private void drag(MouseEvent event) {
        if (pressed) {
            model.strokeTo(event.getX() / canvas.getWidth(), event.getY() / canvas.getHeight());
            event.consume();
        }
    }

    private void release(MouseEvent event) {
        if (pressed && event.getButton() == MouseButton.PRIMARY) {
            pressed = false;
            model.endStroke();
            event.consume();
        }
    }

    private void key(KeyEvent event) {
        if (!pressed && !event.isShortcutDown() && !event.isAltDown() && keys.press(event)) {
            stale = true;
            event.consume();
        }
    }

    /** Draws a ring at the position of the keyboard brush, filled while the brush is down. */
    private void paintBrush(GraphicsContext paper, double side) {
        double width = Math.max(6, model.brushProperty().get() * side);
        double left = keys.x() * side - width / 2;
        double top = keys.y() * side - width / 2;
        paper.setStroke(BRUSH);
        paper.setLineWidth(2);
        paper.strokeOval(left, top, width, width);
        if (keys.isDown()) {
            paper.setFill(BRUSH);
            paper.fillOval(left, top, width, width);
        }
    }

    private void paint() {
        paintContent();
        if (takesKeys()) {
            paintBrush(canvas.getGraphicsContext2D(), canvas.getWidth());
        }
    }

    private void paintContent() {
        GraphicsContext paper = canvas.getGraphicsContext2D();
        double side = canvas.getWidth();
        paper.setFill(isDark() ? Color.BLACK : Color.WHITE);
        paper.fillRect(0, 0, side, side);
        PadContent content = model.pad().contentProperty().get();
        if (content.picture().isPresent()) {
            model.answerProperty()
                    .get()
                    .filter(answer -> answer.question().content().equals(content))
                    .flatMap(PadQuestion.Answer::prepared)
                    .ifPresent(prepared -> place(paper, prepared, side));
            return;
        }
        paper.setStroke(isDark() ? Color.WHITE : Color.BLACK);
        paper.setLineCap(StrokeLineCap.ROUND);
        paper.setLineJoin(StrokeLineJoin.ROUND);
        for (PadStroke stroke : content.strokes()) {
            paper.setLineWidth(stroke.width() * side);
            paper.beginPath();
            stroke.draw(pen(paper, side));
            paper.stroke();
        }
    }

    private void place(GraphicsContext paper, Preparations.Prepared prepared, double side) {
        int height = prepared.preparation().height();
        int width = prepared.preparation().width();
        Image image =
                GreyImage.of(prepared.image(), height, width, side, isExchanged(prepared.preparation(), appearance));
        double scale = Math.min(side / image.getWidth(), side / image.getHeight());
        double drawnWidth = image.getWidth() * scale;
        double drawnHeight = image.getHeight() * scale;
        paper.drawImage(image, (side - drawnWidth) / 2, (side - drawnHeight) / 2, drawnWidth, drawnHeight);
    }

    private boolean isDark() {
        return appearance.themeProperty().get() == ThemeChoice.DARK;
    }

    private static PadStroke.Pen pen(GraphicsContext paper, double side) {
        return new PadStroke.Pen() {
            @Override
            public void moveTo(double x, double y) {
                paper.moveTo(x * side, y * side);
            }

            @Override
            public void lineTo(double x, double y) {
                paper.lineTo(x * side, y * side);
            }

            @Override
            public void curveTo(double aroundX, double aroundY, double x, double y) {
                paper.quadraticCurveTo(aroundX * side, aroundY * side, x * side, y * side);
            }
        };
    }

    /** Tells whether light and dark are exchanged on screen: ink on paper is shown dark on light in the light theme. */
    static boolean isExchanged(DrawingPreparation preparation, Appearance appearance) {
        return preparation.lightIsInk() && appearance.themeProperty().get() == ThemeChoice.LIGHT;
    }
}
