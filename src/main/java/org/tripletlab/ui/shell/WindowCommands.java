package org.tripletlab.ui.shell;

import javafx.beans.property.BooleanProperty;
import org.tripletlab.ui.session.FileMenu;

/** What toolbar and keys can ask of the window. */
interface WindowCommands {
    /** Returns what opens and saves. */
    FileMenu files();

    /** Saves a picture of the sphere. */
    void exportPicture();

    /** Shows the form for studies. */
    void showStudies();

    /** Adds a lane like the chosen one. */
    void addLane();

    /** Branches a lane off the step that is shown. */
    void branchLane();

    /** Gives the chosen lane the whole room, or all of them their share again. */
    void toggleSolo();

    /** Shows the help page, or closes it. */
    void showHelp();

    /** Shows what the program is, or closes it. */
    void showAbout();

    /** Fills the screen, or stops doing so. */
    void toggleFullScreen();

    /** Changes between light and dark. */
    void toggleTheme();

    /** Whether the experiment panel is unfolded. */
    BooleanProperty experimentShownProperty();

    /** Whether the charts are unfolded. */
    BooleanProperty chartsShownProperty();

    /** Whether the panel of what can be touched is unfolded. */
    BooleanProperty sideShownProperty();
}
