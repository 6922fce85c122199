package org.tripletlab.log;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Diagnostic log of this process, for bug reports. It has its own file and writes nothing to standard error. Before
 * {@link #begin} all records are dropped, so a test leaves no file.
 *
 * <p>Safe for use from several threads.
 */
public final class DiagnosticLog {
    /** Logger whose records are written only by this class, without names of the user's files, folders or classes. */
    static final String OWN = "org.tripletlab.log";

    /** Packages of libraries whose warnings are of no use at a terminal; they go to the log only. */
    private static final List<String> LIBRARIES = List.of("org.nd4j", "org.bytedeco", "org.apache");

    // Strong reference, because a logger without one loses its settings.
    private static final Logger OURS = Logger.getLogger(OWN);
    private static final Logger ROOT = Logger.getLogger("");

    private static final AtomicReference<LogFile> FILE = new AtomicReference<>();

    static {
        OURS.setUseParentHandlers(false);
    }

    private DiagnosticLog() {}

    /**
     * Starts the log of this process; from now on it also takes the warnings of libraries.
     *
     * @param folder where the file is created at the first record
     * @param header first line of this process: name and version of the program, without names of the user's files,
     *     folders or classes
     */
    public static void begin(Path folder, String header) {
        end();
        LogFile file = new LogFile(folder, header);
        file.setLevel(Level.INFO);
        FILE.set(file);
        for (Handler handler : ROOT.getHandlers()) {
            handler.setFilter(entry -> LIBRARIES.stream().noneMatch(String.valueOf(entry.getLoggerName())::startsWith));
        }
        OURS.addHandler(file);
        ROOT.addHandler(file);
    }

    /** Closes the log and releases its file for other processes. */
    public static void end() {
        LogFile file = FILE.getAndSet(null);
        if (file != null) {
            OURS.removeHandler(file);
            ROOT.removeHandler(file);
            file.close();
        }
    }

    /**
     * Records an action of the program.
     *
     * @param sentence without any name of a file, folder or class of images
     */
    public static void note(String sentence) {
        OURS.log(Level.INFO, "{0}", sentence);
    }

    /**
     * Records an error with its stack.
     *
     * @param sentence where it occurred, without any name of a file, folder or class of images
     * @param problem its message is recorded only for exceptions thrown by Java itself
     */
    public static void failure(String sentence, Throwable problem) {
        OURS.log(Level.SEVERE, sentence, problem);
    }

    /** Returns the log file of this process; empty if nothing has been recorded or no file can be written. */
    public static Optional<Path> file() {
        return Optional.ofNullable(FILE.get()).flatMap(LogFile::file);
    }

    /**
     * Tells whether an exception is a defect of the program; expected failures have other types with messages of their
     * own.
     */
    public static boolean isFault(Throwable problem) {
        boolean foreseen = problem instanceof OutOfMemoryError
                || problem instanceof IllegalArgumentException
                || problem instanceof UncheckedIOException;
        return !foreseen && (problem instanceof RuntimeException || problem instanceof Error);
    }
}
