package org.tripletlab.ui.lanes;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tripletlab.compare.ComparisonSpec;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.ui.control.IconButtons;
import org.tripletlab.ui.control.SentenceFlow;
import org.tripletlab.ui.control.Sign;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.OnChange;
import org.tripletlab.ui.fx.TextBindings;
import org.tripletlab.ui.model.LanesModel;
import org.tripletlab.ui.model.Verdict;

/** Bar with one sentence about all lanes: which one leads, and whether they had the same start. */
public final class ComparisonBar extends HBox {
    private static final double HEIGHT = 46;
    private static final double START_WIDTH = 290;
    /** Width below which the sentence wraps and the remark about the start is placed below it. */
    private static final double NARROW = 400;

    private static final double START_LEAST = 90;

    private final LanesModel lanes;
    private final TextBindings words;
    private final ReadOnlyStringWrapper says = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper all = new ReadOnlyStringWrapper("");
    private final Label start = new Label();
    private final FontIcon sign = IconButtons.icon(Sign.RESULTS);
    private final OnChange showing = new OnChange();

    /** Creates the bar. */
    public ComparisonBar(LanesModel lanes, TextBindings words, Appearance appearance) {
        super(10);
        this.lanes = lanes;
        this.words = words;
        setId("race");
        getStyleClass().add("race-bar");
        setAlignment(Pos.CENTER_LEFT);
        SentenceFlow verdict = new SentenceFlow(says);
        verdict.setId("race-verdict");
        verdict.getStyleClass().add("race-verdict");
        VBox lines = new VBox(verdict);
        lines.setAlignment(Pos.CENTER_LEFT);
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        Tooltip.install(lines, IconButtons.tooltip(all));
        // Text that is too long for a small window is clipped instead of overlapping the neighbours.
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(lines.widthProperty());
        clip.heightProperty().bind(lines.heightProperty());
        lines.setClip(clip);
        // Always two lines high, so that the content below does not move with the length of the text.
        Runnable fold = () -> {
            boolean narrow = getWidth() > 0 && getWidth() < appearance.scaled(NARROW);
            setMinHeight(narrow ? USE_PREF_SIZE : appearance.scaled(HEIGHT));
            setMaxHeight(narrow ? USE_PREF_SIZE : appearance.scaled(HEIGHT));
            if (narrow != lines.getChildren().contains(start)) {
                getChildren().remove(start);
                lines.getChildren().remove(start);
                (narrow ? lines : this).getChildren().add(start);
            }
        };
        widthProperty().subscribe(fold);
        appearance.fontScaleProperty().subscribe(fold);
        start.setId("race-start");
        start.getStyleClass().add("race-start");
        start.setTooltip(IconButtons.tooltip(start.textProperty()));
        start.setWrapText(true);
        start.minWidthProperty().bind(appearance.fontScaleProperty().multiply(START_LEAST));
        start.maxWidthProperty().bind(appearance.fontScaleProperty().multiply(START_WIDTH));
        getChildren().addAll(sign, lines, start);
        managedProperty().bind(visibleProperty());
        lanes.lanesProperty().subscribe(now -> setVisible(now.size() > 1));
    }

    /** Updates the text; called once per pulse. */
    public void pulse() {
        if (!isVisible()) {
            return;
        }
        if (!showing.isDue(Verdict.basis(lanes, words.texts()))) {
            return;
        }
        Optional<Verdict> verdict = Verdict.of(lanes, words.texts());
        List<ExperimentSpec> specs = lanes.specs();
        all.set(verdict.map(Verdict::headline).orElse(""));
        says.set(verdict.map(Verdict::summary).orElseGet(() -> words.texts().get("race.waiting")));
        List<Parameter<?>> broken = ComparisonSpec.broken(specs);
        getStyleClass().remove("unfair");
        if (broken.isEmpty()) {
            List<Parameter<?>> shapes = ComparisonSpec.shapes(specs);
            start.setText(
                    shapes.isEmpty()
                            ? words.texts().get("race.fair")
                            : words.texts().format("race.fair-but", labels(shapes)));
        } else {
            getStyleClass().add("unfair");
            start.setText(words.texts().format("race.unfair", labels(broken)));
        }
    }

    private String labels(List<Parameter<?>> parameters) {
        return parameters.stream()
                .map(parameter -> words.texts().get(parameter.labelKey()))
                .collect(words.texts().items());
    }
}
