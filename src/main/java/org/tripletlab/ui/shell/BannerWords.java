package org.tripletlab.ui.shell;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.tripletlab.ui.control.IconButtons;
import org.tripletlab.ui.control.SentenceFlow;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.TextBindings;

/**
 * The sentence of the banner and the remarks below it, in a constant height, so that nothing below moves while training.
 *
 * <p>A sentence of two lines and a line of remarks have room. Where there is more, it is left out in whole lines, and a
 * button shows it.
 */
final class BannerWords extends Region {
    private static final double HEIGHT = 62;
    private static final double GAP = 2;
    private static final double GAP_BEFORE_BUTTON = 6;

    private final SentenceFlow sentence;
    private final FlowPane remarks;
    private final Appearance appearance;
    private final ToggleButton more = new ToggleButton();
    private final ReadOnlyStringWrapper whole = new ReadOnlyStringWrapper("");
    private final Rectangle wholeLines = new Rectangle();

    BannerWords(SentenceFlow sentence, FlowPane remarks, TextBindings words, Appearance appearance) {
        this.sentence = sentence;
        this.remarks = remarks;
        this.appearance = appearance;
        more.setId("state-more");
        more.getStyleClass().addAll("flat", "small");
        more.textProperty()
                .bind(words.wording(
                        () -> words.texts().get(more.isSelected() ? "state.less" : "state.more"),
                        more.selectedProperty()));
        more.setTooltip(IconButtons.tooltip(whole));
        more.selectedProperty().subscribe(this::requestLayout);
        appearance.fontScaleProperty().subscribe(scale -> requestLayout());
        getChildren().addAll(sentence, remarks, more);
        setMinWidth(0);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double constant = appearance.scaled(HEIGHT);
        return more.isSelected() && width > 0 ? Math.max(constant, wholeHeight(wrapAt(width))) : constant;
    }

    /** The room of the button is kept free, so that the lines break at the same words with and without it. */
    private double wrapAt(double width) {
        return Math.max(0, width - more.prefWidth(-1) - GAP_BEFORE_BUTTON);
    }

    private double wholeHeight(double width) {
        return sentence.prefHeight(width) + heightOfRemarks(width);
    }

    private double heightOfRemarks(double width) {
        return remarks.getChildren().isEmpty() ? 0 : GAP + remarks.prefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        whole.set(whole());
        double width = wrapAt(getWidth());
        double height = getHeight();
        double ofSentence = sentence.prefHeight(width);
        double ofRemarks = heightOfRemarks(width);
        boolean areRemarksShown = ofRemarks > 0 && ofSentence + ofRemarks <= height;
        double line = sentence.prefHeight(-1);
        double shown = Math.min(ofSentence, Math.max(1, Math.floor(height / line)) * line);
        double top = snapPositionY((height - shown - (areRemarksShown ? ofRemarks : 0)) / 2);
        sentence.resizeRelocate(0, top, width, ofSentence);
        wholeLines.setWidth(width);
        wholeLines.setHeight(shown);
        sentence.setClip(shown < ofSentence ? wholeLines : null);
        remarks.setVisible(areRemarksShown);
        remarks.resizeRelocate(0, top + shown + GAP, width, ofRemarks - GAP);
        more.setVisible(more.isSelected() || shown < ofSentence || (ofRemarks > 0 && !areRemarksShown));
        double ofButton = more.prefHeight(-1);
        more.resizeRelocate(getWidth() - more.prefWidth(-1), (height - ofButton) / 2, more.prefWidth(-1), ofButton);
    }

    private String whole() {
        return Stream.concat(
                        Stream.of(sentence.getAccessibleText()),
                        remarks.getChildren().stream().map(label -> ((Label) label).getText()))
                .collect(Collectors.joining("\n"));
    }
}
