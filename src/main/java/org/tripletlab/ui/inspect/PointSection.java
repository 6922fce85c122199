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
import org.tripletlab.ui.control.LaneBadge;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.OnChange;
import org.tripletlab.ui.inspect.PointReport.ClassMeanAngle;
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
    private final LaneBadge letter = new LaneBadge();
    private final Label heading = new Label();
    private final GridPane classMeans = new GridPane();
    private final Label warning = new Label();
    private final OnChange drawing = new OnChange();
    private final OnChange writing = new OnChange();

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
        classMeans.setId("point-axes");
        classMeans.setHgap(8);
        HBox head = new HBox(6, letter, title);
        VBox facts = new VBox(2, head, name, place, heading, classMeans);
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
        if (drawing.isDue(data, point, dark, appearance.fontScaleProperty().get())) {
            view.setImage(enlarged(probe, point, dark));
        }
        LaneModel lane = model.lane();
        Optional<PointReport> report = model.report();
        if (writing.isDue(
                data,
                point,
                report,
                lane,
                model.isOneOfSeveral(),
                model.isDiverged(),
                model.picked(),
                words.language())) {
            write(data, point, report);
            letter.show(lane);
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
        classMeans.getChildren().clear();
        List<ClassMeanAngle> nearest = report.map(PointReport::classMeans).orElse(List.of());
        int row = 0;
        for (int i = 0; i < nearest.size(); i++) {
            ClassMeanAngle classMean = nearest.get(i);
            boolean isOwn = classMean.label() == own;
            if (i < AXES || isOwn) {
                addClassMean(row++, i, classMean, isOwn, probe);
            }
        }
    }

    private void addClassMean(int row, int rank, ClassMeanAngle classMean, boolean own, EvaluationSet probe) {
        Label number = new Label(words.format("inspect.axis.rank", rank + 1));
        number.getStyleClass().add("inspect-fact");
        String key = own ? "inspect.axis.own" : "inspect.axis";
        Label which = new Label(words.format(key, probe.classNames().get(classMean.label())));
        Label angle = new Label(words.angle(classMean.degrees()));
        angle.setMinWidth(USE_PREF_SIZE);
        for (Label label : List.of(which, angle)) {
            label.getStyleClass().add(own ? "point-own-axis" : "point-axis");
        }
        classMeans.addRow(row, number, which, angle);
    }
}
