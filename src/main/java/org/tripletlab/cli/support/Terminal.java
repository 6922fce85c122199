package org.tripletlab.cli.support;

import java.io.Console;
import java.util.Optional;

/** Detection of a terminal: a progress bar is redrawn in place, which only a terminal supports. */
public final class Terminal {
    private Terminal() {}

    /** Tells whether the program runs on a terminal. */
    public static boolean isWatched() {
        return Optional.ofNullable(System.console()).map(Terminal::isTerminal).orElse(false);
    }

    // Since Java 22 there is a console even without a terminal, and a method to query it; before, a console implied a
    // terminal.
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException olderJava) {
            return true;
        }
    }
}
