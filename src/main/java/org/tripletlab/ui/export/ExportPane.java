package org.tripletlab.ui.export;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.catalogue.ExportOption;
import org.tripletlab.export.catalogue.Exporter;
import org.tripletlab.option.Kind;
import org.tripletlab.text.Message;
import org.tripletlab.ui.control.FileChoice;
import org.tripletlab.ui.control.FormControls;
import org.tripletlab.ui.fx.TextBindings;
import org.tripletlab.ui.model.Sentences;

/** Export dialog of one group of formats: a row for the format and for each option. */
public final class ExportPane extends VBox {
    private static final int NUMBER_COLUMNS = 8;
    private static final double SIGN_WIDTH = 14;

    private final ExportForm form;
    private final ExportViewModel export;
    private final ExportTarget target;
    private final TextBindings words;
    private final FormControls controls;
    private final Observable[] dependencies;
    /** Kept here, because its dependencies refer to it weakly. */
    private ObservableValue<Boolean> refused;

    private final GridPane grid = new GridPane();
    private final SimpleObjectProperty<Map<String, Exporter.Support>> support = new SimpleObjectProperty<>(Map.of());
    private final SimpleObjectProperty<Optional<Message>> missing = new SimpleObjectProperty<>(Optional.empty());
    /** The reason why the chosen file cannot be written; empty from the next change on. */
    private final SimpleObjectProperty<Optional<Message>> refusedTarget = new SimpleObjectProperty<>(Optional.empty());

    private final SimpleIntegerProperty shownTimes = new SimpleIntegerProperty();

    /**
     * Makes the pane.
     *
     * @param close closes the dialog
     */
    public ExportPane(ExportForm form, ExportViewModel export, FileChoice files, TextBindings words, Runnable close) {
        this.form = form;
        this.export = export;
        this.words = words;
        dependencies = Stream.concat(form.dependencies(), Stream.of(support, missing, refusedTarget, shownTimes))
                .toArray(Observable[]::new);
        target = new ExportTarget(export, files, words);
        controls = new FormControls(words);
        setId("export-dialog-" + form.group());
        getStyleClass().add("dialog");
        grid.getStyleClass().add("dialog-form");
        Label title = new Label();
        title.getStyleClass().add("dialog-title");
        title.textProperty().bind(words.text("export.title." + form.group()));
        fill(List.of());
        VBox rows = new VBox(grid, remark());
        rows.getStyleClass().add("dialog-rows");
        if (form.hasPreview()) {
            getStyleClass().add(FormControls.WIDE);
            PreviewLayout both = new PreviewLayout(rows, new PreviewPane(export.preview(), words));
            VBox.setVgrow(both, Priority.ALWAYS);
            getChildren().addAll(title, both, buttons(close));
        } else {
            getChildren().addAll(title, rows, buttons(close));
        }
        form.dependencies().forEach(each -> each.addListener(observable -> refusedTarget.set(Optional.empty())));
        sceneProperty().addListener((property, before, scene) -> {
            if (scene != null) {
                scene.windowProperty().addListener((where, none, window) -> {
                    window.setOnShowing(event -> refresh());
                    window.setOnHidden(event -> export.preview().close());
                });
            }
        });
    }

    private void refresh() {
        refusedTarget.set(Optional.empty());
        if (form.hasPreview()) {
            export.preview().open(form, words.texts()::language);
        }
        List<Character> letters =
                export.records().stream().map(LaneRecord::letter).toList();
        form.offer(letters, export.chosenLetter());
        form.replaceRefused(export.source());
        fill(letters);
        export.askForSupport(form.exporters(), found -> {
            support.set(found);
            boolean absent = noSupport(form.exporterProperty().get()).isPresent();
            if (absent) {
                form.exporterProperty().set(form.exporters().get(0));
                fill(letters);
            }
        });
        if (form.exporters().stream().anyMatch(each -> each.format().drawsText())) {
            export.askForLetters(missing::set);
        }
        shownTimes.set(shownTimes.get() + 1);
    }

    private Optional<Message> noSupport(Exporter exporter) {
        return Optional.ofNullable(support.get().get(exporter.id())).flatMap(Exporter.Support::missing);
    }

    /** Rebuilds the rows: lanes change, and values may have been set elsewhere. */
    private void fill(List<Character> letters) {
        grid.getChildren().clear();
        int row = 0;
        if (form.exporters().size() > 1) {
            addRow(row++, "export.format", formats());
        }
        List<ExportOption<?>> options = form.options();
        for (int i = 0; i < options.size(); ) {
            String key = options.get(i).field().row();
            List<Node> fields = new ArrayList<>();
            for (; i < options.size() && options.get(i).field().row().equals(key); i++) {
                fields.addAll(field(options.get(i), letters));
            }
            addRow(row++, key, fields.size() == 1 ? fields.get(0) : beside(fields));
        }
    }

    private void addRow(int row, String key, Node control) {
        grid.addRow(row, controls.label(key, control), control);
        GridPane.setHgrow(control, Priority.ALWAYS);
    }

    private static HBox beside(List<Node> fields) {
        HBox row = new HBox(8, fields.toArray(Node[]::new));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private HBox formats() {
        HBox formats = choices();
        ToggleGroup group = new ToggleGroup();
        for (Exporter each : form.exporters()) {
            ToggleButton toggle = controls.toggle("export-format-" + each.id(), group, each, form.exporterProperty());
            toggle.setText(each.id().toUpperCase(Locale.ROOT));
            toggle.disableProperty().bind(support.map(found -> noSupport(each).isPresent()));
            formats.getChildren().add(toggle);
        }
        return formats;
    }

    private List<Node> field(ExportOption<?> option, List<Character> letters) {
        StringProperty text = form.text(option);
        String id = "export-" + option.id();
        Node field = switch (option.kind()) {
            case CHOICE -> choice(option, id, text);
            case LANE, LANES -> lanes(option, id, text, letters);
            case FLAG -> flag(option, id, text);
            case TEXT -> typed(option, id, text);
            default -> number(option, id, text);
        };
        option.field()
                .condition()
                .ifPresent(condition -> field.disableProperty()
                        .bind(form.text(condition.option()).map(value -> !form.applies(option))));
        if (option.field().between().isEmpty()) {
            return List.of(field);
        }
        Label sign = new Label(option.field().between());
        sign.setAlignment(Pos.CENTER);
        sign.setMinWidth(SIGN_WIDTH); // Whatever the sign, the second fields stand below each other.
        return List.of(sign, field);
    }

    private Pane choice(ExportOption<?> option, String id, StringProperty text) {
        FlowPane choices = new FlowPane(6, 6);
        ToggleGroup group = new ToggleGroup();
        for (String each : option.choices()) {
            choices.getChildren()
                    .add(controls.toggle(id + "-" + each, option.field().text() + "." + each, group, each, text));
        }
        return choices;
    }

    private Pane lanes(ExportOption<?> option, String id, StringProperty text, List<Character> letters) {
        HBox lanes = choices();
        ToggleGroup group = new ToggleGroup();
        if (option.kind() == Kind.LANES) {
            lanes.getChildren().add(controls.toggle(id + "-all", "export.lanes.all", group, "", text));
        }
        for (char letter : letters) {
            ToggleButton toggle = controls.toggle(id + "-" + letter, group, String.valueOf(letter), text);
            toggle.setText(String.valueOf(letter));
            lanes.getChildren().add(toggle);
        }
        return lanes;
    }

    private CheckBox flag(ExportOption<?> option, String id, StringProperty text) {
        CheckBox box = new CheckBox();
        box.setId(id);
        box.textProperty().bind(words.text(option.field().text()));
        box.setSelected(Boolean.parseBoolean(text.get()));
        box.selectedProperty().addListener((property, before, now) -> text.set(now.toString()));
        return box;
    }

    private TextField typed(ExportOption<?> option, String id, StringProperty text) {
        TextField field = new TextField();
        field.setId(id);
        field.promptTextProperty().bind(words.text(option.field().text()));
        field.textProperty().bindBidirectional(text);
        field.accessibleHelpProperty()
                .bind(words.wording(
                        () -> form.refusal(option, export.source())
                                .map(new Sentences(words.texts())::say)
                                .orElse(""),
                        dependencies));
        field.accessibleHelpProperty()
                .subscribe(why -> field.pseudoClassStateChanged(FormControls.INVALID, !why.isEmpty()));
        return field;
    }

    private TextField number(ExportOption<?> option, String id, StringProperty text) {
        TextField field = typed(option, id, text);
        field.setPrefColumnCount(NUMBER_COLUMNS);
        field.setMaxWidth(USE_PREF_SIZE);
        return field;
    }

    private Label remark() {
        Label remark = new Label();
        remark.setId("export-remark");
        remark.getStyleClass().add("remark");
        remark.setWrapText(true);
        remark.setAlignment(Pos.TOP_LEFT);
        // Room for two lines from the beginning, so that nothing moves when a sentence comes.
        remark.minHeightProperty().bind(remark.fontProperty().map(font -> 3.2 * font.getSize()));
        refused = Bindings.createBooleanBinding(() -> refusal().isPresent(), dependencies);
        refused.subscribe(isRefused -> {
            remark.getStyleClass().removeAll("remark", "field-error");
            remark.getStyleClass().add(isRefused ? "field-error" : "remark");
        });
        remark.textProperty()
                .bind(words.wording(
                        () -> refusal()
                                .or(missing::get)
                                .or(this::supportRemark)
                                .map(new Sentences(words.texts())::say)
                                .orElse(""),
                        dependencies));
        return remark;
    }

    private Optional<Message> supportRemark() {
        return support.get().values().stream()
                .flatMap(each -> each.missing().or(each::remark).stream())
                .findFirst();
    }

    private HBox buttons(Runnable close) {
        Button save = controls.button("export-save", "export.save", () -> {
            if (export.canBegin()) {
                target.ask(getScene().getWindow(), form, close, reason -> refusedTarget.set(Optional.of(reason)));
            } else {
                close.run();
            }
        });
        save.getStyleClass().add(Styles.ACCENT);
        save.setDefaultButton(true);
        save.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> form.refusal(export.source()).isPresent(), dependencies));
        Button cancel = controls.button("export-cancel", "cancel", close);
        cancel.setCancelButton(true);
        return FormControls.buttons(save, cancel);
    }

    private Optional<Message> refusal() {
        return form.refusal(export.source()).or(refusedTarget::get);
    }

    private static HBox choices() {
        HBox choices = new HBox();
        choices.getStyleClass().add("choices");
        return choices;
    }
}
