package org.tripletlab.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;
import javafx.application.Application;
import org.tripletlab.session.NativePreparation;

/** Starts the window, or says in one sentence why it cannot and what works instead. */
final class WindowStart {
    private static final int WRONG_USE = 2;
    private static final String INSTEAD =
            " Every command works without a window: see \"tripletlab train --help\", or \"tripletlab --help\" for all.";

    // Held here, because loggers that nobody holds lose their filters.
    private static final Logger JAVAFX_LOG = Logger.getLogger("javafx");

    private WindowStart() {}

    /**
     * Shows the window until it is closed.
     *
     * @param race id of the race to begin with
     * @param session the session or the experiment to begin with
     * @param historyMegabytes what the histories of all lanes may take together
     * @return the exit code
     */
    static int run(Optional<String> race, Optional<Path> session, Optional<Integer> historyMegabytes) {
        Optional<String> obstacle =
                obstacle(System.getenv(), System.getProperty("os.name"), System.getProperty("glass.platform"));
        if (obstacle.isPresent()) {
            System.err.println("tripletlab: " + obstacle.get() + INSTEAD);
            return WRONG_USE;
        }
        // ND4J is no module, so JavaFX cannot be one either here; its warning of that would only worry people.
        JAVAFX_LOG.setFilter(message -> !message.getMessage().startsWith("Unsupported JavaFX configuration"));
        // Loaded beside the toolkit, and waited for by the run that needs it.
        NativePreparation.start();
        try {
            List<String> asked = new ArrayList<>();
            race.ifPresent(id -> asked.add("--" + WindowApplication.RACE + "=" + id));
            session.ifPresent(file -> asked.add("--" + WindowApplication.SESSION + "=" + file.toAbsolutePath()));
            historyMegabytes.ifPresent(bound -> asked.add("--" + WindowApplication.HISTORY + "=" + bound));
            Application.launch(WindowApplication.class, asked.toArray(String[]::new));
            return 0;
        } catch (UnsupportedOperationException | LinkageError noToolkit) {
            return refuse(noToolkit);
        } catch (RuntimeException failed) {
            if (startedAlready(failed)) {
                throw failed;
            }
            return refuse(failed);
        }
    }

    /** Returns why no window can open, as far as the environment tells. */
    static Optional<String> obstacle(Map<String, String> environment, String osName, String glassPlatform) {
        boolean linux = osName.toLowerCase(Locale.ROOT).contains("linux");
        boolean screenInMemory = glassPlatform != null;
        boolean display = isSet(environment.get("DISPLAY")) || isSet(environment.get("WAYLAND_DISPLAY"));
        return linux && !display && !screenInMemory
                ? Optional.of("There is no display to open a window on (DISPLAY is not set).")
                : Optional.empty();
    }

    private static int refuse(Throwable problem) {
        System.err.println("tripletlab: The window cannot open (" + problem.getMessage()
                + "); on Debian and Ubuntu it needs libgtk-3-0, libgl1 and libxxf86vm1." + INSTEAD);
        return WRONG_USE;
    }

    /** An exception from inside the window is a fault of the program and must be seen whole. */
    private static boolean startedAlready(RuntimeException failed) {
        return failed.getCause() != null
                && failed.getCause().getStackTrace().length > 0
                && Arrays.stream(failed.getCause().getStackTrace())
                        .anyMatch(frame -> frame.getClassName().equals(WindowApplication.class.getName()));
    }

    private static boolean isSet(String value) {
        return value != null && !value.isBlank();
    }
}
