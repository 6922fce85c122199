package org.tripletlab.data.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.tripletlab.data.Dataset;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.DatasetFault;
import org.tripletlab.data.FolderOptions;
import org.tripletlab.data.ImageLimits;
import org.tripletlab.data.file.FolderReading;
import org.tripletlab.data.folder.FolderEntries;
import org.tripletlab.data.folder.ImageFolder;
import org.tripletlab.data.idx.LabelNames;
import org.tripletlab.data.idx.MnistFolder;
import org.tripletlab.text.Message;

/** Reader of folders as data sets: four IDX files with MNIST's names, or pictures, one folder per class. */
public final class DatasetFolders {
    private DatasetFolders() {}

    /**
     * Opens a folder.
     *
     * @param folder the folder
     * @param options options for its images
     * @throws DatasetException if it does not exist, is neither, or a file is damaged or too large
     */
    public static Dataset open(Path folder, FolderOptions options) throws DatasetException {
        return open(folder, options, FolderReading.PLAIN);
    }

    /**
     * Opens a folder with progress.
     *
     * @param folder the folder
     * @param options options for its images
     * @param reading options for reading pictures
     * @throws DatasetException if it does not exist, is neither, a file is damaged or too large, or reading was
     *     cancelled
     */
    public static Dataset open(Path folder, FolderOptions options, FolderReading reading) throws DatasetException {
        if (!Files.isDirectory(folder)) {
            throw DatasetFault.NO_FOLDER.with(folder);
        }
        MnistFolder idx = MnistFolder.look(folder);
        Path name = folder.toAbsolutePath().normalize().getFileName();
        String id = name == null ? folder.toString() : name.toString();
        boolean pictures = ImageFolder.looksLikeOne(folder);
        if (idx.state() == MnistFolder.State.COMPLETE) {
            return named(idx.read(id, options.transposed()), idx);
        }
        if (idx.state() == MnistFolder.State.NOTHING && !pictures && FolderEntries.holdsPictures(folder)) {
            throw DatasetFault.NO_CLASS_FOLDERS.with(folder);
        }
        if (idx.state() == MnistFolder.State.UNUSABLE || !pictures) {
            throw DatasetFault.NO_DATA_SET.with(folder, idx.detail());
        }
        return new ImageFolder(folder, options, ImageLimits.defaultMaxBytes(), reading).read(id);
    }

    /**
     * Numbers the labels of the training images without gaps and names them by the name files in the folder.
     *
     * <p>A label without images is not a class (EMNIST's letters are labelled from 1 on). A label of test images only
     * is a class not seen in training.
     */
    static Dataset named(Dataset dataset, MnistFolder folder) throws DatasetException {
        int[] occurring = IntStream.concat(
                        Arrays.stream(dataset.train().labels()),
                        Arrays.stream(dataset.test().labels()))
                .distinct()
                .sorted()
                .toArray();
        int[] trained = Arrays.stream(dataset.train().labels()).distinct().toArray();
        if (Arrays.stream(dataset.test().labels())
                .noneMatch(label -> Arrays.stream(trained).anyMatch(each -> each == label))) {
            throw new DatasetException(
                    Message.of("idx.refused.no-common-label", folder.folder().toString()));
        }
        return new Dataset(
                dataset.id(),
                dataset.origin(),
                dataset.train().renumbered(occurring),
                dataset.test().renumbered(occurring),
                LabelNames.in(folder, occurring),
                dataset.sha256());
    }
}
