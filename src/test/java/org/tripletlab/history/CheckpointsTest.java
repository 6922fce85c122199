package org.tripletlab.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.nn.optimiser.OptimiserState;
import org.tripletlab.training.Checkpoint;
import org.tripletlab.training.StagePosition;

/** Checkpoints of two blocks each, a measured interval of 20 steps and 10 ms a time. */
class CheckpointsTest {
    private static final long INTERVAL = 10_000_000;
    private static final int FLOATS = CheckpointFile.BLOCK_BYTES / Float.BYTES;
    private static final long EACH = checkpoint(0).bytes();
    private static final long EACH_ON_DISK = 2L * CheckpointFile.BLOCK_BYTES;

    @TempDir
    private Path folder;

    @Test
    void nothingIsWrittenWhileMemoryHasRoom() {
        CheckpointFile file = new CheckpointFile(folder, 100 * EACH_ON_DISK, 4 * INTERVAL);
        Checkpoints checkpoints = new Checkpoints(() -> 31 * EACH, file);
        addTo(checkpoints, 0, 31);
        assertThat(checkpoints.steps()).hasSize(31);
        assertThat(file.bytes()).isZero();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatIsTooNearToItsNeighboursIsNotWorthWriting() {
        CheckpointFile file = new CheckpointFile(folder, 100 * EACH_ON_DISK, 40 * INTERVAL);
        Checkpoints checkpoints = new Checkpoints(() -> 6 * EACH, file);
        addTo(checkpoints, 0, 80);
        assertThat(file.bytes()).isZero();
        assertThat(checkpoints.steps()).hasSize(6);
        addTo(checkpoints, 80, 400);
        assertThat(file.bytes()).isPositive();
        assertThat(checkpoints.countInMemory()).isEqualTo(6);
        List<Integer> steps = checkpoints.steps();
        for (int i = 2; i < steps.size(); i++) {
            assertThat(steps.get(i) - steps.get(i - 2)).isGreaterThan(20 * 40);
        }
    }

    @Test
    void aLongRunStaysWithinItsBoundsAndEven() {
        CheckpointFile file = new CheckpointFile(folder, 60 * EACH_ON_DISK, 4 * INTERVAL);
        Checkpoints checkpoints = new Checkpoints(() -> 6 * EACH, file);
        double worst = 0;
        for (int i = 0; i < 8000; i++) {
            addTo(checkpoints, i, i + 1);
            List<Integer> steps = checkpoints.steps();
            assertThat(steps.get(0)).isZero();
            assertThat(steps.get(steps.size() - 1)).isEqualTo(20 * i);
            assertThat(checkpoints.countInMemory()).isLessThanOrEqualTo(6);
            assertThat(file.bytes()).isLessThanOrEqualTo(60 * EACH_ON_DISK);
            if (i > 1000) {
                int[] gaps = gaps(steps);
                double even = 20.0 * i / 66;
                worst = Math.max(worst, gaps[1] / even);
                assertThat(gaps[1]).as("largest gap of %s", steps).isLessThanOrEqualTo((int) (3.01 * gaps[0]));
            }
        }
        // Dropping every second one whenever they are full makes it 2.
        assertThat(worst).isLessThan(1.7);
    }

    @Test
    void fourLanesShareTheFileAndTheirLongestWaysBackAreAlike() {
        CheckpointFile file = new CheckpointFile(folder, 80 * EACH_ON_DISK, 4 * INTERVAL);
        Checkpoints early = new Checkpoints(() -> 4 * EACH, file);
        addTo(early, 0, 1000);
        assertThat(early.steps()).hasSizeGreaterThan(70);
        List<Checkpoints> all = new ArrayList<>(List.of(early));
        while (all.size() < 4) {
            all.add(new Checkpoints(() -> 4 * EACH, file));
        }
        for (int i = 0; i < 1000; i++) {
            for (Checkpoints lane : all.subList(1, 4)) {
                addTo(lane, i, i + 1);
            }
            assertThat(file.bytes()).isLessThanOrEqualTo(80 * EACH_ON_DISK);
        }
        int shortest = Integer.MAX_VALUE;
        int longest = 0;
        for (Checkpoints lane : all) {
            int largest = gaps(lane.steps())[1];
            shortest = Math.min(shortest, largest);
            longest = Math.max(longest, largest);
        }
        assertThat(longest).isLessThanOrEqualTo(2 * shortest).isLessThan((int) (1.8 * 4 * 20 * 1000 / 96));
        all.forEach(Checkpoints::close);
        assertThat(file.bytes()).isZero();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatComesBackFromTheDiskIsTheSameAndItsPlaceIsUsedAgain() {
        CheckpointFile file = new CheckpointFile(folder, 100 * EACH_ON_DISK, 0);
        Checkpoints checkpoints = new Checkpoints(() -> EACH, file);
        addTo(checkpoints, 0, 20);
        assertThat(checkpoints.countInMemory()).isEqualTo(2);
        long bytes = file.bytes();
        assertThat(bytes).isEqualTo(18 * EACH_ON_DISK);
        for (int back : new int[] {15, 10, 3, 0}) {
            StoredCheckpoint kept = checkpoints.backTo(20 * back + 19);
            Checkpoint expected = checkpoint(20 * back);
            assertThat(kept.nanos()).isEqualTo(back * INTERVAL);
            assertThat(kept.checkpoint().step()).isEqualTo(expected.step());
            assertThat(kept.checkpoint().learned().weights())
                    .isEqualTo(expected.learned().weights());
            assertThat(kept.checkpoint().learned().optimiser().moments().get(0))
                    .isEqualTo(expected.learned().optimiser().moments().get(0));
            assertThat(kept.checkpoint().learned().optimiser().powers())
                    .isEqualTo(expected.learned().optimiser().powers());
            assertThat(kept.checkpoint().learned().lossMemory())
                    .isEqualTo(expected.learned().lossMemory());
            addTo(checkpoints, back + 1, 20);
            assertThat(file.bytes()).isEqualTo(bytes);
        }
        checkpoints.close();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aCopyOutlivesItsOriginal() {
        CheckpointFile file = new CheckpointFile(folder, 100 * EACH_ON_DISK, 0);
        Checkpoints original = new Checkpoints(() -> EACH, file);
        addTo(original, 0, 20);
        Checkpoints copy = original.copy();
        original.close();
        addTo(new Checkpoints(() -> EACH, file), 100, 120);
        assertThat(copy.backTo(300).checkpoint().learned().weights())
                .isEqualTo(checkpoint(300).learned().weights());
        copy.close();
    }

    @Test
    void withoutADiskMemoryAloneHoldsThemEvenly() throws IOException {
        Path noFolder = Files.createFile(folder.resolve("no-folder"));
        for (CheckpointFile file : List.of(
                new CheckpointFile(noFolder, 100 * EACH_ON_DISK, 0),
                new CheckpointFile(noFolder.resolve("missing"), 100 * EACH_ON_DISK, 0),
                new CheckpointFile(folder, 0, 0),
                new CheckpointFile(folder, EACH_ON_DISK - 1, 0))) {
            Checkpoints checkpoints = new Checkpoints(() -> 20 * EACH, file);
            addTo(checkpoints, 0, 1000);
            assertThat(checkpoints.countInMemory()).isEqualTo(20);
            int[] gaps = gaps(checkpoints.steps());
            assertThat(gaps[1]).isLessThanOrEqualTo(3 * gaps[0]).isLessThan(20 * 1000 / 20 * 2);
            assertThat(file.bytes()).isZero();
            checkpoints.close();
        }
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(noFolder));
    }

    @Test
    void whatCannotBeReadAnyMoreIsReachedFromFurtherBack() {
        CheckpointFile file = new CheckpointFile(folder, 100 * EACH_ON_DISK, 0);
        Checkpoints checkpoints = new Checkpoints(() -> 3 * EACH, file);
        addTo(checkpoints, 0, 20);
        // An interrupted thread closes the file that it writes.
        Thread.currentThread().interrupt();
        addTo(checkpoints, 20, 21);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(checkpoints.countInMemory()).isEqualTo(3);
        addTo(checkpoints, 21, 40);
        assertThat(checkpoints.countInMemory()).isEqualTo(3);
        assertThat(checkpoints.backTo(20 * 39).checkpoint().step()).isEqualTo(20 * 39);
        assertThat(checkpoints.backTo(20 * 10).checkpoint().step()).isZero();
        assertThat(checkpoints.steps()).containsExactly(0);
        checkpoints.close();
    }

    /** Returns the smallest and the largest; the last gap is still growing. */
    private static int[] gaps(List<Integer> steps) {
        int smallest = Integer.MAX_VALUE;
        int largest = 0;
        for (int i = 1; i < steps.size(); i++) {
            int gap = steps.get(i) - steps.get(i - 1);
            largest = Math.max(largest, gap);
            smallest = i == steps.size() - 1 ? smallest : Math.min(smallest, gap);
        }
        return new int[] {smallest, largest};
    }

    private static void addTo(Checkpoints checkpoints, int from, int to) {
        for (int i = from; i < to; i++) {
            checkpoints.add(checkpoint(20 * i), i * INTERVAL);
        }
    }

    private static Checkpoint checkpoint(int step) {
        float[] weights = new float[FLOATS];
        float[] moments = new float[FLOATS];
        for (int i = 0; i < FLOATS; i++) {
            // Any bit pattern but NaN, of which Java may keep another.
            weights[i] = Float.intBitsToFloat((step * 31 + i * 2_654_435) & 0xBF7FFFFF);
            moments[i] = -weights[i] / 3;
        }
        return new Checkpoint(
                step,
                ExperimentSpec.DEFAULT,
                new Checkpoint.Learned(
                        weights,
                        new OptimiserState(List.of(moments), new double[] {Math.pow(0.9, step), 0.5}),
                        new double[] {step}),
                new StagePosition(0, 0),
                "random",
                null);
    }
}
