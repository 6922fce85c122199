package org.tripletlab.ui.lanes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tripletlab.metric.diagnosis.Measurement;
import org.tripletlab.metric.statistics.EvaluationStatistics;
import org.tripletlab.ui.control.IconButtons;
import org.tripletlab.ui.control.LaneBadge;
import org.tripletlab.ui.fx.OnChange;
import org.tripletlab.ui.fx.TextBindings;
import org.tripletlab.ui.model.LaneModel;
import org.tripletlab.ui.model.LanesModel;
import org.tripletlab.ui.model.Sentences;
import org.tripletlab.ui.model.StateTone;
import org.tripletlab.ui.model.Verdict;

/**
 * Pane with the verdict on the lanes: a line for each, with a sentence and the measurements that support it, and a line
 * of remarks. The summary stands in the bar above the lanes.
 */
public final class VerdictPane extends ScrollPane {
    private static final List<String> COLUMNS = List.of("step", "angle", "accuracy", "error", "concentration");

    private final LanesModel lanes;
    private final TextBindings words;
    private final GridPane table = new GridPane();
    private final OnChange showing = new OnChange();

    /** Creates the pane. */
    public VerdictPane(LanesModel lanes, TextBindings words) {
        this.lanes = lanes;
        this.words = words;
        setId("verdict");
        getStyleClass().add("verdict");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        table.getStyleClass().add("verdict-table");
        ColumnConstraints natural = new ColumnConstraints();
        natural.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        table.getColumnConstraints().addAll(natural, natural, wide);
        VBox content = new VBox(table);
        content.getStyleClass().add("verdict-content");
        setContent(content);
    }

    /** Updates the verdict; called once per pulse. */
    public void pulse() {
        if (!isVisible()) {
            return;
        }
        if (showing.isDue(Verdict.basis(lanes, words.texts()))) {
            fill(Verdict.of(lanes, words.texts()));
        }
    }

    private void fill(Optional<Verdict> verdict) {
        table.getChildren().clear();
        // The bar with the summary is there for several lanes only.
        Function<Verdict, String> remarks = lanes.lanes().size() > 1 ? Verdict::remarks : Verdict::headline;
        Label first = line(verdict.map(remarks).orElseGet(() -> words.texts().get("race.waiting")));
        first.getStyleClass().add("verdict-headline");
        table.add(first, 0, 0, 3, 1);
        if (verdict.isEmpty()) {
            return;
        }
        for (int column = 0; column < COLUMNS.size(); column++) {
            table.add(number(words.texts().get("verdict.column." + COLUMNS.get(column)), true), 3 + column, 0);
        }
        List<Measurement> measured = lanes.shownMeasurements().orElseThrow();
        for (int row = 0; row < measured.size(); row++) {
            LaneModel lane = lanes.lanes().get(row);
            Measurement measurement = measured.get(row);
            LaneBadge letter = new LaneBadge(lane);
            Label state = new Label(new Sentences(words.texts()).stateWord(lane.run()));
            state.getStyleClass()
                    .addAll(
                            "lane-state",
                            "tone-"
                                    + StateTone.of(measurement.diagnosis().state())
                                            .id());
            Label sentence = line(verdict.get().lanes().get(row));
            List<Node> cells = new ArrayList<>(List.of(letter, state, sentence));
            EvaluationStatistics probe = measurement.probe();
            Object[] numbers = {
                measurement.step(),
                probe.smallestAngleDegrees(),
                probe.nearestAxisAccuracy(),
                probe.equalErrorRate(),
                probe.meanResultantLength()
            };
            for (int column = 0; column < COLUMNS.size(); column++) {
                cells.add(number(words.texts().format("verdict.value." + COLUMNS.get(column), numbers[column]), false));
            }
            for (int column = 0; column < cells.size(); column++) {
                GridPane.setValignment(cells.get(column), VPos.TOP);
                table.add(cells.get(column), column, row + 1);
            }
        }
    }

    /** Creates one line, whose end is in the tooltip if it is cut off: all lanes are in sight at once. */
    private static Label line(String text) {
        Label label = new Label(text);
        label.setMinWidth(0);
        label.setTooltip(IconButtons.tooltip(label.textProperty()));
        return label;
    }

    private static Label number(String text, boolean heading) {
        Label label = new Label(text);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinWidth(USE_PREF_SIZE);
        label.getStyleClass().add(heading ? "verdict-heading" : "verdict-number");
        return label;
    }
}
