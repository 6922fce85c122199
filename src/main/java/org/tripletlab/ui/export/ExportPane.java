package org.tripletlab.ui.export;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.picture.PictureFormat;
import org.tripletlab.export.picture.PictureKind;
import org.tripletlab.text.Message;
import org.tripletlab.ui.control.FileChoice;
import org.tripletlab.ui.control.FormControls;
import org.tripletlab.ui.fx.TextBindings;
import org.tripletlab.ui.model.Sentences;

/** What the export dialog shows for one subject. */
public final class ExportPane extends VBox {
    private static final int NUMBER_COLUMNS = 8;
    private static final double SIGN_WIDTH = 14;

    private final ExportSubject subject;
    private final ExportViewModel export;
    private final ExportForm form;
    private final FileChoice files;
    private final TextBindings words;
    private final FormControls controls;
    private final GridPane grid = new GridPane();
    private final HBox lanes = new HBox();
    private final SimpleObjectProperty<Optional<Message>> noMp4 = new SimpleObjectProperty<>(Optional.empty());
    private final SimpleObjectProperty<Optional<Message>> mp4Remark = new SimpleObjectProperty<>(Optional.empty());
    private final SimpleObjectProperty<Optional<Message>> missing = new SimpleObjectProperty<>(Optional.empty());
    private final SimpleIntegerProperty shownTimes = new SimpleIntegerProperty();
    private int row;

    /**
     * Makes the pane.
     *
     * @param close closes the dialog
     */
    public ExportPane(
            ExportSubject subject, ExportViewModel export, FileChoice files, TextBindings words, Runnable close) {
        this.subject = subject;
        this.export = export;
        this.files = files;
        this.words = words;
        this.controls = new FormControls(words);
        form = export.form();
        setId("export-dialog-" + subject.id());
        getStyleClass().add("dialog");
        grid.getStyleClass().add("dialog-form");
        lanes.getStyleClass().add("choices");
        switch (subject) {
            case PICTURE -> picture();
            case FILM -> animation();
            case PAGE -> page();
        }
        Label title = new Label();
        title.getStyleClass().add("dialog-title");
        title.textProperty().bind(words.text("export.title." + subject.id()));
        getChildren().addAll(title, grid, remark(), buttons(close));
        sceneProperty().addListener((property, before, scene) -> {
            if (scene != null) {
                scene.windowProperty().addListener((where, none, window) -> window.setOnShowing(event -> refresh()));
            }
        });
    }

    private void refresh() {
        List<Character> letters =
                export.records().stream().map(LaneRecord::letter).toList();
        form.offer(letters, export.chosenLetter());
        lanes.getChildren().clear();
        ToggleGroup group = new ToggleGroup();
        Property<Optional<Character>> chosen =
                subject == ExportSubject.FILM ? form.filmLaneProperty() : form.pictureLaneProperty();
        List<Optional<Character>> offered = new ArrayList<>();
        if (subject == ExportSubject.FILM) {
            offered.add(Optional.empty());
        }
        letters.forEach(letter -> offered.add(Optional.of(letter)));
        for (Optional<Character> each : offered) {
            String id = each.map(String::valueOf).orElse("all");
            ToggleButton toggle = controls.toggle("export-lane-" + id, group, each, chosen);
            if (each.isPresent()) {
                toggle.setText(id);
            } else {
                toggle.textProperty().bind(words.text("export.lanes.all"));
            }
            lanes.getChildren().add(toggle);
        }
        if (subject == ExportSubject.FILM) {
            export.askForFfmpeg(support -> {
                noMp4.set(support.missing());
                mp4Remark.set(support.remark());
            });
        }
        if (subject != ExportSubject.PAGE) {
            export.askForLetters(missing::set);
        }
        shownTimes.set(shownTimes.get() + 1);
    }

    private void picture() {
        FlowPane kinds = new FlowPane(6, 6);
        ToggleGroup kindGroup = new ToggleGroup();
        for (PictureKind kind : PictureKind.values()) {
            kinds.getChildren()
                    .add(controls.toggle(
                            "export-kind-" + kind.id(),
                            "export.what." + kind.id(),
                            kindGroup,
                            kind,
                            form.kindProperty()));
        }
        row("export.what", kinds);
        HBox formats = choices();
        ToggleGroup formatGroup = new ToggleGroup();
        for (PictureFormat format : PictureFormat.values()) {
            ToggleButton each =
                    controls.toggle("export-format-" + format.id(), formatGroup, format, form.formatProperty());
            each.setText(format.id().toUpperCase(Locale.ROOT));
            formats.getChildren().add(each);
        }
        row("export.format", formats);
        row("export.lane", lanes);
        lanes.disableProperty().bind(form.kindProperty().map(kind -> !form.showsOneLane()));
        HBox views = choices();
        ToggleGroup viewGroup = new ToggleGroup();
        views.getChildren()
                .addAll(
                        controls.toggle(
                                "export-view-screen", "export.view.screen", viewGroup, true, form.asOnScreenProperty()),
                        controls.toggle(
                                "export-view-usual", "export.view.usual", viewGroup, false, form.asOnScreenProperty()));
        views.disableProperty().bind(form.kindProperty().map(kind -> !form.showsSpheres()));
        row("export.view", views);
        row("export.step", number(ExportNumber.PICTURE_STEP, "export.newest"));
        row("picture.size", size(ExportNumber.PICTURE_WIDTH, ExportNumber.PICTURE_HEIGHT));
        HBox grounds = choices();
        ToggleGroup groundGroup = new ToggleGroup();
        for (ExportForm.Ground ground : ExportForm.Ground.values()) {
            String id = ground.name().toLowerCase(Locale.ROOT);
            grounds.getChildren()
                    .add(controls.toggle(
                            "export-ground-" + id, "export.ground." + id, groundGroup, ground, form.groundProperty()));
        }
        row("picture.ground", grounds);
    }

    private void animation() {
        HBox formats = choices();
        ToggleGroup formatGroup = new ToggleGroup();
        ToggleButton gif = controls.toggle("export-format-gif", formatGroup, false, form.mp4Property());
        gif.setText("GIF");
        ToggleButton mp4 = controls.toggle("export-format-mp4", formatGroup, true, form.mp4Property());
        mp4.setText("MP4");
        mp4.disableProperty().bind(noMp4.map(Optional::isPresent));
        noMp4.addListener((property, before, now) -> {
            if (now.isPresent()) {
                form.mp4Property().setValue(false);
                gif.setSelected(true);
            }
        });
        formats.getChildren().addAll(gif, mp4);
        row("export.format", formats);
        row("export.lane", lanes);
        row(
                "export.steps",
                pair(number(ExportNumber.FILM_FROM, "export.first"), "–", number(ExportNumber.FILM_TO, "export.last")));
        row("export.frames", number(ExportNumber.FILM_FRAMES, "export.usual"));
        row("export.rate", number(ExportNumber.FILM_RATE, "export.usual"));
        row("picture.size", size(ExportNumber.FILM_WIDTH, ExportNumber.FILM_HEIGHT));
        HBox grounds = choices();
        ToggleGroup groundGroup = new ToggleGroup();
        grounds.getChildren()
                .addAll(
                        controls.toggle(
                                "export-ground-light", "export.ground.light", groundGroup, false, form.darkProperty()),
                        controls.toggle(
                                "export-ground-dark", "export.ground.dark", groundGroup, true, form.darkProperty()));
        row("picture.ground", grounds);
    }

    private void page() {
        row("export.recorded", number(ExportNumber.PAGE_FRAMES, "export.usual"));
        row("export.images", number(ExportNumber.PAGE_POINTS, "export.usual"));
        TextField title = new TextField();
        title.setId("export-page-title");
        title.promptTextProperty().bind(words.text("export.usual"));
        title.textProperty().bindBidirectional(form.titleProperty());
        GridPane.setHgrow(title, Priority.ALWAYS);
        row("export.page-title", title);
    }

    private Label remark() {
        Label remark = new Label();
        remark.setId("export-remark");
        remark.getStyleClass().add("remark");
        remark.setWrapText(true);
        remark.setAlignment(Pos.TOP_LEFT);
        // Room for two lines from the beginning, so that nothing moves when a sentence comes.
        remark.minHeightProperty().bind(remark.fontProperty().map(font -> 3.2 * font.getSize()));
        remark.textProperty()
                .bind(words.wording(
                        () -> refusal()
                                .or(missing::get)
                                .or(noMp4::get)
                                .or(mp4Remark::get)
                                .map(new Sentences(words.texts())::say)
                                .orElse(""),
                        dependencies()));
        return remark;
    }

    private HBox buttons(Runnable close) {
        Button save = controls.button("export-save", "export.save", () -> save(close));
        save.getStyleClass().add(Styles.ACCENT);
        save.setDefaultButton(true);
        save.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> refusal().isPresent(), dependencies()));
        Button cancel = controls.button("export-cancel", "cancel", close);
        cancel.setCancelButton(true);
        return FormControls.buttons(save, cancel);
    }

    private Observable[] dependencies() {
        return Stream.concat(
                        Stream.of(ExportNumber.values()).map(form::number),
                        Stream.of(form.titleProperty(), form.filmLaneProperty(), noMp4, mp4Remark, missing, shownTimes))
                .toArray(Observable[]::new);
    }

    private Optional<Message> refusal() {
        return form.refusal(subject, export.records());
    }

    private void save(Runnable close) {
        if (!export.canBegin()) {
            close.run();
            return;
        }
        ExportFormat format = form.wanted(subject);
        files.toSave(
                        getScene().getWindow(),
                        "export.title." + subject.id(),
                        "export.kind." + format.id(),
                        format.ending(),
                        format.name())
                .ifPresent(target -> {
                    close.run();
                    export.begin(format, words.texts().language(), target);
                });
    }

    private void row(String key, Node control) {
        grid.addRow(row++, controls.label(key, control), control);
        GridPane.setHgrow(control, Priority.ALWAYS);
    }

    private TextField number(ExportNumber number, String prompt) {
        TextField field = new TextField();
        field.setId("export-" + number.id());
        field.setPrefColumnCount(NUMBER_COLUMNS);
        field.setMaxWidth(USE_PREF_SIZE);
        field.promptTextProperty().bind(words.text(prompt));
        field.textProperty().bindBidirectional(form.number(number));
        return field;
    }

    private HBox size(ExportNumber width, ExportNumber height) {
        return pair(number(width, "export.usual"), "×", number(height, "export.usual"));
    }

    private static HBox pair(Node first, String between, Node second) {
        Label sign = new Label(between);
        sign.setAlignment(Pos.CENTER);
        sign.setMinWidth(SIGN_WIDTH); // Whatever the sign, the second fields stand below each other.
        HBox pair = new HBox(8, first, sign, second);
        pair.setAlignment(Pos.CENTER_LEFT);
        return pair;
    }

    private static HBox choices() {
        HBox choices = new HBox();
        choices.getStyleClass().add("choices");
        return choices;
    }
}
