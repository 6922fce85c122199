package org.tripletlab.data.idx;

import java.util.stream.IntStream;
import org.tripletlab.data.Dataset;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.DatasetHash;
import org.tripletlab.data.Examples;
import org.tripletlab.data.ImageLimits;
import org.tripletlab.text.Message;

/**
 * The four IDX files of a data set.
 *
 * @param trainImages training images
 * @param trainLabels their labels
 * @param testImages held-out images
 * @param testLabels their labels
 */
public record IdxDatasetSources(
        IdxSource trainImages, IdxSource trainLabels, IdxSource testImages, IdxSource testLabels) {

    /**
     * Reads all four; classes are named by their number.
     *
     * @param id id of the data set
     * @param origin source for display
     * @param transposed whether images are stored column by column, as in EMNIST
     * @param maxBytes memory limit of both splits together
     * @throws DatasetException if a file is damaged, too large, or does not fit the others
     */
    public Dataset read(String id, String origin, boolean transposed, long maxBytes) throws DatasetException {
        Examples train = new IdxReader(maxBytes).read(trainImages, trainLabels, transposed);
        Examples test = new IdxReader(maxBytes - ImageLimits.bytesOf(train)).read(testImages, testLabels, transposed);
        if (train.height() != test.height() || train.width() != test.width()) {
            throw new DatasetException(Message.of(
                    "idx.refused.sizes-differ",
                    trainImages.name(),
                    train.height(),
                    train.width(),
                    testImages.name(),
                    test.height(),
                    test.width()));
        }
        int classes = Math.max(train.classCount(), test.classCount());
        return new Dataset(
                id,
                origin,
                train,
                test,
                IntStream.range(0, classes).mapToObj(Integer::toString).toList(),
                DatasetHash.of(train, test));
    }
}
