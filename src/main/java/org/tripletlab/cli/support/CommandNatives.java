package org.tripletlab.cli.support;

import java.io.IOException;
import org.tripletlab.machine.NativePreparation;
import picocli.CommandLine;

/** Loading of the native mathematics library for a command, before other threads load anything. */
public final class CommandNatives {
    private CommandNatives() {}

    /**
     * Loads it on this thread, with a message if that takes some seconds.
     *
     * @throws IOException if it cannot be unpacked or loaded, with a message that gives the cause
     */
    public static void load(CommandLine command) throws IOException {
        NativePreparation natives = NativePreparation.ofThisProcess();
        if (natives.isFirstStart()) {
            command.getErr().println("First start: unpacking the native mathematics library.");
        }
        natives.load();
    }
}
