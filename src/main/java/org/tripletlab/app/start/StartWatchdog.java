package org.tripletlab.app.start;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Watchdog of the start: without progress for some time it prints a message, writes the stack of every thread to a
 * file, and ends the process.
 *
 * <p>Time in which the process computes counts a tenth, because on a busy machine a start may take minutes and still
 * succeed.
 *
 * <p>Everything it needs is loaded beforehand: a process whose dynamic linker is locked can load nothing more, cannot
 * be attached to, and does not end by {@code exit}, which takes the same lock; then the process kills itself.
 */
public final class StartWatchdog implements AutoCloseable {
    /** Default timeout of the start, in seconds. */
    public static final int USUAL_SECONDS = 30;

    private static final int TICK_MILLIS = 500;
    /** Share of processor time below which the process counts as stalled. */
    private static final double STILL = 0.04;

    private static final int BUSY_DIVISOR = 10;
    private static final int EXIT_MILLIS = 2000;
    private static final int FAILURE = 1;
    private static final long NOT_COUNTED = Long.MIN_VALUE / 2;

    private final long allowedMillis;
    private final List<File> logs;
    private final PrintStream err;
    private final Runnable end;
    private final AtomicLong stillMillis = new AtomicLong();
    private final CountDownLatch over = new CountDownLatch(1);

    private StartWatchdog(int seconds, List<File> logs, PrintStream err, Runnable end) {
        this.allowedMillis = seconds * 1000L;
        this.logs = logs;
        this.err = err;
        this.end = end;
    }

    /**
     * Starts the watchdog. The message goes to standard error.
     *
     * @param seconds timeout without progress, at least 1
     * @param logs candidate files for the stacks; the first one that can be written is used
     */
    public static StartWatchdog begin(int seconds, List<File> logs) {
        return begin(seconds, logs, System.err, endOfProcess());
    }

    static StartWatchdog begin(int seconds, List<File> logs, PrintStream err, Runnable end) {
        StartWatchdog watchdog = new StartWatchdog(seconds, logs, err, end);
        Thread thread = new Thread(watchdog::watch, "tripletlab-start-watchdog");
        thread.setDaemon(true);
        thread.start();
        return watchdog;
    }

    /** Reports progress: the timeout starts again. */
    public void step() {
        stillMillis.set(0);
    }

    /** Stops the timeout until the next {@link #step}, for an action that may take long. */
    public void pause() {
        stillMillis.set(NOT_COUNTED);
    }

    /** Ends the watchdog: the window is shown, or the start was aborted. */
    @Override
    public void close() {
        over.countDown();
    }

    private void watch() {
        dump(); // Loads the required classes, while classes can be loaded.
        long computed = computedMillis();
        try {
            // Counted in ticks: a suspended computer or a stopped process is not a hang.
            while (!over.await(TICK_MILLIS, TimeUnit.MILLISECONDS)) {
                long now = computedMillis();
                boolean still = now - computed < STILL * TICK_MILLIS;
                computed = now;
                if (stillMillis.addAndGet(still ? TICK_MILLIS : TICK_MILLIS / BUSY_DIVISOR) >= allowedMillis) {
                    report();
                    end.run();
                    return;
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The operating system bean is not used, because it is in a library of its own. */
    private static long computedMillis() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(Duration::toMillis)
                .orElse(0L);
    }

    private void report() {
        byte[] threads = dump().getBytes(StandardCharsets.UTF_8);
        String begun = "tripletlab: The window did not open, and nothing happened for " + allowedMillis / 1000
                + " s, so the program ends. The state of its threads is ";
        Optional<File> log = logs.stream().filter(file -> write(file, threads)).findFirst();
        if (log.isPresent()) {
            err.println(begun + "in " + log.get() + ". Start it again, or use a command: see \"tripletlab --help\".");
        } else {
            err.println(begun + "below.");
            err.write(threads, 0, threads.length);
        }
        err.flush();
    }

    private static boolean write(File file, byte[] content) {
        file.getParentFile().mkdirs();
        try (FileOutputStream out = new FileOutputStream(file)) {
            out.write(content);
            return true;
        } catch (IOException notThis) {
            return false;
        }
    }

    private static String dump() {
        StringBuilder text = new StringBuilder(1 << 16);
        for (Map.Entry<Thread, StackTraceElement[]> entry :
                Thread.getAllStackTraces().entrySet()) {
            Thread thread = entry.getKey();
            text.append('"')
                    .append(thread.getName())
                    .append("\" ")
                    .append(thread.getState())
                    .append('\n');
            for (StackTraceElement frame : entry.getValue()) {
                text.append("    at ").append(frame).append('\n');
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** Ends the process by {@code halt}, and if that hangs, by a signal that cannot be blocked. */
    private static Runnable endOfProcess() {
        Runnable kill = kill();
        CountDownLatch requested = new CountDownLatch(1);
        Thread halting = new Thread(
                () -> {
                    try {
                        requested.await();
                        Runtime.getRuntime().halt(FAILURE);
                    } catch (InterruptedException interrupted) {
                        Thread.currentThread().interrupt();
                    }
                },
                "tripletlab-start-halt");
        halting.setDaemon(true);
        halting.start();
        return () -> {
            requested.countDown();
            try {
                Thread.sleep(EXIT_MILLIS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            kill.run();
        };
    }

    /**
     * Accessed by name, because the compiler warns about this class; it is part of every JDK, and without it only halt
     * remains.
     */
    private static Runnable kill() {
        try {
            Class<?> type = Class.forName("sun.misc.Signal");
            Object signal = type.getConstructor(String.class).newInstance("KILL");
            MethodHandle raise = MethodHandles.publicLookup()
                    .findStatic(type, "raise", MethodType.methodType(void.class, type))
                    .bindTo(signal);
            return () -> {
                try {
                    raise.invoke();
                } catch (Throwable refused) {
                    throw new IllegalStateException(refused);
                }
            };
        } catch (ReflectiveOperationException | RuntimeException noSuchSignal) {
            return () -> Runtime.getRuntime().halt(FAILURE);
        }
    }
}
