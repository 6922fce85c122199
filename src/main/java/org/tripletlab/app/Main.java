package org.tripletlab.app;

import java.util.Locale;
import org.tripletlab.cli.TripletLabCommand;

/** Where the program begins: the window without arguments, the command line otherwise. */
public final class Main {
    private static final String WINDOW = "window";
    private static final String SESSION_FILE = ".tripletlab";

    private Main() {}

    /** Starts the window or runs a command; ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(TripletLabCommand.run(WindowStart::run, orWindow(arguments)));
    }

    /** No argument opens the window, and so does a session file alone: that is how a desktop starts a program for a file. */
    static String[] orWindow(String... arguments) {
        if (arguments.length == 0) {
            return new String[] {WINDOW};
        }
        boolean file = arguments.length == 1
                && !arguments[0].startsWith("-")
                && arguments[0].toLowerCase(Locale.ROOT).endsWith(SESSION_FILE);
        return file ? new String[] {WINDOW, arguments[0]} : arguments;
    }
}
