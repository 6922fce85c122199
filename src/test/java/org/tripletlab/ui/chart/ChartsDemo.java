package org.tripletlab.ui.chart;

import java.util.List;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.tripletlab.race.LaneDeck;
import org.tripletlab.race.Race;
import org.tripletlab.race.ReadyRace;
import org.tripletlab.session.DatasetShelf;
import org.tripletlab.text.Language;
import org.tripletlab.text.Texts;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.Background;
import org.tripletlab.ui.fx.Fonts;
import org.tripletlab.ui.fx.TextBindings;
import org.tripletlab.ui.model.Activities;
import org.tripletlab.ui.model.LanesModel;
import org.tripletlab.ui.model.ThemeChoice;

/** A window with nothing but the charts of a real race, for looking at it by hand. Parameters: dark, zh, width=N, alone. */
public final class ChartsDemo {
    private ChartsDemo() {}

    public static void main(String[] args) {
        Application.launch(Window.class, args);
    }

    /** The window. */
    public static final class Window extends Application {
        private final Background background = new Background();
        private LaneDeck deck;

        @Override
        public void start(Stage stage) {
            List<String> parameters = getParameters().getRaw();
            Texts texts = new Texts(parameters.contains("zh") ? Language.CHINESE : Language.ENGLISH);
            Appearance appearance =
                    new Appearance(parameters.contains("dark") ? ThemeChoice.DARK : ThemeChoice.LIGHT, 1, Fonts.load());
            deck = new LaneDeck(DatasetShelf.ofThisProcess(Optional.empty())::choose, 1L << 28);
            LanesModel lanes = new LanesModel(deck, texts);
            Race race = ReadyRace.all().get(0).race();
            if (parameters.contains("alone")) {
                deck.begin(race.lanes().get(0));
            } else {
                lanes.race(race);
            }
            ChartsPane charts =
                    new ChartsPane(lanes, new TextBindings(texts), appearance, background, new Activities());
            StackPane root = new StackPane(charts);
            root.getStyleClass().add("centre");
            appearance.dress(root);
            int width = parameters.stream()
                    .filter(each -> each.startsWith("width="))
                    .mapToInt(each -> Integer.parseInt(each.substring(6)))
                    .findFirst()
                    .orElse(1100);
            stage.setScene(new Scene(root, width, 200));
            stage.show();
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    lanes.pull();
                    charts.pulse();
                }
            }.start();
        }

        @Override
        public void stop() {
            deck.close();
            background.close();
        }
    }
}
