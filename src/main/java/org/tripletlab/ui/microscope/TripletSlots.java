package org.tripletlab.ui.microscope;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.tripletlab.ui.control.IconButtons;
import org.tripletlab.ui.control.InkColours;
import org.tripletlab.ui.control.Thumbnails;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.TextBindings;

/** Anchor, positive and negative with their images. Pressing one opens the sheet of images that could replace it. */
final class TripletSlots extends HBox {
    private static final double PICTURE = 56;

    private record Slot(ToggleButton button, ImageView picture, Label name) {}

    private final Appearance appearance;
    private final TextBindings words;
    private final Thumbnails thumbnails;
    private final Map<TripletPart, Slot> slots = new EnumMap<>(TripletPart.class);
    private final ReadOnlyObjectWrapper<Optional<TripletPart>> open = new ReadOnlyObjectWrapper<>(Optional.empty());

    TripletSlots(Appearance appearance, TextBindings words, Thumbnails thumbnails) {
        this.appearance = appearance;
        this.words = words;
        this.thumbnails = thumbnails;
        getStyleClass().add("microscope-slots");
        for (TripletPart part : TripletPart.values()) {
            slots.put(part, slot(part));
        }
    }

    /** Returns the open slot. */
    ReadOnlyObjectProperty<Optional<TripletPart>> openProperty() {
        return open.getReadOnlyProperty();
    }

    void close() {
        slots.values().forEach(slot -> slot.button().setSelected(false));
    }

    void show(TripletView view) {
        slots.forEach((part, slot) -> {
            int row = part.row(view.rows());
            slot.picture()
                    .setImage(thumbnails.of(
                            view.inspected().examples(),
                            view.inspected().pictures()[row],
                            InkColours.isDark(appearance)));
            slot.picture().setFitWidth(appearance.scaled(PICTURE));
            slot.picture().setFitHeight(appearance.scaled(PICTURE));
            slot.name()
                    .setText(words.texts()
                            .format("microscope.class", view.inspected().className(row)));
        });
    }

    private Slot slot(TripletPart part) {
        ImageView picture = new ImageView();
        picture.setPreserveRatio(true);
        StackPane frame = new StackPane(picture);
        frame.getStyleClass().addAll("microscope-frame", "microscope-" + part.id());
        frame.maxWidthProperty().bind(frame.prefWidthProperty());
        Label role = new Label();
        role.textProperty().bind(words.text("microscope." + part.id()));
        role.getStyleClass().add("microscope-muted");
        Label name = new Label();
        name.getStyleClass().add("microscope-name");
        VBox content = new VBox(role, frame, name);
        content.setAlignment(Pos.TOP_CENTER);
        ToggleButton button = new ToggleButton();
        button.setGraphic(content);
        button.setId("microscope-" + part.id());
        button.getStyleClass().addAll("flat", "microscope-slot");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(0);
        button.setTooltip(IconButtons.tooltip(words.text("microscope." + part.id() + ".pick")));
        button.accessibleTextProperty().bind(words.text("microscope." + part.id() + ".pick"));
        button.selectedProperty().addListener((property, before, now) -> {
            if (now) {
                slots.forEach((other, slot) -> slot.button().setSelected(other == part));
                open.set(Optional.of(part));
            } else if (open.get().equals(Optional.of(part))) {
                open.set(Optional.empty());
            }
        });
        HBox.setHgrow(button, Priority.ALWAYS);
        getChildren().add(button);
        return new Slot(button, picture, name);
    }
}
