package org.tripletlab.app;

import org.tripletlab.cli.TripletLabCommand;
import org.tripletlab.cli.WindowCommand;

/** Where the program begins: the window without arguments, the command line otherwise. */
public final class Main {
    private Main() {}

    /** Starts the window or runs a command; ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(TripletLabCommand.run(WindowStart::run, command(arguments)));
    }

    /** The desktop starts the program with nothing but the file that somebody has clicked on. */
    private static String[] command(String... arguments) {
        if (arguments.length == 0) {
            return new String[] {"window"};
        }
        return arguments.length == 1 && WindowCommand.isFile(arguments[0])
                ? new String[] {"window", arguments[0]}
                : arguments;
    }
}
