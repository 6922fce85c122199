package org.tripletlab.ui.experiment;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.experiment.Schedule;
import org.tripletlab.mining.Miners;
import org.tripletlab.option.OptionException;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.TextBindings;

/** What the chosen miner takes, as a drawing and a sentence. A curriculum shows the first and the last of its miners. */
final class MinerCard extends VBox {
    private final ObservableValue<String> miner;
    private final ObservableValue<String> schedule;
    private final MinerPicture first;
    private final MinerPicture last;

    /** Creates the card for the values of a form. */
    MinerCard(ExperimentViewModel form, TextBindings words, Appearance appearance) {
        miner = form.field(Parameters.MINER).textProperty();
        schedule = form.field(Parameters.SCHEDULE).textProperty();
        first = new MinerPicture(MinerPicture.Size.LARGE, appearance, words);
        last = new MinerPicture(MinerPicture.Size.LARGE, appearance, words);
        setId("miner-card");
        getStyleClass().add("miner-card");
        Label sentence = new Label();
        sentence.setId("miner-sentence");
        sentence.getStyleClass().add("field-note");
        sentence.setWrapText(true);
        sentence.textProperty().bind(words.wording(() -> words.texts().get(sentenceKey(miner.getValue())), miner));
        getChildren().addAll(first, last, sentence);
        visibleProperty().bind(form.field(Parameters.MINER).appliesProperty());
        managedProperty().bind(visibleProperty());
        miner.subscribe(id -> refresh());
        schedule.subscribe(stages -> refresh());
    }

    /** Returns the text key of the sentence about a miner. */
    static String sentenceKey(String miner) {
        return "parameter.miner.choice." + miner + ".help";
    }

    private void refresh() {
        List<String> miners = drawn();
        show(first, miners, 0);
        show(last, miners, 1);
    }

    private static void show(MinerPicture picture, List<String> miners, int index) {
        boolean shown = index < miners.size();
        picture.setVisible(shown);
        picture.setManaged(shown);
        if (shown) {
            picture.show(MinerExample.of(miners.get(index)));
        }
    }

    private List<String> drawn() {
        String id = miner.getValue();
        if (Miners.find(id).isPresent()) {
            return List.of(id);
        }
        if (!id.equals(Parameters.CURRICULUM)) {
            return List.of();
        }
        // A window of ranks has no zones, so it has no drawing.
        List<String> stages = stages().stream()
                .map(Schedule.Stage::miner)
                .filter(each -> Miners.find(each).isPresent())
                .toList();
        return stages.size() < 2 ? stages : List.of(stages.get(0), stages.get(stages.size() - 1));
    }

    private List<Schedule.Stage> stages() {
        try {
            return Parameters.SCHEDULE.parse(schedule.getValue()).stages();
        } catch (OptionException notYet) {
            // Being typed; its own field tells what is missing.
            return List.of();
        }
    }
}
