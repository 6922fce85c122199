package org.tripletlab.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.tripletlab.text.Message;

/** Kinds of files of this program, determined by their first bytes, independent of the name. */
public enum StoredKind {
    /** A session, or another ZIP file. */
    SESSION,
    /** Weights of a network. */
    WEIGHTS,
    /** An experiment. */
    EXPERIMENT,
    /** A PNG picture, which may have a recipe in it. */
    PICTURE,
    /** None of these. */
    OTHER;

    /** Number of first bytes that contain the name of the format, with comments before it. */
    private static final int READ = 1 << 16;

    /**
     * Determines the kind of a file.
     *
     * @throws StoreException with one sentence if reading it is not permitted
     * @throws IOException if it cannot be read
     */
    public static StoredKind of(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return OTHER;
        }
        try (InputStream in = Files.newInputStream(file)) {
            String start = new String(in.readNBytes(READ), StandardCharsets.ISO_8859_1);
            if (start.startsWith("PK")) {
                return SESSION;
            }
            if (start.startsWith("\u0089PNG")) {
                return PICTURE;
            }
            if (start.contains(quoted(WeightsFile.FORMAT))) {
                return WEIGHTS;
            }
            return start.contains(quoted(ExperimentFile.FORMAT)) ? EXPERIMENT : OTHER;
        } catch (AccessDeniedException denied) {
            throw new StoreException(Message.of("file.refused.no-permission", file.toString()));
        }
    }

    private static String quoted(String format) {
        return "\"" + format + "\"";
    }

    /**
     * Returns why a file of this kind is not a session, with the commands that read it; empty if it is none of the
     * others.
     */
    Optional<Message> noSession(Path file) {
        return switch (this) {
            case WEIGHTS -> Optional.of(Message.of("file.refused.weights", file.toString()));
            case EXPERIMENT -> Optional.of(Message.of("file.refused.experiment", file.toString()));
            case PICTURE -> Optional.of(Message.of("file.refused.picture", file.toString()));
            case SESSION, OTHER -> Optional.empty();
        };
    }
}
