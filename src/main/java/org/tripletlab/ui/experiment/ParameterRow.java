package org.tripletlab.ui.experiment;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.tripletlab.data.source.DatasetOpener;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.mining.Miners;
import org.tripletlab.option.Kind;
import org.tripletlab.text.Message;
import org.tripletlab.ui.control.FileChoice;
import org.tripletlab.ui.control.FormControls;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.Background;
import org.tripletlab.ui.fx.TextBindings;
import org.tripletlab.ui.model.Sentences;

/** Row with label and control of one parameter, and below them its validation error. */
final class ParameterRow extends VBox {
    /** State of a control whose value is not allowed. */
    private static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");

    private static final double CONTROL_WIDTH = 148;
    private static final String ASK_FOR_FOLDER = "folder";
    private static final String ASK_FOR_FILE = "file";

    private final ParameterField field;
    private final ExperimentViewModel form;
    private final FileChoice files;
    private final Background background;
    private final TextBindings words;
    /** Null unless the parameter is a data set. */
    private ComboBox<String> places;

    /**
     * Creates the row.
     *
     * @param attention receives the parameter when the row is focused or the pointer enters it
     */
    ParameterRow(
            ParameterField field,
            ExperimentViewModel form,
            FileChoice files,
            Background background,
            TextBindings words,
            Appearance appearance,
            Consumer<Parameter<?>> attention) {
        this.field = field;
        this.form = form;
        this.files = files;
        this.background = background;
        this.words = words;
        Parameter<?> parameter = field.parameter();
        getStyleClass().add("parameter-row");

        Control control = switch (parameter.kind()) {
            case CHOICE -> choice(appearance);
            case CHOICE_OR_FOLDER -> choiceOrFolder();
            default -> text();
        };
        control.setId("parameter-" + parameter.id());
        control.prefWidthProperty().bind(appearance.fontScaleProperty().multiply(CONTROL_WIDTH));
        control.minWidthProperty().bind(control.prefWidthProperty());
        control.maxWidthProperty().bind(control.prefWidthProperty());
        control.accessibleTextProperty().bind(words.text(parameter.labelKey()));
        control.accessibleHelpProperty().bind(words.text(parameter.explanationKey()));
        control.focusedProperty().subscribe(focused -> {
            if (focused) {
                attention.accept(parameter);
            }
        });
        setOnMouseEntered(event -> attention.accept(parameter));

        Label label = new Label();
        label.textProperty().bind(words.text(parameter.labelKey()));
        label.setWrapText(true);
        label.setLabelFor(control);
        VBox name = new VBox(label);
        name.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(name, Priority.ALWAYS);
        if (parameter.live()) {
            name.getChildren().add(note());
        }
        HBox line = new HBox(8, name, control);
        line.setAlignment(Pos.CENTER_LEFT);
        field.errorProperty().subscribe(error -> control.pseudoClassStateChanged(FormControls.INVALID, error != null));
        getChildren().add(line);
        if (control instanceof TextField input) {
            SliderScale.of(parameter).ifPresent(scale -> getChildren().add(slider(scale, input)));
        }
        if (parameter.kind() != Kind.CHOICE) {
            getChildren().add(errorWithRoom());
        }
        visibleProperty().bind(field.appliesProperty());
        managedProperty().bind(visibleProperty());
        field.waitingProperty().subscribe(waiting -> pseudoClassStateChanged(WAITING, waiting));
    }

    private ComboBox<String> choice(Appearance appearance) {
        ComboBox<String> choice = new ComboBox<>();
        choice.getItems().addAll(field.parameter().choices());
        // A combo box shows ten rows by default; there may be twenty choices.
        choice.setVisibleRowCount(20);
        boolean drawn = field.parameter() == Parameters.MINER;
        choice.setCellFactory(list ->
                drawn ? new MinerCell(new MinerPicture(MinerPicture.Size.SMALL, appearance, words)) : new ChoiceCell());
        choice.setButtonCell(new ChoiceCell());
        field.textProperty().subscribe(text -> choice.setValue(text));
        choice.valueProperty().subscribe(value -> {
            if (value != null && !value.equals(field.textProperty().get())) {
                form.enter(field.parameter(), value);
            }
        });
        return choice;
    }

    /**
     * Returns the combo box of data sets: the built-in ones, the chosen folder or file, and two entries that open a chooser. If a path
     * contains several data sets, these are offered as well.
     */
    private ComboBox<String> choiceOrFolder() {
        List<String> choices = field.parameter().choices();
        ComboBox<String> choice = new ComboBox<>();
        places = choice;
        choice.setVisibleRowCount(20);
        choice.setCellFactory(list -> new ChoiceCell());
        choice.setButtonCell(new ChoiceCell());
        field.textProperty().subscribe(text -> {
            List<String> others = choice.getItems().stream()
                    .filter(item -> !choices.contains(item) && !isQuestion(item) && item.startsWith(around(text)))
                    .toList();
            offer(choice, text, choices.contains(text) || !others.contains(text) ? List.of() : others);
        });
        choice.valueProperty().subscribe(value -> {
            if (isQuestion(value)) {
                choice.hide();
                Optional<Path> chosen = ASK_FOR_FILE.equals(value)
                        ? files.dataSet(getScene().getWindow())
                        : files.folder(getScene().getWindow(), "files.data-folder.title");
                choice.setValue(field.textProperty().get());
                chosen.ifPresent(this::choose);
            } else if (value != null && !value.equals(field.textProperty().get())) {
                form.enter(field.parameter(), value);
            }
        });
        return choice;
    }

    private static boolean isQuestion(String item) {
        return ASK_FOR_FOLDER.equals(item) || ASK_FOR_FILE.equals(item);
    }

    /** Returns the folder or ZIP file that contains the data set of a path. */
    private static String around(String place) {
        int end = Math.max(place.lastIndexOf('/'), place.lastIndexOf(File.separatorChar));
        return place.substring(0, Math.max(0, end));
    }

    private void offer(ComboBox<String> choice, String text, List<String> places) {
        List<String> items = new ArrayList<>(field.parameter().choices());
        items.addAll(places);
        if (!items.contains(text)) {
            items.add(text);
        }
        items.addAll(List.of(ASK_FOR_FOLDER, ASK_FOR_FILE));
        choice.getItems().setAll(items);
        choice.setValue(text);
    }

    /** Enters a path; if it contains several data sets, offers them. */
    void choose(Path place) {
        background.run(
                () -> DatasetOpener.choices(place),
                several -> {
                    form.enter(field.parameter(), place.toString());
                    if (!several.isEmpty()) {
                        offer(places, place.toString(), several);
                        if (places.getScene().getWindow().isFocused()) {
                            places.show();
                        }
                    }
                },
                unreadable -> form.enter(field.parameter(), place.toString()));
    }

    private TextField text() {
        TextField input = new TextField();
        boolean number = field.parameter().kind() != Kind.TEXT;
        input.setAlignment(number ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        if (!number) {
            input.promptTextProperty().bind(words.text("field.prompt"));
        }
        field.textProperty().subscribe(text -> {
            if (!input.getText().equals(text)) {
                input.setText(text);
            }
        });
        input.textProperty().subscribe(typed -> {
            if (input.isFocused()) {
                form.type(field.parameter(), typed);
            }
        });
        input.setOnAction(event -> enter(input));
        input.focusedProperty().subscribe(focused -> {
            if (!focused) {
                enter(input);
            }
        });
        input.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                form.restore(field.parameter());
                input.setText(field.textProperty().get());
                event.consume();
            }
        });
        return input;
    }

    private ParameterSlider slider(SliderScale scale, TextField input) {
        ParameterSlider slider = new ParameterSlider(
                scale,
                field.textProperty(),
                field.parameter()::allows,
                value -> input.setText(SliderScale.text(value)),
                value -> {
                    input.setText(SliderScale.text(value));
                    enter(input);
                });
        slider.setId("slider-" + field.parameter().id());
        // Screen readers would read the position in steps, which is not the value.
        slider.accessibleTextProperty()
                .bind(words.wording(
                        () -> words.texts().get(field.parameter().labelKey()) + " "
                                + field.textProperty().get(),
                        field.textProperty()));
        slider.accessibleHelpProperty().bind(words.text(field.parameter().explanationKey()));
        return slider;
    }

    /** The text of the field is also shown where the same value was typed in another form. */
    private void enter(TextField input) {
        form.enter(field.parameter(), input.getText());
        input.setText(field.textProperty().get());
    }

    /** Returns the note below the label of a live parameter; it keeps its place while it is empty. */
    private Label note() {
        Label note = new Label();
        note.getStyleClass().add("field-note");
        note.textProperty()
                .bind(words.wording(
                        () -> {
                            boolean typed = field.parameter().kind() == Kind.REAL;
                            if (typed && field.errorProperty().get() != null) {
                                return words.texts().get("field.restore");
                            }
                            return form.liveProperty().get() ? words.texts().get("field.at-once") : "";
                        },
                        field.errorProperty(),
                        form.liveProperty()));
        return note;
    }

    private Label error() {
        Label error = new Label();
        error.setId("error-" + field.parameter().id());
        error.getStyleClass().add("field-error");
        error.setWrapText(true);
        Sentences sentences = new Sentences(words.texts());
        error.textProperty()
                .bind(words.wording(
                        () -> field.errorProperty().get() == null
                                ? ""
                                : sentences.say(field.errorProperty().get()),
                        field.errorProperty()));
        error.visibleProperty().bind(field.errorProperty().isNotNull());
        return error;
    }

    /** Returns the error with the room that its sentence needs, kept while there is none: nothing may move while the user types. */
    private Node errorWithRoom() {
        Label room = new Label();
        room.getStyleClass().add("field-error");
        room.setWrapText(true);
        Sentences sentences = new Sentences(words.texts());
        Message expected = field.parameter().expected();
        room.textProperty().bind(words.wording(() -> sentences.say(expected)));
        room.setVisible(false);
        StackPane both = new StackPane(room, error());
        both.setAlignment(Pos.TOP_LEFT);
        return both;
    }

    private class ChoiceCell extends ListCell<String> {
        @Override
        protected void updateItem(String id, boolean empty) {
            super.updateItem(id, empty);
            textProperty().unbind();
            if (empty || id == null) {
                setText(null);
            } else {
                String key = "parameter." + field.parameter().id() + ".choice." + id;
                boolean known = isQuestion(id) || field.parameter().choices().contains(id);
                if (known) {
                    textProperty().bind(words.text(key));
                } else {
                    setText(new File(id).getName());
                }
            }
        }
    }

    /** Entry with the name of a miner and a drawing of what it takes. */
    private final class MinerCell extends ChoiceCell {
        private final MinerPicture picture;

        MinerCell(MinerPicture picture) {
            this.picture = picture;
            setGraphicTextGap(10);
        }

        @Override
        protected void updateItem(String id, boolean empty) {
            super.updateItem(id, empty);
            boolean shown = !empty && id != null;
            setGraphic(shown ? picture : null);
            // A curriculum keeps the place, so that all names begin in one column.
            picture.show(shown && Miners.find(id).isPresent() ? MinerExample.of(id) : null);
        }
    }
}
