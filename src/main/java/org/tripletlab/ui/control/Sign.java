package org.tripletlab.ui.control;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/**
 * Meanings of the icons of the window. An icon stands for one meaning wherever it is seen, so no two meanings share a
 * glyph, and no other class names one.
 */
public enum Sign {
    /** Adds an entry. */
    ADD(Feather.PLUS),
    /** A sphere rotated to match another one. */
    ALIGNED(Feather.REFRESH_CW),
    /** Shows one lane only. */
    ALONE(Feather.MAXIMIZE_2),
    /** Angles between the class centres. */
    ANGLES(Feather.GRID),
    /** One recorded step back. */
    BACK(Feather.SKIP_BACK),
    /** A lane that continues from a recorded step. */
    BRANCH(Feather.GIT_BRANCH),
    /** Width of the brush. */
    BRUSH(Feather.DISC),
    /** Measurements as curves. */
    CHARTS(Feather.TRENDING_UP),
    /** Empties what was drawn or enrolled. */
    CLEAR(Feather.TRASH_2),
    /** Comparison of runs. */
    COMPARE(Feather.COLUMNS),
    /** Cones around the class centres. */
    CONES(Feather.TARGET),
    /** Copies a text. */
    COPY(Feather.CLIPBOARD),
    /** Dark theme. */
    DARK(Feather.MOON),
    /** Opens a list, or moves an entry down. */
    DOWN(Feather.CHEVRON_DOWN),
    /** Drawing of a digit. */
    DRAW(Feather.EDIT_2),
    /** A second lane like this one. */
    DUPLICATE(Feather.COPY),
    /** Opening and saving. */
    FILES(Feather.FOLDER),
    /** One step forward. */
    FORWARD(Feather.SKIP_FORWARD),
    /** The window covers the whole screen. */
    FULL_SCREEN(Feather.MAXIMIZE),
    /** Circles of latitude and longitude. */
    GRATICULE(Feather.GLOBE),
    /** The hardest triplet of the batch. */
    HARDEST(Feather.ZAP),
    /** Help. */
    HELP(Feather.HELP_CIRCLE),
    /** Keeps the present triplet. */
    HOLD(Feather.LOCK),
    /** Images of a data set or a file. */
    IMAGES(Feather.IMAGE),
    /** Takes a value from elsewhere. */
    INSERT(Feather.CORNER_DOWN_RIGHT),
    /** A closer look at a point, triplet or drawing. */
    INSPECT(Feather.EYE),
    /** Selects the points inside an outline. */
    LASSO(Feather.CROP),
    /** Light theme. */
    LIGHT(Feather.SUN),
    /** Begins again after the end. */
    LOOP(Feather.REPEAT),
    /** Enlarges a part of the sphere. */
    MAGNIFIER(Feather.ZOOM_IN),
    /** The sphere as a map. */
    MAP(Feather.MAP),
    /** Restarts with another seed. */
    NEW_SEED(Feather.SHUFFLE),
    /** Next entry, or an entry that unfolds. */
    NEXT(Feather.CHEVRON_RIGHT),
    /** Pauses training. */
    PAUSE(Feather.PAUSE),
    /** A picture of the window's spheres. */
    PICTURE(Feather.CAMERA),
    /** Starts training. */
    PLAY(Feather.PLAY),
    /** Previous entry. */
    PREVIOUS(Feather.CHEVRON_LEFT),
    /** Something went wrong. */
    PROBLEM(Feather.ALERT_OCTAGON),
    /** A session that was not closed. */
    RECOVER(Feather.LIFE_BUOY),
    /** Repeats the change that was taken back. */
    REDO(Feather.CORNER_UP_RIGHT),
    /** Removes an entry or closes a panel. */
    REMOVE(Feather.X),
    /** Shows the recorded steps one after the other. */
    REPLAY(Feather.FILM),
    /** Restarts with the same seed. */
    RESTART(Feather.ROTATE_CCW),
    /** Result of a comparison. */
    RESULTS(Feather.FLAG),
    /** Saves to a file. */
    SAVE(Feather.SAVE),
    /** The selected image. */
    SELECTED(Feather.CHECK_SQUARE),
    /** Settings of the experiment. */
    SETTINGS(Feather.SIDEBAR),
    /** Stops a replay. */
    STOP(Feather.SQUARE),
    /** Many runs. */
    STUDIES(Feather.LAYERS),
    /** Triplets of a batch. */
    TRIPLETS(Feather.TRIANGLE),
    /** Takes the last change back. */
    UNDO(Feather.CORNER_UP_LEFT),
    /** Moves an entry up. */
    UP(Feather.CHEVRON_UP),
    /** The same or different. */
    VERIFICATION(Feather.CHECK_CIRCLE);

    private final Feather glyph;

    Sign(Feather glyph) {
        this.glyph = glyph;
    }

    /** Returns its glyph. */
    Ikon glyph() {
        return glyph;
    }
}
