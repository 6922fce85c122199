package org.tripletlab.loss;

import java.util.Arrays;
import java.util.stream.Collectors;

/** An enumerated option with an id for files and the command line. */
interface Choice {
    /** Returns the id of this value. */
    String id();

    /** Returns the value with this id. */
    static <C extends Choice> C of(String what, C[] values, String id) {
        for (C value : values) {
            if (value.id().equals(id)) {
                return value;
            }
        }
        throw new IllegalArgumentException("There is no " + what + " \"" + id + "\". Choose one of "
                + Arrays.stream(values).map(Choice::id).collect(Collectors.joining(", ")) + ".");
    }
}
