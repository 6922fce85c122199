package org.tripletlab.ui.session;

import java.util.Map;
import java.util.Optional;
import org.tripletlab.store.EnrolmentFile;
import org.tripletlab.store.SavedDrawing;

/** State of the window that a session stores beside its lanes. */
public interface WindowState {
    /** Returns the state as keys and values. */
    Map<String, String> words();

    /** Restores the state; ignores missing and invalid values. The lanes exist, but their content may come later. */
    void restore(Map<String, String> words);

    /** Performs the part of restoring that needs all lanes to have reached their saved state. */
    void arrived();

    /** Returns the enrolled images; empty if there are none. */
    Optional<EnrolmentFile.Content> enrolment();

    /** Replaces all enrolled images. */
    void enrol(Optional<EnrolmentFile.Content> content);

    /** Returns the content of the pad; empty if there is none. */
    Optional<SavedDrawing> drawing();

    /** Replaces the content of the pad. */
    void draw(Optional<SavedDrawing> drawing);
}
