package org.tripletlab.ui.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import org.tripletlab.render.Camera;
import org.tripletlab.store.EnrolmentFile;
import org.tripletlab.ui.enrol.EnrolViewModel;
import org.tripletlab.ui.session.WindowLook;

/** What a session remembers of the window: where its spheres are seen from, which panels are unfolded, who is enrolled. */
final class RememberedLook implements WindowLook {
    private static final String CAMERA = "camera";

    private final LanesPane spheres;
    private final EnrolViewModel enrolment;
    private final Map<String, BooleanProperty> flags;

    /** Remembers also what is on and off, each by a word of its own. */
    RememberedLook(LanesPane spheres, EnrolViewModel enrolment, Map<String, BooleanProperty> flags) {
        this.spheres = spheres;
        this.enrolment = enrolment;
        this.flags = flags;
    }

    @Override
    public Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        Camera camera = spheres.sphere().cameraProperty().get();
        words.put(CAMERA, camera.yawDegrees() + " " + camera.pitchDegrees() + " " + camera.zoom());
        flags.forEach((word, flag) -> words.put(word, Boolean.toString(flag.get())));
        return words;
    }

    @Override
    public void restore(Map<String, String> words) {
        flags.forEach((word, flag) -> {
            if (words.containsKey(word)) {
                flag.set(words.get(word).equals("true"));
            }
        });
        String[] numbers = words.getOrDefault(CAMERA, "").split(" ", -1);
        if (numbers.length == 3) {
            try {
                spheres.sphere()
                        .cameraProperty()
                        .set(new Camera(
                                Double.parseDouble(numbers[0]),
                                Double.parseDouble(numbers[1]),
                                Double.parseDouble(numbers[2])));
            } catch (IllegalArgumentException noCamera) {
                // From a stranger: the sphere is seen from where it is seen now.
                return;
            }
        }
    }

    @Override
    public Optional<EnrolmentFile.Content> enrolment() {
        return enrolment.content();
    }

    @Override
    public void enrol(Optional<EnrolmentFile.Content> content) {
        enrolment.enrol(content);
    }
}
