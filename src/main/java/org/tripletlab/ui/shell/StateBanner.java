package org.tripletlab.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.metric.diagnosis.Measurement;
import org.tripletlab.metric.diagnosis.SessionNote;
import org.tripletlab.text.Message;
import org.tripletlab.ui.control.SentenceFlow;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.OnChange;
import org.tripletlab.ui.fx.TextBindings;
import org.tripletlab.ui.model.LiveModel;
import org.tripletlab.ui.model.Sentences;
import org.tripletlab.ui.model.StateTone;

/** Banner with the state of the run in a word, its reason in a sentence, and remarks. */
final class StateBanner extends HBox {
    private static final String STAND_IN = "notice.bundled-stands-in";
    private static final double BADGE_WIDTH = 176;
    /** Width below which the sentence needs all of it, and the word is placed above. */
    private static final double NARROW = 620;

    private final LiveModel model;
    private final TextBindings words;
    private final Sentences sentences;
    private final Appearance appearance;
    private final Label badge = new Label();
    private final FlowPane remarks = new FlowPane(6, 2);
    private final VBox says = new VBox(2);
    private final OnChange showing = new OnChange();

    StateBanner(LiveModel model, TextBindings words, Appearance appearance) {
        this.model = model;
        this.words = words;
        this.appearance = appearance;
        this.sentences = new Sentences(words.texts());
        setId("state");
        getStyleClass().add("state-banner");
        setAlignment(Pos.CENTER_LEFT);

        badge.setId("state-badge");
        badge.getStyleClass().add("state-badge");
        badge.setAlignment(Pos.CENTER);
        // As wide as the longest state name, so that the sentence beside it does not move.
        badge.minWidthProperty().bind(appearance.fontScaleProperty().multiply(BADGE_WIDTH));
        badge.textProperty()
                .bind(words.wording(
                        () -> sentences.stateWord(model),
                        model.shownMeasurementProperty(),
                        model.viewProperty(),
                        model.phaseProperty()));
        SentenceFlow sentence = new SentenceFlow(words.wording(
                () -> sentences.stateSentence(model),
                model.shownMeasurementProperty(),
                model.viewProperty(),
                model.phaseProperty()));
        sentence.setId("state-sentence");
        sentence.getStyleClass().add("state-sentence");
        remarks.getStyleClass().add("remarks");
        BannerWords lines = new BannerWords(sentence, remarks, words, appearance);
        says.getChildren().add(lines);
        says.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(says, Priority.ALWAYS);
        getChildren().addAll(badge, says);
        widthProperty().subscribe(this::fold);
        appearance.fontScaleProperty().subscribe(this::fold);

        model.viewProperty().subscribe(this::refresh);
        model.shownMeasurementProperty().subscribe(this::refresh);
        words.languageProperty().subscribe(this::refresh);
    }

    private void fold() {
        boolean narrow = getWidth() > 0 && getWidth() < appearance.scaled(NARROW);
        if (narrow != says.getChildren().contains(badge)) {
            getChildren().remove(badge);
            says.getChildren().remove(badge);
            (narrow ? says : this).getChildren().add(0, badge);
        }
    }

    private void refresh() {
        Measurement measurement = model.shownMeasurementProperty().get();
        StateTone tone = tone(measurement);
        List<SessionNote> notes = measurement == null ? List.of() : sentences.saidNotes(model);
        List<String> reasons = sentences.notes(model);
        // The status bar always shows the data set in use.
        List<Message> notices = model.notices().stream()
                .filter(notice -> !notice.key().equals(STAND_IN))
                .toList();
        Optional<Message> past = model.liveProperty().get() || measurement == null
                ? Optional.empty()
                : Optional.of(Message.of(
                        "notice.recorded", model.shownStep(), model.view().step()));
        if (showing.isDue(past, tone, notes, reasons, notices, words.texts().language())) {
            badge.getStyleClass().removeIf(style -> style.startsWith("tone-"));
            badge.getStyleClass().add("tone-" + tone.id());
            showRemarks(
                    notes,
                    reasons,
                    Stream.concat(past.stream(), notices.stream()).toList());
        }
    }

    private void showRemarks(List<SessionNote> notes, List<String> reasons, List<Message> notices) {
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < notes.size(); i++) {
            String word = word(notes.get(i));
            // Without the images, for example if they were moved, no reason is available.
            Label label =
                    new Label(reasons.isEmpty() ? word : words.texts().format("remark.note", word, reasons.get(i)));
            label.getStyleClass().add("remark");
            labels.add(label);
        }
        for (Message notice : notices) {
            Label label = new Label(sentences.say(notice));
            label.getStyleClass().addAll("remark", "notice");
            labels.add(label);
        }
        for (Label label : labels) {
            label.setWrapText(true);
            label.maxWidthProperty().bind(remarks.widthProperty());
        }
        remarks.getChildren().setAll(labels);
    }

    private String word(SessionNote note) {
        return words.texts().get("note." + note.id() + ".word");
    }

    private StateTone tone(Measurement measurement) {
        if (Sentences.isRefusal(model)) {
            return StateTone.WARNING;
        }
        if (measurement != null) {
            return StateTone.of(measurement.diagnosis().state());
        }
        return model.phaseProperty().get() == RunnerPhase.FAILED ? StateTone.BAD : StateTone.NEUTRAL;
    }
}
