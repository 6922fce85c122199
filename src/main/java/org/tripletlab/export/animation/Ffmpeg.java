package org.tripletlab.export.animation;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.tripletlab.export.ExportException;
import org.tripletlab.export.animation.frame.AnimationOptions;
import org.tripletlab.text.Message;

/**
 * The user's own ffmpeg, which is started and never shipped.
 *
 * @param program the file to start
 */
public record Ffmpeg(Path program) {
    private static final List<String> NAMES = File.separatorChar == '\\' ? List.of("ffmpeg.exe") : List.of("ffmpeg");
    private static final long ANSWER_SECONDS = 10;
    /** A film as small as any that is made. */
    private static final int TRIED_WIDTH = 320;

    private static final int TRIED_HEIGHT = 320;
    private static final double TRIED_RATE = 25;

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
     * Finds out what films there can be on this machine. Starts ffmpeg to ask it and to try, which may take a moment: not to be
     * called on the JavaFX application thread.
     */
    public static Mp4Support support() {
        return support(onPath());
    }

    static Mp4Support support(Optional<Ffmpeg> found) {
        if (found.isEmpty()) {
            return new Mp4Support(Optional.of(Message.of("film.mp4.no-ffmpeg")), Optional.empty());
        }
        String program = found.get().program().toString();
        try {
            Optional<VideoEncoder> encoder = found.get().encoder(TRIED_WIDTH, TRIED_HEIGHT, TRIED_RATE);
            return new Mp4Support(
                    encoder.isPresent() ? Optional.empty() : Optional.of(Message.of("film.mp4.no-encoder", program)),
                    encoder.filter(each -> !each.isH264()).map(each -> Message.of("film.mp4.only-mpeg4", program)));
        } catch (IOException doesNotStart) {
            return new Mp4Support(Optional.of(Message.of("film.mp4.does-not-start", program)), Optional.empty());
        }
    }

    /**
     * Returns the best encoder that works for a film: each one that is listed is tried with two frames.
     *
     * @param width of the film in pixels, even
     * @param height of the film in pixels, even
     * @throws IOException if ffmpeg does not start, or does not answer
     */
    Optional<VideoEncoder> encoder(int width, int height, double framesPerSecond) throws IOException {
        String listed = encoders();
        for (VideoEncoder encoder : VideoEncoder.values()) {
            if (encoder.isListed(listed) && works(encoder, width, height, framesPerSecond)) {
                return Optional.of(encoder);
            }
        }
        return Optional.empty();
    }

    /** Returns the command that reads frames of RGB from its input, up to where the file is named. */
    List<String> command(VideoEncoder encoder, int width, int height, double framesPerSecond) {
        List<String> command =
                new ArrayList<>(List.of(program.toString(), "-hide_banner", "-nostdin", "-loglevel", "error", "-y"));
        command.addAll(encoder.device());
        command.addAll(List.of("-f", "rawvideo", "-pixel_format", "rgb24"));
        command.addAll(List.of("-video_size", width + "x" + height));
        command.addAll(List.of("-framerate", AnimationOptions.plain(framesPerSecond), "-i", "pipe:0"));
        command.addAll(encoder.arguments(width, height, framesPerSecond));
        return command;
    }

    private boolean works(VideoEncoder encoder, int width, int height, double framesPerSecond) throws IOException {
        List<String> command = command(encoder, width, height, framesPerSecond);
        command.addAll(List.of("-f", "null", "-"));
        Path frames = Files.createTempFile("tripletlab-", ".rgb");
        try {
            Files.write(frames, new byte[2 * 3 * width * height]);
            Process process = new ProcessBuilder(command)
                    .redirectInput(frames.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return waitFor(process) && process.exitValue() == 0;
        } finally {
            Files.deleteIfExists(frames);
        }
    }

    private String encoders() throws IOException {
        Path answer = Files.createTempFile("tripletlab-", ".txt");
        try {
            Process process = new ProcessBuilder(List.of(program.toString(), "-hide_banner", "-encoders"))
                    .redirectErrorStream(true)
                    .redirectOutput(answer.toFile())
                    .start();
            process.getOutputStream().close();
            boolean ended = waitFor(process);
            if (!ended || process.exitValue() != 0) {
                throw new ExportException(Message.of("export.failed.no-encoder-list", program.toString()));
            }
            return Files.readString(answer, Charset.forName("ISO-8859-1"));
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
