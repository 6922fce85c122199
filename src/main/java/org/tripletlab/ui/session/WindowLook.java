package org.tripletlab.ui.session;

import java.util.Map;
import java.util.Optional;
import org.tripletlab.store.EnrolmentFile;

/** What a session remembers of the window around its lanes. */
public interface WindowLook {
    /** Returns how the window looks, by words of its own. */
    Map<String, String> words();

    /** Makes it look like that again; leaves alone what is missing or makes no sense. */
    void restore(Map<String, String> words);

    /** Returns who is enrolled; empty if nobody. */
    Optional<EnrolmentFile.Content> enrolment();

    /** Enrols those and nobody else. */
    void enrol(Optional<EnrolmentFile.Content> content);
}
