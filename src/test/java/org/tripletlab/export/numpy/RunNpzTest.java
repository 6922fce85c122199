package org.tripletlab.export.numpy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripletlab.Slow;
import org.tripletlab.dataset.EvaluationSet;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.TrainedLane;

@Slow
class RunNpzTest {
    @TempDir
    private Path folder;

    @Test
    void theBytesAreThoseOfTheFormat() throws IOException {
        LaneRecord lane = TrainedLane.named(
                'A',
                TrainedLane.SPEC.with(Parameters.EMBEDDING_SIZE, 2),
                List.of("zero", "一", "\uD83D\uDE00x", "", "4", "5", "6", "7", "8", "9"));
        Map<String, byte[]> arrays = read(write(List.of(lane), new RunNpz.Options(true, false)));

        assertThat(arrays.keySet())
                .containsExactly(
                        "steps_A.npy",
                        "embeddings_A.npy",
                        "weights_step_A.npy",
                        "weights_A_dense_1.npy",
                        "bias_A_dense_1.npy",
                        "weights_A_embedding.npy",
                        "bias_A_embedding.npy",
                        "labels.npy",
                        "image_numbers.npy",
                        "image_places.npy",
                        "class_names.npy",
                        "images.npy");
        ByteBuffer embeddings = values(arrays.get("embeddings_A.npy"), "<f4", "(3, 200, 2)");
        lane.view().recordings().forEach(recording -> {
            for (float expected : recording.snapshot().unit()) {
                assertThat(embeddings.getFloat()).isEqualTo(expected);
            }
        });
        assertThat(embeddings.hasRemaining()).isFalse();
        ByteBuffer steps = values(arrays.get("steps_A.npy"), "<i4", "(3,)");
        assertThat(new int[] {steps.getInt(), steps.getInt(), steps.getInt()}).containsExactly(0, 20, 40);
        ByteBuffer names = values(arrays.get("class_names.npy"), "<U4", "(10,)");
        assertThat(names.remaining()).isEqualTo(10 * 4 * 4);
        assertThat(names.getInt(16)).isEqualTo('一');
        assertThat(names.getInt(32)).isEqualTo(0x1F600);
        ByteBuffer images = values(arrays.get("images.npy"), "|u1", "(200, 28, 28)");
        EvaluationSet probe = lane.view().data().probe();
        byte[] second = new byte[784];
        images.position(784).get(second);
        assertThat(second)
                .isEqualTo(Arrays.copyOfRange(
                        probe.examples().pixels(), probe.indices()[1] * 784, (probe.indices()[1] + 1) * 784));
        ByteBuffer weights = values(arrays.get("weights_A_dense_1.npy"), "<f4", "(784, 24)");
        float[] trained = lane.view().latest().network().weights();
        for (int i = 0; i < 784 * 24; i++) {
            assertThat(weights.getFloat()).isEqualTo(trained[i]);
        }
        values(arrays.get("bias_A_embedding.npy"), "<f4", "(2,)");
    }

    @Test
    void theSameRunMakesTheSameFile() throws IOException {
        LaneRecord lane = TrainedLane.unmoved('A', TrainedLane.SPEC);
        byte[] first = Files.readAllBytes(write(List.of(lane), RunNpz.Options.DEFAULT));
        assertThat(Files.readAllBytes(write(List.of(lane), RunNpz.Options.DEFAULT)))
                .isEqualTo(first);
    }

    @Test
    void numpyReadsEveryArray() throws Exception {
        assumeTrue(hasNumpy(), "There is no python3 with numpy here (Debian: apt install python3-numpy).");
        LaneRecord first = TrainedLane.of('A', TrainedLane.SPEC.with(Parameters.EMBEDDING_SIZE, 64));
        LaneRecord second = TrainedLane.diverged('B');
        LaneRecord third = TrainedLane.of(
                'C', TrainedLane.SPEC.with(Parameters.LOSS_TYPE, "arcface").with(Parameters.PROBE, 40));
        Path file = write(List.of(first, second, third), new RunNpz.Options(true, false));
        String answer = python("""
                import numpy, sys
                z = numpy.load(sys.argv[1])
                a = z['embeddings_A']
                print(a.shape, a.dtype, repr(float(a[2, 7, 5])), repr(float(a.astype('f8').sum())))
                print(bool(abs(numpy.linalg.norm(a, axis=2) - 1).max() < 1e-5))
                print(bool(numpy.isnan(z['embeddings_B'][-1]).all()), z['steps_B'][0])
                print(z['labels'].tolist() == z['class_names'][z['labels']].astype(int).tolist())
                print(z['images'].shape, int(z['images'].astype(int).sum()), z['images_C'].shape)
                print(z['weights_C_loss'].size, z['weights_A_embedding'].shape)
                print(repr(float(z['bias_A_dense_1'][3])))
                """, file);

        float[] newest = first.view().recordings().get(2).snapshot().unit();
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            for (float value : first.view().recordings().get(i).snapshot().unit()) {
                sum += value;
            }
        }
        List<String> lines = answer.lines().toList();
        List<String> words = List.of(lines.get(0).split(" ", -1));
        assertThat(words.subList(0, 4)).containsExactly("(3,", "200,", "64)", "float32");
        assertThat(Double.parseDouble(words.get(4))).isEqualTo(newest[7 * 64 + 5]);
        assertThat(Double.parseDouble(words.get(5))).isCloseTo(sum, org.assertj.core.api.Assertions.within(1e-9));
        EvaluationSet probe = first.view().data().probe();
        long ink = 0;
        for (int index : probe.indices()) {
            for (int p = 0; p < 784; p++) {
                ink += probe.examples().pixels()[index * 784 + p] & 0xFF;
            }
        }
        assertThat(lines.subList(1, 6))
                .containsExactly("True", "True 0", "True", "(200, 28, 28) " + ink + " (40, 28, 28)", "30 (24, 64)");
        assertThat(Double.parseDouble(lines.get(6)))
                .isEqualTo(first.view().latest().network().weights()[784 * 24 + 3]);
    }

    @Test
    void nothingIsLeftWhenItIsCancelledOrCannotBeWritten() {
        LaneRecord lane = TrainedLane.unmoved('A', TrainedLane.SPEC);
        assertThatThrownBy(
                        () -> RunNpz.write(folder.resolve("run.npz"), List.of(lane), RunNpz.Options.DEFAULT, share -> {
                            if (share > 0) {
                                throw new CancellationException();
                            }
                        }))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> RunNpz.write(
                        folder.resolve("no/run.npz"), List.of(lane), RunNpz.Options.DEFAULT, ExportProgress.NONE))
                .hasMessageContaining("there is no folder");
        assertThat(folder.toFile().list()).isEmpty();
    }

    private Path write(List<LaneRecord> lanes, RunNpz.Options options) throws IOException {
        Path file = folder.resolve("run.npz");
        List<Double> shares = new ArrayList<>();
        RunNpz.write(file, lanes, options, shares::add);
        assertThat(shares).isSorted().last().isEqualTo(1.0);
        return file;
    }

    private static Map<String, byte[]> read(Path file) throws IOException {
        Map<String, byte[]> arrays = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                arrays.put(entry.getName(), zip.readAllBytes());
            }
        }
        return arrays;
    }

    /** Checks the header and returns what follows it. */
    private static ByteBuffer values(byte[] npy, String type, String shape) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(npy));
        assertThat(in.readNBytes(8)).containsExactly(0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0);
        int length = in.read() | in.read() << 8;
        assertThat((10 + length) % 64).isZero();
        assertThat(new String(in.readNBytes(length), StandardCharsets.ISO_8859_1))
                .matches("\\{.*\\} *\\n")
                .contains("'descr': '" + type + "'", "'fortran_order': False", "'shape': " + shape);
        return ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static boolean hasNumpy() throws InterruptedException {
        try {
            Process process = new ProcessBuilder("python3", "-c", "import numpy").start();
            return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException noPython) {
            return false;
        }
    }

    private static String python(String script, Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("python3", "-c", script, file.toString())
                .redirectErrorStream(true)
                .start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(answer).isZero();
        return answer;
    }
}
