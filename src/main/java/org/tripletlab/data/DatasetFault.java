package org.tripletlab.data;

import java.util.List;
import java.util.Locale;

/** Faults of pictures, files and folders of a data set that have localised messages. */
public enum DatasetFault {
    /** The file does not exist. */
    PICTURE_MISSING("%s does not exist; give the path of a picture."),
    /** It is a folder. */
    PICTURE_IS_FOLDER("%s is a folder, but a picture was expected; give the path of a file."),
    /** It is empty. */
    PICTURE_EMPTY("%s is empty (0 bytes), but a picture was expected; copy it again or leave it out."),
    /** Its format is not supported. */
    PICTURE_UNKNOWN(
            "%s is not a supported picture (PNG, JPEG, BMP, GIF, WebP, PGM or PPM); convert it or leave it" + " out."),
    /** It declares too many pixels: file, columns, rows, most pixels. */
    PICTURE_TOO_LARGE("%s has %d×%d pixels, but at most %,d are supported; make it smaller or leave it out."),
    /** The Java heap is too small for it. */
    PICTURE_NEEDS_MEMORY("%s needs more memory than Java has; make the picture smaller, or give the program more with"
            + " _JAVA_OPTIONS=-Xmx4g."),
    /** A decoder failed: file, its message. */
    PICTURE_DAMAGED("%s is damaged or has an unsupported format (%s); replace it or leave it out."),
    /** The images do not exist at the given place: option, allowed values, given value. */
    NO_PLACE("--%s must be %s, but was \"%s\"."),
    /** The images of a file have moved: file, recorded place, training images, test images, classes. */
    IMAGES_MOVED("The images of %s are not at %s (%,d training and %,d test images of %d classes), nor beside the file."
            + " Choose the folder that they are in now (on the command line: --data DIR)."),
    /** The same for a file without image counts: file, recorded place, start of the fingerprint. */
    IMAGES_MOVED_UNCOUNTED("The images of %s are not at %s (SHA-256 %s…), nor beside the file. Choose the folder that"
            + " they are in now (on the command line: --data DIR)."),
    /** The same for a file with the path only: file, recorded place. */
    IMAGES_MOVED_UNKNOWN(
            "The images of %s are not at %s, nor beside the file. Choose the folder that they are in now (on the"
                    + " command line: --data DIR)."),
    /**
     * Different images: place, training images, test images, classes, start of the fingerprint; file and its own four
     * values.
     */
    OTHER_IMAGES("%s holds other images: %,d training and %,d test images of %d classes, SHA-256 %s…. %s was made with"
            + " %,d and %,d of %d, SHA-256 %s…. Pixels and labels are compared, not names or dates; choose another folder"
            + " (on the command line: --data DIR)."),
    /** The same for a file without image counts: place, start of the fingerprint, file, start of its own. */
    OTHER_IMAGES_UNCOUNTED(
            "%s holds other images (SHA-256 %s…) than %s was made with (SHA-256 %s…). Pixels and labels are"
                    + " compared, not names or dates; choose another folder (on the command line: --data DIR)."),
    /** It is truncated. */
    PICTURE_CUT_OFF("%s is truncated: the file ends inside the picture; copy it again or leave it out."),
    /** It is HEIC or AVIF. */
    PICTURE_HEIC(
            "%s is a HEIC or AVIF picture, which is not supported; save it as JPEG or PNG. (iPhone: Settings, Camera,"
                    + " Formats, Most Compatible.)"),
    /** It is WebP in a variant that is not supported. */
    PICTURE_WEBP("%s is a damaged or unsupported WebP picture; save it as PNG or JPEG."),
    /** It is a Git LFS pointer. */
    PICTURE_POINTER("%s is a Git LFS pointer, not the picture itself; fetch the files with \"git lfs pull\"."),
    /** Reading a folder was cancelled. */
    READING_STOPPED("Reading the pictures of %s was stopped."),
    /** Reading a file was cancelled: its name. */
    FILE_STOPPED("Reading %s was stopped."),
    /** Files cannot be used in strict mode: count, total, names. */
    UNUSABLE_FILES("%,d of %,d files cannot be used, which --strict does not allow: %s."),
    /** Classes have too few pictures in strict mode: folder, count, required pictures, names. */
    SMALL_CLASSES("%s has %,d classes with fewer than %d pictures, which --strict does not allow: %s."),
    /** The class folders contain folders: folder, one of them, a folder in that. */
    NESTED_CLASSES(
            "The folders in %s contain folders instead of pictures, such as %s/%s. Join two levels into one class name"
                    + " with --levels 2, or name the parts of a split train and test."),
    /** The folder levels do not exist: folder, levels. */
    NO_LEVELS("%s has no pictures %d folder levels down; give --levels 1 if each class is one folder."),
    /** Too few classes have enough pictures: folder, count, class folders, required pictures, number found. */
    FEW_CLASSES(
            "%s has %d classes with enough pictures, but at least 2 are needed (%,d class folders; a class needs at least"
                    + " %d pictures: %s)."),
    /** The path is not a folder. */
    NO_FOLDER("%s is not a folder; give one with IDX files or with one folder per class."),
    /** It holds no data: folder, what was found instead of IDX files. */
    NO_DATA_SET(
            "%s is not a data set: it has no class folders with pictures, no arrays, no table and no complete IDX files. %s"),
    /** The folder cannot be read: folder, message of the system. */
    FOLDER_UNREADABLE("%s cannot be read (%s); check that it exists and that you may read it."),
    /** It has only one class: folder, most classes. */
    ONE_CLASS(
            "%s has 1 class folder, but from 2 to %d are needed: put the pictures of each class into a folder of their"
                    + " own."),
    /** It has no class folders: folder. */
    NO_CLASSES(
            "%s has no class folders: put the pictures of each class into a folder of their own, or the files of one data"
                    + " set together into one folder."),
    /** Its pictures are not in class folders: folder. */
    NO_CLASS_FOLDERS(
            "%s holds pictures, but no class folders: put the pictures of each class into a folder of their own."),
    /** It has no or too many classes: folder, count, most classes. */
    WRONG_CLASSES(
            "%s has %,d class folders, but from 2 to %,d are needed: put the pictures of each class into a folder of their own,"
                    + " or leave out classes with few pictures (--min-per-class)."),
    /** All pictures together need too much memory: folder, pictures, MB, image size twice, most MB. */
    PICTURES_TAKE_TOO_MUCH("%s has %,d pictures, which need %,d MB at %d×%d, but at most %,d MB are available. Choose a"
            + " smaller image size, or give the program more memory with _JAVA_OPTIONS=-Xmx4g."),
    /** A file is empty. */
    FILE_EMPTY("%s is empty (0 bytes); copy or download it again."),
    /** A file is a web page. */
    FILE_IS_WEB_PAGE("%s is a web page, not the data: the address showed a page or an error. Open the page in a browser"
            + " and download the file itself."),
    /** A file is a Git LFS pointer. */
    FILE_IS_LFS_POINTER("%s is a Git LFS pointer, not the data; fetch the data with \"git lfs pull\" in that folder."),
    /** The archive format of a file is not supported: file, kind of archive. */
    FILE_IS_PACKED("%s is a %s archive; unpack it and give the folder or file that was in it."),
    /** A file is HDF5. */
    FILE_IS_HDF5("%s is an HDF5 file, which is not supported. Convert it in Python: numpy.savez(\"data.npz\","
            + " x_train=…, y_train=…, x_test=…, y_test=…)."),
    /** A file is in MATLAB format. */
    FILE_IS_MATLAB("%s is a MATLAB file, which is not supported. Convert it in Python with scipy.io.loadmat and"
            + " numpy.savez(\"data.npz\", x_train=…, y_train=…, x_test=…, y_test=…)."),
    /** A file is Parquet. */
    FILE_IS_PARQUET("%s is a Parquet file, which is not supported. Convert it in Python with pandas.read_parquet and"
            + " numpy.savez(\"data.npz\", x_train=…, y_train=…, x_test=…, y_test=…)."),
    /** A file is Arrow or Feather. */
    FILE_IS_ARROW(
            "%s is an Arrow or Feather file, which is not supported. Convert it in Python with pandas.read_feather and"
                    + " numpy.savez(\"data.npz\", x_train=…, y_train=…, x_test=…, y_test=…)."),
    /** A file holds pickled Python objects. */
    FILE_IS_PICKLE(
            "%s holds Python objects (pickle), which could run a program when read, so it is not read. Convert it in"
                    + " Python: numpy.savez(\"data.npz\", x_train=…, y_train=…, x_test=…, y_test=…)."),
    /** A file is in PyTorch format. */
    FILE_IS_TORCH("%s is a PyTorch file, which could run a program when read, so it is not read. Give the folder raw"
            + " beside it, or convert it in Python with torch.load and numpy.savez."),
    /** A file is a picture. */
    FILE_IS_PICTURE("%s is a single picture; give a folder with one folder of pictures per class."),
    /** A file is a PDF. */
    FILE_IS_PDF("%s is a PDF document, not a data set; give IDX, NPZ, CSV or ZIP files, or a folder."),
    /** The format of a file is unknown. */
    FILE_IS_UNKNOWN(
            "%s has an unsupported format. Supported are IDX files, NumPy files (.npz, .npy), tables (.csv) with"
                    + " a label in each row, ZIP files of these, and folders."),
    /** An archive is damaged or malicious: file, cause. */
    ZIP_DAMAGED("%s is damaged: it cannot be read as a ZIP file (%s); download it again."),
    /** An archive needs a password: file. */
    ZIP_PASSWORD("%s is protected with a password; unpack it and give the folder that was in it."),
    /** An archive has paths that may lead out of its folder: file, message. */
    ZIP_UNSAFE(
            "%s has a file whose path contains \".\" or \"..\" (%s), so it is not read; unpack it and give the folder."),
    /** An archive has too many entries: file, count, most. */
    ZIP_TOO_MANY("%s holds %,d files, but at most %,d are read from a ZIP file; unpack it and give the folder."),
    /** Several data sets, none selected: place, their number, place of each. */
    SEVERAL_DATA_SETS("%s holds %d data sets; choose one of these: %s."),
    /** There is no data set of that name: place, folder, existing ones. */
    NO_SUCH_DATA_SET("%s does not exist; the data sets in %s are: %s."),
    /** Labels without images: file. */
    ARRAY_LACKS_IMAGES(
            "%s has the labels of training images, but the images are not beside it; put them in the same folder."),
    /** Images without labels: file. */
    ARRAY_LACKS_LABELS("%s has training images, but their labels are not beside it; put them in the same folder."),
    /** There are no training images: file. */
    ARRAY_LACKS_TRAINING(
            "%s belongs to the test part, but the training images and labels are not beside it; put them in the"
                    + " same folder."),
    /** No array has a name that indicates its use: file, names of its arrays. */
    ARRAY_NAMES_UNKNOWN("%s has no arrays with known names, such as x_train and y_train or train_images and"
            + " train_labels; it has: %s. Save it with such names."),
    /** The header of an array is invalid: file, cause. */
    ARRAY_DAMAGED("%s is damaged or not a NumPy array (%s); save or download it again."),
    /** An array is truncated: file. */
    ARRAY_CUT_OFF("%s is truncated: it ends before its last value; save or download it again."),
    /** An array holds Python objects: file. */
    ARRAY_OF_OBJECTS(
            "%s holds Python objects (pickle), which could run a program when read, so it is not read. Save numbers:"
                    + " numpy.savez(\"data.npz\", x_train=x.astype(\"uint8\"), …)."),
    /** The type of an array is not supported: file, type. */
    ARRAY_TYPE("%s has values of the type %s; save them as uint8, another integer, float32 or float64."),
    /** The shape of images is not supported: file, shape. */
    ARRAY_SHAPE(
            "%s has the shape %s, which is not images × rows × columns, or with 1, 3 or 4 colours as a second or last axis;"
                    + " reshape it."),
    /** The shape of labels is not supported: file, shape. */
    LABELS_SHAPE("%s has the shape %s, but there must be one label for each image; give one number for each."),
    /** Images are too large or too small: file, rows, columns, most. */
    IMAGES_SIDE("%s has images of %d×%d pixels, but 1×1 to %d×%d are read; make them smaller."),
    /** Numbers of images and labels differ: images, count, labels, count. */
    COUNTS_DIFFER("%s has %,d images but %s has %,d labels; use files that belong together."),
    /** Training and test images differ in size: file, rows, columns, file, rows, columns. */
    SPLITS_DIFFER("%s has images of %d×%d but %s of %d×%d; both must have the same size."),
    /** Values are outside the range of pixels: file, least, most. */
    VALUES_RANGE("%s has pixel values from %s to %s, but 0 to 1 or 0 to 255 are read; scale them first."),
    /** Values are NaN: file. */
    VALUES_NAN("%s has NaN values; replace them, for example with numpy.nan_to_num(x)."),
    /** There are no images: file. */
    ARRAY_EMPTY("%s holds no images; save or download it again."),
    /** A label is not a small integer: file, label, row, most. */
    LABEL_RANGE("%s has the label %s at entry %,d, but labels are whole numbers from 0 to %d."),
    /** The data set needs too much memory: file, MB needed, MB left. */
    TAKES_TOO_MUCH(
            "%s needs %,d MB of memory, but %,d MB are left for it; give the program more with _JAVA_OPTIONS=-Xmx4g, or"
                    + " use a smaller data set."),
    /** A class has too few images to be split: place, class, count. */
    TOO_FEW_TO_SPLIT(
            "%s has the class \"%s\" with %d image, but a class needs at least 2; add some or remove its rows."),
    /** All labels are equal: place. */
    ONE_LABEL("%s has images of one class only, but at least 2 classes are needed; check its labels."),
    /** More labels than the largest number of classes: place, count, most. */
    TOO_MANY_LABELS(
            "%s has %,d different labels, but at most %,d classes are read; check which column holds the label."),
    /** No test image has a class of the training images: place. */
    NO_COMMON_LABEL("%s has no test image with a label that a training image has; use files that belong together."),
    /** A table has no label column: file, columns. */
    TABLE_WITHOUT_LABELS("%s has %d columns of pixels and no label; give the table with labels, usually named train."),
    /** The columns are not a square image: file, columns without the label. */
    TABLE_NOT_SQUARE("%s has a label and %d more columns, which do not form a square image; give a table with 784"
            + " columns for 28×28, for example, or name the columns 1x1, 1x2, and so on."),
    /** A row is longer or shorter than the others: file, line, cells, expected. */
    TABLE_RAGGED("%s, line %,d has %,d cells, expected %,d; correct the line, or download the file again."),
    /** A cell is not a number: file, line, column, its text. */
    TABLE_NO_NUMBER("%s, line %,d, column %d holds \"%s\", but a number was expected; correct the line."),
    /** A table has no rows: file. */
    TABLE_EMPTY("%s has no rows of data; download or save it again."),
    /** One table has values from 0 to 1, the other from 0 to 255: file, file. */
    TABLES_SCALED_DIFFERENTLY(
            "%s and %s have pixel values of different ranges, 0 to 1 and 0 to 255; scale both the same."),
    /** A text file is not a table: file. */
    TABLE_NONE(
            "%s is a text file, but not a table with a label and pixels in each row; give a CSV file like Kaggle's MNIST."),
    /** A line is too long for a table: file, line. */
    TABLE_LINE_TOO_LONG("%s, line %,d is too long for a row of an image of 256×256 pixels; give another file."),
    /** The place does not exist: place. */
    NOT_THERE("%s does not exist; give a folder or a file with images."),
    /** A compressed file is damaged: file, cause. */
    GZIP_DAMAGED("%s is damaged: its gzip data cannot be unpacked (%s); download it again."),
    /** An IDX file whose name does not indicate which of the four it is: file. */
    IDX_WITHOUT_NAME("%s is an IDX file, but its name does not indicate which one. Name the four files of the data set"
            + " train-images-idx3-ubyte, train-labels-idx1-ubyte, t10k-images-idx3-ubyte and t10k-labels-idx1-ubyte."),
    /** The heap was exhausted: place. */
    OUT_OF_MEMORY("%s needs more memory than Java has; give the program more with _JAVA_OPTIONS=-Xmx4g."),
    /** MNIST was not found. */
    NO_MNIST(
            "MNIST was not found. Give its folder with --data DIR or in TRIPLETLAB_DATA, or download it with \"tripletlab"
                    + " data download\". The bundled digits are always available (--dataset bundled).");

    private final String english;

    DatasetFault(String english) {
        this.english = english;
    }

    /** Returns the id used in text keys. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the exception with the values in the order of the sentence. */
    public DatasetException with(Object... values) {
        return new DatasetException(this, String.format(Locale.ROOT, english, values), List.of(values));
    }
}
