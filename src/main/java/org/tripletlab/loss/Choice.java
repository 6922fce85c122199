package org.tripletlab.loss;

import java.util.Arrays;
import java.util.stream.Collectors;

/** An option with a few named values, as files and the command line spell them. */
interface Choice {
    /** Returns the spelling of this value. */
    String id();

    /** Returns the value with this spelling. */
    static <C extends Choice> C of(String what, C[] values, String id) {
        for (C value : values) {
            if (value.id().equals(id)) {
                return value;
            }
        }
        throw new IllegalArgumentException("There is no " + what + " \"" + id + "\"; choose one of "
                + Arrays.stream(values).map(Choice::id).collect(Collectors.joining(", ")) + ".");
    }
}
