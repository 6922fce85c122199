package org.tripletlab.dataset;

import java.nio.file.FileSystemException;
import org.tripletlab.log.DiagnosticLog;
import org.tripletlab.text.LocalizedException;
import org.tripletlab.text.Message;

/** Localised message of an exception; in English where there is no translation. */
public final class ErrorMessage {
    private ErrorMessage() {}

    /** Returns the message of an exception; a defect of the program is also logged. */
    public static Message of(Throwable refused) {
        if (refused instanceof LocalizedException localized) {
            return localized.message();
        }
        if (refused instanceof OutOfMemoryError) {
            return Message.of("data.refused.memory");
        }
        if (refused instanceof FileSystemException file && file.getReason() == null) {
            // Its own message is the path alone.
            return Message.of(
                    "file.refused.system",
                    String.valueOf(file.getFile()),
                    file.getClass().getSimpleName());
        }
        if (DiagnosticLog.isFault(refused)) {
            DiagnosticLog.failure("An operation failed.", refused);
            return ofFault(refused);
        }
        return plain(refused);
    }

    /** Returns the message of a defect of the program that is already logged, with the place of the log. */
    public static Message ofFault(Throwable logged) {
        if (logged instanceof OutOfMemoryError) {
            return Message.of("data.refused.memory");
        }
        return DiagnosticLog.file()
                .map(log -> Message.of("fault.recorded", logged.toString(), log.toString()))
                .orElseGet(() -> plain(logged));
    }

    private static Message plain(Throwable refused) {
        return Message.of("data.refused", refused.getMessage() == null ? refused.toString() : refused.getMessage());
    }
}
