package org.tripletlab.log;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The log of this process, for bug reports. It is a file of its own and never a line on standard error. Until {@link #begin} it
 * takes what it is told and keeps nothing, so a test leaves no file.
 *
 * <p>Safe for use from several threads.
 */
public final class DiagnosticLog {
    /** Whose records are written by this class alone, without names of the user's things. */
    static final String OWN = "org.tripletlab.log";

    private static final String NATIVE_MATHS = "org.nd4j";

    // Held here, because a logger that is not held loses its settings.
    private static final Logger OURS = Logger.getLogger(OWN);
    private static final Logger ROOT = Logger.getLogger("");

    private static final AtomicReference<LogFile> FILE = new AtomicReference<>();

    static {
        OURS.setUseParentHandlers(false);
    }

    private DiagnosticLog() {}

    /**
     * Begins the log of this process; warnings of libraries go to it from now on, too.
     *
     * @param folder where the file is made at the first record
     * @param header the first line of this process: which program it is, without names of the user's things
     */
    public static void begin(Path folder, String header) {
        end();
        LogFile file = new LogFile(folder, header);
        file.setLevel(Level.INFO);
        FILE.set(file);
        // What the native mathematics says through slf4j is for the log; standard error stays empty.
        for (Handler handler : ROOT.getHandlers()) {
            handler.setFilter(entry -> !String.valueOf(entry.getLoggerName()).startsWith(NATIVE_MATHS));
        }
        OURS.addHandler(file);
        ROOT.addHandler(file);
    }

    /** Ends the log, and lets another process take its file. */
    public static void end() {
        LogFile file = FILE.getAndSet(null);
        if (file != null) {
            OURS.removeHandler(file);
            ROOT.removeHandler(file);
            file.close();
        }
    }

    /**
     * Records what the program does.
     *
     * @param sentence without any name of a file, folder or class of images
     */
    public static void note(String sentence) {
        OURS.log(Level.INFO, "{0}", sentence);
    }

    /**
     * Records an error with its stack.
     *
     * @param sentence where it was noticed, without any name of a file, folder or class of images
     * @param problem its message is recorded only where Java worded it
     */
    public static void failure(String sentence, Throwable problem) {
        OURS.log(Level.SEVERE, sentence, problem);
    }

    /** Returns the file of this process; empty if nothing has been recorded or no file can be written. */
    public static Optional<Path> file() {
        return Optional.ofNullable(FILE.get()).flatMap(LogFile::file);
    }

    /** Tells whether an error is a fault of the program; what is foreseen comes as another kind, with a sentence of its own. */
    public static boolean isFault(Throwable problem) {
        boolean foreseen = problem instanceof OutOfMemoryError
                || problem instanceof IllegalArgumentException
                || problem instanceof UncheckedIOException;
        return !foreseen && (problem instanceof RuntimeException || problem instanceof Error);
    }
}
