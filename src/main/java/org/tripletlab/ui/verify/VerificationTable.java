package org.tripletlab.ui.verify;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.tripletlab.metric.geometry.SphereAngle;
import org.tripletlab.metric.verification.VerificationCurve;
import org.tripletlab.text.Texts;
import org.tripletlab.ui.control.IconButtons;
import org.tripletlab.ui.control.LaneBadge;
import org.tripletlab.ui.control.SentenceFlow;
import org.tripletlab.ui.fx.OnChange;
import org.tripletlab.ui.fx.TextBindings;
import org.tripletlab.ui.model.CollapsedSentence;
import org.tripletlab.ui.model.LanePairs;
import org.tripletlab.ui.model.MatchThreshold;
import org.tripletlab.ui.model.MeasuredPairs;

/** Table of the numbers of every lane, with sentences about those that would mislead without a remark. */
final class VerificationTable extends VBox {
    private static final List<String> COLUMNS =
            List.of("threshold", "fmr", "fnmr", "eer", "fnmr-at-one-percent", "fnmr-at-one-per-mille");

    private static final PseudoClass TERSE = PseudoClass.getPseudoClass("terse");

    private final TextBindings words;
    private final MatchThreshold threshold;
    private final GridPane grid = new GridPane();
    private final SentenceFlow says;
    private final StringProperty sentence = new SimpleStringProperty("");
    private final OnChange showing = new OnChange();
    /** True if there is space for short texts only. */
    private boolean compact;

    VerificationTable(TextBindings words, MatchThreshold threshold) {
        this.words = words;
        this.threshold = threshold;
        getStyleClass().add("verify-facts");
        grid.getStyleClass().add("verify-table");
        says = new SentenceFlow(sentence);
        says.setId("verify-says");
        says.visibleProperty().bind(sentence.isNotEmpty());
        says.managedProperty().bind(says.visibleProperty());
        getChildren().addAll(grid, says);
    }

    /** Returns the width of the numbers; the sentences below them wrap. */
    double wantedWidth() {
        return grid.prefWidth(-1) + snappedLeftInset() + snappedRightInset();
    }

    /** Wraps the sentences within this width where the numbers are scrolled, so that a sentence is read without scrolling. */
    void wrapWithin(ObservableValue<Double> width) {
        width.subscribe(room -> says.setMaxWidth(Math.max(0, room - snappedLeftInset() - snappedRightInset())));
    }

    /** Shortens the texts for a narrow space. */
    void setCompact(boolean now) {
        if (compact != now) {
            compact = now;
            pseudoClassStateChanged(TERSE, now);
            showing.forget();
        }
    }

    /** Shows the current state of the lanes. */
    void show(List<LanePairs.Entry> entries) {
        List<Object> state = entries.stream()
                .<Object>map(entry -> List.of(
                        entry.lane().letter(),
                        entry.measured().isPresent() ? entry.measured().get() : entry.absence()))
                .collect(Collectors.toList());
        state.add(words.texts().language());
        state.add(threshold.ruleProperty().get());
        state.add(threshold.byHandProperty().get());
        state.add(threshold.falseMatchRateProperty().get());
        if (!showing.isDue(state)) {
            return;
        }
        grid.getChildren().clear();
        boolean several = entries.size() > 1;
        if (entries.stream().anyMatch(entry -> entry.measured().isPresent())) {
            for (int i = 0; i < COLUMNS.size(); i++) {
                grid.add(heading(COLUMNS.get(i)), i + 1, 0);
            }
        }
        StringBuilder all = new StringBuilder();
        for (int row = 0; row < entries.size(); row++) {
            LanePairs.Entry entry = entries.get(row);
            if (several) {
                grid.add(new LaneBadge(entry.lane()), 0, row + 1);
            }
            int place = row + 1;
            entry.measured().ifPresent(pairs -> numbers(pairs, place));
            String about = about(entry);
            if (!about.isEmpty()) {
                all.append(all.length() == 0 ? "" : "\n")
                        .append(
                                several
                                        ? words.texts()
                                                .format(
                                                        "verify.of-lane",
                                                        String.valueOf(
                                                                entry.lane().letter()),
                                                        about)
                                        : about);
            }
        }
        sentence.set(all.toString());
    }

    private void numbers(MeasuredPairs measured, int row) {
        VerificationCurve.Point at = threshold.at(measured.pairs());
        Texts texts = words.texts();
        String distance = Double.isNaN(at.threshold())
                ? texts.get("verify.value.no-threshold")
                : texts.format(
                        compact ? "verify.value.threshold.short" : "verify.value.threshold",
                        at.threshold(),
                        degrees(at.threshold()));
        List<String> values = List.of(
                distance,
                share(at.falseMatchRate()),
                share(at.falseNonMatchRate()),
                share(measured.pairs().equalErrorRate()),
                share(measured.rates().atOnePercent().falseNonMatchRate()),
                share(measured.rates().atOnePerMille().falseNonMatchRate()));
        for (int i = 0; i < values.size(); i++) {
            Label value = new Label(values.get(i));
            value.getStyleClass().addAll("verify-number", "verify-" + COLUMNS.get(i));
            value.setMinWidth(USE_PREF_SIZE);
            GridPane.setHalignment(value, HPos.RIGHT);
            grid.add(value, i + 1, row);
        }
    }

    private String about(LanePairs.Entry entry) {
        if (entry.measured().isEmpty()) {
            return words.texts().get(entry.absence());
        }
        MeasuredPairs measured = entry.measured().get();
        VerificationCurve.Point at = threshold.at(measured.pairs());
        if (measured.collapse().isPresent()) {
            return CollapsedSentence.of(measured.collapse().get(), words.texts());
        }
        return Double.isNaN(at.threshold()) ? words.texts().get("verify.no-threshold") : "";
    }

    private String share(double share) {
        return words.texts().format("verify.value.share", share);
    }

    private Label heading(String column) {
        Label heading = new Label(words.texts().get("verify.column." + column));
        heading.getStyleClass().add("verdict-heading");
        heading.setMinWidth(USE_PREF_SIZE);
        heading.setTooltip(IconButtons.tooltip(words.text("verify.column." + column + ".help")));
        GridPane.setHalignment(heading, HPos.RIGHT);
        return heading;
    }

    private static double degrees(double distance) {
        return SphereAngle.degreesOfSquaredDistance(distance * distance);
    }
}
