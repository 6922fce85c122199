package org.tripletlab.study.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripletlab.Slow;
import org.tripletlab.dataset.DatasetCache;
import org.tripletlab.study.Axis;
import org.tripletlab.study.PresetStudies;
import org.tripletlab.study.Shard;
import org.tripletlab.study.Study;
import org.tripletlab.study.StudyCancelledException;
import org.tripletlab.study.StudyRun;
import org.tripletlab.study.outcome.RunOutcome;
import org.tripletlab.text.Translation;

@Slow
class StudyExecutionTest {
    private static final Study STUDY = PresetStudies.own()
            .with(Axis.parse("dataset=bundled"))
            .with(Axis.parse("steps=20"))
            .with(Axis.parse("probe=60"))
            .with(Axis.parse("hidden=8"))
            .with(Axis.parse("seed=0-1"))
            .with(Axis.parse("miner=random,hardest-negative,semi-hard-hardest"));

    // Reading the digits once is enough for all tests.
    private static final DatasetCache SHELF = DatasetCache.ofThisProcess(Optional.empty());

    @TempDir
    private Path folder;

    @Test
    void aStudyIsTheSameInOnePieceInterruptedOrInParts() throws IOException {
        Path whole = folder.resolve("whole");
        run(whole, STUDY, Shard.WHOLE);
        List<String> expected = withoutTimes(whole);
        assertThat(expected).hasSize(7);
        assertThat(whole.resolve("report.html")).isNotEmptyFile();
        assertThat(whole.resolve("results.json")).content().contains("\"done\" : 6");
        assertThat(whole.resolve("spheres")).isDirectoryContaining("glob:**0000?.jpg");

        Path interrupted = folder.resolve("interrupted");
        AtomicInteger asked = new AtomicInteger();
        assertThatThrownBy(() -> run(interrupted, STUDY, Shard.WHOLE, () -> asked.incrementAndGet() > 50, new Heard()))
                .isInstanceOf(StudyCancelledException.class);
        int done = Files.readAllLines(interrupted.resolve("runs.jsonl")).size();
        assertThat(done).isBetween(1, 5);
        // What was being written when the lights went out.
        Files.writeString(interrupted.resolve("runs.jsonl"), "{\"type\":\"run\",\"ind", StandardOpenOption.APPEND);
        Heard heard = new Heard();
        run(interrupted, STUDY, Shard.WHOLE, () -> false, heard);
        assertThat(heard.before).isEqualTo(done);
        assertThat(heard.runs).hasSize(6 - done);
        assertThat(withoutTimes(interrupted)).isEqualTo(expected);

        for (int part = 1; part <= 2; part++) {
            run(folder.resolve("part-" + part), STUDY, new Shard(part, 2));
        }
        Path merged = folder.resolve("merged");
        int missing = StudyMerge.merge(List.of(folder.resolve("part-2"), folder.resolve("part-1")), merged);
        assertThat(missing).isZero();
        assertThat(withoutTimes(merged)).isEqualTo(expected);
        assertThat(merged.resolve("spheres")).isDirectoryContaining("glob:**0000?.jpg");
    }

    @Test
    void anInterruptKeepsWhatIsFinishedAndLeavesNoThread() throws Exception {
        Path interrupted = folder.resolve("interrupted");
        Heard heard = new Heard();
        AtomicReference<Exception> end = new AtomicReference<>();
        Thread study = new Thread(() -> {
            try {
                run(interrupted, STUDY.with(Axis.parse("seed=0-99")), Shard.WHOLE, () -> false, heard);
            } catch (Exception stopped) {
                end.set(stopped);
            }
        });
        study.start();
        while (heard.count.get() < 2) {
            Thread.sleep(5);
        }
        study.interrupt();
        study.join();
        int told = heard.count.get();
        assertThat(end.get()).isInstanceOf(StudyCancelledException.class);
        assertThat(end.get().getSuppressed()).isEmpty();
        assertThat(Files.readAllLines(interrupted.resolve("runs.jsonl"))).hasSize(told);
        assertThat(interrupted.resolve("results.json")).content().contains("\"done\" : " + told);
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals("tripletlab-study"));
        Heard again = new Heard();
        assertThatThrownBy(() -> run(interrupted, STUDY.with(Axis.parse("seed=0-99")), Shard.WHOLE, () -> true, again))
                .isInstanceOf(StudyCancelledException.class);
        assertThat(again.found).hasSize(told);
    }

    @Test
    void partsThatAreMissingAreToldAndCanBeMadeUp() throws IOException {
        run(folder.resolve("part-1"), STUDY, new Shard(1, 3));
        Path merged = folder.resolve("merged");
        assertThat(StudyMerge.merge(List.of(folder.resolve("part-1")), merged)).isEqualTo(4);
        assertThat(merged.resolve("report.html")).content().contains("Missing runs: 4");
        Heard heard = new Heard();
        run(merged, STUDY, Shard.WHOLE, () -> false, heard);
        assertThat(heard.runs).hasSize(4);
    }

    @Test
    void aFolderWithSomethingElseInItIsLeftAlone() throws IOException {
        Path other = folder.resolve("other");
        run(other, STUDY.with(Axis.parse("seed=0")).with(Axis.parse("miner=random")), Shard.WHOLE);
        assertThatThrownBy(() -> run(other, STUDY, Shard.WHOLE))
                .isInstanceOf(StudyFileException.class)
                .satisfies(Translation::requireBoth)
                .hasMessageContaining("another study")
                .hasMessageContaining("Choose another folder");
        assertThatThrownBy(() -> StudyMerge.merge(List.of(other, other), other))
                .satisfies(Translation::requireBoth)
                .hasMessageContaining("not empty");
        Path foreign = Files.createDirectory(folder.resolve("foreign"));
        Files.writeString(foreign.resolve("letter.txt"), "dear");
        assertThatThrownBy(() -> run(foreign, STUDY, Shard.WHOLE))
                .satisfies(Translation::requireBoth)
                .hasMessageContaining("not empty");
        assertThat(foreign.resolve("letter.txt")).hasContent("dear");
        assertThatThrownBy(() -> run(foreign.resolve("letter.txt").resolve("study"), STUDY, Shard.WHOLE))
                .satisfies(Translation::requireBoth)
                .hasMessageContaining("cannot be created")
                .hasMessageContaining("letter.txt");
        assertThatThrownBy(() -> StudyExecution.tell(foreign))
                .satisfies(Translation::requireBoth)
                .hasMessageContaining("is not a study folder");
    }

    @Test
    void damagedLinesAndFilesAreRefusedByNameAndLine() throws IOException {
        Path damaged = folder.resolve("damaged");
        Study one = STUDY.with(Axis.parse("seed=0"));
        run(damaged, one, Shard.WHOLE);
        Path lines = damaged.resolve("runs.jsonl");
        List<String> good = Files.readAllLines(lines);
        for (String bad :
                List.of("no json", "{\"index\":77}", good.get(0).replace("\"steps\":\"20\"", "\"steps\":\"21\""))) {
            Files.write(lines, List.of(good.get(1), bad));
            assertThatThrownBy(() -> run(damaged, one, Shard.WHOLE))
                    .isInstanceOf(StudyFileException.class)
                    .satisfies(Translation::requireBoth)
                    .hasMessageContaining("runs.jsonl, line 2");
        }
        Files.writeString(damaged.resolve("study.json"), "{\"format\":\"tripletlab-study\",\"formatVersion\":2}");
        assertThatThrownBy(() -> StudyExecution.tell(damaged))
                .satisfies(Translation::requireBoth)
                .hasMessageContaining("formatVersion 2");
    }

    @Test
    void aRunThatCannotBeMadeIsToldAndTheOthersAreMade() throws IOException {
        Study study = STUDY.with(Axis.parse("seed=0"))
                .with(Axis.parse("miner=random"))
                .with(Axis.parse("hold-out=none,such"));
        Heard heard = new Heard();
        run(folder.resolve("failing"), study, Shard.WHOLE, () -> false, heard);
        assertThat(heard.outcomes)
                .hasSize(2)
                .allMatch(outcome -> outcome.failure().isPresent());
        assertThat(folder.resolve("failing/report.html")).content().contains("no class");
    }

    @Test
    void twoProgramsDoNotWriteIntoOneFolder() throws IOException {
        Path shared = folder.resolve("shared");
        Study study = STUDY.with(Axis.parse("seed=0")).with(Axis.parse("miner=random"));
        try (StudyFolder open = StudyFolder.beginOrContinue(shared, study, Shard.WHOLE)) {
            assertThat(open.pending()).hasSize(1);
            assertThatThrownBy(() -> run(shared, study, Shard.WHOLE))
                    .satisfies(Translation::requireBoth)
                    .hasMessageContaining("another TripletLab");
        }
        run(shared, study, Shard.WHOLE);
    }

    @Test
    void aStudyFileIsTheStudyAndUnknownIdsAreRefused() throws IOException {
        Path file = folder.resolve("study.json");
        new StudyFile(STUDY, Shard.WHOLE, Provenance.here()).write(file);
        assertThat(StudyExecution.read(file).runs()).isEqualTo(STUDY.runs());
        for (String wrong : List.of(
                "{\"format\":\"tripletlab-study\",\"formatVersion\":1,\"grids\":[{\"vary\":{\"speed\":[1]}}]}",
                "{\"format\":\"tripletlab-study\",\"formatVersion\":1,\"grids\":[{\"vary\":{\"miner\":[\"rand\"]}}]}",
                "{\"format\":\"tripletlab-study\",\"formatVersion\":1,\"grids\":[{\"vary\":{\"miner\":[[1]]}}]}",
                "{\"format\":\"tripletlab-study\",\"formatVersion\":1,\"grids\":[]}",
                "{\"format\":\"tripletlab-study\",\"formatVersion\":1,\"grid\":[]}",
                "{\"format\":\"tripletlab-experiment\"}",
                "[1",
                "[".repeat(20_000),
                "")) {
            Files.writeString(file, wrong);
            assertThatThrownBy(() -> StudyExecution.read(file).runs())
                    .as(wrong)
                    .isInstanceOf(StudyFileException.class)
                    .satisfies(Translation::requireBoth)
                    .message()
                    .endsWith(".");
        }
    }

    private static void run(Path folder, Study study, Shard shard) throws IOException {
        run(folder, study, shard, () -> false, new Heard());
    }

    private static void run(Path folder, Study study, Shard shard, BooleanSupplier cancelled, Heard heard)
            throws IOException {
        StudyExecution.run(folder, study, shard, SHELF, 2, cancelled, heard);
    }

    /** Returns the lines of the table without the columns that tell of time. */
    private static List<String> withoutTimes(Path folder) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("results.csv"));
        List<String> head = List.of(lines.get(0).split(","));
        return lines.stream()
                .map(line -> {
                    List<String> cells = new ArrayList<>(List.of(line.split(",", -1)));
                    cells.set(head.indexOf("stepsPerSecond"), "");
                    cells.set(head.indexOf("seconds"), "");
                    return String.join(",", cells);
                })
                .toList();
    }

    private static final class Heard implements StudyExecution.Progress {
        private final AtomicInteger count = new AtomicInteger();
        private final List<StudyRun> found = new ArrayList<>();
        private final List<StudyRun> runs = new ArrayList<>();
        private final List<RunOutcome> outcomes = new ArrayList<>();
        private int before;

        @Override
        public void found(StudyRun run, RunOutcome outcome) {
            assertThat(run.index()).isEqualTo(outcome.index());
            found.add(run);
        }

        @Override
        public void begun(int done, int all) {
            before = done;
        }

        @Override
        public void finished(StudyRun run, RunOutcome outcome, int done, int all, double secondsLeft) {
            assertThat(done).isEqualTo(before + runs.size() + 1);
            assertThat(secondsLeft).isNotNegative();
            runs.add(run);
            outcomes.add(outcome);
            count.incrementAndGet();
        }
    }
}
