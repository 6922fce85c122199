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

/** Where images may be that a file tells of. Nothing is opened. */
public final class ImageCandidates {
    private final Optional<Path> file;
    private final Optional<Path> given;

    /**
     * Prepares to look.
     *
     * @param file what the images belong to; empty if it is no file
     * @param given the folder that the images are said to be in, or that holds their folder; empty to look where they may be
     */
    ImageCandidates(Optional<Path> file, Optional<Path> given) {
        this.file = file;
        this.given = given;
    }

    /**
     * Returns an experiment with paths that exist, as far as they are found; nothing is compared, for a new run need not have the
     * images of another day.
     *
     * @param file what it was read from
     * @param training where its images were
     * @param probing where the images were that it is measured with
     */
    public static ExperimentSpec existing(ExperimentSpec spec, Path file, ImagePlace training, ImagePlace probing) {
        ImageCandidates candidates = new ImageCandidates(Optional.of(file), Optional.empty());
        ExperimentSpec trained = candidates.existing(spec, Parameters.DATASET, training);
        return candidates.existing(trained, Parameters.PROBE_DATASET, probing);
    }

    /**
     * Returns an experiment whose training images, where their path does not exist, are in a folder: under their name, or the
     * folder itself.
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

    /** Returns where the images may be, in the order in which they are looked for, each once. */
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
            // One system takes an accent apart, another puts it together: the same name in other bytes.
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
            // It cannot be here under that name.
            return;
        }
    }

    /** Returns the name of a folder, whichever system its path was written on. */
    private static Optional<String> lastName(String path) {
        return Arrays.stream(path.split("[/\\\\]+", -1))
                .filter(part -> !part.isBlank())
                .reduce((before, last) -> last)
                .filter(last -> !List.of(".", "..").contains(last) && !last.endsWith(":"));
    }
}
