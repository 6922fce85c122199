package org.tripletlab.data.source;

import java.nio.file.Path;
import java.util.Optional;

/**
 * One of the places where a data set is looked for, and what was found there.
 *
 * @param kind which place
 * @param folder the folder, if the place names one
 * @param state what was found
 * @param detail one sentence that says why
 */
public record DatasetPlace(Kind kind, Optional<Path> folder, State state, String detail) {
    /** The places, in the order in which they are looked at. */
    public enum Kind {
        /** The folder given on the command line. */
        OPTION("--data"),
        /** The folder named by the environment variable. */
        ENVIRONMENT("TRIPLETLAB_DATA"),
        /** The folder {@code datasets/<id>} below the working directory. */
        WORKING_DIRECTORY("working directory"),
        /** The user's cache folder, where downloads go. */
        CACHE("cache folder");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** Returns what people call this place. */
        public String title() {
            return title;
        }

        /** Whether somebody named this place on purpose, so that finding nothing there is an error. */
        boolean chosen() {
            return this == OPTION || this == ENVIRONMENT;
        }
    }

    /** What was found. */
    public enum State {
        /** The data set, complete. */
        FOUND,
        /** Parts of a data set that cannot be used, and never are. */
        UNUSABLE,
        /** Nothing. */
        NOT_FOUND,
        /** The option or variable is not set. */
        NOT_SET
    }
}
