package org.tripletlab.cli.support;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.DatasetFault;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.history.saved.ImageCandidates;
import org.tripletlab.option.OptionException;
import org.tripletlab.text.Message;

/** The folder of {@code --data}: the place of MNIST, or the current place of the images of a file. */
public final class DataFolder {
    private static final String MNIST = "mnist";

    private DataFolder() {}

    /**
     * Refuses a folder that no experiment would use, because the images would then come from another place.
     *
     * @param specs the experiments, of which one must use it
     * @throws OptionException if all use other images
     */
    public static void requireUse(Optional<Path> folder, Collection<ExperimentSpec> specs) {
        if (folder.isEmpty() || specs.isEmpty() || specs.stream().anyMatch(DataFolder::isFoundByName)) {
            return;
        }
        throw new OptionException(
                "data",
                Message.of(
                        "parameter.refused.data",
                        folder.get().toString(),
                        specs.iterator().next().get(Parameters.DATASET)));
    }

    /** The bundled digits are not in a folder either; that is reported when they are opened. */
    private static boolean isFoundByName(ExperimentSpec spec) {
        return Parameters.DATASET.choices().contains(spec.get(Parameters.DATASET))
                || spec.get(Parameters.PROBE_DATASET).equals(MNIST);
    }

    /**
     * Returns an experiment that was read from a file, with images whose path does not exist taken from a folder.
     *
     * @throws DatasetException if they are not in that folder
     */
    public static ExperimentSpec placed(ExperimentSpec spec, Path folder) throws DatasetException {
        if (Parameters.DATASET.exists(spec.get(Parameters.DATASET))) {
            return spec;
        }
        ExperimentSpec placed = ImageCandidates.within(spec, folder);
        if (!Parameters.DATASET.exists(placed.get(Parameters.DATASET))) {
            throw DatasetFault.NO_FOLDER.with(folder);
        }
        return placed;
    }
}
