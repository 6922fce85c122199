package org.tripletlab.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tripletlab.data.BundledDigits;
import org.tripletlab.data.CacheFolder;
import org.tripletlab.data.Dataset;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.DatasetFault;
import org.tripletlab.data.DatasetFolders;
import org.tripletlab.data.DatasetLocator;
import org.tripletlab.data.FolderOptions;
import org.tripletlab.data.FolderReading;
import org.tripletlab.data.ImageCensus;
import org.tripletlab.data.MnistFolder;
import org.tripletlab.data.ReadingMonitor;

/**
 * Opens data sets by their ids and keeps them, so that a restart does not read them again.
 *
 * <p>Safe for use from several threads.
 */
public final class DatasetShelf {
    private static final String AUTO = "auto";
    private static final String SAME = "same";
    static final String MNIST = "mnist";
    private static final String MNIST_SHA256 = "b6ef2c99d487bbfffe46256c05bdf9fb584bbc724975b33f64207ca57607ae3b";

    private static final List<Parameter<?>> FOR_PICTURES =
            List.of(Parameters.IMAGE_SIZE, Parameters.TEST_SHARE, Parameters.LEVELS, Parameters.MIN_PER_CLASS);

    private final DatasetLocator locator;
    private final Optional<Path> folder;
    private final FolderReading reading;
    private final ReadingMonitor monitor;
    private final Map<String, Dataset> open = new HashMap<>();
    private final Map<String, List<Notice>> notices = new HashMap<>();

    /**
     * Makes an empty shelf.
     *
     * @param locator knows where data sets may lie
     * @param folder the folder given by hand, if any
     */
    public DatasetShelf(DatasetLocator locator, Optional<Path> folder) {
        this(locator, folder, new ReadingMonitor());
    }

    private DatasetShelf(DatasetLocator locator, Optional<Path> folder, ReadingMonitor monitor) {
        this.locator = locator;
        this.folder = folder;
        this.monitor = monitor;
        this.reading = monitor.reading(Optional.of(CacheFolder.ofThisUser()));
    }

    /**
     * Makes an empty shelf.
     *
     * @param locator knows where data sets may lie
     * @param folder the folder given by hand, if any
     * @param reading how folders of pictures are read
     */
    public DatasetShelf(DatasetLocator locator, Optional<Path> folder, FolderReading reading) {
        this.locator = locator;
        this.folder = folder;
        this.reading = reading;
        this.monitor = new ReadingMonitor();
    }

    /** Makes an empty shelf that looks where this process should. */
    public static DatasetShelf ofThisProcess(Optional<Path> folder) {
        return new DatasetShelf(DatasetLocator.ofThisProcess(), folder);
    }

    /**
     * Makes an empty shelf that looks where this process should.
     *
     * @param folder the folder given by hand, if any
     * @param reading how folders of pictures are read
     */
    public static DatasetShelf ofThisProcess(Optional<Path> folder, FolderReading reading) {
        return new DatasetShelf(DatasetLocator.ofThisProcess(), folder, reading);
    }

    /**
     * Opens the data sets of an experiment and chooses its images.
     *
     * @throws DatasetException if a data set is missing or damaged
     * @throws ParameterException if the experiment asks for more than the data has
     */
    public synchronized TrainingData choose(ExperimentSpec spec) throws DatasetException {
        boolean onlyBundled = spec.get(Parameters.DATASET).equals(BundledDigits.ID)
                && !spec.get(Parameters.PROBE_DATASET).equals(MNIST);
        if (folder.isPresent() && onlyBundled) {
            throw new ParameterException(
                    Parameters.DATASET.id(),
                    "--dataset bundled needs no folder; leave --data " + folder.get() + " out.");
        }
        List<Notice> said = new ArrayList<>();
        FolderOptions options = new FolderOptions(
                spec.get(Parameters.IMAGE_SIZE),
                spec.get(Parameters.TEST_SHARE),
                spec.get(Parameters.TRANSPOSED).equals("yes"),
                spec.get(Parameters.LEVELS),
                spec.get(Parameters.MIN_PER_CLASS));
        Dataset training = training(spec.get(Parameters.DATASET), options, said);
        said.addAll(notices(training));
        String probe = spec.get(Parameters.PROBE_DATASET);
        Dataset probing = probe.equals(SAME) ? training : open(probe, options);
        if (!probe.equals(SAME)) {
            notices(probing).stream().filter(notice -> !said.contains(notice)).forEach(said::add);
        }
        requirePicturesForTheirOptions(spec);
        return TrainingData.choose(spec, training, probing, said);
    }

    /** IDX files have a size and a split of their own: asking for another would change nothing. */
    private static void requirePicturesForTheirOptions(ExperimentSpec spec) {
        boolean pictures = Stream.of(spec.get(Parameters.DATASET), spec.get(Parameters.PROBE_DATASET))
                .filter(id -> !List.of(AUTO, SAME, MNIST, BundledDigits.ID).contains(id))
                .anyMatch(id -> MnistFolder.look(Path.of(id)).state() != MnistFolder.State.COMPLETE);
        for (Parameter<?> parameter : FOR_PICTURES) {
            if (spec.isSetByHand(parameter) && !pictures) {
                throw new ParameterException(
                        parameter.id(),
                        "--" + parameter.id() + " " + spec.text(parameter)
                                + " would change nothing: it is for folders of pictures, and IDX files have a size and a split"
                                + " of their own; leave it out.");
            }
        }
    }

    /** Returns what tells, from any thread, how far the reading of a folder is; idle if another was given to the shelf. */
    public ReadingMonitor monitor() {
        return monitor;
    }

    /** Forgets what is open, so that files that have come meanwhile are found. */
    public synchronized void refresh() {
        open.clear();
        notices.clear();
    }

    /** Every image is looked at, which is done once for each data set. */
    private List<Notice> notices(Dataset dataset) {
        return notices.computeIfAbsent(dataset.sha256(), hash -> DatasetNotices.of(dataset, ImageCensus.of(dataset)));
    }

    private Dataset training(String id, FolderOptions options, List<Notice> said) throws DatasetException {
        if (!id.equals(AUTO)) {
            return open(id, options);
        }
        if (open.containsKey(MNIST) || locator.find(MNIST, folder).isPresent()) {
            return open(MNIST, options);
        }
        said.add(Notice.of("notice.bundled-stands-in"));
        return open(BundledDigits.ID, options);
    }

    private Dataset open(String id, FolderOptions options) throws DatasetException {
        boolean isFolder = !id.equals(MNIST) && !id.equals(BundledDigits.ID);
        String key = isFolder ? id + " " + options : id;
        Dataset known = open.get(key);
        if (known != null) {
            return known;
        }
        Dataset read = isFolder
                ? DatasetFolders.open(Path.of(id), options, reading)
                : id.equals(BundledDigits.ID) ? new BundledDigits().read() : readMnist();
        open.put(key, read);
        return read;
    }

    private Dataset readMnist() throws DatasetException {
        MnistFolder found = locator.find(MNIST, folder).orElseThrow(() -> DatasetFault.NO_MNIST.with());
        Dataset read = found.read(MNIST, false);
        // Whatever else lies in that folder must not be called MNIST in pictures and results.
        Path name = found.folder().toAbsolutePath().normalize().getFileName();
        return read.sha256().equals(MNIST_SHA256) || name == null
                ? read
                : new Dataset(
                        name.toString(), read.origin(), read.train(), read.test(), read.classNames(), read.sha256());
    }
}
