package org.tripletlab.ui.study;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.BooleanExpression;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.tripletlab.study.PresetStudies;
import org.tripletlab.study.Study;
import org.tripletlab.ui.control.FormControls;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.TextBindings;
import org.tripletlab.ui.study.StudyViewModel.Stage;

/** Pane for studies: the list of studies on the left, and on the right the chosen one from its question to its report. */
public final class StudyPane extends BorderPane {
    private static final double LIST_WIDTH = 216;
    private static final double LEAST_TABLE = 150;
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final StudyViewModel study;
    private final TextBindings words;
    private final FormControls controls;
    private final Appearance appearance;
    private final StudyWording wording;
    private final BooleanBinding busy;
    private final BooleanBinding wrong;

    /** Creates the pane. */
    public StudyPane(StudyViewModel study, TextBindings words, Appearance appearance) {
        this.study = study;
        this.words = words;
        this.controls = new FormControls(words);
        this.appearance = appearance;
        this.wording = new StudyWording(words.texts());
        this.busy = Bindings.createBooleanBinding(study::busy, study.stageProperty());
        this.wrong = Bindings.createBooleanBinding(
                this::isWrong, study.stageProperty(), study.form().previewProperty());
        setId("study");
        setLeft(studies());
        setCenter(detail());
    }

    private ListView<String> studies() {
        ListView<String> list = new ListView<>();
        list.setId("study-list");
        list.getStyleClass().addAll(Tweaks.EDGE_TO_EDGE, "study-list");
        list.getItems()
                .setAll(Stream.concat(PresetStudies.all().stream().map(Study::id), Stream.of(Study.OWN))
                        .toList());
        list.setCellFactory(all -> new NameCell());
        list.accessibleTextProperty().bind(words.text("study.title"));
        list.prefWidthProperty().bind(appearance.fontScaleProperty().multiply(LIST_WIDTH));
        list.getSelectionModel().select(study.form().studyProperty().get());
        list.getSelectionModel().selectedItemProperty().subscribe(id -> {
            if (id != null) {
                study.form().studyProperty().set(id);
            }
        });
        list.disableProperty().bind(busy);
        return list;
    }

    private Node detail() {
        Label name = wrapped("study-name", "dialog-title");
        name.textProperty()
                .bind(words.wording(() -> ofStudy(".name"), study.form().studyProperty()));
        Label explanation = wrapped("study-explanation", "study-explanation");
        explanation
                .textProperty()
                .bind(words.wording(() -> ofStudy(".help"), study.form().studyProperty()));
        StudySetupPane setup = new StudySetupPane(study.form(), words, appearance, busy);
        FinishedRunsTable table = new FinishedRunsTable(study, words, appearance);
        table.minHeightProperty().bind(appearance.fontScaleProperty().multiply(LEAST_TABLE));
        table.visibleProperty().bind(study.stageProperty().isNotEqualTo(Stage.READY));
        VBox.setVgrow(table, Priority.ALWAYS);
        Label failures = wrapped("study-failures", "field-error");
        failures.textProperty().bind(words.wording(() -> wording.failures(study.finished()), study.finished()));
        shown(failures, failures.textProperty().isNotEmpty());
        VBox run = run();
        HBox report = report();
        // A low window scrolls; without this, fields and buttons would be lower than their words before it does.
        for (Region whole : List.of(setup, run, report)) {
            whole.setMinHeight(USE_PREF_SIZE);
        }
        VBox detail = new VBox(name, explanation, setup, run, table, failures, report);
        detail.getStyleClass().addAll("dialog", "study-detail");
        ScrollPane scroll = new ScrollPane(detail);
        scroll.getStyleClass().addAll(Tweaks.EDGE_TO_EDGE, "study-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    /** Returns the controls for start and stop, the progress, and the notes before the start. */
    private VBox run() {
        Button stop = controls.button("study-stop", "study.stop", study::stop);
        Button start = controls.button("study-start", "study.start", () -> {
            study.start();
            stop.requestFocus();
        });
        start.disableProperty().bind(study.form().startableProperty().not());
        study.stageProperty().subscribe(stage -> accent(start, stage != Stage.DONE));
        shown(start, busy.not());
        stop.disableProperty().bind(study.stageProperty().isEqualTo(Stage.STOPPING));
        shown(stop, busy);
        study.stageProperty().subscribe(stage -> {
            // After Stop, the focus moves to Start.
            if (stop.isFocused() && !study.busy()) {
                start.requestFocus();
            }
        });
        Label says = wrapped("study-says", "study-says");
        says.textProperty()
                .bind(words.wording(
                        () -> wording.state(study),
                        study.stageProperty(),
                        study.countProperty(),
                        study.form().previewProperty()));
        wrong.subscribe(is -> says.pseudoClassStateChanged(WRONG, is));
        HBox.setHgrow(says, Priority.ALWAYS);
        Hyperlink elsewhere = new Hyperlink();
        elsewhere.setId("study-new-folder");
        elsewhere.textProperty().bind(words.text("study.folder.new"));
        elsewhere.setMinWidth(USE_PREF_SIZE);
        elsewhere.setOnAction(event -> study.form().results().renew());
        shown(
                elsewhere,
                Bindings.createBooleanBinding(
                        () -> study.stageProperty().get() == Stage.FAILED
                                || study.form().previewProperty().get().otherFolder(),
                        study.stageProperty(),
                        study.form().previewProperty()));
        HBox line = new HBox(12, start, stop, says, elsewhere);
        line.setAlignment(Pos.CENTER_LEFT);
        ProgressBar bar = new ProgressBar();
        bar.setId("study-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setMinHeight(USE_PREF_SIZE);
        bar.progressProperty()
                .bind(Bindings.createDoubleBinding(this::share, study.stageProperty(), study.countProperty()));
        bar.visibleProperty().bind(study.stageProperty().isNotEqualTo(Stage.READY));
        Label remark = wrapped("study-remark", "remark");
        remark.textProperty().bind(words.wording(() -> words.texts().format("study.remark", study.jobs())));
        VBox run = new VBox(line, remark, bar);
        run.getStyleClass().add("study-run");
        return run;
    }

    private HBox report() {
        BooleanBinding there = Bindings.createBooleanBinding(
                () -> !study.busy()
                        && study.form().previewProperty().get().report().isPresent(),
                study.stageProperty(),
                study.form().previewProperty());
        Button report = controls.button("study-report", "study.report", study::openReport);
        report.disableProperty().bind(there.not());
        Button folder = controls.button("study-open-folder", "study.open-folder", study::openFolder);
        folder.disableProperty().bind(there.not());
        study.stageProperty().subscribe(stage -> accent(report, stage == Stage.DONE));
        Label opened = wrapped("study-opened", "remark");
        opened.textProperty()
                .bind(words.wording(() -> wording.say(study.openedProperty().get()), study.openedProperty()));
        HBox.setHgrow(opened, Priority.ALWAYS);
        HBox line = new HBox(8, report, folder, opened);
        line.setAlignment(Pos.CENTER_LEFT);
        line.visibleProperty().bind(there.or(study.stageProperty().isNotEqualTo(Stage.READY)));
        return line;
    }

    private boolean isWrong() {
        return switch (study.stageProperty().get()) {
            case FAILED -> true;
            case READY -> study.form().previewProperty().get().problem().isPresent();
            case RUNNING, STOPPING, STOPPED, DONE -> false;
        };
    }

    private double share() {
        StudyJob.Count count = study.countProperty().get();
        boolean nothingYet = count == null || count.done() == 0;
        if (nothingYet) {
            return study.busy() ? ProgressBar.INDETERMINATE_PROGRESS : 0;
        }
        return (double) count.done() / count.all();
    }

    private String ofStudy(String part) {
        return words.texts().get("study." + study.form().studyProperty().get() + part);
    }

    private static void accent(Button button, boolean isNextToPress) {
        button.getStyleClass().remove(Styles.ACCENT);
        if (isNextToPress) {
            button.getStyleClass().add(Styles.ACCENT);
        }
    }

    private static Label wrapped(String id, String style) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static void shown(Node node, BooleanExpression when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }

    private final class NameCell extends ListCell<String> {
        NameCell() {
            setWrapText(true);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(String id, boolean empty) {
            super.updateItem(id, empty);
            textProperty().unbind();
            if (empty || id == null) {
                setText(null);
            } else {
                textProperty().bind(words.text("study." + id + ".name"));
            }
        }
    }
}
