package org.tripletlab.ui.oneshot;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.tripletlab.evaluation.oneshot.OneShotComparison;
import org.tripletlab.metric.geometry.SphereAngle;
import org.tripletlab.metric.retrieval.OneShotTrial;
import org.tripletlab.text.Texts;
import org.tripletlab.ui.control.GreyImage;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.Fonts;

/** View of one wrong answer: the query, the enrolled images of each class, their distances, and the chosen class. */
final class MistakeView extends VBox {
    private static final double QUESTION = 56;
    private static final double SHOT = 28;
    private static final int MOST_SHOTS = 4;

    private final Texts texts;
    private final Appearance appearance;

    MistakeView(Texts texts, Appearance appearance) {
        this.texts = texts;
        this.appearance = appearance;
        setId("mistake");
        getStyleClass().add("answer");
    }

    void show(OneShotResult result, OneShotComparison.Mistake mistake, boolean photographs, boolean inverted) {
        OneShotTrial trial = result.trial(mistake.trial());
        int question = mistake.question();
        Label says = new Label(texts.format(
                photographs ? "one-shot.mistake.person" : "one-shot.mistake",
                mistake.trial() + 1,
                result.className(mistake.row()),
                result.tested().data().training().classNames().get(mistake.answer())));
        says.getStyleClass().add("mistake-says");
        says.setWrapText(true);
        HBox head = new HBox(8, image(result, mistake.row(), QUESTION, inverted), says);
        head.setAlignment(Pos.CENTER_LEFT);
        GridPane grid = new GridPane();
        grid.setHgap(8);
        grid.setVgap(4);
        for (int way = 0; way < trial.ways(); way++) {
            HBox shots = new HBox(2);
            for (int s = 0; s < Math.min(MOST_SHOTS, trial.enrolled()[way].length); s++) {
                shots.getChildren().add(image(result, trial.enrolled()[way][s], SHOT, inverted));
            }
            double distance = trial.distance(question, way);
            Label name = new Label(result.className(trial.enrolled()[way][0]));
            Fonts.followNames(name);
            Label far = new Label(texts.format(
                    "one-shot.distance", distance, SphereAngle.degreesOfSquaredDistance(distance * distance)));
            Label mark = new Label(
                    way == question
                            ? texts.get("one-shot.own")
                            : way == trial.answer(question) ? texts.get("one-shot.chosen") : "");
            mark.getStyleClass().add(way == question ? "mistake-own" : "mistake-chosen");
            for (Label each : new Label[] {name, far, mark}) {
                each.setMinWidth(USE_PREF_SIZE);
            }
            grid.addRow(way, shots, name, far, mark);
        }
        getChildren().setAll(head, grid);
    }

    private ImageView image(OneShotResult result, int row, double side, boolean inverted) {
        int height = result.tested().data().probe().examples().height();
        int width = result.tested().data().probe().examples().width();
        ImageView view = new ImageView(GreyImage.of(result.pixels(row), height, width, side, inverted));
        view.setPreserveRatio(true);
        view.setFitHeight(appearance.scaled(side));
        return view;
    }
}
