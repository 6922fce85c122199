package org.tripletlab.data;

import java.util.List;
import java.util.Locale;

/** What may be the matter with pictures and with folders of them: those refusals that are worded in the language of a window. */
public enum DatasetFault {
    /** The file is not there. */
    PICTURE_MISSING("%s is not there, but a picture was expected; give the path of a file."),
    /** It is a folder. */
    PICTURE_IS_FOLDER("%s is a folder, but a picture was expected; give the path of a file."),
    /** It has no bytes. */
    PICTURE_EMPTY("%s is empty (0 bytes), but a picture was expected; copy it again or leave it out."),
    /** It is nothing that any reader knows. */
    PICTURE_UNKNOWN(
            "%s is not a picture that can be read (PNG, JPEG, BMP, GIF, PGM and PPM can); convert it or leave it"
                    + " out."),
    /** It promises too many pixels: file, columns, rows, most pixels. */
    PICTURE_TOO_LARGE("%s says it has %d×%d pixels, but at most %,d are read; make it smaller or leave it out."),
    /** Java has too little memory for it. */
    PICTURE_NEEDS_MEMORY("%s needs more memory than Java has; make the picture smaller, or give the program more with"
            + " _JAVA_OPTIONS=-Xmx4g."),
    /** A reader gave up: file, what it said. */
    PICTURE_DAMAGED("%s is damaged or of a kind that cannot be read (%s); replace it or leave it out."),
    /** What is said of the images does not exist: option, what is allowed, what was given. */
    NO_PLACE("--%s must be %s, but was \"%s\"."),
    /** The images of a file have moved: file, where they were, training images, test images, classes. */
    IMAGES_MOVED("The images of %s are not at %s (%,d training and %,d test images of %d classes), nor beside the file."
            + " Choose the folder that they are in now (on the command line: --data DIR)."),
    /** The same of a file that does not tell how many: file, where they were, start of the fingerprint. */
    IMAGES_MOVED_UNCOUNTED("The images of %s are not at %s (SHA-256 %s…), nor beside the file. Choose the folder that"
            + " they are in now (on the command line: --data DIR)."),
    /** Other images: place, training images, test images, classes, start of the fingerprint; file and its own four. */
    OTHER_IMAGES("%s holds other images: %,d training and %,d test images of %d classes, SHA-256 %s…. %s was made with"
            + " %,d and %,d of %d, SHA-256 %s…. Pixels and labels are compared, not names or dates; choose another folder"
            + " (on the command line: --data DIR)."),
    /** The same of a file that does not tell how many: place, start of the fingerprint, file, start of its own. */
    OTHER_IMAGES_UNCOUNTED(
            "%s holds other images (SHA-256 %s…) than %s was made with (SHA-256 %s…). Pixels and labels are"
                    + " compared, not names or dates; choose another folder (on the command line: --data DIR)."),
    /** The folder is a file, or nothing. */
    NO_FOLDER("%s is not a folder; give one with IDX files or with a folder a class."),
    /** It holds no data: folder, what was found instead of IDX files. */
    NO_DATA_SET("%s is no data set: it has neither folders with pictures, one a class, nor four IDX files. %s"),
    /** It may not be looked into: folder, what the system said. */
    FOLDER_UNREADABLE("%s cannot be read (%s); check that it is there and may be read."),
    /** It has one class: folder, most classes. */
    ONE_CLASS(
            "%s has 1 class folder, but from 2 to %d are needed: put the pictures of each class into a folder of their"
                    + " own."),
    /** It has none or too many classes: folder, how many, most classes. */
    WRONG_CLASSES(
            "%s has %d class folders, but from 2 to %d are needed: put the pictures of each class into a folder of"
                    + " their own."),
    /** A class has one picture. */
    ONE_PICTURE("%s holds 1 picture, but a class needs at least 2; add some or remove the folder."),
    /** A class has none. */
    NO_PICTURES("%s holds 0 pictures, but a class needs at least 2; add some or remove the folder."),
    /** Nothing to test with: folder test, folder train. */
    NO_TEST_PICTURES("%s has no picture of any class in %s; put some there, or leave the folder test out."),
    /** All together take too much: folder, pictures, MB, image size twice, most MB. */
    PICTURES_TAKE_TOO_MUCH("%s has %,d pictures, which take %,d MB at %d×%d, but at most %,d MB may be taken; choose a"
            + " smaller image size or give the program more memory with _JAVA_OPTIONS=-Xmx4g."),
    /** MNIST is nowhere. */
    NO_MNIST("MNIST was not found: give its folder with --data DIR or in TRIPLETLAB_DATA, or fetch it with \"tripletlab"
            + " data download\"; the bundled digits need nothing (--dataset bundled).");

    private final String english;

    DatasetFault(String english) {
        this.english = english;
    }

    /** Returns the name by which its texts are found. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the exception that tells of it, with the values in the order of the sentence. */
    public DatasetException with(Object... values) {
        return new DatasetException(this, String.format(Locale.ROOT, english, values), List.of(values));
    }
}
