package org.tripletlab.ui.inspect;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.tripletlab.data.Examples;
import org.tripletlab.dataset.EvaluationSet;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.ui.control.GreyImage;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.inspect.PointReport.AxisAngle;
import org.tripletlab.ui.model.LaneModel;
import org.tripletlab.ui.settings.ThemeChoice;

/** Section with the picked image enlarged, its number, its class, and the nearest class means. */
final class PointSection extends VBox {
    private static final double IMAGE_SIDE = 112;
    private static final int AXES = 4;

    private final InspectViewModel model;
    private final InspectTexts words;
    private final Appearance appearance;
    private final ImageView view = new ImageView();
    private final Label title = new Label();
    private final Label name = new Label();
    private final Label place = new Label();
    private final Label letter = new Label();
    private final Label heading = new Label();
    private final GridPane axes = new GridPane();
    private final Label warning = new Label();
    private Object drawn = List.of();
    private Object written = List.of();

    PointSection(InspectViewModel model, InspectTexts words, Appearance appearance) {
        super(6);
        this.model = model;
        this.words = words;
        this.appearance = appearance;
        setId("point");
        view.setId("point-image");
        title.setId("point-title");
        title.getStyleClass().add("point-title");
        name.setId("point-class");
        place.getStyleClass().add("inspect-fact");
        heading.getStyleClass().add("inspect-fact");
        letter.setMinWidth(USE_PREF_SIZE);
        axes.setId("point-axes");
        axes.setHgap(8);
        HBox head = new HBox(6, letter, title);
        VBox facts = new VBox(2, head, name, place, heading, axes);
        warning.setId("point-warning");
        warning.getStyleClass().add("inspect-warning");
        warning.setWrapText(true);
        warning.setMinHeight(USE_PREF_SIZE);
        FlowPane both = new FlowPane(10, 4, view, facts);
        getChildren().addAll(both, warning);
    }

    /** Shows the image at once, and its angles as soon as they are computed. */
    void pulse(TrainingData data, int point) {
        boolean dark = appearance.themeProperty().get() == ThemeChoice.DARK;
        EvaluationSet probe = data.probe();
        Object look = List.of(data, point, dark, appearance.fontScaleProperty().get());
        if (!look.equals(drawn)) {
            drawn = look;
            view.setImage(enlarged(probe, point, dark));
        }
        LaneModel lane = model.lane();
        Optional<PointReport> report = model.report();
        Object now = List.of(
                data,
                point,
                report,
                lane,
                model.isOneOfSeveral(),
                model.isDiverged(),
                model.picked(),
                words.language());
        if (!now.equals(written)) {
            written = now;
            write(data, point, report);
            letter.setText(String.valueOf(lane.letter()));
            letter.getStyleClass().setAll("label", "lane-letter", "lane-" + lane.number());
            letter.setVisible(model.isOneOfSeveral());
            letter.setManaged(model.isOneOfSeveral());
        }
    }

    /** Returns the image enlarged by a whole factor, so that it stays sharp. */
    private Image enlarged(EvaluationSet probe, int point, boolean dark) {
        Examples examples = probe.examples();
        double side = appearance.scaled(IMAGE_SIDE);
        int factor = Math.max(1, (int) Math.round(side / Math.max(examples.width(), examples.height())));
        return GreyImage.of(examples, probe.indices()[point], factor, dark);
    }

    private void write(TrainingData data, int point, Optional<PointReport> report) {
        EvaluationSet probe = data.probe();
        int own = probe.labels()[point];
        int picked = model.picked().cardinality();
        title.setText(words.format(picked > 1 ? "inspect.number.of" : "inspect.number", point, picked));
        String unseen = data.unseenClasses().get(own) ? "inspect.class.unseen" : "inspect.class";
        name.setText(words.format(unseen, probe.classNames().get(own)));
        place.setText(data.probe().place(point));
        place.setManaged(!place.getText().isEmpty());
        view.setAccessibleText(words.image(probe, point));
        heading.setText(model.isDiverged() ? "" : words.get("inspect.axes"));
        warning.setText(words.warning(report, model.isDiverged()));
        warning.setManaged(!warning.getText().isEmpty());
        warning.setVisible(warning.isManaged());
        axes.getChildren().clear();
        List<AxisAngle> nearest = report.map(PointReport::axes).orElse(List.of());
        int row = 0;
        for (int i = 0; i < nearest.size(); i++) {
            AxisAngle axis = nearest.get(i);
            boolean isOwn = axis.label() == own;
            if (i < AXES || isOwn) {
                addAxis(row++, i, axis, isOwn, probe);
            }
        }
    }

    private void addAxis(int row, int rank, AxisAngle axis, boolean own, EvaluationSet probe) {
        Label number = new Label(words.format("inspect.axis.rank", rank + 1));
        number.getStyleClass().add("inspect-fact");
        String key = own ? "inspect.axis.own" : "inspect.axis";
        Label which = new Label(words.format(key, probe.classNames().get(axis.label())));
        Label angle = new Label(words.angle(axis.degrees()));
        angle.setMinWidth(USE_PREF_SIZE);
        for (Label label : List.of(which, angle)) {
            label.getStyleClass().add(own ? "point-own-axis" : "point-axis");
        }
        axes.addRow(row, number, which, angle);
    }
}
