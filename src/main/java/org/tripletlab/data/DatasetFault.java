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
            "%s is not a picture that can be read (PNG, JPEG, BMP, GIF, WebP, PGM and PPM can); convert it or leave it"
                    + " out."),
    /** It promises too many pixels: file, columns, rows, most pixels. */
    PICTURE_TOO_LARGE("%s says it has %d×%d pixels, but at most %,d are read; make it smaller or leave it out."),
    /** Java has too little memory for it. */
    PICTURE_NEEDS_MEMORY("%s needs more memory than Java has; make the picture smaller, or give the program more with"
            + " _JAVA_OPTIONS=-Xmx4g."),
    /** A reader gave up: file, what it said. */
    PICTURE_DAMAGED("%s is damaged or of a kind that cannot be read (%s); replace it or leave it out."),
    /** It ends early. */
    PICTURE_CUT_OFF("%s is damaged: the file ends before the picture does; copy it again or leave it out."),
    /** It is HEIC or AVIF. */
    PICTURE_HEIC(
            "%s is a HEIC or AVIF picture, which cannot be read; save it as JPEG or PNG. (iPhone: Settings, Camera,"
                    + " Formats, Most Compatible.)"),
    /** It is WebP, but not of the kinds that the reader knows. */
    PICTURE_WEBP("%s is a damaged WebP picture, or of a kind that cannot be read; save it as PNG or JPEG."),
    /** It is a pointer of Git LFS. */
    PICTURE_POINTER("%s is a pointer of Git LFS and not the picture itself; fetch the files with \"git lfs pull\"."),
    /** Reading a folder was stopped. */
    READING_STOPPED("Reading the pictures of %s was stopped."),
    /** Files cannot be used and were not to be left out: how many, of how many, which. */
    UNUSABLE_FILES("%,d of %,d files cannot be used, and with --strict none is left out: %s."),
    /** Classes have too few pictures and were not to be left out: folder, how many, pictures needed, which. */
    SMALL_CLASSES("%s has %,d classes with fewer than %d pictures, and with --strict none is left out: %s."),
    /** The class folders hold folders: folder, one of them, a folder in that. */
    NESTED_CLASSES(
            "The folders in %s hold folders instead of pictures, such as %s/%s. Join two levels into one class name"
                    + " with --levels 2, or call the parts of a split train and test."),
    /** The levels are not there: folder, levels. */
    NO_LEVELS("%s has no pictures %d folders down; give --levels 1 where each class is one folder."),
    /** Too few classes have enough pictures: folder, how many, class folders, pictures that a class needs, what they have. */
    FEW_CLASSES(
            "%s has %d classes with enough pictures, but at least 2 are needed (%,d class folders; a class needs at least"
                    + " %d pictures: %s)."),
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
            "%s has %,d class folders, but from 2 to %,d are needed: put the pictures of each class into a folder of their own,"
                    + " or leave out classes with few pictures (--min-per-class)."),
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
