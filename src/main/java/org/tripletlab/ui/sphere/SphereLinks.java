package org.tripletlab.ui.sphere;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.tripletlab.render.view.Camera;

/**
 * Links between the spheres of a comparison: hidden classes, drawing options and the hovered point are shared, and, optionally, the
 * camera.
 */
public final class SphereLinks {
    private final BooleanProperty cameras = new SimpleBooleanProperty(true);
    private final BiPredicate<SphereViewModel, SphereViewModel> sameImages;
    private final List<SphereViewModel> spheres = new ArrayList<>();
    private boolean passingOn;

    /**
     * Starts without spheres.
     *
     * @param sameImages tells whether points of equal number are the same image in both
     */
    public SphereLinks(BiPredicate<SphereViewModel, SphereViewModel> sameImages) {
        this.sameImages = sameImages;
        cameras.addListener((property, before, now) -> {
            if (now && !spheres.isEmpty()) {
                passCamera(spheres.get(0), spheres.get(0).cameraProperty().get());
            }
        });
    }

    /** Returns whether all spheres share the camera. */
    public BooleanProperty camerasProperty() {
        return cameras;
    }

    /** Links another sphere, which takes over the view options of the first one. */
    public void add(SphereViewModel sphere) {
        if (!spheres.isEmpty()) {
            SphereViewModel first = spheres.get(0);
            sphere.hideExactly(first.hiddenProperty().get());
            toggles(sphere, first);
            if (cameras.get()) {
                sphere.cameraProperty().set(first.cameraProperty().get());
            }
        }
        spheres.add(sphere);
        sphere.cameraProperty().addListener((property, before, now) -> {
            if (cameras.get()) {
                passCamera(sphere, now);
            }
        });
        sphere.hiddenProperty()
                .addListener((property, before, now) -> toOthers(sphere, other -> {
                    if (sameClasses(sphere, other)) {
                        other.hideExactly(now);
                    }
                }));
        sphere.hoveredProperty()
                .addListener((property, before, now) -> toOthers(
                        sphere,
                        other -> other.echoedProperty().set(sameImages.test(sphere, other) ? now.intValue() : -1)));
    }

    /** Removes the links of a sphere. */
    public void remove(SphereViewModel sphere) {
        spheres.remove(sphere);
        if (!spheres.isEmpty()) {
            // Shared properties were bound to those of the first sphere; the next one becomes the first.
            for (SphereViewModel other : spheres) {
                untie(other, sphere);
            }
            for (SphereViewModel other : spheres.subList(1, spheres.size())) {
                toggles(other, spheres.get(0));
            }
        }
    }

    private static void toggles(SphereViewModel sphere, SphereViewModel first) {
        sphere.graticuleProperty().bindBidirectional(first.graticuleProperty());
        sphere.axesProperty().bindBidirectional(first.axesProperty());
        sphere.conesProperty().bindBidirectional(first.conesProperty());
        sphere.mapProperty().bindBidirectional(first.mapProperty());
        sphere.lensModeProperty().bindBidirectional(first.lensModeProperty());
        sphere.picks().lassoProperty().bindBidirectional(first.picks().lassoProperty());
    }

    private static void untie(SphereViewModel sphere, SphereViewModel removed) {
        sphere.graticuleProperty().unbindBidirectional(removed.graticuleProperty());
        sphere.axesProperty().unbindBidirectional(removed.axesProperty());
        sphere.conesProperty().unbindBidirectional(removed.conesProperty());
        sphere.mapProperty().unbindBidirectional(removed.mapProperty());
        sphere.lensModeProperty().unbindBidirectional(removed.lensModeProperty());
        sphere.picks().lassoProperty().unbindBidirectional(removed.picks().lassoProperty());
    }

    private void passCamera(SphereViewModel from, Camera camera) {
        toOthers(from, other -> {
            if (isCircle(from) == isCircle(other)) {
                other.cameraProperty().set(camera);
            }
        });
    }

    private interface Passing {
        void to(SphereViewModel other);
    }

    /** Passes a change on to the other spheres; must not be reentered by the changes it makes. */
    private void toOthers(SphereViewModel from, Passing passing) {
        if (passingOn || !spheres.contains(from)) {
            return;
        }
        passingOn = true;
        try {
            spheres.stream().filter(other -> other != from).forEach(passing::to);
        } finally {
            passingOn = false;
        }
    }

    private static boolean isCircle(SphereViewModel sphere) {
        SphereFrame frame = sphere.frameProperty().get();
        return frame != null && frame.circle();
    }

    private static boolean sameClasses(SphereViewModel one, SphereViewModel other) {
        SphereFrame first = one.frameProperty().get();
        SphereFrame second = other.frameProperty().get();
        return first != null
                && second != null
                && first.classes().names().equals(second.classes().names());
    }
}
