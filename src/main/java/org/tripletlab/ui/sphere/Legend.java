package org.tripletlab.ui.sphere;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.tripletlab.render.paint.Swatch;
import org.tripletlab.ui.fx.Fonts;

/**
 * List of the classes with their marks. A click hides or shows a class, a double click shows it alone; a button shows all hidden classes
 * again.
 */
final class Legend extends ScrollPane {
    private static final double SCROLL_BAR = 12;

    private final SphereViewModel model;
    private final Wording wording;
    private final VBox column = new VBox();
    private final List<ToggleButton> entries = new ArrayList<>();
    private final Tooltip hint = new Tooltip();
    private final Tooltip showAllHint = new Tooltip();
    private final Tooltip unseenHint = new Tooltip();
    private final Label foot = new Label();
    private final Button showAll = new Button();
    private BitSet unseen = new BitSet();
    private BitSet present = new BitSet();
    private double scale = 1;

    Legend(SphereViewModel model, Wording wording) {
        this.model = model;
        this.wording = wording;
        getStyleClass().add("sphere-legend");
        column.getStyleClass().add("sphere-legend-column");
        setContent(column);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFitToWidth(true);
        foot.getStyleClass().add("sphere-legend-foot");
        foot.setMinWidth(Region.USE_PREF_SIZE);
        showAll.getStyleClass().setAll("sphere-legend-all");
        showAll.setId("legend-show-all");
        showAll.setMnemonicParsing(false);
        showAll.setMaxWidth(Double.MAX_VALUE);
        showAll.setMinWidth(Region.USE_PREF_SIZE);
        // It keeps its space while it is invisible, so that nothing moves when it appears.
        showAll.setVisible(false);
        showAll.setTooltip(showAllHint);
        showAll.setOnAction(event -> model.hideExactly(new BitSet()));
        model.hiddenProperty().addListener(property -> showHidden());
        model.themeProperty().addListener(property -> paintSwatches());
        wordsChanged();
    }

    void wordsChanged() {
        hint.setText(wording.say("sphere.legend.hint"));
        unseenHint.setText(wording.say("sphere.legend.unseen.hint") + "\n" + hint.getText());
        showAll.setText(wording.say("sphere.legend.all"));
        showAllHint.setText(wording.say("sphere.legend.all.hint"));
        showAll.setAccessibleText(showAllHint.getText());
        foot.setText(wording.say("sphere.legend.unseen"));
        column.setAccessibleText(wording.say("sphere.legend"));
        describe();
    }

    /** Leaves room for the scroll bar, which would cover the names. */
    @Override
    protected double computePrefWidth(double height) {
        double names = super.computePrefWidth(height);
        return height >= 0 && super.computePrefHeight(-1) > height ? names + SCROLL_BAR : names;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    boolean lists(List<String> names, BitSet unseenClasses, BitSet shown) {
        return names.equals(entries.stream().map(ToggleButton::getText).toList())
                && unseen.equals(unseenClasses)
                && present.equals(shown);
    }

    /**
     * Lists other classes.
     *
     * @param unseenClasses classes held out of training
     * @param shown classes that have points; the others are not listed
     */
    void setClasses(List<String> names, BitSet unseenClasses, BitSet shown) {
        unseen = unseenClasses;
        present = shown;
        column.getChildren().clear();
        entries.clear();
        for (int i = 0; i < names.size(); i++) {
            int label = i;
            ToggleButton entry = new ToggleButton(names.get(i), new ImageView());
            Fonts.followNames(entry);
            entry.fontProperty().addListener((property, before, now) -> paintSwatch(label));
            entry.setMnemonicParsing(false);
            entry.getStyleClass().setAll("sphere-legend-entry");
            entry.setMaxWidth(Double.MAX_VALUE);
            entry.setMinWidth(Region.USE_PREF_SIZE);
            entry.setTooltip(unseen.get(label) ? unseenHint : hint);
            entry.setVisible(present.get(label));
            entry.setManaged(present.get(label));
            entry.setOnAction(event -> model.toggleClass(label));
            entry.setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                    // The two single clicks have hidden and shown the class, so the state is that before the double
                    // click.
                    model.isolateClass(label);
                }
            });
            entries.add(entry);
        }
        column.getChildren().setAll(entries);
        if (unseen.intersects(present)) {
            column.getChildren().add(foot);
        }
        column.getChildren().add(showAll);
        paintSwatches();
        showHidden();
        describe();
    }

    void setScale(double newScale) {
        if (Double.compare(newScale, scale) != 0) {
            scale = newScale;
            paintSwatches();
        }
    }

    private void describe() {
        for (int label = 0; label < entries.size(); label++) {
            ToggleButton entry = entries.get(label);
            String key = unseen.get(label) ? "sphere.legend.entry.unseen" : "sphere.legend.entry";
            entry.setAccessibleText(wording.say(key, entry.getText()));
        }
    }

    private void showHidden() {
        BitSet hidden = model.hiddenProperty().get();
        for (int label = 0; label < entries.size(); label++) {
            entries.get(label).setSelected(!hidden.get(label));
        }
        showAll.setVisible(hidden.intersects(present));
    }

    private void paintSwatches() {
        for (int label = 0; label < entries.size(); label++) {
            paintSwatch(label);
        }
        double size = foot.getFont().getSize();
        foot.setGraphic(swatch(Swatch.drawUnseen(model.themeProperty().get(), pixels(size)), size));
    }

    /** A mark is as large as the letters beside it. */
    private void paintSwatch(int label) {
        ToggleButton entry = entries.get(label);
        double size = entry.getFont().getSize();
        entry.setGraphic(
                swatch(Swatch.draw(label, model.themeProperty().get(), pixels(size), unseen.get(label)), size));
    }

    private int pixels(double size) {
        return (int) Math.round(size * scale);
    }

    private ImageView swatch(int[] pixels, double size) {
        int side = pixels(size);
        WritableImage image = new WritableImage(side, side);
        image.getPixelWriter().setPixels(0, 0, side, side, PixelFormat.getIntArgbPreInstance(), pixels, 0, side);
        ImageView view = new ImageView(image);
        view.setFitWidth(size);
        view.setFitHeight(size);
        return view;
    }
}
