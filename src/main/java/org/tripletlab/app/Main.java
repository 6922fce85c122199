package org.tripletlab.app;

import org.tripletlab.cli.TripletLabCommand;

/** Where the program begins: the window without arguments, the command line otherwise. */
public final class Main {
    private static final String[] WINDOW = {"window"};

    private Main() {}

    /** Starts the window or runs a command; ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(TripletLabCommand.run(WindowStart::run, arguments.length == 0 ? WINDOW : arguments));
    }
}
