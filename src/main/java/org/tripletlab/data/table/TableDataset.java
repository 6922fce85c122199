package org.tripletlab.data.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tripletlab.data.ClassNumbering;
import org.tripletlab.data.DataRemark;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.DatasetFault;
import org.tripletlab.data.Examples;
import org.tripletlab.data.FolderOptions;
import org.tripletlab.data.ImageLimits;
import org.tripletlab.data.OpenedDataset;
import org.tripletlab.data.file.FolderReading;
import org.tripletlab.data.file.IdxName;
import org.tripletlab.data.sampling.ExampleSplit;
import org.tripletlab.io.NaturalOrder;

/** A data set of tables: a training table, and a test table or a share of every class of the first. */
public final class TableDataset {
    private final Path place;
    private final TableFile train;
    private final Optional<TableFile> test;
    private final List<DataRemark> remarks = new ArrayList<>();

    /**
     * Takes the tables without reading them.
     *
     * @param place the file or folder, for messages
     */
    public TableDataset(Path place, TableFile train, Optional<TableFile> test) {
        this.place = place;
        this.train = train;
        this.test = test;
    }

    /**
     * Reads the data set.
     *
     * @param turnEmnist whether tables with EMNIST in their name are transposed, because their images are stored column
     *     by column
     * @param most memory limit in bytes
     * @param reading receives progress
     * @throws DatasetException if a table is damaged, not a table of images, too large or does not fit the other
     */
    public OpenedDataset read(String id, FolderOptions options, boolean turnEmnist, long most, FolderReading reading)
            throws IOException {
        Map<String, Integer> index = new LinkedHashMap<>();
        TableReader reader = new TableReader(train, most, index, reading);
        Examples trained = reader.read();
        remark(reader);
        Optional<TableFile> labelled = labelledTest();
        Optional<Examples> measured = Optional.empty();
        if (labelled.isPresent()) {
            long left = most - ImageLimits.bytesOf(trained);
            TableReader second = new TableReader(labelled.get(), left, index, reading).like(reader);
            measured = Optional.of(second.read());
            if (second.scaled() != reader.scaled()) {
                throw DatasetFault.TABLES_SCALED_DIFFERENTLY.with(
                        train.file(), labelled.get().file());
            }
            requireSameSize(trained, measured.get(), labelled.get());
        }
        List<String> names =
                index.keySet().stream().sorted(NaturalOrder.OF_NAMES).toList();
        int[] places = index.keySet().stream().mapToInt(names::indexOf).toArray();
        trained = renumbered(trained, places);
        ClassNumbering.Names ofLabels =
                wanted -> Arrays.stream(wanted).mapToObj(names::get).toList();
        Examples tested;
        if (measured.isPresent()) {
            tested = renumbered(measured.get(), places);
        } else {
            remarks.add(DataRemark.of(DataRemark.Kind.SPLIT, Math.round(100 * options.testShare())));
            ExampleSplit split = ExampleSplit.of(place, trained, options.testShare(), ofLabels);
            trained = split.train();
            tested = split.test();
        }
        boolean emnist = turnEmnist && IdxName.saysEmnist(IdxName.nameOf(train.file()));
        if (emnist) {
            remarks.add(DataRemark.of(DataRemark.Kind.TURNED, train.file()));
        }
        if (emnist || options.transposed()) {
            trained = trained.transposed();
            tested = tested.transposed();
        }
        return new OpenedDataset(
                ClassNumbering.dataset(id, place, trained, tested, ofLabels),
                OpenedDataset.Form.TABLE,
                measured.isPresent(),
                remarks);
    }

    private void remark(TableReader reader) {
        if (reader.scaled()) {
            remarks.add(DataRemark.of(DataRemark.Kind.SCALED, train.file()));
        }
        if (reader.labelColumn() == LabelColumn.LAST) {
            remarks.add(DataRemark.of(DataRemark.Kind.LABEL_LAST, train.file()));
        } else if (reader.labelColumn() == LabelColumn.FIRST_OF_TWO) {
            remarks.add(DataRemark.of(DataRemark.Kind.LABEL_FIRST, train.file()));
        }
        if (reader.coloured()) {
            remarks.add(DataRemark.of(DataRemark.Kind.GREY, train.file()));
        }
    }

    /** Returns the test table if it has labels; test tables of competitions have none. */
    private Optional<TableFile> labelledTest() throws IOException {
        if (test.isEmpty()) {
            return test;
        }
        try {
            TableReader.columns(test.get());
            if (place.equals(train.file())) {
                remarks.add(
                        DataRemark.of(DataRemark.Kind.TEST_BESIDE, test.get().file()));
            }
            return test;
        } catch (DatasetException refused) {
            if (refused.datasetFault().equals(Optional.of(DatasetFault.TABLE_WITHOUT_LABELS))) {
                remarks.add(DataRemark.of(DataRemark.Kind.NO_LABELS, test.get().file()));
                return Optional.empty();
            }
            throw refused;
        }
    }

    private static Examples renumbered(Examples examples, int[] places) {
        return new Examples(
                examples.height(),
                examples.width(),
                examples.pixels(),
                Arrays.stream(examples.labels()).map(label -> places[label]).toArray());
    }

    private void requireSameSize(Examples trained, Examples measured, TableFile file) throws DatasetException {
        if (trained.height() != measured.height() || trained.width() != measured.width()) {
            throw DatasetFault.SPLITS_DIFFER.with(
                    train.file(), trained.height(), trained.width(), file.file(), measured.height(), measured.width());
        }
    }
}
