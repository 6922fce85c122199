package org.tripletlab.option;

/** Kind of control with which a value is entered. */
public enum Kind {
    /** Whole number. */
    INTEGER,
    REAL,
    CHOICE,
    /** One of the choices, or the path of a folder or file. */
    CHOICE_OR_FOLDER,
    TEXT,
    /** Width and height in pixels. */
    SIZE,
    FLAG,
    /** The letter of a lane; without one the first lane is taken. */
    LANE,
    /** The letter of a lane; without one all lanes are taken. */
    LANES
}
