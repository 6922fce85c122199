package org.tripletlab.compare;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tripletlab.BenchmarkArguments;
import org.tripletlab.dataset.DatasetCache;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.history.CheckpointFile;
import org.tripletlab.history.RunnerPhase;

/**
 * Trains four lanes for minutes on end within a small bound of memory and prints once a minute what they keep and what the
 * heap and the scratch file hold; at the end goes back to recorded steps and times that. The arguments are
 * minutes and megabytes: {@code mvn -q -Pbenchmark -Dbenchmark=HistoryBenchmark -Dbenchmark.arguments="60 256"}.
 */
class HistoryBenchmark {
    private static final double MEGA = 1 << 20;
    private static final int WAYS = 29;

    @Test
    void print() throws InterruptedException {
        int minutes = Integer.parseInt(BenchmarkArguments.word(0, "3"));
        long bound = Long.parseLong(BenchmarkArguments.word(1, "64")) << 20;
        DatasetCache datasets = DatasetCache.ofThisProcess(Optional.empty());
        ExperimentSpec base = ExperimentSpec.DEFAULT.with(Parameters.STEPS, 1_000_000);
        CheckpointFile file = CheckpointFile.inCacheFolder();
        try (Comparison comparison = new Comparison(datasets::choose, bound, file)) {
            comparison.race(new ComparisonSpec(List.of(
                    base.with(Parameters.MINER, "random"),
                    base,
                    base.with(Parameters.MINER, "hardest-negative"),
                    base.with(Parameters.MINER, "batch-hard"))));
            while (comparison.view().step() < 20) {
                Thread.sleep(10);
            }
            double atStart = heap();
            say("bound %.0f MB for all lanes; heap at the start %.1f MB", bound / MEGA, atStart);
            for (int minute = 1; minute <= minutes; minute++) {
                Thread.sleep(60_000);
                double heap = heap();
                say(
                        "minute %d: steps %s, recordings %s, kept embeddings %.1f MB, heap %.1f MB, %.1f more than at the start, checkpoints on disk %.0f MB",
                        minute,
                        comparison.lanes().stream()
                                .map(lane -> lane.runner().view().step())
                                .toList(),
                        comparison.lanes().stream()
                                .map(lane -> lane.runner().view().recordings().size())
                                .toList(),
                        comparison.lanes().stream()
                                        .flatMap(lane -> lane.runner().view().recordings().stream())
                                        .mapToLong(recording ->
                                                4L * recording.snapshot().unit().length)
                                        .sum()
                                / MEGA,
                        heap,
                        heap - atStart,
                        file.bytes() / MEGA);
            }
            comparison.pause();
            goBack(comparison);
        }
    }

    private static void goBack(Comparison comparison) throws InterruptedException {
        List<Recording> recordings = comparison.view().recordings();
        double longest = 0;
        for (int part = WAYS; part >= 1; part--) {
            int step = recordings
                    .get(recordings.size() * part / (WAYS + 1))
                    .measurement()
                    .step();
            long start = System.nanoTime();
            comparison.rewind(step);
            while (!comparison.lanes().stream()
                    .allMatch(lane -> lane.runner().view().step() <= step
                            && lane.runner().view().phase() == RunnerPhase.PAUSED)) {
                Thread.sleep(1);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            longest = Math.max(longest, seconds);
            say("back to step %,d in all lanes: %.2f s", step, seconds);
        }
        say("longest way back %.2f s (limit 2 s): %.2f of the limit", longest, longest / 2);
    }

    private static double heap() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(50);
        }
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / MEGA;
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
