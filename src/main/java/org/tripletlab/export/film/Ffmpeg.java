package org.tripletlab.export.film;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.tripletlab.session.Notice;

/**
 * The user's own ffmpeg, which is started and never shipped.
 *
 * @param program the file to start
 */
public record Ffmpeg(Path program) {
    /** The encoder that makes what every player plays. */
    static final String ENCODER = "libx264";

    private static final List<String> NAMES = File.separatorChar == '\\' ? List.of("ffmpeg.exe") : List.of("ffmpeg");
    private static final long ANSWER_SECONDS = 10;

    /** Finds it in the folders that the environment variable {@code PATH} lists. */
    public static Optional<Ffmpeg> onPath() {
        return in(Optional.ofNullable(System.getenv("PATH")).orElse(""));
    }

    /** Finds it in some folders, which are separated as in {@code PATH}. */
    static Optional<Ffmpeg> in(String folders) {
        for (String folder : folders.split(Pattern.quote(File.pathSeparator), -1)) {
            // An empty entry, or a relative one, means the folder one happens to be in: nothing is started from there.
            Optional<Path> absolute = path(folder).filter(Path::isAbsolute);
            for (String name : absolute.isPresent() ? NAMES : List.<String>of()) {
                Path program = absolute.get().resolve(name);
                if (Files.isRegularFile(program) && Files.isExecutable(program)) {
                    return Optional.of(new Ffmpeg(program));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    /**
     * Says why there can be no MP4 on this machine; empty if there can. Starts ffmpeg to ask it, which may take a moment: not
     * to be called where somebody waits for the screen.
     */
    public static Optional<Notice> missing() {
        return missing(onPath());
    }

    static Optional<Notice> missing(Optional<Ffmpeg> found) {
        if (found.isEmpty()) {
            return Optional.of(Notice.of("film.mp4.no-ffmpeg"));
        }
        String program = found.get().program().toString();
        try {
            return found.get().knows(ENCODER)
                    ? Optional.empty()
                    : Optional.of(Notice.of("film.mp4.no-encoder", program));
        } catch (IOException doesNotStart) {
            return Optional.of(Notice.of("film.mp4.does-not-start", program));
        }
    }

    /**
     * Asks which encoders there are.
     *
     * @throws IOException if it does not start, or does not answer
     */
    private boolean knows(String encoder) throws IOException {
        Path answer = Files.createTempFile("tripletlab-", ".txt");
        try {
            Process process = new ProcessBuilder(List.of(program.toString(), "-hide_banner", "-encoders"))
                    .redirectErrorStream(true)
                    .redirectOutput(answer.toFile())
                    .start();
            process.getOutputStream().close();
            boolean ended = waitFor(process);
            if (!ended || process.exitValue() != 0) {
                throw new IOException(program + " does not say which encoders it has.");
            }
            return Files.readString(answer, Charset.forName("ISO-8859-1")).contains(encoder);
        } finally {
            Files.deleteIfExists(answer);
        }
    }

    private static boolean waitFor(Process process) {
        try {
            return process.waitFor(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroyForcibly();
        }
    }
}
