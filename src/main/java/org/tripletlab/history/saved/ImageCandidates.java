package org.tripletlab.history.saved;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.Parameters;

/** Candidate paths for the images of a file. Nothing is opened. */
public final class ImageCandidates {
    private final Optional<Path> file;
    private final Optional<Path> given;

    /**
     * Creates the candidates.
     *
     * @param file file that refers to the images; empty if there is none
     * @param given folder that holds the images or their folder; empty to search the usual places
     */
    ImageCandidates(Optional<Path> file, Optional<Path> given) {
        this.file = file;
        this.given = given;
    }

    /**
     * Returns an experiment with existing paths, as far as they are found; fingerprints are not compared, because a new
     * run may use other images.
     *
     * @param file file that the experiment was read from
     * @param training recorded place of its training images
     * @param probing recorded place of its evaluation images
     */
    public static ExperimentSpec existing(ExperimentSpec spec, Path file, ImagePlace training, ImagePlace probing) {
        ImageCandidates candidates = new ImageCandidates(Optional.of(file), Optional.empty());
        ExperimentSpec trained = candidates.existing(spec, Parameters.DATASET, training);
        return candidates.existing(trained, Parameters.PROBE_DATASET, probing);
    }

    /**
     * Returns an experiment whose training images, if their path does not exist, are taken from a folder: under their
     * name, or the folder itself.
     */
    public static ExperimentSpec within(ExperimentSpec spec, Path folder) {
        return new ImageCandidates(Optional.empty(), Optional.of(folder))
                .existing(spec, Parameters.DATASET, ImagePlace.UNKNOWN);
    }

    private ExperimentSpec existing(ExperimentSpec spec, Parameter<String> parameter, ImagePlace place) {
        String typed = spec.get(parameter);
        if (parameter.exists(typed)) {
            return spec;
        }
        return of(typed, place).stream()
                .filter(parameter::exists)
                .findFirst()
                .map(found -> spec.with(parameter, found))
                .orElse(spec);
    }

    /** Returns the candidate paths without duplicates, in search order. */
    Set<String> of(String typed, ImagePlace place) {
        Optional<String> name = lastName(place.path().isEmpty() ? typed : place.path());
        Set<String> places = new LinkedHashSet<>();
        if (given.isPresent()) {
            name.ifPresent(folder -> add(places, given.get(), folder));
            places.add(given.get().toString());
            return places;
        }
        places.add(typed);
        places.add(place.path());
        Optional<Path> beside =
                file.map(path -> path.toAbsolutePath().normalize().getParent());
        if (beside.isPresent()) {
            add(places, beside.get(), place.fromFile());
            add(places, beside.get(), typed.replace('\\', '/'));
            name.ifPresent(folder -> add(places, beside.get(), folder));
        }
        places.remove("");
        for (String each : List.copyOf(places)) {
            // Systems differ in Unicode normalisation: the same name can have different bytes.
            Stream.of(Normalizer.Form.NFC, Normalizer.Form.NFD)
                    .map(form -> Normalizer.normalize(each, form))
                    .forEach(places::add);
        }
        return places;
    }

    private static void add(Set<String> places, Path folder, String name) {
        try {
            if (!name.isEmpty()) {
                places.add(folder.resolve(name).normalize().toString());
            }
        } catch (InvalidPathException ofAnotherSystem) {
            // No valid path on this system.
            return;
        }
    }

    /** Returns the name of a folder, for a path of any operating system. */
    private static Optional<String> lastName(String path) {
        return Arrays.stream(path.split("[/\\\\]+", -1))
                .filter(part -> !part.isBlank())
                .reduce((before, last) -> last)
                .filter(last -> !List.of(".", "..").contains(last) && !last.endsWith(":"));
    }
}
