package org.tripletlab.data.source;

import java.nio.file.Path;
import java.util.Optional;
import org.tripletlab.text.Message;

/**
 * One of the places that are searched for a data set, with the result.
 *
 * @param kind kind of the place
 * @param folder the folder, if the place has one
 * @param state result
 * @param detail one sentence with the cause
 */
public record DatasetPlace(Kind kind, Optional<Path> folder, State state, Message detail) {
    /** Places in search order. */
    public enum Kind {
        /** The folder given on the command line. */
        OPTION("--data"),
        /** The folder in the environment variable. */
        ENVIRONMENT("TRIPLETLAB_DATA"),
        /** The folder {@code datasets/<id>} below the working directory. */
        WORKING_DIRECTORY("working directory"),
        /** The user's cache folder, the target of downloads. */
        CACHE("cache folder");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** Returns the name of this place for the user. */
        public String title() {
            return title;
        }

        /** Tells whether this place is set explicitly, so that finding nothing there is an error. */
        boolean chosen() {
            return this == OPTION || this == ENVIRONMENT;
        }
    }

    /** Results of the search. */
    public enum State {
        /** A complete data set. */
        FOUND,
        /** Parts of a data set that cannot be used. */
        UNUSABLE,
        /** Nothing. */
        NOT_FOUND,
        /** The option or variable is not set. */
        NOT_SET
    }
}
