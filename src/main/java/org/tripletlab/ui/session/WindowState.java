package org.tripletlab.ui.session;

import java.util.Map;
import java.util.Optional;
import org.tripletlab.store.EnrolmentFile;
import org.tripletlab.store.SavedDrawing;

/** What a session remembers of the window around its lanes. */
public interface WindowState {
    /** Returns how the window looks, by words of its own. */
    Map<String, String> words();

    /** Makes it look like that again; leaves alone what is missing or makes no sense. The lanes are there, what they show may come later. */
    void restore(Map<String, String> words);

    /** Does what had to wait until all lanes stand where they stood. */
    void arrived();

    /** Returns who is enrolled; empty if nobody. */
    Optional<EnrolmentFile.Content> enrolment();

    /** Enrols those and nobody else. */
    void enrol(Optional<EnrolmentFile.Content> content);

    /** Returns what is on the pad; empty if nothing. */
    Optional<SavedDrawing> drawing();

    /** Shows that on the pad and nothing else. */
    void draw(Optional<SavedDrawing> drawing);
}
