package org.tripletlab.ui.sphere;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.tripletlab.render.magnifier.Magnifier;
import org.tripletlab.render.paint.PointsInside;
import org.tripletlab.render.paint.SphereOverlay;
import org.tripletlab.render.paint.SphereScene;
import org.tripletlab.render.style.SphereTheme;
import org.tripletlab.render.view.Camera;
import org.tripletlab.render.view.MapView;
import org.tripletlab.render.view.SphereProjection;
import org.tripletlab.render.view.SphereView;
import org.tripletlab.ui.fx.FxColours;

/**
 * Pane with the live sphere, class names, legend and the card of the point under the pointer.
 *
 * <p>Rendering happens on an executor, so the JavaFX application thread never waits for a picture of any size; without changes nothing is
 * rendered. Call {@link #pulse} once per pulse.
 */
public final class SpherePane extends Region {
    private static final double HOVER_RADIUS = 14;
    private static final long CARD_DELAY_NANOS = 125_000_000L;
    private static final double SMALLEST = 160;
    private static final double NAME_ROOM = 24;
    private static final double NOTE_MARGIN = 8;
    private static final double NOTE_PADDING = 7;
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

    private final SphereViewModel model;
    private final Wording wording;
    private final PictureLoop loop;
    private final ImageView view = new ImageView();
    private final Pane surface = new Pane(view);
    private final ClassNames names;
    private final SpotNames spotNames = new SpotNames();
    private final Legend legend;
    private final PointCard card;
    private final Label note = new Label();
    private final ProjectionPane projection;
    private final SphereSwitches switches;
    private final MagnifierScale magnifierScale;
    private int[] listedLabels = new int[0];
    private BitSet present = new BitSet();
    private final SphereControls controls;
    private DrawnPicture shown;
    private int drawnWidth;
    private int drawnHeight;
    private double drawnScale;
    private int hoveredPoint = -1;
    private long hoveredSince;
    private double clearRight;
    private double strip;
    private double growth = 1;

    /**
     * Creates the pane.
     *
     * @param model view model of the sphere
     * @param wording the texts; usually {@code texts::format}
     * @param drawing renders one picture at a time; {@code Runnable::run} renders on the JavaFX application thread
     */
    public SpherePane(SphereViewModel model, Wording wording, Executor drawing) {
        this.model = model;
        this.wording = wording;
        loop = new PictureLoop(drawing);
        names = new ClassNames(classes -> wording.say("sphere.heap", classes));
        legend = new Legend(model, wording);
        card = new PointCard(wording);
        projection = new ProjectionPane(model.projection(), wording);
        switches = new SphereSwitches(model, wording);
        magnifierScale = new MagnifierScale(wording);
        getStyleClass().add("sphere-pane");
        getStylesheets().add(SpherePane.class.getResource("sphere.css").toExternalForm());
        surface.getStyleClass().addAll("sphere-surface", "takes-moves");
        surface.setFocusTraversable(true);
        surface.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        note.getStyleClass().add("sphere-note");
        note.setMouseTransparent(true);
        note.setWrapText(true);
        view.setMouseTransparent(true);
        getChildren().addAll(surface, names, spotNames, magnifierScale, legend, note, projection, switches, card);
        setMinSize(SMALLEST, SMALLEST);
        PickOutline outline = new PickOutline(model, this::pointsInside);
        surface.getChildren().add(outline.shape());
        controls = new SphereControls(surface, model, this::radius, outline);
        model.themeProperty().subscribe(this::applyTheme);
        model.frameProperty().addListener(property -> takeFrame());
        model.cameraProperty().addListener(property -> writeNote());
        model.mapProperty().addListener(property -> {
            writeNote();
            requestLayout();
        });
        takeFrame();
        languageChanged();
    }

    /** Returns what is seen, in words for those who do not see it. */
    public ObjectProperty<String> descriptionProperty() {
        return surface.accessibleTextProperty();
    }

    /** Updates all texts after a change of the language. */
    public void languageChanged() {
        legend.wordsChanged();
        projection.wordsChanged();
        switches.wordsChanged();
        names.restyle();
        writeNote();
    }

    /** Sets whether the switches are shown here; several spheres may share those of one. */
    public void setSwitchesShown(boolean shown) {
        if (!shown) {
            getChildren().remove(switches);
        } else if (!getChildren().contains(switches)) {
            getChildren().add(switches);
        }
    }

    /** Sets whether the legend is shown here; several spheres may share one elsewhere. */
    public void setLegendShown(boolean shown) {
        legend.setVisible(shown);
        requestLayout();
    }

    /** Measures the names again after a change of the text size. */
    public void fontChanged() {
        names.restyle();
        spotNames.restyle();
        drawAgain();
        requestLayout();
    }

    /** Draws the next picture even if nothing in it seems to have changed. */
    public void drawAgain() {
        drawnWidth = 0;
    }

    /** Advances animations, shows the finished picture, and starts the next one after a change. */
    public void pulse() {
        loop.take().ifPresent(this::show);
        followPointer();
        boolean changed = model.advance();
        double scale = getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getRenderScaleX();
        legend.setScale(scale);
        int width = (int) Math.round(surface.getWidth() * scale);
        int height = (int) Math.round(surface.getHeight() * scale);
        boolean resized = width != drawnWidth || height != drawnHeight || Double.compare(scale, drawnScale) != 0;
        if (width < 1 || height < 1 || loop.isBusy() || !(changed || resized)) {
            return;
        }
        drawnWidth = width;
        drawnHeight = height;
        drawnScale = scale;
        model.drawn();
        growWith(Math.min(surface.getWidth(), surface.getHeight()));
        SphereScene scene = model.scene(scale, growth);
        Optional<Magnifier> magnifier = magnifierScale.place(model, width, height, clearRight * scale, scale);
        loop.draw(scene.withLens(magnifier), model.cameraProperty().get(), width, height);
    }

    /** Lets points and names grow with the picture. */
    private void growWith(double side) {
        if (MarkGrowth.of(side) != growth) {
            growth = MarkGrowth.of(side);
            names.grow(growth);
            spotNames.grow(growth);
            fontChanged();
        }
    }

    /** Returns the overlay of the shown picture, for measuring the window. */
    public SphereOverlay drawnOverlay() {
        return shown == null ? SphereOverlay.NONE : shown.scene().overlay();
    }

    private void show(DrawnPicture picture) {
        shown = picture;
        double scale = picture.scene().style().scale();
        view.setImage(picture.image);
        view.setFitWidth(picture.frame.width() / scale);
        view.setFitHeight(picture.frame.height() / scale);
        int width = (int) Math.round(picture.frame.width() / scale);
        int height = (int) Math.round(picture.frame.height() / scale);
        SphereView seen = picture.scene().style().projection().view(picture.camera(), width, height);
        names.place(picture.scene(), seen);
        spotNames.place(picture.scene(), seen, names.taken());
        if (magnifierScale.show(picture.scene(), seen, surface.getWidth() - clearRight)) {
            requestLayout();
        }
    }

    /** Returns the radius of the outline on the screen, without zoom, for measuring the window. */
    public double outlineRadius() {
        return radius() / model.cameraProperty().get().zoom();
    }

    private double radius() {
        int width = (int) Math.max(1, surface.getWidth());
        int height = (int) Math.max(1, surface.getHeight());
        return model.seenAs().view(model.cameraProperty().get(), width, height).radius();
    }

    /** Returns the points of the shown picture inside an outline. */
    private BitSet pointsInside(double[] corners) {
        SphereFrame frame = model.frameProperty().get();
        if (shown == null || frame == null || shown.scene().cloud().count() != frame.labels().length) {
            return new BitSet();
        }
        SphereScene scene = shown.scene();
        double scale = scene.style().scale();
        SphereView seen = scene.style().projection().view(shown.camera(), shown.frame.width(), shown.frame.height());
        return PointsInside.of(
                scene, seen, Arrays.stream(corners).map(each -> each * scale).toArray());
    }

    /** Updates the hovered point; the point under a resting pointer changes when the sphere rotates, so this runs at every pulse. */
    private void followPointer() {
        int point = -1;
        if (shown != null && controls.isPointing()) {
            double scale = shown.scene().style().scale();
            point = shown.frame.nearestPoint(
                    controls.pointerX() * scale, controls.pointerY() * scale, HOVER_RADIUS * scale);
        }
        SphereFrame frame = model.frameProperty().get();
        if (frame == null || point >= frame.labels().length) {
            // The picture still shows the previous frame, which had other points.
            point = -1;
        }
        if (point >= 0 && !isPointingIntoLens()) {
            model.pointAt(point);
        }
        long now = System.nanoTime();
        if (point != hoveredPoint) {
            hoveredPoint = point;
            hoveredSince = now;
            model.hover(point);
            card.setVisible(false);
        } else if (point >= 0 && !card.isVisible() && now - hoveredSince >= CARD_DELAY_NANOS) {
            SphereTheme theme = model.themeProperty().get();
            double x = controls.pointerX() + surface.getLayoutX();
            model.facts(point).ifPresent(facts -> card.open(facts, theme, x, controls.pointerY()));
        }
    }

    private boolean isPointingIntoLens() {
        double scale = shown.scene().style().scale();
        return shown.frame.isInLens(controls.pointerX() * scale, controls.pointerY() * scale);
    }

    private void takeFrame() {
        SphereFrame frame = model.frameProperty().get();
        if (frame != null) {
            names.setNames(frame.classes().names());
            if (frame.labels() != listedLabels) {
                listedLabels = frame.labels();
                present = new BitSet();
                Arrays.stream(listedLabels).forEach(present::set);
            }
            if (!legend.lists(frame.classes().names(), frame.classes().unseen(), present)) {
                legend.setClasses(frame.classes().names(), frame.classes().unseen(), present);
                requestLayout();
            }
        }
        if (card.isVisible()) {
            model.facts(hoveredPoint)
                    .ifPresent(facts -> card.show(facts, model.themeProperty().get()));
        }
        writeNote();
    }

    /** Writes the note about the picture: projection, rotation, magnification. */
    private void writeNote() {
        String before = note.getText();
        SphereFrame frame = model.frameProperty().get();
        List<String> parts = new ArrayList<>();
        if (frame != null && !frame.projectionNote().isEmpty()) {
            parts.add(frame.projectionNote());
        }
        if (model.seenAs() == SphereProjection.MAP) {
            parts.add(wording.say(frame != null && frame.projected() ? "sphere.map.projected" : "sphere.map"));
        }
        Camera camera = model.cameraProperty().get();
        if (Math.abs(camera.zoom() - 1) > 0.005) {
            parts.add(wording.say("sphere.zoom", camera.zoom()));
        }
        note.setText(String.join(" · ", parts));
        note.setVisible(!note.getText().isEmpty());
        if (!note.getText().equals(before)) {
            requestLayout();
        }
    }

    private void applyTheme(SphereTheme theme) {
        setStyle(FxColours.sheet(theme));
        pseudoClassStateChanged(DARK, theme.dark());
        card.setVisible(false);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double legendWidth =
                legend.isEmpty() || !legend.isVisible() ? 0 : Math.min(legend.prefWidth(height), width * 0.4);
        double legendHeight = Math.min(legend.prefHeight(-1), height);
        // Beside a wide picture the legend has space of its own; a narrow picture is shifted to make space for it.
        boolean beside = width / 2 - pictureReach(width, height) >= legendWidth;
        double right = beside ? width : Math.max(0, width - legendWidth);
        clearRight = beside ? legendWidth : 0;
        legend.resizeRelocate(width - legendWidth, (height - legendHeight) / 2, legendWidth, legendHeight);
        double noteWidth = noteWidth(right);
        double noteHeight = note.prefHeight(noteWidth);
        double noteTop = height - noteHeight - NOTE_MARGIN;
        note.resizeRelocate(NOTE_MARGIN, noteTop, noteWidth, noteHeight);
        double choiceHeight = projection.prefHeight(-1);
        projection.resizeRelocate(
                NOTE_MARGIN + NOTE_PADDING,
                noteTop - choiceHeight - NOTE_MARGIN / 2,
                projection.prefWidth(-1),
                choiceHeight);
        double below = projection.isVisible() ? projection.getLayoutY() : note.isVisible() ? noteTop : height;
        switches.fit(below - NOTE_MARGIN);
        switches.resizeRelocate(NOTE_MARGIN / 2, NOTE_MARGIN / 2, switches.prefWidth(-1), switches.prefHeight(-1));
        double surfaceHeight = Math.max(0, height - strip);
        double left = coverOfSwitches(right, surfaceHeight);
        List.of(surface, names, spotNames)
                .forEach(each -> each.resizeRelocate(left, 0, Math.max(0, right - left), surfaceHeight));
        magnifierScale.setTranslateX(left);
    }

    /** Returns the width that the picture leaves to the switches; 0 if they cover none of it. */
    private double coverOfSwitches(double width, double height) {
        double aside = switches.getLayoutX() + switches.getWidth();
        double besideY = Math.max(0, height / 2 - switches.getLayoutY() - switches.getHeight());
        double reach =
                model.seenAs() == SphereProjection.MAP ? MapView.halfWidth(width, height) : Math.min(width, height) / 2;
        boolean covers = getChildren().contains(switches) && Math.hypot(width / 2 - aside, besideY) < reach;
        return covers ? aside : 0;
    }

    /** Returns the height of the strip that the choice of the projection and its note need below the sphere; 0 if they cover nothing. */
    public double stripNeeded() {
        double outline = Math.min(getWidth(), getHeight()) / 2;
        double besideX = getWidth() / 2 - NOTE_MARGIN - Math.max(projection.prefWidth(-1), noteWidth(getWidth()));
        double height = projection.prefHeight(-1) + note.prefHeight(noteWidth(getWidth())) + 2 * NOTE_MARGIN;
        double besideY = getHeight() / 2 - height;
        boolean covers = besideX < outline && besideY < outline && Math.hypot(besideX, besideY) < outline;
        return projection.isVisible() && covers ? height : 0;
    }

    /** Sets the height of a strip below the sphere; the same in all lanes, so that their spheres have one size. */
    public void setStrip(double height) {
        if (strip != height) {
            strip = height;
            requestLayout();
        }
    }

    /** Returns the scale of the magnifier, which spheres seen together share. */
    public MagnifierScale magnifierScale() {
        return magnifierScale;
    }

    private double noteWidth(double width) {
        return Math.min(note.prefWidth(-1), width - magnifierScale.room() - 2 * NOTE_MARGIN);
    }

    /** Returns the distance from the centre to the edge of globe and names, or of the map, at the default zoom. */
    private double pictureReach(double width, double height) {
        boolean globe = model.seenAs() == SphereProjection.GLOBE;
        return globe ? Math.min(width, height) / 2 + NAME_ROOM : MapView.halfWidth(width, height) + NOTE_MARGIN;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 560;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 520;
    }
}
