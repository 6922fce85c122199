package org.tripletlab.ui.model;

/** What the window does beside the run. An error stays until an action of the same kind succeeds. */
public enum ActivityKind {
    /** Opening a session or an experiment, or finding the images of a session. */
    OPEN,

    /** Writing the session or the experiment to a file. */
    SAVE,

    /** Saving the session automatically. */
    AUTO_SAVE,

    /** Writing an export. */
    EXPORT,

    /** Copying a picture to the clipboard. */
    COPY,

    /** Writing a chart or its values. */
    CHART,

    /** Downloading MNIST. */
    DOWNLOAD,

    /** Running a study. */
    STUDY,

    /** Reading the pictures or the file of a data set. */
    READ,

    /** Adding a lane. */
    LANE,

    /** Writing the settings of the window. */
    SETTINGS,

    /** Anything that breaks off because of a defect of the program. */
    FAULT;

    /** Tells whether the program tries it again by itself, so that the same error can occur at every frame. */
    boolean recurs() {
        return this == AUTO_SAVE || this == SETTINGS || this == FAULT;
    }
}
