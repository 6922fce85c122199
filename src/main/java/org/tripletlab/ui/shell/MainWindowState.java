package org.tripletlab.ui.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.tripletlab.store.EnrolmentFile;
import org.tripletlab.store.SavedDrawing;
import org.tripletlab.ui.draw.DrawViewModel;
import org.tripletlab.ui.enrol.EnrolViewModel;
import org.tripletlab.ui.fx.RememberedSetting;
import org.tripletlab.ui.lanes.LanesPane;
import org.tripletlab.ui.model.LanesModel;
import org.tripletlab.ui.session.WindowState;

/**
 * State of the window stored in a session: view of the spheres, unfolded panels and their content, the shown step, the enrolled images
 * and the drawing.
 */
final class MainWindowState implements WindowState {
    private static final String STEP = "step";

    private final LanesModel lanes;
    private final SphereState spheres;
    private final EnrolViewModel enrolment;
    private final DrawViewModel drawing;
    private final List<RememberedSetting> panels;
    private OptionalInt step = OptionalInt.empty();

    MainWindowState(LanesModel lanes, LanesPane spheres, SidePanels sides, List<RememberedSetting> panels) {
        this.lanes = lanes;
        this.spheres = new SphereState(spheres);
        this.enrolment = sides.enrolment();
        this.drawing = sides.drawing();
        this.panels = List.copyOf(panels);
    }

    @Override
    public Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        panels.forEach(each -> words.put(each.name(), each.now().get()));
        spheres.all().forEach(each -> words.put(each.name(), each.now().get()));
        if (!lanes.focus().liveProperty().get()) {
            words.put(STEP, String.valueOf(lanes.shownStep()));
        }
        return words;
    }

    @Override
    public void restore(Map<String, String> words) {
        spheres.restore(words);
        panels.forEach(each -> again(each, words));
        step = OptionalInt.empty();
        again(new RememberedSetting(STEP, () -> "", word -> step = OptionalInt.of(Integer.parseInt(word))), words);
    }

    /** Restores a setting; keeps the current value if the stored one is invalid, for example edited by hand. */
    static void again(RememberedSetting what, Map<String, String> words) {
        if (words.containsKey(what.name())) {
            try {
                what.restore().accept(words.get(what.name()));
            } catch (IllegalArgumentException nonsense) {
                return;
            }
        }
    }

    @Override
    public void arrived() {
        step.ifPresent(lanes::showStep);
        step = OptionalInt.empty();
    }

    @Override
    public Optional<EnrolmentFile.Content> enrolment() {
        return enrolment.content();
    }

    @Override
    public void enrol(Optional<EnrolmentFile.Content> content) {
        enrolment.enrol(content);
    }

    @Override
    public Optional<SavedDrawing> drawing() {
        return drawing.saved();
    }

    @Override
    public void draw(Optional<SavedDrawing> content) {
        drawing.show(content);
    }
}
