package org.tripletlab.ui.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.tripletlab.render.magnifier.MagnifierMode;
import org.tripletlab.render.view.Camera;
import org.tripletlab.ui.fx.RememberedSetting;
import org.tripletlab.ui.lanes.LaneView;
import org.tripletlab.ui.lanes.LanesPane;
import org.tripletlab.ui.sphere.SphereViewModel;

/** View options of the spheres as text: drawing options and hidden classes of all spheres, camera and projected coordinates of each. */
final class SphereState {
    /** More classes than any data set may have; limits the memory that an edited file can demand. */
    private static final int MOST_CLASSES = 10_000;

    private final LanesPane spheres;

    SphereState(LanesPane spheres) {
        this.spheres = spheres;
    }

    /** Returns the current settings. */
    List<RememberedSetting> all() {
        List<RememberedSetting> all = new ArrayList<>(List.of(
                RememberedSetting.flag("linked", spheres::linkedProperty),
                RememberedSetting.flag("aligned", spheres::alignedProperty),
                RememberedSetting.flag("graticule", () -> spheres.sphere().graticuleProperty()),
                RememberedSetting.flag("axes", () -> spheres.sphere().axesProperty()),
                RememberedSetting.flag("cones", () -> spheres.sphere().conesProperty()),
                RememberedSetting.flag("map", () -> spheres.sphere().mapProperty()),
                RememberedSetting.of(
                        "lens", () -> spheres.sphere().lensModeProperty(), MagnifierMode::name, MagnifierMode::valueOf),
                new RememberedSetting(
                        "hidden",
                        () -> spheres.sphere().hiddenProperty().get().stream()
                                .mapToObj(String::valueOf)
                                .collect(Collectors.joining(" ")),
                        word -> {})));
        for (LaneView view : spheres.views()) {
            SphereViewModel sphere = view.sphere();
            all.add(word("camera", view, camera(sphere.cameraProperty().get()), word -> {}));
            String coordinates = sphere.projection()
                    .coordinatesProperty()
                    .get()
                    .map(chosen -> chosen.stream().map(String::valueOf).collect(Collectors.joining(" ")))
                    .orElse("");
            all.add(word(
                    "projection",
                    view,
                    coordinates,
                    word -> sphere.projection()
                            .restore(
                                    word.isEmpty()
                                            ? Optional.empty()
                                            : Optional.of(Arrays.stream(word.split(" ", 4))
                                                    .map(Integer::valueOf)
                                                    .toList()))));
        }
        return all;
    }

    /** Restores the view options, now or with the first frame of each sphere. */
    void restore(Map<String, String> words) {
        all().forEach(each -> MainWindowState.again(each, words));
        BitSet hidden = hidden(words.getOrDefault("hidden", ""));
        for (LaneView view : spheres.views()) {
            // Older files have one value for all lanes.
            camera(words.getOrDefault(name("camera", view), words.getOrDefault("camera", "")))
                    .ifPresent(from -> view.sphere().lookAgain(from, hidden));
        }
    }

    private static RememberedSetting word(String what, LaneView view, String now, Consumer<String> again) {
        return new RememberedSetting(name(what, view), () -> now, again);
    }

    private static String name(String what, LaneView view) {
        return what + "-" + view.lane().letter();
    }

    private static String camera(Camera camera) {
        return camera.yawDegrees() + " " + camera.pitchDegrees() + " " + camera.zoom();
    }

    private static Optional<Camera> camera(String word) {
        try {
            double[] numbers = Arrays.stream(word.split(" ", 4))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            return numbers.length == 3 ? Optional.of(new Camera(numbers[0], numbers[1], numbers[2])) : Optional.empty();
        } catch (IllegalArgumentException noCamera) {
            return Optional.empty();
        }
    }

    private static BitSet hidden(String word) {
        BitSet hidden = new BitSet();
        for (String each : word.split(" ", MOST_CLASSES)) {
            if (each.matches("[0-9]{1,4}")) {
                hidden.set(Integer.parseInt(each));
            }
        }
        return hidden;
    }
}
