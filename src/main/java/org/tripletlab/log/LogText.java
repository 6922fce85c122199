package org.tripletlab.log;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;

/**
 * Formatter that removes private data from log records. The program's own records contain no names of the user's files,
 * folders or classes. Records of libraries are cut at the first path. Messages of exceptions often quote files, classes
 * and values: they are left out, except those of Java itself, which quote code.
 */
final class LogText extends Formatter {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneId.systemDefault());

    /** A path in the syntax of any system, and all that follows: a path may contain spaces, so its end is unknown. */
    private static final Pattern PATH = Pattern.compile("(?s)(?:file:|~|(?<![\\w.])[A-Za-z]:[\\\\/]|[\\\\/]).*");

    private static final Pattern PICTURE =
            Pattern.compile("(?i)\\S+\\.(?:png|jpe?g|webp|gif|bmp|tiff?|p[gnpb]m|npz|npy|tripletlab|json|csv)\\b");

    private final String header;

    /**
     * Creates the formatter of a process.
     *
     * @param header its first line
     */
    LogText(String header) {
        this.header = header;
    }

    @Override
    public String getHead(Handler handler) {
        return "---- " + header + System.lineSeparator();
    }

    @Override
    public String format(LogRecord entry) {
        StringBuilder text = new StringBuilder(TIME.format(entry.getInstant()));
        text.append(' ').append(entry.getLevel().getName()).append(' ');
        String source = String.valueOf(entry.getLoggerName());
        text.append(source).append(": ");
        String message = formatMessage(entry);
        text.append(source.equals(DiagnosticLog.OWN) ? message : withoutNames(message))
                .append(System.lineSeparator());
        stack(entry.getThrown(), text);
        return text.toString();
    }

    /** Returns the text up to the first path or name of a file. */
    static String withoutNames(String text) {
        String cut = PATH.matcher(text).replaceFirst("(from here on left out: a path)");
        return PICTURE.matcher(cut).replaceAll("(name of a file)");
    }

    private static void stack(Throwable thrown, StringBuilder text) {
        Set<Throwable> visited = Collections.newSetFromMap(new IdentityHashMap<>());
        String begin = "";
        for (Throwable each = thrown; each != null && visited.add(each); each = each.getCause()) {
            text.append(begin).append(each.getClass().getName());
            text.append(
                    isWordedByJava(each) && each.getMessage() != null ? ": " + withoutNames(each.getMessage()) : "");
            text.append(System.lineSeparator());
            for (StackTraceElement frame : each.getStackTrace()) {
                text.append("    at ").append(frame).append(System.lineSeparator());
            }
            begin = "Caused by: ";
        }
    }

    private static boolean isWordedByJava(Throwable thrown) {
        return thrown instanceof IndexOutOfBoundsException
                || thrown instanceof NullPointerException
                || thrown instanceof ArithmeticException
                || thrown instanceof ClassCastException
                || thrown instanceof ArrayStoreException
                || thrown instanceof NegativeArraySizeException
                || thrown instanceof VirtualMachineError
                || thrown instanceof LinkageError;
    }
}
