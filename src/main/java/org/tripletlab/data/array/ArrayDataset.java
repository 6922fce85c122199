package org.tripletlab.data.array;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tripletlab.data.ClassNames;
import org.tripletlab.data.ClassNumbering;
import org.tripletlab.data.DataRemark;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.DatasetFault;
import org.tripletlab.data.Examples;
import org.tripletlab.data.FolderOptions;
import org.tripletlab.data.OpenedDataset;
import org.tripletlab.data.file.ArrayName.Split;
import org.tripletlab.data.file.IdxName;
import org.tripletlab.data.sampling.ExampleSplit;

/** A data set of NumPy arrays: those of one {@code .npz} file, or of several files with matching names. */
public final class ArrayDataset {
    private static final int MOST_NAMES = 20;

    private final Path place;
    private final List<StoredArray> arrays;
    private final List<DataRemark> remarks = new ArrayList<>();

    /**
     * Takes the arrays without reading them.
     *
     * @param place the file or folder, for messages
     */
    public ArrayDataset(Path place, List<StoredArray> arrays) {
        this.place = place;
        this.arrays = arrays;
    }

    /** Tells whether there are training images and labels. */
    public boolean isComplete() {
        return isWhole(Optional.of(Split.TRAIN)) || isWhole(Optional.empty());
    }

    /**
     * Reads the data set.
     *
     * @param most memory limit in bytes
     * @throws DatasetException if something is missing, damaged, too large or does not fit
     */
    public OpenedDataset read(String id, FolderOptions options, long most, ClassNumbering.Names names)
            throws IOException {
        requireComplete();
        boolean split = find(Optional.of(Split.TRAIN), false).isPresent();
        Optional<Split> first = split ? Optional.of(Split.TRAIN) : Optional.empty();
        Optional<Split> second = split ? measured() : Optional.empty();
        List<ArrayImages> images = new ArrayList<>();
        images.add(ArrayImages.of(find(first, false).orElseThrow(), most));
        if (second.isPresent()) {
            images.add(ArrayImages.of(find(second, false).orElseThrow(), most - bytes(images.get(0))));
            requireSameSize(images.get(0), images.get(1));
        }
        double unit = ArrayImages.unit(images);
        if (unit > 1) {
            remarks.add(DataRemark.of(DataRemark.Kind.SCALED, images.get(0).name()));
        }
        if (images.get(0).coloured()) {
            remarks.add(DataRemark.of(DataRemark.Kind.GREY, images.get(0).name()));
        }
        Examples train = examples(images.get(0), first, unit, options);
        Examples test;
        if (second.isPresent()) {
            test = examples(images.get(1), second, unit, options);
        } else {
            remarks.add(DataRemark.of(DataRemark.Kind.SPLIT, Math.round(100 * options.testShare())));
            ExampleSplit made = ExampleSplit.of(place, train, options.testShare(), ClassNames::numbers);
            train = made.train();
            test = made.test();
        }
        return new OpenedDataset(
                ClassNumbering.dataset(id, place, train, test, names),
                OpenedDataset.Form.ARRAYS,
                second.isPresent(),
                remarks);
    }

    /** Returns the evaluation part; empty if there is only a training part. */
    private Optional<Split> measured() throws IOException {
        boolean validation = isWhole(Optional.of(Split.VALIDATION));
        if (isWhole(Optional.of(Split.TEST))) {
            if (validation) {
                remarks.add(DataRemark.of(DataRemark.Kind.NO_VALIDATION, images(Split.VALIDATION)));
            }
            return Optional.of(Split.TEST);
        }
        if (validation) {
            remarks.add(DataRemark.of(DataRemark.Kind.VALIDATION_MEASURED, images(Split.VALIDATION)));
            return Optional.of(Split.VALIDATION);
        }
        return Optional.empty();
    }

    private boolean isWhole(Optional<Split> split) {
        return find(split, false).isPresent() && find(split, true).isPresent();
    }

    private long images(Split split) throws IOException {
        long[] shape = find(Optional.of(split), true).orElseThrow().header().shape();
        return shape.length == 0 ? 0 : shape[0];
    }

    private Examples examples(ArrayImages images, Optional<Split> split, double unit, FolderOptions options)
            throws IOException {
        int[] labels = ArrayLabels.read(find(split, true).orElseThrow(), images);
        Examples examples = new Examples(images.height(), images.width(), images.levels(unit), labels);
        return options.transposed() ? examples.transposed() : examples;
    }

    private static long bytes(ArrayImages images) {
        return (long) images.count() * (images.height() * images.width() + Integer.BYTES);
    }

    private Optional<StoredArray> find(Optional<Split> split, boolean labels) {
        return arrays.stream()
                .filter(array -> array.use().split().equals(split)
                        && array.use().labels().equals(Optional.of(labels)))
                .min(Comparator.comparing(array -> !array.use().exact()));
    }

    private void requireComplete() throws DatasetException {
        Optional<DatasetException> problem = problem();
        if (problem.isPresent()) {
            throw problem.get();
        }
    }

    /** Returns the reason why the arrays are not a data set; empty if they are one. */
    public Optional<DatasetException> problem() {
        if (isComplete()) {
            return Optional.empty();
        }
        Optional<StoredArray> known = Stream.of(
                        Optional.of(Split.TRAIN), Optional.<Split>empty(), Optional.of(Split.TEST))
                .flatMap(split ->
                        Stream.of(find(split, false), find(split, true)).flatMap(Optional::stream))
                .findFirst();
        if (known.isEmpty()) {
            return Optional.of(DatasetFault.ARRAY_NAMES_UNKNOWN.with(
                    place,
                    arrays.stream()
                            .map(array -> array.entry().isEmpty() ? IdxName.nameOf(array.file()) : array.entry())
                            .limit(MOST_NAMES)
                            .collect(Collectors.joining(", "))));
        }
        boolean labels = known.get().use().labels().orElseThrow();
        boolean ofTest = known.get().use().split().equals(Optional.of(Split.TEST));
        DatasetFault fault = ofTest
                ? DatasetFault.ARRAY_LACKS_TRAINING
                : labels ? DatasetFault.ARRAY_LACKS_IMAGES : DatasetFault.ARRAY_LACKS_LABELS;
        return Optional.of(fault.with(known.get().name()));
    }

    private static void requireSameSize(ArrayImages train, ArrayImages test) throws DatasetException {
        if (train.height() != test.height() || train.width() != test.width()) {
            throw DatasetFault.SPLITS_DIFFER.with(
                    train.name(), train.height(), train.width(), test.name(), test.height(), test.width());
        }
    }
}
