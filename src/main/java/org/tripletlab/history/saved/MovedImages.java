package org.tripletlab.history.saved;

import java.nio.file.Path;
import java.util.Optional;
import org.tripletlab.data.Dataset;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.DatasetFault;
import org.tripletlab.dataset.DatasetCache;
import org.tripletlab.dataset.DatasetFingerprint;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.option.OptionException;

/**
 * Search for the images of a session or weights file: in a given folder, or else at the path as entered, at the
 * recorded absolute path, at the path relative to the file, and beside the file. Only images with the recorded
 * fingerprint are accepted.
 */
public final class MovedImages {
    private static final int FINGERPRINT_START = 12;

    private final DatasetCache datasets;
    private final Optional<Path> file;
    private final Optional<Path> given;
    private final ImageCandidates candidates;

    /** A run with the current place of its images, and the images. */
    public record Found(SavedRun run, TrainingData data) {}

    /** Search criteria. */
    private record Wanted(String typed, ImagePlace place, String sha256) {}

    /**
     * Creates a search.
     *
     * @param datasets opens the data sets
     * @param file file that refers to the images; empty if there is none
     * @param given folder that holds the images or their folder; empty to search the usual places
     */
    public MovedImages(DatasetCache datasets, Optional<Path> file, Optional<Path> given) {
        this.datasets = datasets;
        this.file = file;
        this.given = given;
        this.candidates = new ImageCandidates(file, given);
    }

    /** Tells whether an experiment has images at a path, which may have moved; named data sets are found by name. */
    public static boolean isAtPath(ExperimentSpec spec) {
        return isAtPath(spec, Parameters.DATASET) || isAtPath(spec, Parameters.PROBE_DATASET);
    }

    static boolean isAtPath(ExperimentSpec spec, Parameter<String> parameter) {
        return !parameter.choices().contains(spec.get(parameter));
    }

    /**
     * Finds the images of a run.
     *
     * @throws DatasetException if they are not found, or differ from the recorded ones
     * @throws OptionException if the experiment requires more than the data has
     */
    public Found of(SavedRun run) throws DatasetException {
        SavedRun placed = run;
        ExperimentSpec spec = run.begunWith();
        if (isAtPath(spec, Parameters.DATASET)) {
            ImagePlace place = run.images()
                    .description()
                    .map(kept -> kept.training().place())
                    .orElse(ImagePlace.UNKNOWN);
            placed = moved(placed, Parameters.DATASET, place, run.images().training());
        }
        if (isAtPath(spec, Parameters.PROBE_DATASET)) {
            ImagePlace place = run.images()
                    .description()
                    .map(kept -> kept.probing().place())
                    .orElse(ImagePlace.UNKNOWN);
            placed = moved(placed, Parameters.PROBE_DATASET, place, run.images().probing());
        }
        return new Found(placed, datasets.choose(placed.begunWith()));
    }

    private SavedRun moved(SavedRun run, Parameter<String> parameter, ImagePlace place, DatasetFingerprint stamp)
            throws DatasetException {
        String typed = run.begunWith().get(parameter);
        String found = find(new Wanted(typed, place, stamp.sha256()), run.begunWith());
        return found.equals(typed) ? run : run.withPlace(parameter, found);
    }

    /**
     * Returns an experiment with the current place of its training images.
     *
     * @param place their recorded place
     * @param sha256 their fingerprint
     * @throws DatasetException if they are not found, or differ from the recorded ones
     */
    public ExperimentSpec of(ExperimentSpec spec, ImagePlace place, String sha256) throws DatasetException {
        return isAtPath(spec, Parameters.DATASET)
                ? spec.with(Parameters.DATASET, find(new Wanted(spec.get(Parameters.DATASET), place, sha256), spec))
                : spec;
    }

    private String find(Wanted wanted, ExperimentSpec spec) throws DatasetException {
        DatasetException other = null;
        DatasetException unreadable = null;
        for (String candidate : candidates.of(wanted.typed(), wanted.place())) {
            if (!Parameters.DATASET.exists(candidate)) {
                continue;
            }
            try {
                Dataset there = datasets.openPath(candidate, spec);
                if (there.sha256().equals(wanted.sha256())) {
                    return candidate;
                }
                datasets.forget(there);
                other = other == null ? differing(candidate, there, wanted) : other;
            } catch (DatasetException unusable) {
                unreadable = unreadable == null ? unusable : unreadable;
            }
        }
        if (other != null || unreadable != null) {
            throw other != null ? other : unreadable;
        }
        throw missing(wanted);
    }

    private DatasetException missing(Wanted wanted) {
        ImagePlace place = wanted.place();
        String was = place.path().isEmpty() ? wanted.typed() : place.path();
        if (given.isPresent()) {
            return DatasetFault.NO_FOLDER.with(given.get());
        }
        return place.classes() == 0
                ? DatasetFault.IMAGES_MOVED_UNCOUNTED.with(name(), was, start(wanted.sha256()))
                : DatasetFault.IMAGES_MOVED.with(
                        name(), was, place.trainingImages(), place.testImages(), place.classes());
    }

    private DatasetException differing(String candidate, Dataset there, Wanted wanted) {
        ImagePlace place = wanted.place();
        return place.classes() == 0
                ? DatasetFault.OTHER_IMAGES_UNCOUNTED.with(
                        candidate, start(there.sha256()), name(), start(wanted.sha256()))
                : DatasetFault.OTHER_IMAGES.with(
                        candidate,
                        there.train().count(),
                        there.test().count(),
                        there.classCount(),
                        start(there.sha256()),
                        name(),
                        place.trainingImages(),
                        place.testImages(),
                        place.classes(),
                        start(wanted.sha256()));
    }

    private String name() {
        return file.map(path -> String.valueOf(path.getFileName())).orElse("?");
    }

    private static String start(String hash) {
        return hash.substring(0, Math.min(FINGERPRINT_START, hash.length()));
    }

    /**
     * Returns the path of images relative to the folder of a file, with {@code /} between folders; empty if there is
     * none.
     */
    static String fromFile(String images, Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (images.isEmpty() || folder == null) {
            return "";
        }
        try {
            return folder.relativize(Path.of(images))
                    .toString()
                    .replace(folder.getFileSystem().getSeparator(), "/");
        } catch (IllegalArgumentException onAnotherDrive) {
            return "";
        }
    }

    /** Returns the current place of an experiment's images, for recording in a file. */
    public static ImagePlace placeOf(ExperimentSpec spec, Parameter<String> parameter, Dataset dataset, Path file) {
        String path = isAtPath(spec, parameter) ? absolute(spec.get(parameter)) : "";
        return new ImagePlace(
                path,
                fromFile(path, file),
                dataset.train().count(),
                dataset.test().count(),
                dataset.classCount());
    }

    /** Returns the absolute path of images that were opened. */
    static String absolute(String path) {
        return Path.of(path).toAbsolutePath().normalize().toString();
    }
}
