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
 * Ends a start that hangs: without a step forward for some time the program says so, writes what every thread was doing, and ends.
 *
 * <p>Time in which the process computes counts a tenth: on a machine with other work a start may take minutes, and still comes.
 *
 * <p>All it needs is made ready beforehand, because a process whose dynamic linker is locked can load nothing more, cannot be
 * attached to, and does not even end by {@code exit}, which takes the same lock: then it kills itself.
 */
public final class StartWatchdog implements AutoCloseable {
    /** How long a start may stand still, in seconds. */
    public static final int USUAL_SECONDS = 30;

    private static final int TICK_MILLIS = 500;
    /** A process that computes less than this share of the time stands still. */
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
     * Begins to watch. The sentence goes to standard error.
     *
     * @param seconds how long the process may stand still, at least 1
     * @param logs where the threads are written; the first that can be written is taken
     */
    public static StartWatchdog begin(int seconds, List<File> logs) {
        return begin(seconds, logs, System.err, endOfProcess());
    }

    static StartWatchdog begin(int seconds, List<File> logs, PrintStream err, Runnable end) {
        StartWatchdog dog = new StartWatchdog(seconds, logs, err, end);
        Thread thread = new Thread(dog::watch, "tripletlab-start-watchdog");
        thread.setDaemon(true);
        thread.start();
        return dog;
    }

    /** Says that the start came one step further: the time counts from here. */
    public void step() {
        stillMillis.set(0);
    }

    /** Stops the time until the next {@link #step}: what is done now may take long. */
    public void pause() {
        stillMillis.set(NOT_COUNTED);
    }

    /** Ends the watch: the window is there, or the start was given up. */
    @Override
    public void close() {
        over.countDown();
    }

    private void watch() {
        dump(); // Loads the classes it takes, while classes can be loaded.
        long computed = computedMillis();
        try {
            // Counted in ticks: a computer that was asleep, or a process that was stopped, did not hang.
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

    /** Not the bean of the operating system, which is in a library of its own. */
    private static long computedMillis() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(Duration::toMillis)
                .orElse(0L);
    }

    private void report() {
        byte[] threads = dump().getBytes(StandardCharsets.UTF_8);
        String begun = "tripletlab: The window did not come up, and nothing happened for " + allowedMillis / 1000
                + " s, so the program ends. What each of its threads did then is ";
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

    /** Ends the process by {@code halt}, and where that hangs, too, by the signal that no process can refuse. */
    private static Runnable endOfProcess() {
        Runnable kill = kill();
        CountDownLatch asked = new CountDownLatch(1);
        Thread halting = new Thread(
                () -> {
                    try {
                        asked.await();
                        Runtime.getRuntime().halt(FAILURE);
                    } catch (InterruptedException interrupted) {
                        Thread.currentThread().interrupt();
                    }
                },
                "tripletlab-start-halt");
        halting.setDaemon(true);
        halting.start();
        return () -> {
            asked.countDown();
            try {
                Thread.sleep(EXIT_MILLIS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            kill.run();
        };
    }

    /** Asked for by name, as the compiler warns of this class; it is part of every Java, and without it halting must do. */
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
