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

/** Opens a folder as a data set: four IDX files in the manner of MNIST, or pictures, one folder a class. */
public final class DatasetFolders {
    private DatasetFolders() {}

    /**
     * Opens a folder.
     *
     * @param folder the folder
     * @param options what to do with its images
     * @throws DatasetException if it is not there, is neither, or something in it is damaged or too large
     */
    public static Dataset open(Path folder, FolderOptions options) throws DatasetException {
        return open(folder, options, FolderReading.PLAIN);
    }

    /**
     * Opens a folder and tells how far it is.
     *
     * @param folder the folder
     * @param options what to do with its images
     * @param reading how pictures are read
     * @throws DatasetException if it is not there, is neither, something in it is damaged or too large, or it was stopped
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
     * Makes classes of the labels that images have, numbered without gaps, with the names that lie in the folder.
     *
     * <p>A label that no image has is no class (EMNIST's letters are labelled from 1 on). One that only test images have is a
     * class that is never seen in training.
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
            throw new DatasetException(folder.folder() + " has no test image with a label that a training image has,"
                    + " so that nothing could be measured; use files that belong together.");
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
