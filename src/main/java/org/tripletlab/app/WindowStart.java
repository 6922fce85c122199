package org.tripletlab.app;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Logger;
import javafx.application.Application;
import org.tripletlab.app.start.SplashScreen;
import org.tripletlab.app.start.StartWatchdog;
import org.tripletlab.app.start.SystemMotion;
import org.tripletlab.io.CacheFolder;
import org.tripletlab.machine.NativePreparation;
import org.tripletlab.text.Language;
import org.tripletlab.ui.settings.Settings;
import org.tripletlab.ui.settings.SettingsFile;

/**
 * Start of the window, or a message with the cause of a failure and an alternative.
 *
 * <p>The steps run strictly one after another: the display is queried and a splash picture shown, in Java only; the
 * native mathematics library is loaded (see {@link NativePreparation} for why nothing else may be loaded at the same
 * time); the toolkit starts.
 */
final class WindowStart {
    private static final int WRONG_USE = 2;
    private static final String INSTEAD =
            " Every command works without a window: see \"tripletlab train --help\", or \"tripletlab --help\" for all.";
    private static final String TOOLKIT_FOLDER = "javafx.cachedir";
    private static final String PATIENCE = "tripletlab.start.seconds";

    // Strong reference, because loggers without one lose their filters.
    private static final Logger JAVAFX_LOG = Logger.getLogger("javafx");

    // The toolkit creates the application, and only strings can be passed to it.
    private static final AtomicReference<Beginning> BEGINNING = new AtomicReference<>();

    // Asked while the toolkit starts, so that the window need not wait.
    private static final AtomicReference<SystemMotion> MOTION = new AtomicReference<>();

    private record Beginning(SplashScreen screen, StartWatchdog watchdog) {}

    /** Libraries that must be loaded before the toolkit. */
    @FunctionalInterface
    interface Natives {
        /** Loads them on this thread; returns when that is done. */
        void load() throws IOException;
    }

    private WindowStart() {}

    /**
     * Shows the window until it is closed.
     *
     * @param race id of the initial comparison
     * @param session the initial session or experiment
     * @param historyMegabytes memory limit of the histories of all lanes together
     * @return the exit code
     */
    static int run(Optional<String> race, Optional<Path> session, Optional<Integer> historyMegabytes) {
        Optional<String> obstacle =
                obstacle(System.getenv(), System.getProperty("os.name"), System.getProperty("glass.platform"));
        if (obstacle.isPresent()) {
            System.err.println("tripletlab: " + obstacle.get() + INSTEAD);
            return WRONG_USE;
        }
        // ND4J is not a module, so JavaFX cannot be one here; its warning about that is irrelevant to the user.
        JAVAFX_LOG.setFilter(message -> !message.getMessage().startsWith("Unsupported JavaFX configuration"));
        List<String> arguments = new ArrayList<>();
        race.ifPresent(id -> arguments.add("--" + WindowApplication.RACE + "=" + id));
        session.ifPresent(file -> arguments.add("--" + WindowApplication.SESSION + "=" + file.toAbsolutePath()));
        historyMegabytes.ifPresent(bound -> arguments.add("--" + WindowApplication.HISTORY + "=" + bound));
        NativePreparation natives = NativePreparation.ofThisProcess();
        int patience = patienceSeconds();
        // A display on a busy machine may take many seconds to answer, so it has the same timeout as all following
        // steps.
        try (SplashScreen screen = SplashScreen.show(System.getenv(), language(), natives.isFirstStart(), patience);
                StartWatchdog watchdog = StartWatchdog.begin(patience, logs())) {
            BEGINNING.set(new Beginning(screen, watchdog));
            inOrder(
                    () -> {
                        if (natives.isFirstStart()) {
                            // A slow disk may take any time; nothing else runs that could interfere.
                            watchdog.pause();
                        }
                        natives.load();
                        watchdog.step();
                    },
                    () -> {
                        natives.othersFollow();
                        askForMotion();
                        unpackToolkit();
                        Application.launch(WindowApplication.class, arguments.toArray(String[]::new));
                    });
            return 0;
        } catch (IOException silent) {
            System.err.println("tripletlab: " + silent.getMessage() + INSTEAD);
            return WRONG_USE;
        } catch (UnsupportedOperationException | LinkageError noToolkit) {
            return refuse(noToolkit);
        } catch (RuntimeException failed) {
            if (startedAlready(failed)) {
                throw failed;
            }
            return refuse(failed);
        }
    }

    /**
     * Loads the native libraries completely, and then starts the toolkit, even after a failure, which the window
     * reports.
     */
    static void inOrder(Natives natives, Runnable toolkit) {
        try {
            natives.load();
        } catch (IOException failed) {
            // The preparation keeps and logs the failure, and the first run that needs the library reports it in the
            // window.
        }
        toolkit.run();
    }

    private static void askForMotion() {
        if (settings().look().lessMotion().isEmpty()) {
            MOTION.set(SystemMotion.asked(System.getProperty("os.name"), System.getenv()));
        }
    }

    /** Returns whether the system is set to less motion; empty if that is not known, or not yet. */
    static Optional<Boolean> lessMotionOfSystem() {
        return Optional.ofNullable(MOTION.get()).flatMap(SystemMotion::reduced);
    }

    private static void unpackToolkit() {
        Path home = Path.of(System.getProperty("user.home"));
        if (System.getProperty(TOOLKIT_FOLDER) == null) {
            NativePreparation.folder()
                    .flatMap(natives -> folderForToolkit(natives, home))
                    .ifPresent(folder -> System.setProperty(TOOLKIT_FOLDER, folder.toString()));
        }
    }

    /**
     * Returns the folder for the toolkit's own libraries if its usual folder in the home folder is not usable: the
     * mathematics library is elsewhere only if it was moved, or if the home folder cannot be written.
     */
    static Optional<Path> folderForToolkit(Path natives, Path home) {
        return natives.toAbsolutePath().startsWith(home.toAbsolutePath())
                ? Optional.empty()
                : Optional.of(natives.resolve("openjfx"));
    }

    /** Called when the toolkit runs and creates the window. */
    static void toolkitIsThere() {
        begun().ifPresent(begun -> begun.watchdog().step());
    }

    /** Called when the window is shown, perhaps still empty. */
    static void windowIsThere() {
        begun().ifPresent(begun -> {
            begun.watchdog().step();
            begun.screen().stayInFront();
        });
    }

    /** Called when the window has drawn its first frames. */
    static void windowIsDrawn() {
        begun().ifPresent(begun -> {
            begun.watchdog().close();
            begun.screen().close();
        });
    }

    private static Optional<Beginning> begun() {
        return Optional.ofNullable(BEGINNING.get());
    }

    private static String language() {
        return settings()
                .look()
                .language()
                .orElseGet(() -> Language.nearest(Locale.getDefault()))
                .id();
    }

    private static Settings settings() {
        return new SettingsFile(SettingsFile.ofUser(
                        System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home"))))
                .read();
    }

    private static int patienceSeconds() {
        int seconds = Integer.getInteger(PATIENCE, StartWatchdog.USUAL_SECONDS);
        return seconds < 1 ? StartWatchdog.USUAL_SECONDS : seconds;
    }

    private static List<File> logs() {
        return List.of(
                CacheFolder.ofThisUser().logs().resolve("start.log").toFile(),
                new File(System.getProperty("java.io.tmpdir"), "tripletlab-start.log"));
    }

    /** Returns the reason why no window can open, as far as the environment shows. */
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
                + "). On Debian and Ubuntu it needs libgtk-3-0, libgl1 and libxxf86vm1." + INSTEAD);
        return WRONG_USE;
    }

    /** An exception from inside the window is a defect and must be shown completely. */
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
