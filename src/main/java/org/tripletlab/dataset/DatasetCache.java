package org.tripletlab.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tripletlab.data.Dataset;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.DatasetFault;
import org.tripletlab.data.FolderOptions;
import org.tripletlab.data.ImageCensus;
import org.tripletlab.data.OpenedDataset;
import org.tripletlab.data.digits.BundledDigits;
import org.tripletlab.data.file.FolderReading;
import org.tripletlab.data.file.ReadingMonitor;
import org.tripletlab.data.idx.MnistFolder;
import org.tripletlab.data.source.DatasetLocator;
import org.tripletlab.data.source.DatasetOpener;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.io.CacheFolder;
import org.tripletlab.log.DiagnosticLog;
import org.tripletlab.option.OptionException;
import org.tripletlab.text.Message;

/**
 * Cache of opened data sets by id, so that a restart does not read them again.
 *
 * <p>Safe for use from several threads.
 */
public final class DatasetCache {
    private static final String AUTO = "auto";
    private static final String SAME = "same";
    /** The id of MNIST. */
    public static final String MNIST = "mnist";

    private static final String MNIST_SHA256 = "b6ef2c99d487bbfffe46256c05bdf9fb584bbc724975b33f64207ca57607ae3b";

    private final DatasetLocator locator;
    private final Optional<Path> folder;
    private final FolderReading reading;
    private final ReadingMonitor monitor;
    private final Map<String, OpenedDataset> open = new HashMap<>();
    private final Map<String, List<Message>> notices = new HashMap<>();

    /**
     * Creates an empty cache.
     *
     * @param locator search path of data sets
     * @param folder the folder given by the user, if any
     */
    public DatasetCache(DatasetLocator locator, Optional<Path> folder) {
        this(locator, folder, new ReadingMonitor());
    }

    private DatasetCache(DatasetLocator locator, Optional<Path> folder, ReadingMonitor monitor) {
        this.locator = locator;
        this.folder = folder;
        this.monitor = monitor;
        this.reading = monitor.reading(Optional.of(CacheFolder.ofThisUser()));
    }

    /**
     * Creates an empty cache.
     *
     * @param locator search path of data sets
     * @param folder the folder given by the user, if any
     * @param reading options for reading folders of pictures
     */
    public DatasetCache(DatasetLocator locator, Optional<Path> folder, FolderReading reading) {
        this.locator = locator;
        this.folder = folder;
        this.reading = reading;
        this.monitor = new ReadingMonitor();
    }

    /** Creates an empty cache with the search path of this process. */
    public static DatasetCache ofThisProcess(Optional<Path> folder) {
        return new DatasetCache(DatasetLocator.ofThisProcess(), folder);
    }

    /**
     * Creates an empty cache with the search path of this process.
     *
     * @param folder the folder given by the user, if any
     * @param reading options for reading folders of pictures
     */
    public static DatasetCache ofThisProcess(Optional<Path> folder, FolderReading reading) {
        return new DatasetCache(DatasetLocator.ofThisProcess(), folder, reading);
    }

    /**
     * Opens the data sets of an experiment and chooses its images.
     *
     * @throws DatasetException if a data set is missing or damaged
     * @throws OptionException if the experiment requires more than the data has
     */
    public synchronized TrainingData choose(ExperimentSpec spec) throws DatasetException {
        requireExisting(spec);
        boolean onlyBundled = spec.get(Parameters.DATASET).equals(BundledDigits.ID)
                && !spec.get(Parameters.PROBE_DATASET).equals(MNIST);
        if (folder.isPresent() && onlyBundled) {
            throw new OptionException(
                    Parameters.DATASET.id(),
                    Message.of("parameter.refused.no-folder", folder.get().toString()));
        }
        List<Message> messages = new ArrayList<>();
        FolderOptions options = options(spec);
        boolean turnEmnist = turnsEmnist(spec);
        OpenedDataset training = training(spec.get(Parameters.DATASET), options, turnEmnist, messages);
        String probe = spec.get(Parameters.PROBE_DATASET);
        OpenedDataset probing = probe.equals(SAME) ? training : open(probe, options, turnEmnist);
        requireUseForTheirOptions(spec, training, probing);
        Stream.of(training, probing).distinct().forEach(each -> {
            each.remarks().forEach(remark -> messages.add(new Message(remark.key(), remark.values())));
            notices(each.dataset()).stream()
                    .filter(notice -> !messages.contains(notice))
                    .forEach(messages::add);
        });
        DiagnosticLog.note(
                "Training " + inNumbers(training) + (probing.equals(training) ? "" : "; probe " + inNumbers(probing)));
        return TrainingData.choose(spec, training.dataset(), probing.dataset(), messages);
    }

    /** Returns the numbers about the user's images that may be logged for bug reports, without any names. */
    private static String inNumbers(OpenedDataset opened) {
        Dataset images = opened.dataset();
        boolean known = List.of(BundledDigits.ID, MNIST).contains(images.id());
        return "images: " + (known ? images.id() : "of the user") + ", " + opened.form() + ", "
                + images.train().count() + " and " + images.test().count() + " of "
                + images.train().width() + " x "
                + images.train().height() + ", " + images.classCount() + " classes";
    }

    /**
     * Refuses an experiment whose images are at a path that does not exist.
     *
     * @throws DatasetException with one sentence
     */
    public static void requireExisting(ExperimentSpec spec) throws DatasetException {
        for (Parameter<String> place : List.of(Parameters.DATASET, Parameters.PROBE_DATASET)) {
            if (!place.exists(spec.get(place))) {
                throw place.missing(spec.get(place));
            }
        }
    }

    /**
     * Opens a folder or file for an experiment's values.
     *
     * @param reading options for reading pictures
     * @throws DatasetException if it is not a data set, or damaged
     */
    public static OpenedDataset open(Path place, ExperimentSpec spec, FolderReading reading) throws DatasetException {
        return new DatasetOpener(options(spec), turnsEmnist(spec), reading).open(place);
    }

    /** Numeric files have an image size, and most have a split: an option for it would have no effect. */
    private static void requireUseForTheirOptions(ExperimentSpec spec, OpenedDataset training, OpenedDataset probing) {
        boolean pictures = Stream.of(training, probing).anyMatch(DatasetCache::isPictures);
        boolean splits = pictures || !training.ownSplit() || !probing.ownSplit();
        requireUse(spec, Parameters.IMAGE_SIZE, pictures, "parameter.unused.image-size");
        for (Parameter<?> parameter : List.of(Parameters.LEVELS, Parameters.MIN_PER_CLASS)) {
            requireUse(spec, parameter, pictures, "parameter.unused.pictures");
        }
        requireUse(spec, Parameters.TEST_SHARE, splits, "parameter.unused.test-share");
    }

    private static boolean isPictures(OpenedDataset opened) {
        return opened.form() == OpenedDataset.Form.PICTURES;
    }

    private static void requireUse(ExperimentSpec spec, Parameter<?> parameter, boolean used, String reasonKey) {
        if (spec.isSetByHand(parameter) && !used) {
            throw new OptionException(
                    parameter.id(),
                    Message.of(
                            "parameter.refused.no-effect",
                            parameter.id(),
                            spec.text(parameter),
                            Message.of(reasonKey)));
        }
    }

    /**
     * Opens the data set at a path with an experiment's values.
     *
     * @throws DatasetException if it is not a data set, is damaged or too large
     */
    public synchronized Dataset openPath(String path, ExperimentSpec spec) throws DatasetException {
        return open(path, options(spec), turnsEmnist(spec)).dataset();
    }

    /** Removes a data set from the cache that is not the one searched for. */
    public synchronized void forget(Dataset dataset) {
        open.values().removeIf(each -> each.dataset().sha256().equals(dataset.sha256()));
    }

    private static FolderOptions options(ExperimentSpec spec) {
        return new FolderOptions(
                spec.get(Parameters.IMAGE_SIZE),
                spec.get(Parameters.TEST_SHARE),
                spec.get(Parameters.TRANSPOSED).equals("yes"),
                spec.get(Parameters.LEVELS),
                spec.get(Parameters.MIN_PER_CLASS));
    }

    private static boolean turnsEmnist(ExperimentSpec spec) {
        return spec.get(Parameters.TRANSPOSED).equals(AUTO);
    }

    /** Returns the progress of reading, for any thread; idle if the cache was created with other reading options. */
    public ReadingMonitor monitor() {
        return monitor;
    }

    /** Clears the cache, so that new files are found. */
    public synchronized void refresh() {
        open.clear();
        notices.clear();
    }

    /** Every image is examined, once for each data set. */
    private List<Message> notices(Dataset dataset) {
        return notices.computeIfAbsent(dataset.sha256(), hash -> DatasetMessages.of(dataset, ImageCensus.of(dataset)));
    }

    private OpenedDataset training(String id, FolderOptions options, boolean turnEmnist, List<Message> messages)
            throws DatasetException {
        if (!id.equals(AUTO)) {
            return open(id, options, turnEmnist);
        }
        if (open.containsKey(MNIST) || locator.find(MNIST, folder).isPresent()) {
            return open(MNIST, options, turnEmnist);
        }
        messages.add(Message.of("notice.bundled-stands-in"));
        return open(BundledDigits.ID, options, turnEmnist);
    }

    private OpenedDataset open(String id, FolderOptions options, boolean turnEmnist) throws DatasetException {
        boolean isPlace = !id.equals(MNIST) && !id.equals(BundledDigits.ID);
        String key = isPlace ? id + " " + options + turnEmnist : id;
        OpenedDataset known = open.get(key);
        if (known != null) {
            return known;
        }
        OpenedDataset read;
        if (isPlace) {
            read = new DatasetOpener(options, turnEmnist, reading).open(Path.of(id));
        } else {
            Dataset dataset = id.equals(BundledDigits.ID) ? new BundledDigits().read() : readMnist();
            read = new OpenedDataset(dataset, OpenedDataset.Form.IDX, true, List.of());
        }
        open.put(key, read);
        return read;
    }

    private Dataset readMnist() throws DatasetException {
        MnistFolder found = locator.find(MNIST, folder).orElseThrow(() -> DatasetFault.NO_MNIST.with());
        Dataset read = found.read(MNIST, false);
        // Other data in that folder must not appear as MNIST in pictures and results.
        Path name = found.folder().toAbsolutePath().normalize().getFileName();
        return read.sha256().equals(MNIST_SHA256) || name == null
                ? read
                : new Dataset(
                        name.toString(), read.origin(), read.train(), read.test(), read.classNames(), read.sha256());
    }
}
