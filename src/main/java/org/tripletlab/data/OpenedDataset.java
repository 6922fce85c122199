package org.tripletlab.data;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A data set and how it was read.
 *
 * @param dataset the data set
 * @param form what it was read from
 * @param ownSplit whether its files say which images are for testing
 * @param remarks what was decided on the way, in order
 */
public record OpenedDataset(Dataset dataset, Form form, boolean ownSplit, List<DataRemark> remarks) {
    /** What a data set may be read from. */
    public enum Form {
        /** IDX files, as of MNIST. */
        IDX,
        /** NumPy arrays: .npz or .npy files. */
        ARRAYS,
        /** Tables with a label and the pixels of an image in each row. */
        TABLE,
        /** Pictures, a folder for each class. */
        PICTURES
    }

    /** Copies the remarks. */
    public OpenedDataset {
        remarks = List.copyOf(remarks);
    }

    /** Returns the same with one more remark, before the others. */
    public OpenedDataset with(DataRemark remark) {
        return new OpenedDataset(
                dataset,
                form,
                ownSplit,
                Stream.concat(Stream.of(remark), remarks.stream()).toList());
    }

    /** Returns the same with every value of its remarks changed, as where a file in an archive is called by both names. */
    public OpenedDataset withRemarkValues(UnaryOperator<Object> change) {
        return new OpenedDataset(
                dataset,
                form,
                ownSplit,
                remarks.stream()
                        .map(each -> new DataRemark(
                                each.kind(), each.values().stream().map(change).toList()))
                        .toList());
    }

    /** Returns the same with another id and origin for the data set. */
    public OpenedDataset named(String id, String origin) {
        Dataset renamed =
                new Dataset(id, origin, dataset.train(), dataset.test(), dataset.classNames(), dataset.sha256());
        return new OpenedDataset(renamed, form, ownSplit, remarks);
    }
}
