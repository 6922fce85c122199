package org.tripletlab.data.source;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.idx.MnistFolder;
import org.tripletlab.io.CacheFolder;
import org.tripletlab.text.Message;

/**
 * Search path for data sets, in this order: the folder given on the command line, the environment variable {@code
 * TRIPLETLAB_DATA}, {@code datasets/<id>} below the working directory, the user's cache folder.
 *
 * <p>The first two, which are set explicitly, must hold the data set; the others are skipped if they do not. Only
 * complete folders are used.
 */
public final class DatasetLocator {
    private static final String VARIABLE = "TRIPLETLAB_DATA";

    private final Map<String, String> environment;
    private final Path workingDirectory;
    private final CacheFolder cache;

    /**
     * Creates a locator.
     *
     * @param environment the environment variables
     * @param workingDirectory the folder that may contain {@code datasets}
     * @param cache the user's cache folder
     */
    public DatasetLocator(Map<String, String> environment, Path workingDirectory, CacheFolder cache) {
        this.environment = Map.copyOf(environment);
        this.workingDirectory = workingDirectory;
        this.cache = cache;
    }

    /** Creates a locator for this process. */
    public static DatasetLocator ofThisProcess() {
        return new DatasetLocator(System.getenv(), Path.of(""), CacheFolder.ofThisUser());
    }

    /**
     * Examines every place and reports on each, in order; the first one found is used.
     *
     * @param id the data set's id, for example {@code mnist}
     * @param option the folder given on the command line, if any
     */
    public List<DatasetPlace> places(String id, Optional<Path> option) {
        List<DatasetPlace> places = new ArrayList<>();
        places.add(option.map(folder -> look(DatasetPlace.Kind.OPTION, folder))
                .orElseGet(() -> notSet(DatasetPlace.Kind.OPTION, Message.of("idx.place.no-option"))));
        places.add(environmentPlace());
        places.add(look(
                DatasetPlace.Kind.WORKING_DIRECTORY,
                workingDirectory.resolve("datasets").resolve(id)));
        places.add(look(DatasetPlace.Kind.CACHE, cache.dataset(id)));
        return places;
    }

    /**
     * Finds the folder to read.
     *
     * @param id the data set's id, for example {@code mnist}
     * @param option the folder given on the command line, if any
     * @return the first complete folder, empty if there is none
     * @throws DatasetException if the folder given on the command line, or else that of the environment variable, holds
     *     no complete data set
     */
    public Optional<MnistFolder> find(String id, Optional<Path> option) throws DatasetException {
        for (DatasetPlace place : places(id, option)) {
            if (place.state() == DatasetPlace.State.FOUND) {
                return place.folder().map(MnistFolder::look);
            }
            if (place.kind().chosen() && place.state() != DatasetPlace.State.NOT_SET) {
                throw new DatasetException(
                        Message.of("idx.refused.place", place.kind().title(), id, place.detail()));
            }
        }
        return Optional.empty();
    }

    private DatasetPlace environmentPlace() {
        DatasetPlace.Kind kind = DatasetPlace.Kind.ENVIRONMENT;
        String value = environment.getOrDefault(VARIABLE, "");
        if (value.isBlank()) {
            return notSet(kind, Message.of("idx.place.no-variable", VARIABLE));
        }
        try {
            return look(kind, Path.of(value));
        } catch (InvalidPathException e) {
            return new DatasetPlace(
                    kind, Optional.empty(), DatasetPlace.State.NOT_FOUND, Message.of("idx.place.no-path", value));
        }
    }

    private static DatasetPlace notSet(DatasetPlace.Kind kind, Message detail) {
        return new DatasetPlace(kind, Optional.empty(), DatasetPlace.State.NOT_SET, detail);
    }

    private static DatasetPlace look(DatasetPlace.Kind kind, Path folder) {
        MnistFolder seen = MnistFolder.look(folder);
        DatasetPlace.State state = switch (seen.state()) {
            case COMPLETE -> DatasetPlace.State.FOUND;
            case UNUSABLE -> DatasetPlace.State.UNUSABLE;
            case NOTHING -> DatasetPlace.State.NOT_FOUND;
        };
        return new DatasetPlace(kind, Optional.of(folder), state, seen.detail());
    }
}
