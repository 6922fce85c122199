package org.tripletlab.export.catalogue;

/** The part of a run's images without which an export cannot be written. */
public enum ImageNeed {
    /** None: numbers of each step. */
    NUMBERS,
    /** The class of each point. */
    CLASSES,
    /** The images themselves. */
    PIXELS
}
