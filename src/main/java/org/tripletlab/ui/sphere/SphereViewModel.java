package org.tripletlab.ui.sphere;

import java.util.BitSet;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.tripletlab.export.sphere.SphereViewOptions;
import org.tripletlab.render.magnifier.MagnifierControl;
import org.tripletlab.render.magnifier.MagnifierField;
import org.tripletlab.render.magnifier.MagnifierMode;
import org.tripletlab.render.paint.ClassShapes;
import org.tripletlab.render.paint.SphereOverlay;
import org.tripletlab.render.paint.SphereScene;
import org.tripletlab.render.style.SphereStyle;
import org.tripletlab.render.style.SphereTheme;
import org.tripletlab.render.view.Camera;
import org.tripletlab.render.view.PointCloud;
import org.tripletlab.render.view.SphereProjection;
import org.tripletlab.ui.model.Selection;

/**
 * View model of one sphere: its content and view options. Used on the JavaFX application thread only.
 *
 * <p>The camera is a separate property, so that the spheres of a comparison can share it.
 */
public final class SphereViewModel {

    /** Limit of the time between two pulses, in seconds: after a longer interruption animations continue where they were. */
    private static final double LONGEST_PULSE_SECONDS = 0.1;

    private final LongSupplier clock;
    private final SnapshotMotion motion = new SnapshotMotion();
    private final ProjectionViewModel projection = new ProjectionViewModel();
    private final OrbitInertia inertia = new OrbitInertia();
    private final ReadOnlyObjectWrapper<SphereFrame> frame = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Camera> camera = new SimpleObjectProperty<>(Camera.HOME);
    private final ObjectProperty<SphereTheme> theme = new SimpleObjectProperty<>(SphereTheme.LIGHT);
    private final ReadOnlyObjectWrapper<BitSet> hidden = new ReadOnlyObjectWrapper<>(new BitSet());
    private final BooleanProperty graticule = new SimpleBooleanProperty(true);
    private final BooleanProperty axes = new SimpleBooleanProperty(true);
    private final BooleanProperty cones = new SimpleBooleanProperty(false);
    private final ReadOnlyBooleanWrapper conesPossible = new ReadOnlyBooleanWrapper(true);
    private final BooleanProperty map = new SimpleBooleanProperty(false);
    private final ReadOnlyBooleanWrapper mapPossible = new ReadOnlyBooleanWrapper(true);
    private final ObjectProperty<MagnifierMode> lensMode = new SimpleObjectProperty<>(MagnifierMode.AUTO);
    private final MagnifierControl magnifier = new MagnifierControl(MagnifierMode.AUTO);
    private final BooleanProperty still = new SimpleBooleanProperty(false);
    private final ReadOnlyIntegerWrapper hovered = new ReadOnlyIntegerWrapper(-1);
    private final SpherePicks picks;
    private final IntegerProperty echoed = new SimpleIntegerProperty(-1);
    private final ObjectProperty<SphereOverlay> overlay = new SimpleObjectProperty<>(SphereOverlay.NONE);
    private IntFunction<PointFacts> facts = point -> null;
    private Runnable arrival = () -> {};
    private int pointed = -1;
    private long lastAdvance;
    private boolean changed = true;

    /** Creates an empty sphere. */
    public SphereViewModel() {
        this(System::nanoTime, new Selection());
    }

    /**
     * Creates an empty sphere with a given clock.
     *
     * @param clock nanoseconds since any moment
     * @param selection the picked points
     */
    public SphereViewModel(LongSupplier clock, Selection selection) {
        this.clock = clock;
        picks = new SpherePicks(selection);
        lastAdvance = clock.getAsLong();
        InvalidationListener redraw = property -> changed = true;
        camera.addListener(redraw);
        theme.addListener(redraw);
        hidden.addListener(redraw);
        graticule.addListener(redraw);
        axes.addListener(redraw);
        cones.addListener(redraw);
        map.addListener(redraw);
        lensMode.addListener(redraw);
        hovered.addListener(redraw);
        echoed.addListener(redraw);
        overlay.addListener(redraw);
    }

    /**
     * Shows a frame; points that are shown already move there smoothly. The same frame again changes nothing.
     *
     * @param next the newest frame
     */
    public void show(SphereFrame next) {
        SphereFrame last = frame.get();
        if (next.equals(last)) {
            return;
        }
        // Only once it shows the other shape, so that linked spheres are not affected.
        boolean otherShape = last == null ? next.circle() : next.circle() != last.circle();
        if (last != null && next.labels().length != last.labels().length) {
            hovered.set(-1);
            echoed.set(-1);
            pointed = -1;
        }
        if (last != null && !next.classes().names().equals(last.classes().names())) {
            hidden.set(new BitSet());
        }
        conesPossible.set(!next.projected());
        mapPossible.set(!next.circle());
        motion.aim(next, clock.getAsLong());
        frame.set(next);
        if (otherShape) {
            camera.set(home(next));
        }
        arrival.run();
        arrival = () -> {};
        changed = true;
    }

    /** Restores camera and hidden classes; if the sphere is still empty, after its first frame, which would otherwise reset the camera. */
    public void lookAgain(Camera from, BitSet hiddenClasses) {
        arrival = () -> {
            camera.set(from);
            hideExactly(hiddenClasses.get(0, classes()));
        };
        if (frame.get() != null) {
            arrival.run();
        }
    }

    /** Sets the source of the content of point cards; it may return null while there is none. */
    public void setFacts(IntFunction<PointFacts> source) {
        facts = source;
    }

    Optional<PointFacts> facts(int point) {
        return Optional.ofNullable(facts.apply(point));
    }

    /** Returns the shown frame, or the target of the transition; null at first. */
    public ReadOnlyObjectProperty<SphereFrame> frameProperty() {
        return frame.getReadOnlyProperty();
    }

    /** Returns the projection of embeddings of more than three dimensions. */
    public ProjectionViewModel projection() {
        return projection;
    }

    /** Returns the camera. */
    public ObjectProperty<Camera> cameraProperty() {
        return camera;
    }

    /** Returns the colours. */
    public ObjectProperty<SphereTheme> themeProperty() {
        return theme;
    }

    /** Returns the hidden classes; a new set with every change. */
    public ReadOnlyObjectProperty<BitSet> hiddenProperty() {
        return hidden.getReadOnlyProperty();
    }

    /** Returns whether the lines of longitude and latitude are drawn. */
    public BooleanProperty graticuleProperty() {
        return graticule;
    }

    /** Returns whether the class means are drawn. */
    public BooleanProperty axesProperty() {
        return axes;
    }

    /** Returns whether circles show the spread of the classes, where possible; initially off. */
    public BooleanProperty conesProperty() {
        return cones;
    }

    /** Returns whether cones can be shown: not in a projection, where they would not be circles. */
    public ReadOnlyBooleanProperty conesPossibleProperty() {
        return conesPossible.getReadOnlyProperty();
    }

    /** Returns whether the sphere is shown as a flat map, where possible; initially off. */
    public BooleanProperty mapProperty() {
        return map;
    }

    /** Returns whether a map can be shown; a circle is flat already. */
    public ReadOnlyBooleanProperty mapPossibleProperty() {
        return mapPossible.getReadOnlyProperty();
    }

    /** Returns the mode of the magnifier; initially automatic. */
    public ObjectProperty<MagnifierMode> lensModeProperty() {
        return lensMode;
    }

    /** Returns whether points jump instead of gliding, and the sphere stops where it is released; initially off. */
    public BooleanProperty stillProperty() {
        return still;
    }

    /** Returns the point under the pointer, or −1. */
    public ReadOnlyIntegerProperty hoveredProperty() {
        return hovered.getReadOnlyProperty();
    }

    /** Returns the picked points. */
    public SpherePicks picks() {
        return picks;
    }

    /** Returns the point hovered in another sphere of the same images, or −1; it is marked with a ring here, too. */
    public IntegerProperty echoedProperty() {
        return echoed;
    }

    /** Returns the marks drawn over the points. */
    public ObjectProperty<SphereOverlay> overlayProperty() {
        return overlay;
    }

    /** Hides these classes and shows all others. */
    public void hideExactly(BitSet classes) {
        if (!classes.equals(hidden.get())) {
            hidden.set((BitSet) classes.clone());
        }
    }

    /** Hides a class, or shows it again. */
    public void toggleClass(int label) {
        if (label >= 0 && label < classes()) {
            BitSet next = (BitSet) hidden.get().clone();
            next.flip(label);
            hidden.set(next);
        }
    }

    /** Shows one class only; shows all classes if it is the only one shown. */
    public void isolateClass(int label) {
        BitSet others = new BitSet();
        others.set(0, classes());
        others.clear(label);
        hidden.set(hidden.get().equals(others) ? new BitSet() : others);
    }

    private int classes() {
        return frame.get() == null ? 0 : frame.get().classes().names().size();
    }

    /** Rotates the sphere by degrees, without animation. */
    public void orbit(double yawBy, double pitchBy) {
        inertia.stop();
        camera.set(camera.get().orbit(yawBy, pitchBy));
    }

    /** Shows or hides the lines on the globe. */
    public void toggleGraticule() {
        graticule.set(!graticule.get());
    }

    /** Shows or hides the cones; does nothing where there are none. */
    public void toggleCones() {
        if (conesPossible.get()) {
            cones.set(!cones.get());
        }
    }

    /** Switches between globe and map; does nothing on a circle. */
    public void toggleMap() {
        if (mapPossible.get()) {
            map.set(!map.get());
        }
    }

    /** Switches to the next mode of the magnifier: automatic, always, never. */
    public void nextLensMode() {
        lensMode.set(lensMode.get().next());
    }

    /** Returns the area shown by the magnifier, if any. */
    Optional<MagnifierField> magnifier() {
        magnifier.setMode(lensMode.get());
        magnifier.setPoint(picks.point() >= 0 ? picks.point() : pointed);
        return magnifier.find(motion.cloud(), hidden.get());
    }

    SphereProjection seenAs() {
        return map.get() && mapPossible.get() ? SphereProjection.MAP : SphereProjection.GLOBE;
    }

    /** Returns the current view options, for exporting a picture. */
    public SphereViewOptions look() {
        return new SphereViewOptions(camera.get(), hidden.get(), cones.get(), seenAs(), magnifier.copy());
    }

    /** Multiplies the zoom. */
    public void zoomBy(double factor) {
        camera.set(camera.get().zoomBy(factor));
    }

    /** Fits the whole sphere into view from the same direction. */
    public void fit() {
        inertia.stop();
        camera.set(camera.get().fit());
    }

    /** Resets the camera to the initial view. */
    public void reset() {
        inertia.stop();
        camera.set(home(frame.get()));
    }

    private static Camera home(SphereFrame frame) {
        return frame != null && frame.circle() ? Camera.POLAR : Camera.HOME;
    }

    void hold() {
        inertia.hold(clock.getAsLong());
    }

    void drag(double yawBy, double pitchBy) {
        inertia.drag(yawBy, pitchBy, clock.getAsLong());
        camera.set(camera.get().orbit(yawBy, pitchBy));
    }

    void release() {
        inertia.release(clock.getAsLong());
    }

    /** Records the point hovered last on the sphere itself, where a magnifier without a cluster stays. */
    void pointAt(int point) {
        pointed = point;
    }

    void hover(int point) {
        hovered.set(point);
    }

    /** Advances all animations and tells whether the picture must be rendered again. */
    boolean advance() {
        long now = clock.getAsLong();
        double seconds = Math.min(LONGEST_PULSE_SECONDS, (now - lastAdvance) / 1e9);
        lastAdvance = now;
        if (inertia.isTurning() && still.get()) {
            inertia.stop();
        } else if (inertia.isTurning()) {
            camera.set(inertia.turnOn(camera.get(), seconds));
        }
        if (motion.isMoving()) {
            motion.advance(still.get() ? Long.MAX_VALUE : now);
            changed = true;
        }
        changed |= picks.advance();
        return changed;
    }

    /** Records that a picture of the current scene is being rendered. */
    void drawn() {
        changed = false;
    }

    /** Returns the scene to render. */
    SphereScene scene(double scale, double growth) {
        PointCloud cloud = motion.cloud();
        SphereStyle style = SphereStyle.of(theme.get(), cloud.count())
                .withGraticule(graticule.get())
                .withAxes(axes.get())
                .withCones(cones.get())
                .withProjection(seenAs())
                .withScale(scale)
                .withPointsGrown(growth);
        int ring = hovered.get() >= 0 ? hovered.get() : Math.min(echoed.get(), cloud.count() - 1);
        return new SphereScene(
                cloud,
                new ClassShapes(motion.rings(), motion.cones()),
                style,
                hidden.get(),
                new SphereScene.Marks(ring, picks.point(), picks.points()),
                overlay.get(),
                Optional.empty());
    }
}
