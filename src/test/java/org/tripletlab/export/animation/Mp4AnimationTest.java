package org.tripletlab.export.animation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import org.tripletlab.Slow;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.PixelSize;
import org.tripletlab.export.RecipeLine;
import org.tripletlab.export.animation.frame.Animation;
import org.tripletlab.export.animation.frame.AnimationOptions;
import org.tripletlab.export.animation.frame.FilmedRuns;
import org.tripletlab.text.Message;
import org.tripletlab.text.Translation;

/** Films by a real ffmpeg where there is one; what can go wrong with one is played by small scripts. */
@Slow
class Mp4AnimationTest {
    private static final AnimationOptions SMALL =
            AnimationOptions.DEFAULT.withSize(new PixelSize(321, 301)).withTime(12, 24, 0.5);

    private static List<LaneRecord> lanes;

    /** Answers what it is asked before a film is made. */
    private static final String KNOWS_X264 =
            "case \"$*\" in *-encoders*) echo ' V..... libx264'; exit;; *'-f null -') exit;; esac\n";

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
        assumeTrue(
                Ffmpeg.support().missing().isEmpty(), "This ffmpeg has no encoder: the MP4 film is not tested here.");
        Path file = folder.resolve("film.mp4");
        Mp4Animation.write(lanes, SMALL, ffmpeg.get(), file, ExportProgress.NONE);
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
        int[] drawn = new Animation(lanes, SMALL.withSize(new PixelSize(322, 302))).draw(11);
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
        assumeTrue(
                Ffmpeg.support().missing().isEmpty(), "This ffmpeg has no encoder: the MP4 film is not tested here.");
        Path file = folder.resolve("film.mp4");
        Mp4Animation.write(lanes, SMALL, ffmpeg.get(), file, ExportProgress.NONE);
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
        Ffmpeg slow = script(KNOWS_X264 + "echo $$ > " + pid + "\nexec cat > /dev/null");
        Path target = Files.createDirectory(folder.resolve("films")).resolve("film.mp4");
        Files.writeString(target, "old");
        assertThatThrownBy(() -> Mp4Animation.write(lanes, SMALL, slow, target, share -> {
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
            Ffmpeg broken = script(KNOWS_X264 + reading + "\necho 'Unknown encoder' >&2\nexit 3");
            assertThatThrownBy(() -> Mp4Animation.write(lanes, SMALL, broken, target, ExportProgress.NONE))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("Could not write " + target)
                    .satisfies(Translation::requireBoth)
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
        assertThat(Ffmpeg.support(Optional.empty()).missing()).contains(Message.of("film.mp4.no-ffmpeg"));
        Ffmpeg none = script("echo ' A..... aac'");
        assertThat(Ffmpeg.in("relative" + File.pathSeparator + folder)).contains(none);
        assertThat(Ffmpeg.support(Optional.of(none)).missing())
                .contains(Message.of("film.mp4.no-encoder", none.program().toString()));
        Ffmpeg broken = script("exit 1");
        assertThat(Ffmpeg.support(Optional.of(broken)).missing())
                .contains(Message.of("film.mp4.does-not-start", broken.program().toString()));
    }

    /** What is listed need not work: encoders of hardware are there without the hardware. */
    @Test
    void theBestEncoderThatWorksIsTaken() throws Exception {
        String list = "case \"$*\" in *-encoders*) printf ' V....D libx264rgb x\\n V..... libopenh264 x\\n"
                + " V....D h264_nvenc x\\n V.S... mpeg4 x\\n A..... h264_mf\\n'; exit;; esac\n";
        Ffmpeg open = script(list + "exit 0");
        assertThat(open.encoder(64, 64, 25)).contains(VideoEncoder.LIBOPENH264);
        assertThat(Ffmpeg.support(Optional.of(open))).isEqualTo(new Mp4Support(Optional.empty(), Optional.empty()));
        Ffmpeg hardware = script(list + "case \"$*\" in *libopenh264*) exit 1;; esac; exit 0");
        assertThat(hardware.encoder(64, 64, 25)).contains(VideoEncoder.NVENC);
        Ffmpeg last = script(list + "case \"$*\" in *h264*) exit 1;; esac; exit 0");
        assertThat(last.encoder(64, 64, 25)).contains(VideoEncoder.MPEG4);
        assertThat(Ffmpeg.support(Optional.of(last)).remark())
                .contains(Message.of("film.mp4.only-mpeg4", last.program().toString()));
        Ffmpeg nothing = script(list + "exit 1");
        assertThat(nothing.encoder(64, 64, 25)).isEmpty();
        assertThatThrownBy(() ->
                        Mp4Animation.write(lanes, SMALL, nothing, folder.resolve("film.mp4"), ExportProgress.NONE))
                .satisfies(Translation::requireBoth)
                .hasMessageContaining("no working H.264 or MPEG-4 encoder for a video of 322 × 302 pixels");
    }

    /** As with a distribution's ffmpeg that leaves libx264 out. */
    @Test
    void withoutH264TheFilmIsMpeg4() throws Exception {
        Optional<Ffmpeg> ffmpeg = Ffmpeg.onPath();
        assumeTrue(ffmpeg.isPresent(), "No ffmpeg on the PATH: the MP4 film is not tested on this machine.");
        Ffmpeg poor = script("case \"$*\" in *-encoders*) echo ' V.S... mpeg4 x'; exit;; esac\nexec "
                + ffmpeg.get().program() + " \"$@\"");
        assumeTrue(poor.encoder(64, 64, 25).isPresent(), "This ffmpeg has no mpeg4.");
        Path animation = folder.resolve("film.mp4");
        Mp4Animation.write(lanes, SMALL, poor, animation, ExportProgress.NONE);
        Process back = new ProcessBuilder(ffmpeg.get().program().toString(), "-hide_banner", "-i", animation.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(back.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("Video: mpeg4", "322x302");
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
