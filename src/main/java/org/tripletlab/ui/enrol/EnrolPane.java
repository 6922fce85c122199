package org.tripletlab.ui.enrol;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.image.ImageView;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.tripletlab.ui.control.FileChoice;
import org.tripletlab.ui.control.GreyImage;
import org.tripletlab.ui.control.IconButtons;
import org.tripletlab.ui.control.Sign;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.OnChange;
import org.tripletlab.ui.fx.TextBindings;
import org.tripletlab.ui.fx.Visibility;
import org.tripletlab.ui.model.MatchThreshold;
import org.tripletlab.ui.settings.ThemeChoice;

/** Panel for enrolling images under a name and comparing other images with them. */
public final class EnrolPane extends ScrollPane {
    private static final double SIDE = 84;
    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

    private final EnrolViewModel model;
    private final MatchThreshold threshold;
    private final TextBindings words;
    private final Appearance appearance;
    private final AnswerTexts answerWords;
    private final VBox answers = new VBox();
    private final List<AnswerCard> cards = new ArrayList<>();
    private final FileChoice files;
    private final OnChange showing = new OnChange();

    /** Creates the panel. */
    public EnrolPane(
            EnrolViewModel model,
            MatchThreshold threshold,
            FileChoice files,
            TextBindings words,
            Appearance appearance) {
        this.model = model;
        this.threshold = threshold;
        this.words = words;
        this.appearance = appearance;
        this.answerWords = new AnswerTexts(words.texts(), threshold);
        this.files = files;
        setId("enrol");
        getStyleClass().add("side-scroll");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        answers.setId("answers");
        answers.getStyleClass().add("answers");
        VBox content = new VBox(
                heading("enrol.image"),
                sources(),
                image(),
                outcome(),
                enrolledHeading(),
                shown(sentence("enrol.empty"), isEmpty()),
                new EnrolledList(model, words, appearance),
                shown(question(), isEmpty().not()),
                shown(answers, isEmpty().not()),
                shown(sentence("enrol.changing"), isEmpty().not().and(model.changingProperty())),
                shown(sentence("enrol.which-threshold"), isEmpty().not()));
        content.getStyleClass().add("side-content");
        setContent(content);
        setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                pseudoClassStateChanged(DROPPING, true);
                event.consume();
            }
        });
        setOnDragExited(event -> pseudoClassStateChanged(DROPPING, false));
        setOnDragDropped(event -> {
            List<File> dropped = event.getDragboard().getFiles();
            pseudoClassStateChanged(DROPPING, false);
            dropped.stream().findFirst().ifPresent(file -> model.show(file.toPath(), dropped.size()));
            event.setDropCompleted(!dropped.isEmpty());
            event.consume();
        });
    }

    /** Publishes new results; called once per pulse. */
    public void pulse() {
        boolean visible = Visibility.reaches(this);
        model.pulse(visible);
        if (visible) {
            showAnswers();
        }
    }

    private void showAnswers() {
        if (!showing.isDue(
                model.answersProperty().get(),
                model.claimedNameProperty().get(),
                threshold.ruleProperty().get(),
                threshold.byHandProperty().get(),
                threshold.falseMatchRateProperty().get(),
                model.photographsProperty().get(),
                words.texts().language())) {
            return;
        }
        List<LaneAnswer> now = model.answersProperty().get();
        while (cards.size() > now.size()) {
            answers.getChildren().remove(cards.remove(cards.size() - 1));
        }
        for (int i = 0; i < now.size(); i++) {
            if (i == cards.size()) {
                cards.add(new AnswerCard(words.text("enrol.sure.help")));
                answers.getChildren().add(cards.get(i));
            }
            cards.get(i)
                    .show(
                            now.get(i),
                            answerWords.say(
                                    now.get(i),
                                    model.claimedNameProperty().get(),
                                    model.photographsProperty().get()),
                            now.size() > 1);
        }
    }

    private Node sources() {
        ToggleGroup group = new ToggleGroup();
        HBox sources = new HBox();
        for (EnrolViewModel.Source each : EnrolViewModel.Source.values()) {
            ToggleButton button = new ToggleButton();
            button.setId("image-" + each.id());
            button.setToggleGroup(group);
            button.getStyleClass().add("verify-choice");
            button.textProperty().bind(words.text("enrol.source." + each.id()));
            button.setTooltip(IconButtons.tooltip(words.text("enrol.source." + each.id() + ".help")));
            model.sourceProperty().subscribe(now -> button.setSelected(now == each));
            button.setOnAction(event -> {
                if (each == EnrolViewModel.Source.FILE) {
                    files.picture(getScene().getWindow()).ifPresent(picture -> model.show(picture, 1));
                } else {
                    model.sourceProperty().set(each);
                }
                button.setSelected(model.sourceProperty().get() == each);
            });
            sources.getChildren().add(button);
        }
        return sources;
    }

    private Node image() {
        ImageView view = new ImageView();
        view.setId("asked-image");
        view.setPreserveRatio(true);
        view.fitHeightProperty().bind(appearance.fontScaleProperty().multiply(SIDE));
        view.imageProperty()
                .bind(Bindings.createObjectBinding(
                        () -> model.imageProperty()
                                .get()
                                .map(query ->
                                        GreyImage.of(query.pixels(), query.height(), query.width(), SIDE, inverted()))
                                .orElse(null),
                        model.imageProperty(),
                        model.photographsProperty(),
                        appearance.themeProperty()));
        StackPane frame = new StackPane(view);
        frame.getStyleClass().add("asked-frame");
        frame.minWidthProperty().bind(appearance.fontScaleProperty().multiply(SIDE + 4));
        frame.minHeightProperty().bind(frame.minWidthProperty());
        frame.maxHeightProperty().bind(frame.minWidthProperty());
        Label says = new Label();
        says.setId("asked-says");
        says.setWrapText(true);
        says.textProperty().bind(words.wording(this::imageWords, model.imageProperty(), model.sourceProperty()));
        TextField name = new TextField();
        name.setId("enrol-name");
        name.textProperty().bindBidirectional(model.nameProperty());
        name.promptTextProperty().bind(words.text("enrol.name"));
        name.accessibleTextProperty().bind(words.text("enrol.name"));
        name.setMinWidth(0);
        name.setOnAction(event -> enrol(name));
        HBox.setHgrow(name, Priority.ALWAYS);
        Button enrol = new Button();
        enrol.setId("enrol-it");
        enrol.textProperty().bind(words.text("enrol.enrol"));
        enrol.setMinWidth(USE_PREF_SIZE);
        enrol.setOnAction(event -> enrol(name));
        HBox line = new HBox(6, name, enrol);
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        VBox right = new VBox(4, says, gap, line);
        HBox.setHgrow(right, Priority.ALWAYS);
        return new HBox(8, frame, right);
    }

    /** Enrols the image and selects the name for typing over, as the next image mostly has another name. */
    private void enrol(TextField name) {
        model.enrol();
        name.requestFocus();
        name.selectAll();
    }

    private String imageWords() {
        return model.imageProperty()
                .get()
                .map(query -> words.texts().say(query.says()))
                .orElseGet(() -> words.texts()
                        .get("enrol.none." + model.sourceProperty().get().id()));
    }

    private Node outcome() {
        Label outcome = new Label();
        outcome.setId("enrol-outcome");
        outcome.setWrapText(true);
        outcome.setMinHeight(USE_PREF_SIZE);
        outcome.textProperty()
                .bind(words.wording(
                        () -> model.outcomeProperty()
                                .get()
                                .map(notice -> words.texts().say(notice))
                                .orElse(""),
                        model.outcomeProperty()));
        return shown(outcome, outcome.textProperty().isNotEmpty());
    }

    private Node enrolledHeading() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button open = IconButtons.button(
                "enrol-open",
                Sign.FILES,
                words.text("enrol.open"),
                () -> files.saved(getScene().getWindow(), "enrol.open", "enrol.kind.enrolment")
                        .ifPresent(model::load));
        Button save = IconButtons.button(
                "enrol-save",
                Sign.SAVE,
                words.text("enrol.save"),
                () -> files.toSave(getScene().getWindow(), "enrol.save", "enrol.kind.enrolment", "enrolment.json")
                        .ifPresent(model::save));
        Button clear = IconButtons.button("enrol-clear", Sign.CLEAR, words.text("enrol.clear"), model::clear);
        save.disableProperty().bind(isEmpty());
        clear.disableProperty().bind(isEmpty());
        Button restore = IconButtons.button(
                "enrol-restore",
                Sign.UNDO,
                words.text("enrol.restore"),
                () -> model.removed().undo().ifPresent(step -> step.run().run()));
        restore.visibleProperty().bind(model.restorableProperty());
        restore.managedProperty().bind(restore.visibleProperty());
        for (Button each : List.of(restore, open, save, clear)) {
            each.getStyleClass().add("small-sign");
        }
        HBox line = new HBox(heading("enrol.enrolled"), gap, restore, open, save, clear);
        line.setAlignment(Pos.BOTTOM_LEFT);
        return line;
    }

    private Node question() {
        ComboBox<Optional<String>> claimedName = new ComboBox<>();
        claimedName.setId("enrol-asked");
        claimedName.setMaxWidth(Double.MAX_VALUE);
        claimedName.accessibleTextProperty().bind(words.text("enrol.question"));
        claimedName.setCellFactory(list -> new NameCell());
        claimedName.setButtonCell(new NameCell());
        model.enrolledProperty().subscribe(now -> {
            Optional<String> before = model.claimedNameProperty().get();
            List<Optional<String>> names = new ArrayList<>(List.of(Optional.empty()));
            model.names().forEach(name -> names.add(Optional.of(name)));
            if (!names.equals(claimedName.getItems())) {
                claimedName.getItems().setAll(names);
            }
            claimedName.setValue(names.contains(before) ? before : Optional.empty());
        });
        claimedName.valueProperty().addListener((property, before, now) -> {
            if (now != null) {
                model.claimedNameProperty().set(now);
            }
        });
        Label heading = new Label();
        heading.getStyleClass().add("group-heading");
        heading.textProperty()
                .bind(words.wording(
                        () -> words.texts()
                                .get(model.photographsProperty().get() ? "enrol.question.person" : "enrol.question"),
                        model.photographsProperty()));
        return new VBox(4, heading, claimedName);
    }

    private BooleanExpression isEmpty() {
        return Bindings.createBooleanBinding(
                () -> model.enrolledProperty().get().isEmpty(), model.enrolledProperty());
    }

    private boolean inverted() {
        return appearance.themeProperty().get() != ThemeChoice.DARK
                && !model.photographsProperty().get();
    }

    private Label heading(String key) {
        Label heading = new Label();
        heading.getStyleClass().add("group-heading");
        heading.textProperty().bind(words.text(key));
        return heading;
    }

    private Label sentence(String key) {
        Label sentence = new Label();
        sentence.getStyleClass().add("remark");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.textProperty().bind(words.text(key));
        return sentence;
    }

    private static <N extends Node> N shown(N node, BooleanExpression when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
        return node;
    }

    /** Cell with a name, or with the choice of all names; follows the language. */
    private final class NameCell extends ListCell<Optional<String>> {
        @Override
        protected void updateItem(Optional<String> name, boolean empty) {
            super.updateItem(name, empty);
            textProperty().unbind();
            if (empty || name == null) {
                setText(null);
            } else if (name.isPresent()) {
                setText(name.get());
            } else {
                textProperty().bind(words.text("enrol.everybody"));
            }
        }
    }
}
