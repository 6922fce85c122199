package org.tripletlab.study.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.tripletlab.dataset.DatasetCache;
import org.tripletlab.export.sphere.SphereThumbnail;
import org.tripletlab.io.AtomicFile;
import org.tripletlab.study.Shard;
import org.tripletlab.study.Study;
import org.tripletlab.study.StudyCancelledException;
import org.tripletlab.study.StudyRun;
import org.tripletlab.study.StudyRunner;
import org.tripletlab.study.outcome.RunOutcome;
import org.tripletlab.study.report.ReportFacts;
import org.tripletlab.study.report.StudyReport;
import org.tripletlab.study.report.StudyTables;
import org.tripletlab.study.summary.StudySummary;

/** Execution of a study in a folder, also after an interruption, with its tables and report. */
public final class StudyExecution {
    /** Listener of progress; called on the runner's threads, one call at a time. */
    public interface Progress {
        /** Called for each run that was done before the study was continued, before {@link #begun}. */
        default void found(StudyRun run, RunOutcome outcome) {
            // Empty by default: the number of these runs is also passed to begun.
        }

        /**
         * Called when the study starts or continues.
         *
         * @param done runs that were done before
         * @param all runs of this part
         */
        void begun(int done, int all);

        /** Called when a run is done. */
        void finished(StudyRun run, RunOutcome outcome, int done, int all, double secondsLeft);
    }

    /** File name of the report page. */
    public static final String REPORT = "report.html";

    /** File name of the study's definition. */
    public static final String STUDY = "study.json";

    /** File name of the finished runs, one line each. */
    public static final String RUNS = "runs.jsonl";

    private static final String TABLE = "results.csv";
    private static final String SUMMARY = "results.json";
    private static final String SPHERES = "spheres";
    /** Side of a sphere picture in pixels; larger ones would make reports too large to send. */
    private static final int SPHERE_SIDE = 220;

    private static final int MOST_SPHERES = 60;

    private StudyExecution() {}

    /**
     * Runs all pending experiments and writes tables and report.
     *
     * @param folder new, empty, or that of the same study
     * @param jobs number of concurrent runs
     * @param cancelled called at every step; true stops the study
     * @throws StudyCancelledException if it was cancelled; tables and report contain the finished runs
     * @throws IOException if the folder or a data set cannot be used, with one sentence
     */
    public static void run(
            Path folder,
            Study study,
            Shard shard,
            DatasetCache datasets,
            int jobs,
            BooleanSupplier cancelled,
            Progress progress)
            throws IOException {
        for (StudyRun run : study.runs()) {
            // Checked before the folder is created; missing images must not count as failed runs.
            DatasetCache.requireExisting(run.spec());
        }
        try (StudyFolder open = StudyFolder.beginOrContinue(folder, study, shard)) {
            List<StudyRun> pending = open.pending();
            List<StudyRun> runs = open.about().study().runs();
            open.outcomes().forEach(outcome -> progress.found(runs.get(outcome.index()), outcome));
            progress.begun(open.size() - pending.size(), open.size());
            Set<Integer> pictured = pictured(open.about().study());
            StudyRunner runner = new StudyRunner(datasets, jobs, cancelled, (run, outcome, end, secondsLeft) -> {
                if (end.isPresent() && pictured.contains(run.index())) {
                    draw(folder, run, end.get());
                }
                open.add(outcome);
                int left = open.pending().size();
                progress.finished(run, outcome, open.size() - left, open.size(), secondsLeft);
            });
            try {
                runner.run(pending);
            } catch (IOException | RuntimeException ended) {
                tellAfter(ended, open);
                throw ended;
            }
            tell(open, ReportSources.of(open.about()));
        }
    }

    /**
     * After any end of a study the finished runs are reported; the cause of the end has priority over a failure of that
     * report.
     */
    private static void tellAfter(Exception ended, StudyFolder open) {
        // Files cannot be written on an interrupted thread.
        boolean interrupted = Thread.interrupted();
        try {
            tell(open, ReportSources.of(open.about()));
        } catch (IOException unwritable) {
            ended.addSuppressed(unwritable);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Reads a study from a file written by hand, or from the {@code study.json} of a folder. */
    public static Study read(Path file) throws IOException {
        return StudyFile.read(file).study();
    }

    /** Writes tables and report of a folder again and returns the summary. */
    public static StudySummary tell(Path folder) throws IOException {
        try (StudyFolder open = StudyFolder.open(folder)) {
            return tell(open, ReportSources.of(open.about()));
        }
    }

    static StudySummary tell(StudyFolder open, ReportFacts facts) throws IOException {
        StudySummary summary = StudySummary.of(open.about().study(), open.outcomes());
        write(open.path().resolve(TABLE), StudyTables.csv(summary));
        write(open.path().resolve(SUMMARY), StudyTables.json(summary, facts));
        write(open.path().resolve(REPORT), StudyReport.html(summary, facts, index -> picture(open.path(), index)));
        return summary;
    }

    /** Returns the first run of every cell; none if there are too many cells to show. */
    private static Set<Integer> pictured(Study study) {
        Map<Map<String, String>, Integer> first = study.runs().stream()
                .collect(Collectors.toMap(
                        run -> {
                            Map<String, String> cell = run.cell();
                            cell.put("grid", String.valueOf(run.grid()));
                            return cell;
                        },
                        StudyRun::index,
                        Math::min));
        return first.size() > MOST_SPHERES ? Set.of() : new HashSet<>(first.values());
    }

    private static void draw(Path folder, StudyRun run, StudyRunner.End end) throws IOException {
        Files.createDirectories(folder.resolve(SPHERES));
        byte[] jpeg = SphereThumbnail.draw(end.last(), end.data(), SPHERE_SIDE);
        AtomicFile.write(sphere(folder, run.index()), out -> out.write(jpeg));
    }

    static Path sphere(Path folder, int index) {
        return folder.resolve(SPHERES).resolve(String.format(java.util.Locale.ROOT, "%05d.jpg", index));
    }

    private static Optional<byte[]> picture(Path folder, int index) {
        try {
            return index < 0 || !Files.isRegularFile(sphere(folder, index))
                    ? Optional.empty()
                    : Optional.of(Files.readAllBytes(sphere(folder, index)));
        } catch (IOException unreadable) {
            // The report consists of numbers; a missing picture is left out.
            return Optional.empty();
        }
    }

    private static void write(Path file, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(file, out -> out.write(bytes));
    }
}
