package org.tripletlab.ui.draw;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tripletlab.text.Texts;
import org.tripletlab.ui.control.LaneBadge;
import org.tripletlab.ui.control.SentenceFlow;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.TextBindings;
import org.tripletlab.ui.model.LaneModel;
import org.tripletlab.ui.model.LanesModel;

/** Placements of the drawing by all lanes: details of the chosen one, one line for each other. */
final class PlacementPane extends VBox {
    private static final int AXES = 3;

    private final LanesModel lanes;
    private final DrawViewModel model;
    private final TextBindings words;
    private final Appearance appearance;
    private final LaneBadge letter = new LaneBadge();
    private final Label name = new Label();
    private final Label step = new Label();
    private final Label says = label("draw-axes");
    private final StringProperty collapse = new SimpleStringProperty("");
    private final StringProperty verdict = new SimpleStringProperty("");
    private final Label press = label("draw-press");
    private final NearRow nearest;
    private final NearRow typical;
    private final NudgePane nudge;
    private final VBox lines = new VBox();

    PlacementPane(LanesModel lanes, DrawViewModel model, TextBindings words, Appearance appearance) {
        this.lanes = lanes;
        this.model = model;
        this.words = words;
        this.appearance = appearance;
        this.nearest = new NearRow(model, words, appearance, "nearest");
        this.typical = new NearRow(model, words, appearance, "typical");
        this.nudge = new NudgePane(model, words, appearance);
        getStyleClass().add("draw-placement");
        name.getStyleClass().add("lane-name");
        step.getStyleClass().add("lane-step");
        step.setWrapText(true);
        step.setMinSize(0, USE_PREF_SIZE);
        says.getStyleClass().add("draw-axes");
        SentenceFlow collapsed = sentence("draw-collapsed", collapse);
        SentenceFlow threshold = sentence("draw-threshold", verdict);
        press.getStyleClass().add("draw-quiet");
        press.textProperty().bind(words.text("draw.press"));
        HBox head = new HBox(letter, name, step);
        head.getStyleClass().add("draw-lane");
        lines.setId("draw-lanes");
        lines.getStyleClass().add("draw-lanes");
        getChildren().addAll(head, says, collapsed, threshold, nearest, typical, press, nudge, lines);
    }

    /** Shows an answer. */
    void show(PadQuestion.Answer answer) {
        LaneModel chosen = lanes.chosenProperty().get();
        Preparations.Prepared prepared = answer.prepared().orElseThrow();
        boolean several = lanes.lanes().size() > 1;
        for (Label each : List.of(letter, name)) {
            each.setVisible(several);
            each.setManaged(several);
        }
        letter.show(chosen);
        name.setText(chosen.nameProperty().get());
        Optional<PadQuestion.LaneAnswer> its = answer.of(chosen);
        Optional<Placement> placement = its.flatMap(each -> each.answer().placement());
        Optional<Threshold> limit = model.thresholdProperty().get();
        step.setText(its.map(each -> stepOf(each)).orElse(""));
        says.setText(its.map(each -> sentence(each.answer())).orElseGet(() -> texts().get("draw.no-network")));
        collapse.set(
                its.flatMap(each -> each.answer().collapse()).map(this::worth).orElse(""));
        verdict.set(placement.map(each -> verdict(each, limit)).orElse(""));
        boolean exchanged = PadView.isExchanged(prepared.preparation(), appearance);
        for (NearRow row : List.of(nearest, typical)) {
            row.setVisible(placement.isPresent());
            row.setManaged(placement.isPresent());
        }
        placement.ifPresent(each -> {
            nearest.show(each, each.nearest(), limit, exchanged);
            typical.show(each, each.typical(), limit, exchanged);
        });
        boolean invite = placement.isPresent() && model.nudgeProperty().get().isEmpty();
        press.setVisible(invite);
        press.setManaged(invite);
        nudge.show(placement, prepared, exchanged);
        lines.getChildren()
                .setAll(lanes.lanes().stream()
                        .filter(lane -> lane != chosen)
                        .map(lane -> line(lane, answer.of(lane)))
                        .toList());
    }

    private String worth(LanePlacer.Collapse collapsed) {
        return texts().format(
                        "draw.collapsed",
                        collapsed.meanResultantLength(),
                        collapsed.classMeanAccuracy(),
                        collapsed.guessing());
    }

    private String stepOf(PadQuestion.LaneAnswer its) {
        int at = its.of().network().frozen().step();
        return texts().format(its.of().onSphere() ? "lane.step" : "draw.step.unseen", at);
    }

    private String sentence(LanePlacer.Answer answer) {
        if (answer.absence().isPresent()) {
            return texts().get("draw.nowhere." + answer.absence().get().name().toLowerCase(Locale.ROOT));
        }
        List<Placement.ClassMean> classMeans = answer.placement().orElseThrow().classMeans();
        if (classMeans.isEmpty()) {
            return texts().get("draw.no-axes");
        }
        String later = classMeans.stream()
                .skip(1)
                .limit(AXES - 1)
                .map(classMean -> texts().format("draw.axis", classMean.name(), AngleFormat.of(classMean.degrees())))
                .collect(Collectors.joining(texts().get("draw.axis.and")));
        Placement.ClassMean first = classMeans.get(0);
        return texts().format(
                        later.isEmpty() ? "draw.axes.one" : "draw.axes",
                        first.name(),
                        AngleFormat.of(first.degrees()),
                        later);
    }

    private String verdict(Placement placement, Optional<Threshold> limit) {
        if (limit.isEmpty() || placement.nearest().isEmpty()) {
            return "";
        }
        if (limit.get().collapsed().isPresent()) {
            return texts().say(limit.get().collapsed().get());
        }
        Placement.Near first = placement.nearest().get(0);
        boolean within = first.plain() <= limit.get().plain();
        return texts().format(
                        within ? "draw.within" : "draw.beyond",
                        AngleFormat.of(first.degrees()),
                        AngleFormat.of(limit.get().degrees()),
                        limit.get().equalErrorRate());
    }

    private HBox line(LaneModel lane, Optional<PadQuestion.LaneAnswer> answer) {
        SentenceFlow text = new SentenceFlow(new ReadOnlyStringWrapper(
                answer.map(each -> shortly(each.answer())).orElseGet(() -> texts().get("draw.no-network"))));
        text.setId("draw-lane-" + lane.letter());
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox line = new HBox(new LaneBadge(lane), text);
        line.getStyleClass().add("draw-lane");
        return line;
    }

    private String shortly(LanePlacer.Answer answer) {
        Optional<Placement> placement = answer.placement();
        if (placement.isEmpty()
                || placement.get().classMeans().isEmpty()
                || placement.get().nearest().isEmpty()) {
            return sentence(answer);
        }
        Placement.ClassMean classMean = placement.get().classMeans().get(0);
        Placement.Near near = placement.get().nearest().get(0);
        String place = texts().format(
                        "draw.lane",
                        classMean.name(),
                        AngleFormat.of(classMean.degrees()),
                        near.className(),
                        AngleFormat.of(near.degrees()));
        return answer.collapse()
                .map(collapsed -> texts().format("draw.lane.collapsed", worth(collapsed), place))
                .orElse(place);
    }

    private Texts texts() {
        return words.texts();
    }

    private static SentenceFlow sentence(String id, StringProperty says) {
        SentenceFlow flow = new SentenceFlow(says);
        flow.setId(id);
        flow.getStyleClass().add("draw-verdict");
        flow.visibleProperty().bind(says.isNotEmpty());
        flow.managedProperty().bind(flow.visibleProperty());
        return flow;
    }

    private static Label label(String id) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
