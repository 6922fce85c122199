package org.tripletlab.ui.chart;

import java.util.List;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.tripletlab.compare.Comparison;
import org.tripletlab.compare.ComparisonSpec;
import org.tripletlab.compare.PresetComparison;
import org.tripletlab.dataset.DatasetCache;
import org.tripletlab.text.Language;
import org.tripletlab.text.Texts;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.Background;
import org.tripletlab.ui.fx.Fonts;
import org.tripletlab.ui.fx.TextBindings;
import org.tripletlab.ui.model.Activities;
import org.tripletlab.ui.model.LanesModel;
import org.tripletlab.ui.settings.ThemeChoice;

/** Window with only the charts of a real comparison, for manual inspection. Parameters: dark, zh, width=N,
 * race=N (index in the list of predefined comparisons), percent=N (text size), alone. */
public final class ChartsDemo {
    private ChartsDemo() {}

    public static void main(String[] args) {
        Application.launch(Window.class, args);
    }

    /** The window. */
    public static final class Window extends Application {
        private final Background background = new Background();
        private Comparison comparison;

        @Override
        public void start(Stage stage) {
            List<String> parameters = getParameters().getRaw();
            Texts texts = new Texts(parameters.contains("zh") ? Language.CHINESE : Language.ENGLISH);
            double scale = number(parameters, "percent=", 100) / 100.0;
            Appearance appearance = new Appearance(
                    parameters.contains("dark") ? ThemeChoice.DARK : ThemeChoice.LIGHT, scale, Fonts.load());
            comparison = new Comparison(DatasetCache.ofThisProcess(Optional.empty())::choose, 1L << 28);
            LanesModel lanes = new LanesModel(comparison, texts);
            ComparisonSpec race =
                    PresetComparison.all().get(number(parameters, "race=", 0)).race();
            if (parameters.contains("alone")) {
                comparison.begin(race.lanes().get(0));
            } else {
                lanes.race(race);
            }
            ChartsPane charts = new ChartsPane(
                    lanes, new TextBindings(texts), appearance, background, new Activities(System::nanoTime));
            StackPane root = new StackPane(charts);
            root.getStyleClass().add("centre");
            appearance.dress(root);
            stage.setScene(new Scene(root, number(parameters, "width=", 1100), 200 * scale));
            stage.show();
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    lanes.pull();
                    charts.pulse();
                }
            }.start();
        }

        private static int number(List<String> parameters, String name, int otherwise) {
            return parameters.stream()
                    .filter(each -> each.startsWith(name))
                    .mapToInt(each -> Integer.parseInt(each.substring(name.length())))
                    .findFirst()
                    .orElse(otherwise);
        }

        @Override
        public void stop() {
            comparison.close();
            background.close();
        }
    }
}
