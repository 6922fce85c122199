package org.tripletlab.export.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.RecipeLine;
import org.tripletlab.session.Notice;

/** Films by a real ffmpeg where there is one; what can go wrong with one is played by small scripts. */
class Mp4FilmTest {
    private static final FilmOptions SMALL =
            FilmOptions.DEFAULT.withSize(321, 301).withTime(12, 24, 0.5);

    private static List<LaneRecord> lanes;

    @TempDir
    private Path folder;

    @BeforeAll
    static void train() throws InterruptedException {
        lanes = FilmedRuns.lanes(FilmedRuns.SMALL);
    }

    @Test
    void aRealOneMakesTheFilmThatWasDrawn() throws Exception {
        Optional<Ffmpeg> ffmpeg = Ffmpeg.onPath();
        assumeTrue(ffmpeg.isPresent(), "No ffmpeg on the PATH: the MP4 film is not tested on this machine.");
        assumeTrue(Ffmpeg.missing().isEmpty(), "This ffmpeg has no libx264: the MP4 film is not tested here.");
        Path file = folder.resolve("film.mp4");
        Mp4Film.write(lanes, SMALL, ffmpeg.get(), file, ExportProgress.NONE);
        assertThat(files()).containsExactly(file);
        Process back = new ProcessBuilder(
                        ffmpeg.get().program().toString(),
                        "-loglevel",
                        "error",
                        "-i",
                        file.toString(),
                        folder.resolve("frame-%02d.png").toString())
                .inheritIO()
                .start();
        assertThat(back.waitFor()).isZero();
        // Twelve frames, and the last one held for half a second.
        assertThat(files()).hasSize(1 + 12 + 12);
        BufferedImage decoded = ImageIO.read(folder.resolve("frame-12.png").toFile());
        assertThat(decoded.getWidth()).isEqualTo(322);
        assertThat(decoded.getHeight()).isEqualTo(302);
        int[] drawn = new Film(lanes, SMALL.withSize(322, 302)).draw(11);
        int[] shown = decoded.getRGB(0, 0, 322, 302, null, 0, 322);
        double sum = 0;
        for (int i = 0; i < drawn.length; i++) {
            for (int shift = 0; shift <= 16; shift += 8) {
                sum += Math.abs((shown[i] >> shift & 0xFF) - (drawn[i] >> shift & 0xFF));
            }
        }
        assertThat(sum / drawn.length / 3).as("mean error").isLessThan(3);
    }

    @Test
    void carriesTheRecipe() throws Exception {
        Optional<Ffmpeg> ffmpeg = Ffmpeg.onPath();
        assumeTrue(ffmpeg.isPresent(), "No ffmpeg on the PATH: the MP4 film is not tested on this machine.");
        assumeTrue(Ffmpeg.missing().isEmpty(), "This ffmpeg has no libx264: the MP4 film is not tested here.");
        Path file = folder.resolve("film.mp4");
        Mp4Film.write(lanes, SMALL, ffmpeg.get(), file, ExportProgress.NONE);
        Path told = folder.resolve("told.txt");
        Process back = new ProcessBuilder(
                        ffmpeg.get().program().toString(),
                        "-loglevel",
                        "error",
                        "-i",
                        file.toString(),
                        "-f",
                        "ffmetadata",
                        told.toString())
                .inheritIO()
                .start();
        assertThat(back.waitFor()).isZero();
        // In this format equals signs have a backslash before them.
        assertThat(Files.readString(told).replace("\\", "")).contains("comment=" + RecipeLine.of(lanes));
    }

    @Test
    void whoStopsItEndsFfmpegAndKeepsTheOldFile() throws Exception {
        Path pid = folder.resolve("pid");
        Ffmpeg slow = script("echo $$ > " + pid + "\nexec cat > /dev/null");
        Path target = Files.createDirectory(folder.resolve("films")).resolve("film.mp4");
        Files.writeString(target, "old");
        assertThatThrownBy(() -> Mp4Film.write(lanes, SMALL, slow, target, share -> {
                    if (share > 0.5) {
                        throw new CancellationException();
                    }
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(target).hasContent("old");
        try (Stream<Path> left = Files.list(target.getParent())) {
            assertThat(left).containsExactly(target);
        }
        if (Files.exists(pid) && Files.size(pid) > 0) {
            long number = Long.parseLong(Files.readString(pid).strip());
            assertThat(ProcessHandle.of(number).filter(ProcessHandle::isAlive)).isEmpty();
        }
    }

    @Test
    void whatFfmpegComplainsAboutIsSaid() throws Exception {
        Path target = Files.createDirectory(folder.resolve("films")).resolve("film.mp4");
        for (String reading : List.of("cat > /dev/null", "exec <&-")) {
            Ffmpeg broken = script(reading + "\necho 'Unknown encoder' >&2\nexit 3");
            assertThatThrownBy(() -> Mp4Film.write(lanes, SMALL, broken, target, ExportProgress.NONE))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("Could not write " + target)
                    .hasMessageEndingWith("failed with exit code 3: Unknown encoder");
            try (Stream<Path> left = Files.list(target.getParent())) {
                assertThat(left).isEmpty();
            }
        }
    }

    @Test
    void itSaysWhyThereIsNone() throws Exception {
        assertThat(Ffmpeg.in(folder + File.pathSeparator + "" + File.pathSeparator + "."))
                .isEmpty();
        assertThat(Ffmpeg.missing(Optional.empty())).contains(Notice.of("film.mp4.no-ffmpeg"));
        Ffmpeg poor = script("echo ' V..... mpeg4'");
        assertThat(Ffmpeg.in("relative" + File.pathSeparator + folder)).contains(poor);
        assertThat(Ffmpeg.missing(Optional.of(poor)))
                .contains(Notice.of("film.mp4.no-encoder", poor.program().toString()));
        assertThat(Ffmpeg.missing(Optional.of(script("echo ' V..... libx264'"))))
                .isEmpty();
        Ffmpeg broken = script("exit 1");
        assertThat(Ffmpeg.missing(Optional.of(broken)))
                .contains(Notice.of("film.mp4.does-not-start", broken.program().toString()));
    }

    private Ffmpeg script(String lines) throws IOException {
        assumeTrue(File.separatorChar == '/', "Scripts stand in for ffmpeg only where there is a shell.");
        Path program = folder.resolve("ffmpeg");
        Files.writeString(program, "#!/bin/sh\n" + lines + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new Ffmpeg(program);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }
}
