package org.tripletlab.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.picture.DrawingException;
import org.tripletlab.io.WriteException;
import org.tripletlab.log.DiagnosticLog;
import org.tripletlab.text.LocalizedException;
import org.tripletlab.text.Message;

/** Localised message of an exception; in English where there is no translation. */
public final class ErrorMessage {
    private ErrorMessage() {}

    /** Returns the message of an exception; a defect of the program is also logged. */
    public static Message notice(Throwable refused) {
        if (refused instanceof DrawingException drawing) {
            return Message.of("draw.refused."
                    + drawing.fault().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        if (refused instanceof DatasetException dataset
                && dataset.datasetFault().isPresent()) {
            List<Object> values = dataset.values().stream()
                    .map(value -> value instanceof Number ? value : value.toString())
                    .toList();
            return new Message("data.refused." + dataset.datasetFault().get().id(), values);
        }
        if (refused instanceof WriteException unwritten) {
            return new Message("write.refused." + unwritten.fault().id(), unwritten.values());
        }
        if (refused instanceof LocalizedException worded && worded.notice().isPresent()) {
            return worded.notice().get();
        }
        if (refused instanceof OutOfMemoryError) {
            return Message.of("data.refused.memory");
        }
        if (DiagnosticLog.isFault(refused)) {
            DiagnosticLog.failure("An operation failed.", refused);
            Optional<Path> log = DiagnosticLog.file();
            if (log.isPresent()) {
                return Message.of(
                        "fault.recorded", refused.toString(), log.get().toString());
            }
        }
        return Message.of("data.refused", refused.getMessage() == null ? refused.toString() : refused.getMessage());
    }
}
