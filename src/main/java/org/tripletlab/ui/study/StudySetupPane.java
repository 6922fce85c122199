package org.tripletlab.ui.study;

import atlantafx.base.controls.ToggleSwitch;
import atlantafx.base.theme.Styles;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;
import org.tripletlab.study.Study;
import org.tripletlab.ui.control.IconButtons;
import org.tripletlab.ui.control.Sign;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.BlockedOwner;
import org.tripletlab.ui.fx.TextBindings;

/** Form of a study before its start: varied parameters, pictures, duration, folder. */
final class StudySetupPane extends VBox {
    private static final String FACES = "one-shot-faces";

    private final StudyFormViewModel form;
    private final TextBindings words;
    private final Appearance appearance;
    private final StudyWording wording;
    private final ObservableBooleanValue fixed;

    StudySetupPane(StudyFormViewModel form, TextBindings words, Appearance appearance, ObservableBooleanValue fixed) {
        this.form = form;
        this.words = words;
        this.appearance = appearance;
        this.fixed = fixed;
        this.wording = new StudyWording(words.texts());
        getStyleClass().add("study-setup");
        BooleanBinding own = form.studyProperty().isEqualTo(Study.OWN);
        GridPane fields = new GridPane();
        fields.getStyleClass().add("dialog-form");
        Node pictures = place(
                field("study-pictures", "study.pictures", form.picturesProperty()),
                "study.pictures.title",
                this::choosePictures);
        TextField heldOut = field("study-held-out", "study.held-out", form.heldOutProperty());
        heldOut.setTooltip(IconButtons.tooltip(words.text("study.held-out.help")));
        Node folder = place(
                field("study-folder", "study.folder", form.results().textProperty()),
                "study.folder.title",
                form.results()::choose);
        form.studyProperty().subscribe(id -> {
            // Hidden rows of a grid would leave gaps.
            fields.getChildren().clear();
            if (id.equals(FACES)) {
                fields.addRow(0, label("study.pictures"), pictures);
                fields.addRow(1, label("study.held-out"), heldOut);
            }
            fields.addRow(2, label("study.folder"), folder);
        });
        getChildren().addAll(shown(vary(), own), shown(quick(), own.not()), fields);
    }

    private Node vary() {
        Label base = new Label();
        base.setId("study-base");
        base.setWrapText(true);
        base.setMinHeight(USE_PREF_SIZE);
        base.textProperty()
                .bind(words.wording(() -> wording.base(form.baseProperty().get()), form.baseProperty()));
        Button take = small("study-take-base", Sign.INSERT, "study.base.take", form::takeBase);
        VBox rows = new VBox();
        rows.getStyleClass().add("varied-rows");
        ListChangeListener<VariedRow> follow = change -> {
            while (change.next()) {
                rows.getChildren().remove(change.getFrom(), change.getFrom() + change.getRemovedSize());
                for (int i = 0; i < change.getAddedSize(); i++) {
                    rows.getChildren()
                            .add(
                                    change.getFrom() + i,
                                    row(change.getAddedSubList().get(i)));
                }
            }
        };
        form.rows().forEach(row -> rows.getChildren().add(row(row)));
        form.rows().addListener(follow);
        Button add = small("study-add-row", Sign.ADD, "study.vary.add", form::addRow);
        form.rows().addListener((ListChangeListener<VariedRow>)
                change -> add.setDisable(form.rows().size() >= StudyFormViewModel.MOST_ROWS));
        VBox vary = new VBox(base, shown(take, form.baseOldProperty()), rows, add);
        vary.disableProperty().bind(fixed);
        vary.getStyleClass().add("study-setup");
        return vary;
    }

    private Node row(VariedRow row) {
        return new VariedRowPane(row, words, appearance, () -> form.removeRow(row));
    }

    private Node quick() {
        ToggleSwitch quick = new ToggleSwitch();
        quick.setId("study-quick");
        quick.textProperty().bind(words.text("study.quick"));
        quick.selectedProperty().bindBidirectional(form.quickProperty());
        quick.disableProperty().bind(fixed);
        quick.setTooltip(IconButtons.tooltip(words.text("study.quick.help")));
        return quick;
    }

    private Button small(String id, Sign sign, String key, Runnable action) {
        Button small = new Button();
        small.setId(id);
        small.setGraphic(IconButtons.icon(sign));
        small.getStyleClass().addAll(Styles.FLAT, "study-small");
        small.textProperty().bind(words.text(key));
        small.setOnAction(event -> action.run());
        return small;
    }

    /** Returns the field of a folder and the button that opens a folder dialog with this title. */
    private Node place(TextField field, String titleKey, Consumer<Path> chosen) {
        HBox.setHgrow(field, Priority.ALWAYS);
        Button browse = new Button();
        browse.setId(field.getId() + "-browse");
        browse.textProperty().bind(words.text("picture.browse"));
        browse.setMinWidth(USE_PREF_SIZE);
        browse.disableProperty().bind(fixed);
        browse.setOnAction(event -> browse(titleKey, field.getText()).ifPresent(chosen));
        HBox place = new HBox(8, field, browse);
        place.setAlignment(Pos.CENTER_LEFT);
        GridPane.setHgrow(place, Priority.ALWAYS);
        return place;
    }

    private TextField field(String id, String key, StringProperty text) {
        TextField field = new TextField();
        field.setId(id);
        field.textProperty().bindBidirectional(text);
        // Not disabled, so that a path can be copied at any time.
        field.editableProperty().bind(Bindings.not(fixed));
        field.accessibleTextProperty().bind(words.text(key));
        return field;
    }

    private void choosePictures(Path folder) {
        form.picturesProperty().set(folder.toString());
    }

    private Optional<Path> browse(String titleKey, String now) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(words.texts().get(titleKey));
        existing(now).ifPresent(chooser::setInitialDirectory);
        Window window = getScene().getWindow();
        return Optional.ofNullable(BlockedOwner.during(window, () -> chooser.showDialog(window)))
                .map(File::toPath);
    }

    /** Returns the folder, or its nearest existing parent, as choosers reject others. */
    private static Optional<File> existing(String text) {
        try {
            Path place = Path.of(text.strip()).toAbsolutePath();
            while (place != null && !Files.isDirectory(place)) {
                place = place.getParent();
            }
            return Optional.ofNullable(place).map(Path::toFile);
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }

    private Label label(String key) {
        Label label = new Label();
        label.textProperty().bind(words.text(key));
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static <N extends Node> N shown(N node, BooleanExpression when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
        return node;
    }
}
