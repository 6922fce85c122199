package org.tripletlab.export.animation;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.tripletlab.export.ExportException;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.PixelSize;
import org.tripletlab.export.animation.frame.Animation;
import org.tripletlab.export.animation.frame.AnimationOptions;
import org.tripletlab.io.AtomicFile;
import org.tripletlab.text.Message;

/** A film as MP4, encoded by the user's ffmpeg with the best encoder that it has, with the recipe as its comment. */
public final class Mp4Animation {
    /** Share of the work when the recordings are projected. */
    private static final double PREPARED = 0.1;

    private static final int MOST_COMPLAINT = 300;

    private Mp4Animation() {}

    /**
     * Draws a film and has it encoded. Odd sides are made one pixel longer: the format has even ones only.
     *
     * @param lanes from left to right, one to four, all with recordings
     * @param file is replaced only if all goes well
     * @throws IllegalArgumentException with one sentence if what is asked for is not there
     * @throws IOException with one sentence, that of ffmpeg if it fails; no partial file is left
     * @throws java.util.concurrent.CancellationException from {@code progress}; ffmpeg is ended, no partial file is left
     */
    public static void write(
            List<LaneRecord> lanes, AnimationOptions options, Ffmpeg ffmpeg, Path file, ExportProgress progress)
            throws IOException {
        AnimationOptions even = options.withSize(new PixelSize(
                options.size().width() + options.size().width() % 2,
                options.size().height() + options.size().height() % 2));
        Animation animation = new Animation(lanes, even);
        AtomicFile.writeBy(file, temporary -> encode(animation, even, ffmpeg, temporary, progress));
    }

    private static void encode(
            Animation animation, AnimationOptions options, Ffmpeg ffmpeg, Path file, ExportProgress progress)
            throws IOException {
        VideoEncoder encoder = ffmpeg.encoder(
                        animation.width(), animation.height(), options.motion().framesPerSecond())
                .orElseThrow(() -> new ExportException(Message.of(
                        "export.failed.no-video-encoder",
                        ffmpeg.program().toString(),
                        animation.width(),
                        animation.height())));
        animation.prepare(share -> progress.reached(PREPARED * share));
        Path complaints = Files.createTempFile("tripletlab-", ".txt");
        try {
            Process process = new ProcessBuilder(command(animation, options, ffmpeg, encoder, file))
                    // Into a file: a pipe would not be read while frames are drawn, and ffmpeg would wait for it.
                    .redirectError(complaints.toFile())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                boolean taken = feed(animation, options, process, progress);
                int exit = await(process);
                if (exit != 0 || !taken) {
                    throw new ExportException(Message.of(
                            "export.failed.ffmpeg", ffmpeg.program().toString(), exit, complaint(complaints)));
                }
            } finally {
                end(process);
            }
        } finally {
            Files.deleteIfExists(complaints);
        }
        sync(file);
        progress.reached(1);
    }

    /** Brings what another program wrote to the disk before it takes the place of an older film. */
    private static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static List<String> command(
            Animation animation, AnimationOptions options, Ffmpeg ffmpeg, VideoEncoder encoder, Path file) {
        List<String> command = ffmpeg.command(
                encoder, animation.width(), animation.height(), options.motion().framesPerSecond());
        // Said and meant alike; players otherwise guess, and show other colours than were drawn.
        command.addAll(List.of("-colorspace", "bt709", "-color_primaries", "bt709"));
        command.addAll(List.of("-color_trc", "bt709", "-color_range", "tv"));
        command.addAll(List.of("-movflags", "+faststart", "-metadata", "comment=" + animation.recipe()));
        command.addAll(List.of("-f", "mp4", file.toString()));
        return command;
    }

    /**
     * Gives all frames to ffmpeg.
     *
     * @return false if it would not take them: it has ended, and says why elsewhere
     */
    private static boolean feed(
            Animation animation, AnimationOptions options, Process process, ExportProgress progress) {
        byte[] bytes = new byte[3 * animation.width() * animation.height()];
        int held = (int)
                Math.round(options.motion().holdSeconds() * options.motion().framesPerSecond());
        try (OutputStream to = new BufferedOutputStream(process.getOutputStream(), 1 << 16)) {
            for (int frame = 0; frame < animation.frames(); frame++) {
                progress.reached(PREPARED + (1 - PREPARED) * frame / (animation.frames() + held));
                fill(bytes, animation.draw(frame));
                to.write(bytes);
            }
            for (int again = 0; again < held; again++) {
                progress.reached(
                        PREPARED + (1 - PREPARED) * (animation.frames() + again) / (animation.frames() + held));
                to.write(bytes);
            }
        } catch (IOException gone) {
            return false;
        }
        return true;
    }

    private static void fill(byte[] bytes, int[] pixels) {
        for (int i = 0, at = 0; i < pixels.length; i++) {
            bytes[at++] = (byte) (pixels[i] >> 16);
            bytes[at++] = (byte) (pixels[i] >> 8);
            bytes[at++] = (byte) pixels[i];
        }
    }

    private static int await(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ExportException(Message.of("export.failed.interrupted"), e);
        }
    }

    /** Ends ffmpeg if it still runs, and waits until it holds the file no more, which then can be removed. */
    private static void end(Process process) {
        process.destroyForcibly();
        boolean interrupted = false;
        while (process.isAlive()) {
            try {
                process.waitFor();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Object complaint(Path complaints) throws IOException {
        String said = new String(Files.readAllBytes(complaints), StandardCharsets.UTF_8)
                .strip()
                .replaceAll("\\s+", " ");
        if (said.isEmpty()) {
            return Message.of("export.failed.ffmpeg-silent");
        }
        return said.length() <= MOST_COMPLAINT ? said : "… " + said.substring(said.length() - MOST_COMPLAINT);
    }
}
