package org.tripletlab.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tripletlab.cli.support.DataFolder;
import org.tripletlab.dataset.DatasetCache;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.export.table.RunJson;
import org.tripletlab.history.saved.ImagePlace;
import org.tripletlab.history.saved.MovedImages;
import org.tripletlab.store.ExperimentFile;
import org.tripletlab.store.WeightsFile;
import org.tripletlab.store.WeightsHeader;

/**
 * Output of {@code info} about a file that is not a session.
 *
 * @param file the file
 * @param folder current folder of its images; empty if not given
 * @param json whether to print one JSON object instead of lines
 */
record FileFacts(Path file, Optional<Path> folder, boolean json) {
    /**
     * Describes weights.
     *
     * @throws IOException if they are damaged, or the given folder does not hold their images
     */
    void weights(PrintWriter out) throws IOException {
        WeightsHeader about = WeightsFile.about(file);
        int count = WeightsFile.read(file).length;
        Optional<String> found = Optional.empty();
        if (folder.isPresent()) {
            DatasetCache datasets = DatasetCache.ofThisProcess(folder);
            found = Optional.of(new MovedImages(datasets, Optional.of(file), folder)
                    .of(about.experiment(), about.place(), about.datasetSha256())
                    .get(Parameters.DATASET));
        }
        if (json) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("type", "weights");
            fields.put("experiment", about.experiment().toTexts());
            fields.put("dataset", about.dataset());
            fields.put("datasetSha256", about.datasetSha256());
            fields.put("stepsDone", about.step());
            fields.put("weights", count);
            found.ifPresent(place -> fields.put("images", place));
            out.println(RunJson.write(fields));
            return;
        }
        out.println(String.format(
                Locale.ROOT,
                "%s: %.1f MB, %,d weights of a network and its loss, step %d, data set %s%s",
                file,
                Files.size(file) / 1e6,
                count,
                about.step(),
                about.dataset(),
                images(about.place())));
        found.ifPresent(place -> out.println("Images: " + place + ", pixels and labels agree"));
        out.println("  " + about.experiment());
    }

    private static String images(ImagePlace place) {
        return place.classes() == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        " (%,d training and %,d test images of %d classes)",
                        place.trainingImages(),
                        place.testImages(),
                        place.classes());
    }

    /**
     * Describes an experiment.
     *
     * @throws IOException if it cannot be read
     */
    void experiment(PrintWriter out) throws IOException {
        ExperimentSpec spec = ExperimentFile.read(file);
        ExperimentSpec placed = folder.isPresent() ? DataFolder.placed(spec, folder.get()) : spec;
        if (json) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("type", "experiment");
            fields.put("experiment", placed.toTexts());
            out.println(RunJson.write(fields));
            return;
        }
        out.println(file + ": an experiment, data set " + placed.get(Parameters.DATASET));
        out.println("  " + placed);
    }
}
