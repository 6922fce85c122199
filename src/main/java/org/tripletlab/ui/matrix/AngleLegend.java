package org.tripletlab.ui.matrix;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.tripletlab.explain.AngleMatrix;
import org.tripletlab.render.style.AngleColours;
import org.tripletlab.ui.control.IconButtons;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.OnChange;
import org.tripletlab.ui.fx.TextBindings;
import org.tripletlab.ui.settings.ThemeChoice;

/** Legend of the matrix: the colour scale with its bound, and the meaning of the diagonal. */
final class AngleLegend extends VBox {
    private static final double BAR = 10;
    private static final double NUMBER = 0.77;
    /** The bar extends beyond the bound, to show that the colour does not change from there on. */
    private static final double BEYOND = 1.18;

    private final TextBindings words;
    private final Appearance appearance;
    private final Canvas bar = new Canvas();
    private final Label title;
    private final List<Label> sentences;
    private final OnChange drawing = new OnChange();

    AngleLegend(TextBindings words, Appearance appearance) {
        this.words = words;
        this.appearance = appearance;
        title = label("matrix.legend.title", "chart-title");
        sentences = List.of(
                label("matrix.legend.angles", "plane-fact"),
                label("matrix.legend.cones", "plane-fact"),
                label("matrix.legend.picked", "plane-fact"));
        getStyleClass().add("angle-legend");
        bar.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().addAll(title, bar);
        getChildren().addAll(sentences);
        Tooltip.install(
                this,
                IconButtons.tooltip(words.wording(
                        () -> sentences.stream().map(Label::getText).collect(Collectors.joining("\n")))));
    }

    /** Shows the sentences that fit into this size as a whole; the tooltip has all of them. */
    void fit(double width, double height) {
        double inside = width - snappedLeftInset() - snappedRightInset();
        double left = height
                - snappedTopInset()
                - snappedBottomInset()
                - title.prefHeight(inside)
                - appearance.scaled(BAR + 15);
        for (Label sentence : sentences) {
            left -= getSpacing() + sentence.prefHeight(inside);
            sentence.setVisible(left >= getSpacing());
            sentence.setManaged(sentence.isVisible());
        }
    }

    private Label label(String key, String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.textProperty().bind(words.text(key));
        return label;
    }

    /** Draws the scale of these matrices, if it has changed. */
    void show(List<AngleMatrix> matrices) {
        double[] ends = matrices.stream()
                .mapToDouble(AngleMatrix::boundDegrees)
                .distinct()
                .toArray();
        // Lanes of different dimensions have different bounds, which are shown above each matrix.
        Optional<Double> bound = ends.length == 1 && !Double.isNaN(ends[0]) ? Optional.of(ends[0]) : Optional.empty();
        boolean unbounded = ends.length > 0 && DoubleStream.of(ends).allMatch(Double::isNaN);
        double width = getWidth() - snappedLeftInset() - snappedRightInset();
        if (width <= 0
                || matrices.isEmpty()
                || !drawing.isDue(
                        bound,
                        unbounded,
                        width,
                        appearance.colours(),
                        appearance.fontScaleProperty().get(),
                        words.texts().language())) {
            return;
        }
        bar.setWidth(width);
        bar.setHeight(appearance.scaled(BAR + 15));
        paint(bar.getGraphicsContext2D(), width, bound, unbounded);
    }

    private void paint(GraphicsContext canvas, double width, Optional<Double> bound, boolean unbounded) {
        AngleColours colours =
                appearance.themeProperty().get() == ThemeChoice.DARK ? AngleColours.DARK : AngleColours.LIGHT;
        double height = appearance.scaled(BAR);
        double end = Math.floor(width / BEYOND);
        canvas.clearRect(0, 0, width, bar.getHeight());
        for (int x = 0; x < width; x++) {
            canvas.setFill(MatrixPainter.paint(colours.of(x, end)));
            canvas.fillRect(x, 0, 1, height);
        }
        canvas.setStroke(appearance.colours().chart().grid());
        canvas.setLineWidth(1);
        canvas.strokeRect(0.5, 0.5, Math.floor(width) - 1, Math.floor(height) - 1);
        canvas.setStroke(appearance.colours().text());
        canvas.strokeLine(end + 0.5, 0, end + 0.5, height + 3);
        canvas.setFont(appearance.font(NUMBER));
        canvas.setFill(appearance.colours().mutedText());
        canvas.setTextBaseline(VPos.TOP);
        canvas.setTextAlign(TextAlignment.LEFT);
        canvas.fillText(words.texts().format("matrix.legend.degrees", 0), 0, height + 1);
        canvas.setTextAlign(TextAlignment.RIGHT);
        String mark = unbounded
                ? words.texts().get("matrix.legend.no-bound")
                : bound.map(degrees -> words.texts().format("matrix.legend.bound", degrees))
                        .orElseGet(() -> words.texts().get("matrix.legend.bounds"));
        canvas.fillText(mark, width, height + 3);
        bar.setAccessibleText(words.texts().format("matrix.legend.says", mark));
    }
}
