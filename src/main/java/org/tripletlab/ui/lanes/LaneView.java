package org.tripletlab.ui.lanes;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.tripletlab.export.sphere.LaneViewOptions;
import org.tripletlab.metric.diagnosis.Measurement;
import org.tripletlab.ui.control.IconButtons;
import org.tripletlab.ui.control.LaneBadge;
import org.tripletlab.ui.control.Sign;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.Background;
import org.tripletlab.ui.fx.OnChange;
import org.tripletlab.ui.fx.TextBindings;
import org.tripletlab.ui.model.LaneModel;
import org.tripletlab.ui.model.LanesModel;
import org.tripletlab.ui.model.Sentences;
import org.tripletlab.ui.model.StateTone;
import org.tripletlab.ui.sphere.SpherePane;
import org.tripletlab.ui.sphere.SphereViewModel;

/** View of one lane: its letter, name, state and sphere. */
public final class LaneView extends VBox {
    private static final double NARROW = 400;
    private static final double ROOM_FOR_STEP = 290;
    /** Beside the longest name of a state. */
    private static final double ROOM_FOR_BUTTONS = 200;

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final LaneModel lane;
    private final LanesModel lanes;
    private final TextBindings words;
    private final Appearance appearance;
    private final SphereViewModel sphere;
    private final SphereFeed feed;
    private final SpherePane pane;
    private final Label badge = new Label();
    private final Label step = new Label();
    private final Label turned = new Label("", IconButtons.icon(Sign.ALIGNED));
    private final Region space = new Region();
    private final OnChange aligning = new OnChange();
    private final HBox firstLine = new HBox(6);
    private final HBox secondLine = new HBox(8);
    private final VBox header = new VBox(firstLine, secondLine);

    LaneView(
            LaneModel lane,
            LanesModel lanes,
            TextBindings words,
            Appearance appearance,
            Background background,
            Supplier<Optional<SphereFeed.Guide>> guide) {
        this.lane = lane;
        this.lanes = lanes;
        this.words = words;
        this.appearance = appearance;
        sphere = new SphereViewModel(System::nanoTime, lanes.selection());
        feed = new SphereFeed(lane.run(), lane.marksProperty(), sphere, words.texts(), background, guide);
        sphere.picks().setHere(() -> feed.isUpToDate() && lanes.isSelectionAbout(lane));
        sphere.stillProperty().bind(appearance.lessMotionProperty());
        pane = new SpherePane(sphere, words.texts()::format, background.oneAtATime());
        VBox.setVgrow(pane, Priority.ALWAYS);
        // A small sphere is better than one that overlaps its neighbours.
        pane.setMinSize(0, 0);
        setId("lane-" + lane.letter());
        getStyleClass().add("lane");
        setMinSize(0, 0);
        buildHeader();
        getChildren().addAll(header, pane);
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> lanes.choose(lane));
        lane.run().shownMeasurementProperty().subscribe(now -> refreshTone());
    }

    /** Returns the lane. */
    public LaneModel lane() {
        return lane;
    }

    /** Returns the view model of its sphere. */
    public SphereViewModel sphere() {
        return sphere;
    }

    /** Returns the pane of its sphere. */
    public SpherePane pane() {
        return pane;
    }

    /** Returns the current view options for embeddings of this size, for exporting a picture. */
    public LaneViewOptions sight(int size) {
        return new LaneViewOptions(feed.asShown(size), sphere.look());
    }

    SphereFeed feed() {
        return feed;
    }

    /** Shows or hides the header that distinguishes the lane from others; switches and legend are then shared. */
    void setCompared(boolean compared) {
        pane.setSwitchesShown(!compared);
        header.setVisible(compared);
        header.setManaged(compared);
        pane.setLegendShown(!compared);
    }

    void setChosen(boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
    }

    void pulse() {
        feed.pulse();
        pane.pulse();
        Optional<SphereFeed.Alignment> alignment = feed.alignment();
        if (aligning.isDue(alignment, words.texts().language())) {
            turned.setVisible(alignment.isPresent());
            alignment.ifPresent(now -> {
                turned.setText(words.texts().format("sphere.turned.short", now.degrees()));
                turned.getTooltip()
                        .setText(words.texts().format("sphere.turned", now.degrees(), String.valueOf(now.letter())));
            });
        }
    }

    private void buildHeader() {
        LaneBadge letter = new LaneBadge(lane);
        Label name = new Label();
        name.textProperty().bind(lane.nameProperty());
        name.getStyleClass().add("lane-name");
        name.setTextOverrun(OverrunStyle.ELLIPSIS);
        name.setMinWidth(30);
        name.setTooltip(IconButtons.tooltip(lane.wholeNameProperty()));
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Sentences sentences = new Sentences(words.texts());
        badge.textProperty()
                .bind(words.wording(
                        () -> sentences.stateWord(lane.run()),
                        lane.run().shownMeasurementProperty(),
                        lane.run().viewProperty(),
                        lane.run().phaseProperty()));
        badge.getStyleClass().add("lane-state");
        // With large text, less would be a pill without its word.
        badge.setMinWidth(USE_PREF_SIZE);
        badge.setTooltip(IconButtons.tooltip(words.wording(
                () -> sentences.stateSentence(lane.run()),
                lane.run().shownMeasurementProperty(),
                lane.run().viewProperty())));
        step.textProperty()
                .bind(words.wording(
                        () -> words.texts().format("lane.step", lane.run().shownStep()),
                        lane.run().viewProperty(),
                        lane.run().shownMeasurementProperty()));
        step.getStyleClass().add("lane-step");
        step.setMinWidth(0);
        turned.setId("turned-" + lane.letter());
        turned.getStyleClass().add("lane-step");
        turned.setMinWidth(0);
        turned.setVisible(false);
        turned.managedProperty().bind(turned.visibleProperty());
        turned.setTooltip(new Tooltip());
        pane.descriptionProperty()
                .bind(words.wording(
                        () -> words.texts()
                                .format(
                                        "sphere.accessible",
                                        String.valueOf(lane.letter()),
                                        lane.run().shownStep(),
                                        sentences.stateWord(lane.run()),
                                        sentences.stateSentence(lane.run())),
                        lane.run().shownMeasurementProperty(),
                        lane.run().viewProperty()));
        Button solo = IconButtons.button(
                "solo-" + lane.letter(),
                Sign.ALONE,
                words.wording(
                        () -> words.texts()
                                .get(
                                        lanes.soloProperty()
                                                        .get()
                                                        .filter(lane::equals)
                                                        .isPresent()
                                                ? "lane.all"
                                                : "lane.solo"),
                        lanes.soloProperty()),
                () -> lanes.toggleSolo(lane));
        Button duplicate = IconButtons.button(
                "duplicate-" + lane.letter(),
                Sign.DUPLICATE,
                words.text("lane.duplicate"),
                () -> lanes.duplicate(lane));
        duplicate.disableProperty().bind(Bindings.createBooleanBinding(() -> !lanes.hasRoom(), lanes.lanesProperty()));
        // With four lanes every header is narrow, and no further lane can be added.
        duplicate.visibleProperty().bind(duplicate.disableProperty().not());
        duplicate.managedProperty().bind(duplicate.visibleProperty());
        Button remove = IconButtons.button(
                "remove-" + lane.letter(), Sign.REMOVE, words.text("lane.remove"), () -> lanes.remove(lane));
        header.getStyleClass().add("lane-header");
        HBox buttons = new HBox(solo, duplicate, remove);
        buttons.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(space, Priority.ALWAYS);
        for (HBox line : List.of(firstLine, secondLine)) {
            line.setAlignment(Pos.CENTER_LEFT);
            line.managedProperty().bind(line.visibleProperty());
        }
        firstLine.getChildren().addAll(letter, name);
        widthProperty().subscribe(() -> fold(buttons));
        appearance.fontScaleProperty().subscribe(() -> fold(buttons));
        fold(buttons);
    }

    /** Moves state and step below the name if there is no space beside it; the buttons stay above where the state needs the line. */
    private void fold(HBox buttons) {
        boolean narrow = getWidth() < appearance.scaled(NARROW);
        boolean buttonsBelow = narrow && getWidth() >= appearance.scaled(ROOM_FOR_BUTTONS);
        HBox line = narrow ? secondLine : firstLine;
        HBox lineOfButtons = buttonsBelow ? secondLine : firstLine;
        if (!line.getChildren().contains(badge) || !lineOfButtons.getChildren().contains(buttons)) {
            firstLine.getChildren().removeAll(turned, step, badge, buttons);
            secondLine.getChildren().clear();
            line.getChildren().addAll(narrow ? List.of(badge, step, turned, space) : List.of(turned, step, badge));
            lineOfButtons.getChildren().add(buttons);
        }
        secondLine.setVisible(narrow);
        // The step is also shown in the timeline; the state is shown here only.
        step.setVisible(getWidth() >= appearance.scaled(ROOM_FOR_STEP));
        step.setManaged(step.isVisible());
        turned.setContentDisplay(step.isVisible() ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
    }

    private void refreshTone() {
        Measurement measurement = lane.run().shownMeasurementProperty().get();
        StateTone tone = measurement == null
                ? StateTone.NEUTRAL
                : StateTone.of(measurement.diagnosis().state());
        String style = "tone-" + tone.id();
        if (!badge.getStyleClass().contains(style)) {
            badge.getStyleClass().removeIf(other -> other.startsWith("tone-"));
            badge.getStyleClass().add(style);
        }
    }
}
