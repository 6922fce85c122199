package org.tripletlab.export.projector;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tripletlab.dataset.EvaluationSet;
import org.tripletlab.evaluation.EmbeddingSnapshot;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.export.ExportException;
import org.tripletlab.export.ExportProgress;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.export.LaneTitles;
import org.tripletlab.export.OrderedFields;
import org.tripletlab.export.table.RunJson;
import org.tripletlab.io.AtomicFolder;
import org.tripletlab.text.Message;

/**
 * The embeddings of every lane as the TensorFlow Embedding Projector loads them: as a folder of TensorBoard
 * ({@code tensorboard --logdir FOLDER}), or one by one in the projector on the web.
 *
 * <p>{@code vectors-A.tsv} has a line for each probe image, D numbers with tabs between them and no header; {@code metadata.tsv} in the
 * same order a header and a line for each (the projector expects a header exactly if there is more than one column);
 * {@code sprite.png} their images, see {@link SpriteSheet}; {@code projector_config.json} names the files with the shape of each
 * tensor, as the projector on a server of its own reads it, and {@code projector_config.pbtxt} the same for TensorBoard. Lanes that
 * were measured on the same images share metadata and sprite.
 *
 * <p>Format: TensorBoard, plugin "projector", {@code projector_config.proto} and its guide "Visualizing data using the Embedding
 * Projector".
 */
public final class ProjectorFolder {
    private record Entry(String name, int count, int size, String vectors, Side side) {}

    /** Files of an evaluation set. */
    private record Side(String metadata, String sprite, SpriteSheet sheet) {}

    private final List<LaneRecord> lanes;
    private final ProjectorOptions options;
    private final boolean images;

    /**
     * Plans a folder.
     *
     * @param lanes one to four
     */
    public ProjectorFolder(List<LaneRecord> lanes, ProjectorOptions options) {
        this.lanes = List.copyOf(lanes);
        this.options = options;
        // A session can be taken out where its images are not.
        this.images = options.images()
                && lanes.stream().allMatch(lane -> lane.view().data().hasImages());
    }

    /**
     * Writes the folder, whole or not at all.
     *
     * @throws IOException with one sentence if a lane has no finite embeddings at the wanted step, or the folder cannot be written
     */
    public void write(Path folder, ExportProgress progress) throws IOException {
        List<Recording> chosen = new ArrayList<>();
        for (LaneRecord lane : lanes) {
            chosen.add(recording(lane));
        }
        AtomicFolder.write(folder, options.replace(), into -> write(into, chosen, progress));
    }

    private void write(AtomicFolder.Folder into, List<Recording> chosen, ExportProgress progress) throws IOException {
        progress.reached(0);
        List<String> titles = LaneTitles.of(lanes);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < lanes.size(); i++) {
            LaneRecord lane = lanes.get(i);
            Recording recording = chosen.get(i);
            EmbeddingSnapshot snapshot = recording.snapshot();
            String vectors = "vectors-" + lane.letter() + ".tsv";
            double from = i;
            into.write(
                    vectors,
                    out -> writeVectors(out, snapshot, share -> progress.reached((from + share * 0.7) / lanes.size())));
            String name = lane.letter() + " · " + titles.get(i) + " · step "
                    + recording.measurement().step();
            entries.add(new Entry(name, snapshot.count(), snapshot.embeddingSize(), vectors, side(into, i, entries)));
            progress.reached((i + 1.0) / lanes.size());
        }
        into.write("projector_config.json", out -> out.write(json(entries).getBytes(StandardCharsets.UTF_8)));
        into.write("projector_config.pbtxt", out -> out.write(pbtxt(entries).getBytes(StandardCharsets.UTF_8)));
    }

    /** Returns the files of a lane's images: an earlier lane's if they are the same, else new ones. */
    private Side side(AtomicFolder.Folder into, int lane, List<Entry> earlier) throws IOException {
        for (int i = 0; i < lane; i++) {
            if (lanes.get(lane).hasProbeOf(lanes.get(i))) {
                return earlier.get(i).side();
            }
        }
        String suffix = lane == 0 ? "" : "-" + lanes.get(lane).letter();
        EvaluationSet probe = lanes.get(lane).view().data().probe();
        Side side = new Side("metadata" + suffix + ".tsv", "sprite" + suffix + ".png", new SpriteSheet(probe));
        into.write(side.metadata(), out -> writeMetadata(out, probe));
        if (images) {
            into.write(side.sprite(), side.sheet()::write);
        }
        return side;
    }

    private Recording recording(LaneRecord lane) throws IOException {
        String letter = String.valueOf(lane.letter());
        List<Recording> recordings = lane.view().recordings();
        for (int i = recordings.size() - 1; i >= 0; i--) {
            Recording recording = recordings.get(i);
            if (options.step().isPresent()
                    && recording.measurement().step() > options.step().getAsInt()) {
                continue;
            }
            // A row of NaN would be taken for a row with a name in front, one number short.
            if (recording.measurement().probe().finite()) {
                return recording;
            }
            if (options.step().isPresent()) {
                throw new ExportException(Message.of(
                        "export.failed.diverged",
                        letter,
                        recording.measurement().step()));
            }
        }
        throw new ExportException(
                options.step().isPresent()
                        ? Message.of(
                                "export.failed.no-embeddings-to",
                                letter,
                                options.step().getAsInt())
                        : Message.of("export.failed.no-embeddings", letter));
    }

    private static void writeVectors(OutputStream out, EmbeddingSnapshot snapshot, ExportProgress progress)
            throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        int size = snapshot.embeddingSize();
        for (int row = 0; row < snapshot.count(); row++) {
            for (int k = 0; k < size; k++) {
                writer.write(Float.toString(snapshot.unit()[row * size + k]));
                writer.write(k + 1 < size ? '\t' : '\n');
            }
            if (row % 256 == 0) {
                progress.reached((double) row / snapshot.count());
            }
        }
        writer.flush();
    }

    private static void writeMetadata(OutputStream out, EvaluationSet probe) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write("label\tclass\timage\n");
        for (int i = 0; i < probe.count(); i++) {
            String name = cell(probe.classNames().get(probe.labels()[i]));
            writer.write(name + '\t' + probe.labels()[i] + '\t' + probe.place(i) + '\n');
        }
        writer.flush();
    }

    /** The format has no quoting: a tab or a line break in a name would move all that follows. */
    private static String cell(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }

    private String json(List<Entry> entries) {
        List<Map<String, Object>> embeddings = new ArrayList<>();
        for (Entry entry : entries) {
            Map<String, Object> embedding = new LinkedHashMap<>();
            embedding.put("tensorName", entry.name());
            embedding.put("tensorShape", List.of(entry.count(), entry.size()));
            embedding.put("tensorPath", entry.vectors());
            embedding.put("metadataPath", entry.side().metadata());
            if (images) {
                SpriteSheet sheet = entry.side().sheet();
                embedding.put(
                        "sprite",
                        OrderedFields.of(
                                "imagePath",
                                entry.side().sprite(),
                                "singleImageDim",
                                List.of(sheet.imageWidth(), sheet.imageHeight())));
            }
            embeddings.add(embedding);
        }
        return RunJson.write(Map.of("embeddings", embeddings)) + "\n";
    }

    private String pbtxt(List<Entry> entries) {
        StringBuilder text = new StringBuilder();
        for (Entry entry : entries) {
            text.append("embeddings {\n");
            text.append("  tensor_name: ").append(quoted(entry.name())).append('\n');
            text.append("  tensor_path: ").append(quoted(entry.vectors())).append('\n');
            text.append("  metadata_path: ")
                    .append(quoted(entry.side().metadata()))
                    .append('\n');
            if (images) {
                SpriteSheet sheet = entry.side().sheet();
                text.append("  sprite {\n    image_path: ")
                        .append(quoted(entry.side().sprite()))
                        .append("\n    single_image_dim: ")
                        .append(sheet.imageWidth())
                        .append("\n    single_image_dim: ")
                        .append(sheet.imageHeight())
                        .append("\n  }\n");
            }
            text.append("}\n");
        }
        return text.toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ") + '"';
    }
}
