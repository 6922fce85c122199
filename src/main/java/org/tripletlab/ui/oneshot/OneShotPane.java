package org.tripletlab.ui.oneshot;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.binding.StringBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tripletlab.evaluation.oneshot.OneShotComparison;
import org.tripletlab.evaluation.oneshot.OneShotComparison.Mistake;
import org.tripletlab.metric.diagnosis.DiagnosisThresholds;
import org.tripletlab.metric.retrieval.OneShot;
import org.tripletlab.text.Message;
import org.tripletlab.text.Texts;
import org.tripletlab.ui.control.FormControls;
import org.tripletlab.ui.control.GreyImage;
import org.tripletlab.ui.control.IconButtons;
import org.tripletlab.ui.control.SentenceFlow;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.TextBindings;
import org.tripletlab.ui.fx.Visibility;
import org.tripletlab.ui.settings.ThemeChoice;

/** Panel of the one-shot experiment: a form, its result beside that of the pixels, and a list of all mistakes. */
public final class OneShotPane extends ScrollPane {
    private static final double THUMBNAIL = 28;
    private static final double LIST_HEIGHT = 112;

    private final OneShotViewModel model;
    private final TextBindings words;
    private final Appearance appearance;
    private final ListView<Mistake> mistakes = new ListView<>();
    private final MistakeView opened;

    /** Creates the panel. */
    public OneShotPane(OneShotViewModel model, TextBindings words, Appearance appearance) {
        this.model = model;
        this.words = words;
        this.appearance = appearance;
        this.opened = new MistakeView(words.texts(), appearance);
        setId("one-shot");
        getStyleClass().add("side-scroll");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        Label guide = new Label();
        guide.setWrapText(true);
        guide.setMinHeight(USE_PREF_SIZE);
        guide.getStyleClass().add("remark");
        guide.textProperty()
                .bind(words.wording(
                        () -> words.texts()
                                .get(model.photographsProperty().get() ? "one-shot.guide.person" : "one-shot.guide"),
                        model.photographsProperty()));
        VBox content = new VBox(guide, form(), says(), buttons(), result());
        content.getStyleClass().add("side-content");
        setContent(content);
        BooleanExpression isOpen = Bindings.isNotNull(model.openedProperty());
        opened.visibleProperty().bind(isOpen);
        opened.managedProperty().bind(isOpen);
        model.openedProperty().subscribe(now -> open());
        appearance.themeProperty().subscribe(now -> open());
        appearance.fontScaleProperty().subscribe(now -> open());
        words.languageProperty().subscribe(now -> open());
    }

    /** Publishes new results; called once per pulse. */
    public void pulse() {
        if (Visibility.reaches(this)) {
            model.pulse();
        }
    }

    private Node form() {
        GridPane form = new GridPane();
        form.setHgap(8);
        form.setVgap(6);
        form.getStyleClass().add("one-shot-form");
        row(form, "held-out", OneShotPlan.Field.HELD_OUT);
        row(form, "ways", OneShotPlan.Field.WAYS);
        row(form, "shots", OneShotPlan.Field.SHOTS);
        row(form, "trials", OneShotPlan.Field.TRIALS);
        return form;
    }

    private void row(GridPane form, String id, OneShotPlan.Field entry) {
        Label label = new Label();
        label.textProperty().bind(words.text("one-shot." + id));
        label.setMinWidth(USE_PREF_SIZE);
        label.setTooltip(IconButtons.tooltip(words.text("one-shot." + id + ".help")));
        TextField field = new TextField();
        field.setId("one-shot-" + id);
        field.textProperty().bindBidirectional(model.textProperty(entry));
        model.planProperty()
                .subscribe(plan -> field.pseudoClassStateChanged(
                        FormControls.INVALID,
                        plan.flatMap(OneShotPlan::wrong).filter(entry::equals).isPresent()));
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.restore(entry);
                event.consume();
            }
        });
        field.accessibleTextProperty().bind(words.text("one-shot." + id));
        field.setTooltip(IconButtons.tooltip(words.text("one-shot." + id + ".help")));
        field.setMinWidth(0);
        field.setOnAction(event -> model.run());
        GridPane.setHgrow(field, Priority.ALWAYS);
        form.addRow(form.getRowCount(), label, field);
    }

    private Node says() {
        Label says = new Label();
        says.setId("one-shot-says");
        says.setWrapText(true);
        says.setMinHeight(USE_PREF_SIZE);
        says.textProperty().bind(words.wording(() -> say(model.saysProperty().get()), model.saysProperty()));
        model.planProperty().subscribe(plan -> {
            says.getStyleClass().remove("field-error");
            if (plan.flatMap(OneShotPlan::wrong).isPresent()) {
                says.getStyleClass().add("field-error");
            }
        });
        return says;
    }

    private Node buttons() {
        Button run = new Button();
        run.setId("one-shot-run");
        run.getStyleClass().add(Styles.ACCENT);
        run.textProperty()
                .bind(words.wording(
                        () -> words.texts().get(model.runningProperty().get() ? "one-shot.running" : "one-shot.run"),
                        model.runningProperty()));
        run.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !model.canRun() || model.runningProperty().get(),
                        model.planProperty(),
                        model.saysProperty(),
                        model.runningProperty()));
        run.setOnAction(event -> model.run());
        Button restart = new Button();
        restart.setId("one-shot-restart");
        restart.setWrapText(true);
        restart.textProperty()
                .bind(words.wording(
                        () -> words.texts()
                                .format(
                                        model.restartsAll() ? "one-shot.restart.all" : "one-shot.restart",
                                        String.valueOf(model.lane()),
                                        model.heldOutProperty().get()),
                        model.planProperty(),
                        model.heldOutProperty()));
        restart.setOnAction(event -> model.restart());
        BooleanExpression needed = Bindings.createBooleanBinding(
                () -> model.planProperty().get().map(OneShotPlan::needsRestart).orElse(false), model.planProperty());
        restart.visibleProperty().bind(needed);
        restart.managedProperty().bind(needed);
        run.visibleProperty().bind(needed.not());
        run.managedProperty().bind(needed.not());
        return new VBox(6, run, restart);
    }

    private Node result() {
        Label headline = label("one-shot-result", this::headline);
        headline.getStyleClass().add("answer-title");
        Label spread = label("one-shot-spread", this::spread);
        Label pixels = label("one-shot-pixels", this::pixels);
        StringBinding warns = words.wording(this::warning, model.resultProperty());
        SentenceFlow warning = new SentenceFlow(warns);
        warning.setId("one-shot-warning");
        warning.visibleProperty().bind(warns.isNotEmpty());
        warning.managedProperty().bind(warning.visibleProperty());
        Label wrong = label("one-shot-wrong", this::wrong);
        wrong.getStyleClass().add("group-heading");
        mistakes.setId("one-shot-mistakes");
        mistakes.getStyleClass().addAll("mistakes", "takes-arrows");
        mistakes.prefHeightProperty().bind(appearance.fontScaleProperty().multiply(LIST_HEIGHT));
        mistakes.setCellFactory(list -> new MistakeCell());
        mistakes.accessibleTextProperty().bind(wrong.textProperty());
        model.resultProperty()
                .subscribe(now -> mistakes.getItems()
                        .setAll(now.map(OneShotResult::mistakes).orElse(List.of())));
        mistakes.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, before, now) -> model.openedProperty().set(now));
        appearance.themeProperty().subscribe(now -> mistakes.refresh());
        words.languageProperty().subscribe(now -> mistakes.refresh());
        BooleanExpression any = Bindings.createBooleanBinding(
                () -> model.resultProperty()
                        .get()
                        .map(found -> !found.mistakes().isEmpty())
                        .orElse(false),
                model.resultProperty());
        mistakes.visibleProperty().bind(any);
        mistakes.managedProperty().bind(any);
        VBox result = new VBox(6, headline, spread, pixels, warning, wrong, mistakes, opened);
        BooleanExpression present =
                Bindings.createBooleanBinding(() -> model.resultProperty().get().isPresent(), model.resultProperty());
        result.visibleProperty().bind(present);
        result.managedProperty().bind(present);
        return result;
    }

    private String headline(OneShotResult result) {
        OneShot embeddings = result.comparison().embeddings();
        return words.texts()
                .format(
                        model.photographsProperty().get() ? "one-shot.result.person" : "one-shot.result",
                        embeddings.accuracy(),
                        embeddings.standardError(),
                        embeddings.ways(),
                        embeddings.shots());
    }

    private String spread(OneShotResult result) {
        return words.texts()
                .format(
                        "one-shot.spread",
                        result.comparison().embeddings().deviation(),
                        result.plan().trials(),
                        String.valueOf(result.tested().letter()),
                        result.tested().step(),
                        result.images().labels().length);
    }

    private String pixels(OneShotResult result) {
        OneShotComparison comparison = result.comparison();
        return words.texts()
                .format(
                        "one-shot.pixels",
                        comparison.pixels().accuracy(),
                        comparison.pixels().standardError(),
                        comparison.pixels().deviation(),
                        1.0 / comparison.pixels().ways());
    }

    private String warning() {
        return model.resultProperty()
                .get()
                .filter(result -> result.embeddings().meanResultantLength() >= DiagnosisThresholds.COLLAPSED_RESULTANT)
                .map(result -> words.texts()
                        .format("one-shot.collapsed", result.embeddings().meanResultantLength()))
                .orElse("");
    }

    private String wrong(OneShotResult result) {
        return result.mistakes().isEmpty()
                ? words.texts().format("one-shot.no-mistakes", result.questions())
                : words.texts().format("one-shot.mistakes", result.mistakes().size(), result.questions());
    }

    private Label label(String id, Function<OneShotResult, String> saying) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.textProperty()
                .bind(words.wording(
                        () -> model.resultProperty().get().map(saying).orElse(""),
                        model.resultProperty(),
                        model.photographsProperty()));
        return label;
    }

    private void open() {
        Mistake mistake = model.openedProperty().get();
        Optional<OneShotResult> result = model.resultProperty().get();
        if (mistake != null && result.isPresent()) {
            opened.show(result.get(), mistake, model.photographsProperty().get(), inverted());
        }
    }

    private boolean inverted() {
        return appearance.themeProperty().get() != ThemeChoice.DARK
                && !model.photographsProperty().get();
    }

    private String say(Message notice) {
        Texts texts = words.texts();
        return texts.say(notice);
    }

    private final class MistakeCell extends ListCell<Mistake> {
        private final ImageView image = new ImageView();

        MistakeCell() {
            image.setPreserveRatio(true);
            setGraphicTextGap(8);
        }

        @Override
        protected void updateItem(Mistake mistake, boolean empty) {
            super.updateItem(mistake, empty);
            Optional<OneShotResult> result = model.resultProperty().get();
            if (empty || mistake == null || result.isEmpty()) {
                setText(null);
                setGraphic(null);
                return;
            }
            int height = result.get().tested().data().probe().examples().height();
            int width = result.get().tested().data().probe().examples().width();
            image.setImage(GreyImage.of(result.get().pixels(mistake.row()), height, width, THUMBNAIL, inverted()));
            image.setFitHeight(appearance.scaled(THUMBNAIL));
            setGraphic(image);
            setText(words.texts()
                    .format(
                            "one-shot.mistake.short",
                            result.get().className(mistake.row()),
                            result.get().tested().data().training().classNames().get(mistake.answer()),
                            mistake.trial() + 1));
        }
    }
}
