package org.tripletlab.ui.chart;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

/**
 * Small box over a chart with the values at the pointer. It stays in its corner and moves to the other one only when it would be under
 * the pointer.
 */
final class HoverBox extends StackPane {
    private static final double GAP = 3;

    private final Label heading = new Label();
    private final GridPane values = new GridPane();
    private final VBox table = new VBox(heading, values);
    private final Label sentence = new Label();
    private boolean atTheLeft;

    /**
     * Row of the box.
     *
     * @param letter the lane; empty if there is only one
     * @param colour its colour
     * @param value its value
     */
    record Row(String letter, Color colour, String value) {}

    HoverBox() {
        getStyleClass().add("chart-hover");
        values.getStyleClass().add("chart-hover-values");
        sentence.setWrapText(true);
        heading.getStyleClass().add("chart-hover-heading");
        getChildren().addAll(table, sentence);
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
    }

    /** Shows values, one row per lane. */
    void show(String said, List<Row> rows) {
        tell(table);
        heading.setText(said);
        while (values.getRowCount() > rows.size()) {
            int last = values.getRowCount() - 1;
            values.getChildren().removeIf(node -> GridPane.getRowIndex(node) == last);
        }
        for (int i = values.getRowCount(); i < rows.size(); i++) {
            Label letter = new Label();
            letter.getStyleClass().add("chart-hover-letter");
            Label value = new Label();
            letter.setMinWidth(USE_PREF_SIZE);
            value.setMinWidth(USE_PREF_SIZE);
            values.addRow(i, letter, value);
        }
        for (int i = 0; i < rows.size(); i++) {
            Label letter = (Label) values.getChildren().get(2 * i);
            letter.setText(rows.get(i).letter());
            letter.setTextFill(rows.get(i).colour());
            ((Label) values.getChildren().get(2 * i + 1)).setText(rows.get(i).value());
        }
    }

    /** Shows events. */
    void show(String happened) {
        tell(sentence);
        sentence.setText(happened);
    }

    private void tell(Node one) {
        for (Node each : getChildren()) {
            each.setVisible(each == one);
            each.setManaged(each == one);
        }
    }

    /** Places the box in a corner of a plot that lies at {@code left} and {@code top} of the card. */
    void place(Plot plot, double left, double top, double pointer) {
        double room = plot.right() - plot.left() - 2 * GAP;
        double width = Math.min(prefWidth(-1), room);
        double height = prefHeight(width);
        double atRight = left + plot.right() - GAP - width;
        double atLeft = left + plot.left() + GAP;
        if (atTheLeft && left + pointer < atLeft + width + GAP) {
            atTheLeft = false;
        } else if (!atTheLeft && left + pointer > atRight - GAP) {
            atTheLeft = true;
        }
        resizeRelocate(
                snapPositionX(atTheLeft ? atLeft : atRight), snapPositionY(top + plot.top() + GAP), width, height);
    }
}
