package org.tripletlab.ui.fx;

import java.lang.System.Logger.Level;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Handlers of the signals with which the system asks a program to terminate. A shutdown hook of the runtime is too late for code that
 * needs the window: all hooks run at once, and from then on that of JavaFX prevents any task on the JavaFX application thread.
 */
final class EndSignals {
    /** Windows has no HUP, and raises TERM at logout. */
    private static final List<String> NAMES = List.of("TERM", "INT", "HUP");

    /** Exit code of a program terminated by a signal, less the number of the signal. */
    private static final int EXIT_BASE = 128;

    private static final System.Logger LOG = System.getLogger(EndSignals.class.getName());
    private static final List<Runnable> WATCHERS = new CopyOnWriteArrayList<>();
    private static final AtomicBoolean HANDLED = new AtomicBoolean();
    private static final AtomicBoolean ENDING = new AtomicBoolean();

    private EndSignals() {}

    /** Registers code that runs on a thread of its own before the program terminates. */
    static void add(Runnable watcher) {
        WATCHERS.add(watcher);
        if (!HANDLED.getAndSet(true)) {
            NAMES.forEach(EndSignals::handle);
        }
    }

    static void remove(Runnable watcher) {
        WATCHERS.remove(watcher);
    }

    /** The class is accessed by reflection, as the compiler warns about it; every Java runtime contains it. */
    private static void handle(String name) {
        try {
            Class<?> type = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object signal = type.getConstructor(String.class).newInstance(name);
            int code = EXIT_BASE + (Integer) type.getMethod("getNumber").invoke(signal);
            Object ending = Proxy.newProxyInstance(
                    EndSignals.class.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> {
                        end(code);
                        return null;
                    });
            type.getMethod("handle", type, handler).invoke(null, signal, ending);
        } catch (ReflectiveOperationException | RuntimeException notHere) {
            // The shutdown hook of the runtime remains.
            LOG.log(Level.DEBUG, name, notHere);
        }
    }

    /** A system that shuts down may send several signals at once; the first one terminates the program. */
    private static void end(int code) {
        if (!ENDING.getAndSet(true)) {
            try {
                WATCHERS.forEach(Runnable::run);
            } finally {
                Runtime.getRuntime().exit(code);
            }
        }
    }
}
