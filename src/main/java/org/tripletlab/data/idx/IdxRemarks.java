package org.tripletlab.data.idx;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tripletlab.data.DataRemark;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.file.IdxName;

/** Remarks on irregularities of the IDX files of a data set that are accepted. */
public final class IdxRemarks {
    private IdxRemarks() {}

    /**
     * Examines the names and the first bytes of the files.
     *
     * @throws DatasetException if one cannot be opened
     */
    public static List<DataRemark> of(MnistFolder folder) throws DatasetException {
        List<DataRemark> remarks = new ArrayList<>();
        for (Path file : folder.files()) {
            IdxName name = IdxName.of(MnistFolder.named(file)).orElseThrow();
            if (!name.plain() || IdxName.of(file).isEmpty()) {
                remarks.add(DataRemark.of(DataRemark.Kind.NAME, folder.folder().relativize(file)));
            }
            try (IdxStream stream = IdxStream.open(IdxSource.file(file))) {
                boolean saysPacked = IdxName.nameOf(file).contains(".gz");
                if (stream.packings() > 1) {
                    remarks.add(DataRemark.of(DataRemark.Kind.PACKED_TWICE, IdxName.nameOf(file)));
                } else if (saysPacked && stream.packings() == 0) {
                    remarks.add(DataRemark.of(DataRemark.Kind.NOT_PACKED, IdxName.nameOf(file)));
                } else if (!saysPacked && stream.packings() == 1) {
                    remarks.add(DataRemark.of(DataRemark.Kind.PACKED, IdxName.nameOf(file)));
                }
            }
            if (IdxName.nameOf(file).contains("idx2")) {
                remarks.add(DataRemark.of(DataRemark.Kind.FIRST_COLUMN, IdxName.nameOf(file)));
            }
        }
        return remarks;
    }
}
