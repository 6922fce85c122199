package org.tripletlab.ui.picture;

import atlantafx.base.theme.Styles;
import java.io.File;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.tripletlab.ui.control.FormControls;
import org.tripletlab.ui.fx.TextBindings;
import org.tripletlab.ui.model.Sentences;
import org.tripletlab.ui.settings.ThemeChoice;

/** What the picture dialog shows. */
public final class PicturePane extends VBox {
    private final PictureViewModel picture;
    private final TextBindings words;
    private final FormControls controls;

    /**
     * Makes the pane.
     *
     * @param close closes the dialog
     */
    public PicturePane(PictureViewModel picture, TextBindings words, Runnable close) {
        this.picture = picture;
        this.words = words;
        this.controls = new FormControls(words);
        setId("picture");
        getStyleClass().add("dialog");
        Label title = new Label();
        title.getStyleClass().add("dialog-title");
        title.textProperty().bind(words.text("picture.title"));

        HBox scales = new HBox();
        ToggleGroup scaleGroup = new ToggleGroup();
        for (int scale : PictureViewModel.SCALES) {
            ToggleButton each = controls.toggle("picture-scale-" + scale, scaleGroup, scale, picture.scaleProperty());
            each.setText(words.texts().format("picture.scale", scale));
            scales.getChildren().add(each);
        }
        HBox themes = new HBox();
        ToggleGroup themeGroup = new ToggleGroup();
        for (ThemeChoice theme : ThemeChoice.values()) {
            String id = theme.name().toLowerCase(Locale.ROOT);
            ToggleButton each = controls.toggle("picture-theme-" + id, themeGroup, theme, picture.themeProperty());
            each.textProperty().bind(words.text("picture.theme." + id));
            themes.getChildren().add(each);
        }
        HBox shown = new HBox();
        ToggleGroup shownGroup = new ToggleGroup();
        for (boolean all : new boolean[] {true, false}) {
            String id = all ? "all" : "one";
            ToggleButton each = controls.toggle("picture-lanes-" + id, shownGroup, all, picture.allLanesProperty());
            each.textProperty().bind(words.text("picture.lanes." + id));
            shown.getChildren().add(each);
        }
        shown.getStyleClass().add("choices");
        Label pixels = new Label();
        pixels.getStyleClass().add("remark");
        pixels.textProperty()
                .bind(words.wording(
                        this::pixels, picture.scaleProperty(), picture.allLanesProperty(), picture.lanesProperty()));
        scales.getChildren().add(pixels);
        scales.getStyleClass().add("choices");
        themes.getStyleClass().add("choices");

        TextField file = new TextField();
        file.setId("picture-file");
        file.textProperty().bindBidirectional(picture.fileProperty());
        HBox.setHgrow(file, Priority.ALWAYS);
        HBox place = new HBox(8, file, controls.button("picture-browse", "picture.browse", this::browse));
        Label remark = new Label();
        remark.setId("picture-remark");
        remark.getStyleClass().add("remark");
        remark.textProperty().bind(words.wording(this::remark, picture.fileProperty()));

        GridPane form = new GridPane();
        form.getStyleClass().add("dialog-form");
        Label lanes = controls.label("picture.lanes", shown);
        for (Node node : List.of(lanes, shown)) {
            node.visibleProperty().bind(picture.lanesProperty().greaterThan(1));
            node.managedProperty().bind(node.visibleProperty());
        }
        form.addRow(0, lanes, shown);
        form.addRow(1, controls.label("picture.size", scales), scales);
        form.addRow(2, controls.label("picture.ground", themes), themes);
        form.addRow(3, controls.label("picture.file", file), place);
        form.add(remark, 1, 4);
        GridPane.setHgrow(place, Priority.ALWAYS);

        Button save = controls.button("picture-save", "picture.save", () -> {
            if (picture.save()) {
                close.run();
            }
        });
        save.getStyleClass().add(Styles.ACCENT);
        save.setDefaultButton(true);
        Button cancel = controls.button("picture-cancel", "cancel", close);
        cancel.setCancelButton(true);
        getChildren().addAll(title, form, FormControls.buttons(save, cancel));
    }

    private String pixels() {
        int[] size = picture.pixels();
        return words.texts().format("picture.pixels", size[0], size[1]);
    }

    private String remark() {
        return picture.remark().map(new Sentences(words.texts())::say).orElse("");
    }

    private void browse() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.texts().get("picture.title"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(words.texts().get("picture.png"), "*.png"));
        if (Files.isDirectory(picture.folder())) {
            chooser.setInitialDirectory(picture.folder().toFile());
        }
        chooser.setInitialFileName(new File(picture.fileProperty().get()).getName());
        File chosen = chooser.showSaveDialog(getScene().getWindow());
        if (chosen != null) {
            picture.fileProperty().set(chosen.getPath());
        }
    }
}
