package org.tripletlab.data;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A data set with details of its source.
 *
 * @param dataset the data set
 * @param form file format
 * @param ownSplit whether its files define the test split
 * @param remarks decisions made during reading, in order
 */
public record OpenedDataset(Dataset dataset, Form form, boolean ownSplit, List<DataRemark> remarks) {
    /** File formats of data sets. */
    public enum Form {
        /** IDX files, the format of MNIST. */
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

    /** Returns a copy with one more remark, before the others. */
    public OpenedDataset with(DataRemark remark) {
        return new OpenedDataset(
                dataset,
                form,
                ownSplit,
                Stream.concat(Stream.of(remark), remarks.stream()).toList());
    }

    /** Returns a copy with changed values of its remarks, for instance with the archive's name before a file. */
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

    /** Returns a copy with another id and origin of the data set. */
    public OpenedDataset named(String id, String origin) {
        Dataset renamed =
                new Dataset(id, origin, dataset.train(), dataset.test(), dataset.classNames(), dataset.sha256());
        return new OpenedDataset(renamed, form, ownSplit, remarks);
    }
}
