package org.tripletlab.cli.support;

import java.io.IOException;
import org.tripletlab.machine.NativePreparation;
import picocli.CommandLine;

/** Loads the native mathematics library for a command, before other threads load anything. */
public final class CommandNatives {
    private CommandNatives() {}

    /**
     * Loads it on this thread, and says so where that takes some seconds.
     *
     * @throws IOException if it cannot be unpacked or loaded, with a sentence that says why
     */
    public static void load(CommandLine command) throws IOException {
        NativePreparation natives = NativePreparation.ofThisProcess();
        if (natives.isFirstStart()) {
            command.getErr().println("First start: unpacking the native mathematics library.");
        }
        natives.load();
    }
}
