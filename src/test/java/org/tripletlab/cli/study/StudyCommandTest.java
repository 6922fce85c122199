package org.tripletlab.cli.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripletlab.Slow;
import org.tripletlab.cli.Outcome;
import org.tripletlab.study.PresetStudies;

@Slow
class StudyCommandTest {
    private static final String[] SMALL = {
        "study",
        "grid",
        "--vary",
        "miner=random,batch-hard",
        "--vary",
        "seed=0-1",
        "--dataset",
        "bundled",
        "--steps",
        "20",
        "--probe",
        "60",
        "--hidden",
        "8",
        "--jobs",
        "1"
    };

    @TempDir
    private Path folder;

    @Test
    void aGridIsRunToldSplitAndMerged() {
        Outcome whole = small("--output", folder.resolve("whole").toString());
        assertThat(whole.exitCode()).as(whole.err()).isZero();
        assertThat(whole.out()).contains("4 runs.", "[4/4] miner batch-hard · seed 1", "s left", "Report: ");
        assertThat(folder.resolve("whole/report.html")).isNotEmptyFile();
        Outcome again = small("--output", folder.resolve("whole").toString());
        assertThat(again.out()).contains("All 4 runs are done.").doesNotContain("[");
        for (String part : new String[] {"1", "2"}) {
            assertThat(small(
                                    "--shard",
                                    part + "/2",
                                    "--output",
                                    folder.resolve(part).toString())
                            .exitCode())
                    .isZero();
        }
        Outcome merged = Outcome.of(
                "study",
                "merge",
                folder.resolve("1").toString(),
                folder.resolve("2").toString(),
                "--output",
                folder.resolve("merged").toString());
        assertThat(merged.exitCode()).as(merged.err()).isZero();
        assertThat(folder.resolve("merged/results.csv")).isNotEmptyFile();
        Outcome report = Outcome.of("study", "report", folder.resolve("merged").toString());
        assertThat(report.exitCode()).isZero();
        // Each is measured at steps 0 and 20, and wrote down both states.
        assertThat(report.out().lines().findFirst().orElseThrow())
                .matches("Diagnosis check .* as recorded 0 / 0 / 0 of 4 runs, 0 / 0 / 0 of 8 states;"
                        + " .* 0 / 0 / 0 of 4 runs, 0 / 0 / 0 of 8 states[.]");
        Outcome fromFile =
                Outcome.of("study", folder.resolve("merged/study.json").toString(), "--dry-run", "--quick");
        assertThat(fromFile.out().lines()).hasSize(4);
    }

    @Test
    void sizesBeyondTheRankOfTheNetworkAreMeasured() {
        Outcome deep = Outcome.of(
                "study",
                "grid",
                "--vary",
                "embedding-size=64,128",
                "--vary",
                "seed=0-1",
                "--hidden",
                "16",
                "--dataset",
                "bundled",
                "--steps",
                "20",
                "--probe",
                "100",
                "--output",
                folder.resolve("deep").toString());
        assertThat(deep.exitCode()).as(deep.err()).isZero();
        Outcome other = Outcome.of(
                "study",
                "grid",
                "--vary",
                "embedding-size=64,128",
                "--vary",
                "seed=0-1",
                "--hidden",
                "16",
                "--dataset",
                "bundled",
                "--steps",
                "30",
                "--probe",
                "100",
                "--output",
                folder.resolve("deep").toString());
        assertThat(other.err()).contains("In run 0, \"steps\" is 20 there and 30 here");
    }

    @Test
    void theRunsAreListedWithoutMakingThem() {
        Outcome runs = Outcome.of("study", "losses", "--dry-run", "--seed", "3");
        assertThat(runs.out().lines()).hasSize(14);
        assertThat(Outcome.of("list", "studies").out().lines()).hasSameSizeAs(PresetStudies.all());
        assertThat(Outcome.of("study", "strategies", "--dry-run", "--shard", "2/7")
                        .out()
                        .lines())
                .hasSize(20)
                .first()
                .asString()
                .startsWith("1  ");
    }

    @Test
    void wrongUseIsOneSentence() {
        assertRefused("Give a study", "study");
        assertRefused("no study \"strategie\"", "study", "strategie");
        assertRefused("at least one --vary", "study", "grid");
        assertRefused("i/n", "study", "losses", "--shard", "3/2");
        assertRefused("from 1 to 256", "study", "losses", "--jobs", "0");
        assertRefused("has no effect in any run", "study", "strategies", "--scale", "3", "--dry-run");
        assertRefused("--dataset DIR", "study", "one-shot-faces", "--dry-run");
        assertRefused("one of", "study", "grid", "--vary", "miner=rnd");
        assertRefused("given twice", "study", "grid", "--vary", "miner=random", "--vary", "miner=all");
        assertRefused("given twice", "study", "grid", "--vary", "miner=random,all", "--miner", "all");
        Outcome noFile = Outcome.of("study", folder.resolve("none.json").toString());
        assertThat(noFile.exitCode()).isEqualTo(1);
        assertThat(noFile.err()).contains("There is no study file").doesNotContain("\tat ");
    }

    private static void assertRefused(String sentence, String... arguments) {
        Outcome refused = Outcome.of(arguments);
        assertThat(refused.exitCode()).as(refused.out() + refused.err()).isEqualTo(2);
        assertThat(refused.err()).contains(sentence).doesNotContain("\tat ");
    }

    private static Outcome small(String... more) {
        String[] all = java.util.Arrays.copyOf(SMALL, SMALL.length + more.length);
        System.arraycopy(more, 0, all, SMALL.length, more.length);
        return Outcome.of(all);
    }
}
