package org.tripletlab.app;

import org.tripletlab.cli.TripletLabCommand;

/** Where the program begins: the window without arguments, the command line otherwise. */
public final class Main {
    private Main() {}

    /** Starts the window or runs a command; ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(arguments.length == 0 ? WindowStart.run() : TripletLabCommand.run(arguments));
    }
}
