package org.tripletlab.app;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import org.tripletlab.app.start.UserHome;
import org.tripletlab.cli.TripletLabCommand;
import org.tripletlab.cli.WindowCommand;
import org.tripletlab.export.ProgramVersion;
import org.tripletlab.io.CacheFolder;
import org.tripletlab.log.DiagnosticLog;

/** Entry point of the program: the window without arguments, the command line otherwise. */
public final class Main {
    private static final String WINDOW = "window";

    private Main() {}

    /** Starts the window or runs a command; ends the process with its exit code. */
    public static void main(String[] arguments) {
        UserHome.settle();
        DiagnosticLog.begin(CacheFolder.ofThisUser().logs(), "TripletLab " + ProgramVersion.read());
        Thread.setDefaultUncaughtExceptionHandler(Main::fault);
        boolean windowOnly = opensOnlyTheWindow(arguments);
        System.exit(
                windowOnly
                        ? TripletLabCommand.openWindow(
                                WindowStart::run,
                                Arrays.stream(arguments).findFirst().map(Path::of))
                        : TripletLabCommand.run(WindowStart::run, orWindow(arguments)));
    }

    /**
     * Prints the place of the log with the stack trace, which a user who sees only the window could not send otherwise.
     */
    private static void fault(Thread thread, Throwable problem) {
        DiagnosticLog.failure("Thread " + thread.getName() + " broke off.", problem);
        problem.printStackTrace();
        DiagnosticLog.file()
                .ifPresent(file -> System.err.println("tripletlab: This is an error of the program. It is recorded in "
                        + file + ". Send that file with a bug report."));
    }

    /** Tells whether there is nothing to parse: no argument, or a session or experiment that exists. */
    static boolean opensOnlyTheWindow(String... arguments) {
        return arguments.length == 0
                || (arguments.length == 1 && orWindow(arguments).length == 2 && new File(arguments[0]).isFile());
    }

    /** Without arguments, and with a file only, the window opens: desktops start a program for a file in this way. */
    static String[] orWindow(String... arguments) {
        if (arguments.length == 0) {
            return new String[] {WINDOW};
        }
        boolean file = arguments.length == 1 && !arguments[0].startsWith("-") && WindowCommand.isFile(arguments[0]);
        return file ? new String[] {WINDOW, arguments[0]} : arguments;
    }
}
