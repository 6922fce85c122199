package org.tripletlab.data;

import java.util.List;
import java.util.Locale;
import org.tripletlab.text.Message;

/**
 * Faults of pictures, files and folders of a data set. The sentences are in the text bundles, as {@code data.refused.ID}.
 */
public enum DatasetFault {
    /** The file does not exist. */
    PICTURE_MISSING,
    /** It is a folder. */
    PICTURE_IS_FOLDER,
    /** It is empty. */
    PICTURE_EMPTY,
    /** Its format is not supported. */
    PICTURE_UNKNOWN,
    /** It declares too many pixels: file, columns, rows, most pixels. */
    PICTURE_TOO_LARGE,
    /** The Java heap is too small for it. */
    PICTURE_NEEDS_MEMORY,
    /** A decoder failed: file, its message. */
    PICTURE_DAMAGED,
    /** The images do not exist at the given place: option, allowed values, given value. */
    NO_PLACE,
    /** The images of a file have moved: file, recorded place, training images, test images, classes. */
    IMAGES_MOVED,
    /** The same for a file without image counts: file, recorded place, start of the fingerprint. */
    IMAGES_MOVED_UNCOUNTED,
    /** The same for a file with the path only: file, recorded place. */
    IMAGES_MOVED_UNKNOWN,
    /**
     * Different images: place, training images, test images, classes, start of the fingerprint; file and its own four
     * values.
     */
    OTHER_IMAGES,
    /** The same for a file without image counts: place, start of the fingerprint, file, start of its own. */
    OTHER_IMAGES_UNCOUNTED,
    /** It is truncated. */
    PICTURE_CUT_OFF,
    /** It is HEIC or AVIF. */
    PICTURE_HEIC,
    /** It is WebP in a variant that is not supported. */
    PICTURE_WEBP,
    /** It is a Git LFS pointer. */
    PICTURE_POINTER,
    /** Reading a folder was cancelled. */
    READING_STOPPED,
    /** Reading a file was cancelled: its name. */
    FILE_STOPPED,
    /** Files cannot be used in strict mode: count, total, names. */
    UNUSABLE_FILES,
    /** Classes have too few pictures in strict mode: folder, count, required pictures, names. */
    SMALL_CLASSES,
    /** The class folders contain folders: folder, one of them, a folder in that. */
    NESTED_CLASSES,
    /** The folder levels do not exist: folder, levels. */
    NO_LEVELS,
    /** Too few classes have enough pictures: folder, count, class folders, required pictures, number found. */
    FEW_CLASSES,
    /** The path is not a folder. */
    NO_FOLDER,
    /** It holds no data: folder, what was found instead of IDX files. */
    NO_DATA_SET,
    /** The folder cannot be read: folder, message of the system. */
    FOLDER_UNREADABLE,
    /** It has only one class: folder, most classes. */
    ONE_CLASS,
    /** It has no class folders: folder. */
    NO_CLASSES,
    /** Its pictures are not in class folders: folder. */
    NO_CLASS_FOLDERS,
    /** It has no or too many classes: folder, count, most classes. */
    WRONG_CLASSES,
    /** All pictures together need too much memory: folder, pictures, MB, image size twice, most MB. */
    PICTURES_TAKE_TOO_MUCH,
    /** A file is empty. */
    FILE_EMPTY,
    /** A file is a web page. */
    FILE_IS_WEB_PAGE,
    /** A file is a Git LFS pointer. */
    FILE_IS_LFS_POINTER,
    /** The archive format of a file is not supported: file, kind of archive. */
    FILE_IS_PACKED,
    /** A file is HDF5. */
    FILE_IS_HDF5,
    /** A file is in MATLAB format. */
    FILE_IS_MATLAB,
    /** A file is Parquet. */
    FILE_IS_PARQUET,
    /** A file is Arrow or Feather. */
    FILE_IS_ARROW,
    /** A file holds pickled Python objects. */
    FILE_IS_PICKLE,
    /** A file is in PyTorch format. */
    FILE_IS_TORCH,
    /** A file is a picture. */
    FILE_IS_PICTURE,
    /** A file is a PDF. */
    FILE_IS_PDF,
    /** The format of a file is unknown. */
    FILE_IS_UNKNOWN,
    /** An archive is damaged or malicious: file, cause. */
    ZIP_DAMAGED,
    /** An archive needs a password: file. */
    ZIP_PASSWORD,
    /** An archive has paths that may lead out of its folder: file, message. */
    ZIP_UNSAFE,
    /** An archive has too many entries: file, count, most. */
    ZIP_TOO_MANY,
    /** Several data sets, none selected: place, their number, place of each. */
    SEVERAL_DATA_SETS,
    /** There is no data set of that name: place, folder, existing ones. */
    NO_SUCH_DATA_SET,
    /** Labels without images: file. */
    ARRAY_LACKS_IMAGES,
    /** Images without labels: file. */
    ARRAY_LACKS_LABELS,
    /** There are no training images: file. */
    ARRAY_LACKS_TRAINING,
    /** No array has a name that indicates its use: file, names of its arrays. */
    ARRAY_NAMES_UNKNOWN,
    /** The header of an array is invalid: file, cause. */
    ARRAY_DAMAGED,
    /** An array is truncated: file. */
    ARRAY_CUT_OFF,
    /** An array holds Python objects: file. */
    ARRAY_OF_OBJECTS,
    /** The type of an array is not supported: file, type. */
    ARRAY_TYPE,
    /** The shape of images is not supported: file, shape. */
    ARRAY_SHAPE,
    /** The shape of labels is not supported: file, shape. */
    LABELS_SHAPE,
    /** Images are too large or too small: file, rows, columns, most. */
    IMAGES_SIDE,
    /** Numbers of images and labels differ: images, count, labels, count. */
    COUNTS_DIFFER,
    /** Training and test images differ in size: file, rows, columns, file, rows, columns. */
    SPLITS_DIFFER,
    /** Values are outside the range of pixels: file, least, most. */
    VALUES_RANGE,
    /** Values are NaN: file. */
    VALUES_NAN,
    /** There are no images: file. */
    ARRAY_EMPTY,
    /** A label is not a small integer: file, label, row, most. */
    LABEL_RANGE,
    /** The data set needs too much memory: file, MB needed, MB left. */
    TAKES_TOO_MUCH,
    /** A class has too few images to be split: place, class, count. */
    TOO_FEW_TO_SPLIT,
    /** All labels are equal: place. */
    ONE_LABEL,
    /** More labels than the largest number of classes: place, count, most. */
    TOO_MANY_LABELS,
    /** No test image has a class of the training images: place. */
    NO_COMMON_LABEL,
    /** A table has no label column: file, columns. */
    TABLE_WITHOUT_LABELS,
    /** The columns are not a square image: file, columns without the label. */
    TABLE_NOT_SQUARE,
    /** A row is longer or shorter than the others: file, line, cells, expected. */
    TABLE_RAGGED,
    /** A cell is not a number: file, line, column, its text. */
    TABLE_NO_NUMBER,
    /** A table has no rows: file. */
    TABLE_EMPTY,
    /** One table has values from 0 to 1, the other from 0 to 255: file, file. */
    TABLES_SCALED_DIFFERENTLY,
    /** A text file is not a table: file. */
    TABLE_NONE,
    /** A line is too long for a table: file, line. */
    TABLE_LINE_TOO_LONG,
    /** The place does not exist: place. */
    NOT_THERE,
    /** A compressed file is damaged: file, cause. */
    GZIP_DAMAGED,
    /** An IDX file whose name does not indicate which of the four it is: file. */
    IDX_WITHOUT_NAME,
    /** The heap was exhausted: place. */
    OUT_OF_MEMORY,
    /** MNIST was not found. */
    NO_MNIST;

    /** Returns the id at the end of the text key. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the exception with the values in the order of the sentence's placeholders. */
    public DatasetException with(Object... values) {
        return new DatasetException(this, List.of(values));
    }

    Message message(List<Object> values) {
        return new Message(
                "data.refused." + id(),
                values.stream()
                        .map(value -> value instanceof Number || value instanceof Message ? value : value.toString())
                        .toList());
    }
}
