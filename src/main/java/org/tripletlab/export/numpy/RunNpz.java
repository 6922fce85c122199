package org.tripletlab.export.numpy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.tripletlab.data.Examples;
import org.tripletlab.dataset.EvaluationSet;
import org.tripletlab.evaluation.FrozenNetwork;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.export.ExportException;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.io.AtomicFile;
import org.tripletlab.nn.LayerShape;
import org.tripletlab.text.Message;

/**
 * The embeddings and weights of every lane as arrays for NumPy, in one {@code .npz} file.
 *
 * <p>{@code embeddings_A} (recorded steps × images × D, float32, unit length), {@code steps_A} (recorded steps, int32), {@code labels}
 * (images, int32, an index into {@code class_names}), {@code image_numbers} (images, int32, their number in the test split) and, if
 * wanted, {@code images} (images × height × width, uint8, 0 background). Lanes measured on other images have these with their letter. Of the
 * newest network {@code weights_A_dense_1} (inputs × outputs) and {@code bias_A_dense_1} for each layer, {@code weights_A_loss} for what the loss
 * learns itself, and {@code weights_step_A}. Where a lane diverged, its numbers are NaN.
 */
public final class RunNpz {
    /**
     * Content of the file.
     *
     * @param images whether the images do
     * @param newestOnly whether only the newest recorded step does, of all that were recorded
     */
    public record Options(boolean images, boolean newestOnly) {
        /** Every recorded step, without images. */
        public static final Options DEFAULT = new Options(false, false);
    }

    private RunNpz() {}

    /**
     * Writes the file, whole or not at all.
     *
     * @param lanes one to four
     * @throws IOException with one sentence if a lane has nothing recorded, or the file cannot be written
     */
    public static void write(Path file, List<LaneRecord> lanes, Options options, ExportProgress progress)
            throws IOException {
        for (LaneRecord lane : lanes) {
            if (lane.view().recordings().isEmpty()) {
                throw new ExportException(Message.of("export.failed.nothing", String.valueOf(lane.letter())));
            }
        }
        AtomicFile.write(file, out -> {
            // Not closed: the caller owns the stream and syncs it.
            NpzWriter npz = new NpzWriter(out);
            progress.reached(0);
            List<LaneRecord> known = new ArrayList<>();
            for (int i = 0; i < lanes.size(); i++) {
                LaneRecord lane = lanes.get(i);
                double done = i;
                embeddings(npz, lane, options, share -> progress.reached((done + 0.9 * share) / lanes.size()));
                weights(npz, lane);
                if (known.stream().noneMatch(lane::hasProbeOf)) {
                    probe(npz, lane.view().data().probe(), known.isEmpty() ? "" : "_" + lane.letter(), options);
                    known.add(lane);
                }
                progress.reached((done + 1) / lanes.size());
            }
            npz.finish();
        });
    }

    private static void embeddings(NpzWriter npz, LaneRecord lane, Options options, ExportProgress progress)
            throws IOException {
        List<Recording> all = lane.view().recordings();
        List<Recording> recordings = options.newestOnly() ? all.subList(all.size() - 1, all.size()) : all;
        int size = recordings.get(0).snapshot().embeddingSize();
        int count = lane.view().data().probe().count();
        npz.intArray(
                "steps_" + lane.letter(),
                recordings.stream()
                        .mapToInt(recording -> recording.measurement().step())
                        .toArray());
        npz.floatArray(
                "embeddings_" + lane.letter(),
                writer -> {
                    for (int i = 0; i < recordings.size(); i++) {
                        writer.floats(recordings.get(i).snapshot().unit(), 0, count * size);
                        progress.reached((i + 1.0) / recordings.size());
                    }
                },
                recordings.size(),
                count,
                size);
    }

    private static void weights(NpzWriter npz, LaneRecord lane) throws IOException {
        FrozenNetwork network = lane.view().latest().network();
        if (network == null) {
            return;
        }
        String letter = "_" + lane.letter() + "_";
        float[] weights = network.weights();
        npz.intArray("weights_step_" + lane.letter(), new int[] {network.step()});
        int offset = 0;
        for (LayerShape layer : lane.view().data().networkShape(network.spec()).layers()) {
            int start = offset;
            int matrix = layer.inputs() * layer.outputs();
            npz.floatArray(
                    "weights" + letter + layer.name().replace(' ', '_'),
                    writer -> writer.floats(weights, start, matrix),
                    layer.inputs(),
                    layer.outputs());
            npz.floatArray(
                    "bias" + letter + layer.name().replace(' ', '_'),
                    writer -> writer.floats(weights, start + matrix, layer.outputs()),
                    layer.outputs());
            offset += matrix + layer.outputs();
        }
        int rest = weights.length - offset;
        if (rest > 0) {
            int start = offset;
            npz.floatArray("weights" + letter + "loss", writer -> writer.floats(weights, start, rest), rest);
        }
    }

    private static void probe(NpzWriter npz, EvaluationSet probe, String suffix, Options options) throws IOException {
        npz.intArray("labels" + suffix, probe.labels());
        npz.intArray(
                "image_numbers" + suffix,
                IntStream.range(0, probe.count()).map(probe::row).toArray());
        npz.textArray(
                "image_places" + suffix,
                IntStream.range(0, probe.count()).mapToObj(probe::place).toList());
        npz.textArray("class_names" + suffix, probe.classNames());
        if (options.images()) {
            Examples images = probe.examples();
            npz.byteArray(
                    "images" + suffix,
                    writer -> {
                        for (int index : probe.indices()) {
                            writer.bytes(images.pixels(), index * images.imageSize(), images.imageSize());
                        }
                    },
                    probe.count(),
                    images.height(),
                    images.width());
        }
    }
}
