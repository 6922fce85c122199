package org.tripletlab.app;

import org.tripletlab.app.start.UserHome;
import org.tripletlab.cli.TripletLabCommand;
import org.tripletlab.cli.WindowCommand;

/** Where the program begins: the window without arguments, the command line otherwise. */
public final class Main {
    private static final String WINDOW = "window";

    private Main() {}

    /** Starts the window or runs a command; ends the process with its exit code. */
    public static void main(String[] arguments) {
        UserHome.settle();
        System.exit(TripletLabCommand.run(WindowStart::run, orWindow(arguments)));
    }

    /** No argument opens the window, and so does a file alone: that is how a desktop starts a program for a file. */
    static String[] orWindow(String... arguments) {
        if (arguments.length == 0) {
            return new String[] {WINDOW};
        }
        boolean file = arguments.length == 1 && !arguments[0].startsWith("-") && WindowCommand.isFile(arguments[0]);
        return file ? new String[] {WINDOW, arguments[0]} : arguments;
    }
}
