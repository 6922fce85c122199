package org.tripletlab.export.animation.frame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tripletlab.BenchmarkArguments;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.animation.Ffmpeg;
import org.tripletlab.export.animation.GifAnimation;
import org.tripletlab.export.animation.Mp4Animation;
import org.tripletlab.render.style.SphereTheme;

/**
 * Films real runs and prints time and size: the film of 200 frames, 640 × 640, with 1,000 points of one lane, which is to take
 * less than 10 s and 8 MB, for runs that separate, that collapse and that go on moving; and a race of two. Some minutes: {@code mvn
 * -q -Pbenchmark -Dbenchmark=AnimationBenchmark}; the films are in target/films or in the folder that is given as argument.
 */
class AnimationBenchmark {
    private static final double MOST_SECONDS = 10;
    private static final double MOST_MEGABYTES = 8;

    @Test
    void print() throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of(BenchmarkArguments.word(0, "target/films")));
        ExperimentSpec base =
                ExperimentSpec.DEFAULT.with(Parameters.PROBE, 1000).with(Parameters.STEPS, 1000);
        List<LaneRecord> lanes = FilmedRuns.lanes(
                base,
                base.with(Parameters.MINER, "hardest-negative"),
                base.with(Parameters.MINER, "random"),
                base.with(Parameters.EMBEDDING_SIZE, 64));
        say("%d recordings each, %d points", lanes.get(0).view().recordings().size(), 1000);
        AnimationOptions light = AnimationOptions.DEFAULT;
        boolean within = true;
        // The first is slower than the others: nothing has been compiled yet.
        for (LaneRecord lane : lanes) {
            String name = lane.view().spec().get(Parameters.MINER) + "-"
                    + lane.view().spec().get(Parameters.EMBEDDING_SIZE);
            within &= gif(name + "-light", List.of(lane), light, folder);
            within &= gif(name + "-dark", List.of(lane), light.withTheme(SphereTheme.DARK), folder);
        }
        gif("race-of-two", lanes.subList(0, 2), AnimationOptions.of(2), folder);
        gif("race-of-four", lanes, AnimationOptions.of(4), folder);
        Optional<Ffmpeg> ffmpeg = Ffmpeg.onPath();
        if (ffmpeg.isPresent()) {
            long start = System.nanoTime();
            Path file = folder.resolve("semi-hard.mp4");
            Mp4Animation.write(lanes.subList(0, 1), light, ffmpeg.get(), file, ExportProgress.NONE);
            report("semi-hard.mp4", start, file);
        }
        say(within ? "all films of one lane are within the limits" : "A FILM OF ONE LANE IS BEYOND THE LIMITS");
    }

    private static boolean gif(String name, List<LaneRecord> lanes, AnimationOptions options, Path folder)
            throws IOException {
        long start = System.nanoTime();
        Path file = folder.resolve(name + ".gif");
        GifAnimation.write(lanes, options, file, ExportProgress.NONE);
        return report(name + ".gif", start, file);
    }

    private static boolean report(String name, long start, Path file) throws IOException {
        double seconds = (System.nanoTime() - start) / 1e9;
        double megabytes = Files.size(file) / 1e6;
        say("%-28s %5.2f s of %.0f, %5.2f MB of %.0f", name, seconds, MOST_SECONDS, megabytes, MOST_MEGABYTES);
        return seconds < MOST_SECONDS && megabytes < MOST_MEGABYTES;
    }

    private static void say(String line, Object... values) {
        System.out.println(String.format(Locale.ROOT, line, values));
    }
}
