package org.tripletlab.ui.verify;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Rectangle;
import org.tripletlab.ui.control.FormControls;
import org.tripletlab.ui.control.IconButtons;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.TextBindings;
import org.tripletlab.ui.model.MatchThreshold;

/**
 * Bar with the rule for the threshold, the legend of the colours, and the choice of the curve. If histogram and curve do not fit side by
 * side, the histogram is one of the choices.
 */
final class ThresholdBar extends FlowPane {
    private static final double RATE_WIDTH = 58;
    private static final double CHIP = 10;

    private final Label problem = new Label();
    private final ToggleButton histogram;
    private final MatchThreshold threshold;
    private final TextBindings words;
    private final ObjectProperty<CurvePainter.Kind> curve = new SimpleObjectProperty<>(CurvePainter.Kind.ROC);
    /** True if the histogram is chosen where only one of the two has space. */
    private final BooleanProperty histogramWanted = new SimpleBooleanProperty(true);

    private final Map<CurvePainter.Kind, ToggleButton> kinds = new EnumMap<>(CurvePainter.Kind.class);
    private final Rectangle same = new Rectangle();
    private final Rectangle different = new Rectangle();
    private final Label sameLabel = new Label();
    private final Label differentLabel = new Label();

    ThresholdBar(MatchThreshold threshold, TextBindings words, Appearance appearance) {
        this.threshold = threshold;
        this.words = words;
        getStyleClass().addAll("charts-bar", "threshold-bar");
        Label title = new Label();
        title.textProperty().bind(words.text("verify.threshold"));
        title.getStyleClass().add("chart-title");
        title.setMinWidth(USE_PREF_SIZE);
        ToggleGroup rules = new ToggleGroup();
        HBox rule = group(title);
        for (MatchThreshold.Rule each : MatchThreshold.Rule.values()) {
            ToggleButton button = choice("threshold-" + each.id(), "verify.rule." + each.id(), rules);
            button.setTooltip(IconButtons.tooltip(words.text("verify.rule." + each.id() + ".help")));
            button.setOnAction(event -> threshold.follow(each));
            threshold.ruleProperty().subscribe(now -> button.setSelected(now == each));
            rule.getChildren().add(button);
        }
        TextField rate = rateField(appearance);
        Label percent = new Label();
        percent.textProperty().bind(words.text("verify.percent"));
        percent.setMinWidth(USE_PREF_SIZE);
        sameLabel.setGraphic(same);
        differentLabel.setGraphic(different);
        sameLabel.textProperty().bind(words.text("verify.same"));
        differentLabel.textProperty().bind(words.text("verify.different"));
        for (Label each : new Label[] {sameLabel, differentLabel}) {
            each.getStyleClass().add("plane-fact");
            each.setMinWidth(USE_PREF_SIZE);
        }
        ToggleGroup choices = new ToggleGroup();
        histogram = choice("curve-histogram", "verify.curve.histogram", choices);
        histogram.setTooltip(IconButtons.tooltip(words.text("verify.curve.histogram.help")));
        histogram.setOnAction(event -> histogramWanted.set(true));
        histogram.managedProperty().bind(histogram.visibleProperty());
        histogram.setVisible(false);
        HBox kind = group(histogram);
        for (CurvePainter.Kind each : CurvePainter.Kind.values()) {
            ToggleButton button = choice("curve-" + each.id(), "verify.curve." + each.id(), choices);
            button.setTooltip(IconButtons.tooltip(words.text("verify.curve." + each.id() + ".help")));
            button.setOnAction(event -> {
                curve.set(each);
                histogramWanted.set(false);
            });
            kinds.put(each, button);
            kind.getChildren().add(button);
        }
        curve.subscribe(now -> mark());
        histogramWanted.subscribe(now -> mark());
        problem.setId("threshold-problem");
        problem.getStyleClass().add("field-error");
        problem.textProperty().bind(words.text("verify.rate.wrong"));
        problem.setVisible(false);
        problem.managedProperty().bind(problem.visibleProperty());
        HBox wanted = group(rate);
        wanted.getChildren().addAll(percent, problem);
        HBox legend = group(sameLabel);
        legend.getChildren().add(differentLabel);
        getChildren().addAll(rule, wanted, legend, kind);
        appearance.fontScaleProperty().subscribe(scale -> {
            for (Rectangle chip : new Rectangle[] {same, different}) {
                chip.setWidth(CHIP * scale.doubleValue());
                chip.setHeight(CHIP * scale.doubleValue());
            }
        });
    }

    ObjectProperty<CurvePainter.Kind> curveProperty() {
        return curve;
    }

    /** Returns whether the histogram is shown where only one of the two has space. */
    ReadOnlyBooleanProperty histogramWantedProperty() {
        return histogramWanted;
    }

    /** Sets whether histogram and curve fit side by side. */
    void setRoomForBoth(boolean both) {
        histogram.setVisible(!both);
        mark();
    }

    private void mark() {
        boolean instead = histogram.isVisible() && histogramWanted.get();
        (instead ? histogram : kinds.get(curve.get())).setSelected(true);
    }

    private static HBox group(Node first) {
        HBox group = new HBox(first);
        group.setAlignment(Pos.CENTER_LEFT);
        group.getStyleClass().add("threshold-group");
        group.setMinWidth(USE_PREF_SIZE);
        return group;
    }

    /** Shows the meaning of filled areas and dashed lines if the colours are those of the lanes. */
    void explain(PairColours colours, boolean several, Appearance appearance) {
        if (several) {
            same.setFill(appearance.colours().mutedText().deriveColor(0, 1, 1, 0.4));
            same.setStroke(appearance.colours().mutedText());
            different.setFill(null);
            different.setStroke(appearance.colours().mutedText());
            different.getStrokeDashArray().setAll(3.0, 2.0);
        } else {
            same.setFill(colours.same());
            same.setStroke(null);
            different.setFill(colours.different());
            different.setStroke(null);
        }
    }

    private TextField rateField(Appearance appearance) {
        TextField rate = new TextField();
        rate.setId("threshold-rate");
        rate.prefWidthProperty().bind(appearance.fontScaleProperty().multiply(RATE_WIDTH));
        rate.minWidthProperty().bind(rate.prefWidthProperty());
        rate.accessibleTextProperty().bind(words.text("verify.rule.false-match-rate.help"));
        rate.setTooltip(IconButtons.tooltip(words.text("verify.rate.help")));
        threshold.falseMatchRateProperty().subscribe(wanted -> rate.setText(percent(wanted.doubleValue())));
        rate.setOnAction(event -> enter(rate));
        rate.textProperty().addListener((property, before, now) -> mark(rate));
        rate.focusedProperty().addListener((property, before, now) -> {
            if (!now
                    && !rate.getText()
                            .equals(percent(threshold.falseMatchRateProperty().get()))) {
                enter(rate);
                // A wrong entry is discarded when the focus leaves the field.
                restore(rate);
            }
        });
        rate.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                restore(rate);
                event.consume();
            }
        });
        return rate;
    }

    /** Shows the rate in effect. */
    private void restore(TextField rate) {
        rate.setText(percent(threshold.falseMatchRateProperty().get()));
    }

    /** Marks a wrong entry while it is typed. */
    private void mark(TextField rate) {
        boolean wrong = Double.isNaN(parse(rate.getText()));
        rate.pseudoClassStateChanged(FormControls.INVALID, wrong);
        problem.setVisible(wrong);
    }

    private void enter(TextField rate) {
        double wanted = parse(rate.getText());
        if (!Double.isNaN(wanted)) {
            threshold.setFalseMatchRate(wanted);
            restore(rate);
        }
    }

    private static double parse(String text) {
        try {
            double percent = Double.parseDouble(text.strip().replace("%", "").replace(',', '.'));
            return percent >= 0 && percent <= 100 ? percent / 100 : Double.NaN;
        } catch (NumberFormatException noNumber) {
            return Double.NaN;
        }
    }

    private String percent(double share) {
        return words.texts().format("verify.rate", Math.round(share * 1e6) / 1e4);
    }

    private ToggleButton choice(String id, String key, ToggleGroup group) {
        ToggleButton button = new ToggleButton();
        button.setId(id);
        button.setToggleGroup(group);
        button.getStyleClass().add("verify-choice");
        button.textProperty().bind(words.text(key));
        button.setMinWidth(USE_PREF_SIZE);
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null) {
                before.setSelected(true);
            }
        });
        return button;
    }
}
